"""E-books made for the tests, whole and broken."""

import io
import zipfile

CONTAINER = """<?xml version="1.0"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>"""
PACKAGE = """<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="i">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>The Weir</dc:title>
<dc:creator>Ana Ruiz</dc:creator><dc:creator>Bo Li</dc:creator><dc:language>en-GB</dc:language>
<dc:date>2021-05-18</dc:date><dc:publisher>Lune Press</dc:publisher><dc:subject>rivers</dc:subject>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="one" href="text/one.xhtml" media-type="application/xhtml+xml"/>
<item id="two" href="text/two%20b.xhtml" media-type="application/xhtml+xml"/>
<item id="more" href="text/more.xhtml" media-type="application/xhtml+xml"/>
<item id="ad" href="text/ad.xhtml" media-type="application/xhtml+xml"/>
<item id="cover" href="cover.jpg" media-type="image/jpeg"/></manifest>
<spine><itemref idref="nav"/><itemref idref="one"/><itemref idref="two"/><itemref idref="more"/>
<itemref idref="ad" linear="no"/><itemref idref="missing"/></spine></package>"""
NAV = """<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body>
<nav epub:type="toc"><ol><li><a href="text/one.xhtml#start">First <i>water</i></a></li>
<li><a href="text/two%20b.xhtml">Second water</a></li></ol></nav></body></html>"""


def page(body: str) -> str:
    return (
        '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html '
        f'xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>{body}</body></html>'
    )


def members(words: int = 40) -> dict[str, str]:
    """Return the members of a book; so many words are in each of its three pages."""
    story = "<p>" + "The river rose. " * (words // 3) + "</p>"
    return {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": CONTAINER,
        "OEBPS/book.opf": PACKAGE,
        "OEBPS/nav.xhtml": NAV,
        "OEBPS/text/one.xhtml": page(
            f'<h1>First <i>water</i></h1><p id="x">It was&nbsp;wet<a id="p1"/>.</p>{story}'
        ),
        "OEBPS/text/two b.xhtml": page(f"<p>It was <b>dry</b>.</p>{story}"),
        "OEBPS/text/more.xhtml": page(f"<p>Then it rained.</p>{story}"),
        "OEBPS/text/ad.xhtml": page("<p>Buy the next book.</p>"),
    }


def book(parts: dict[str, str | bytes] | dict[str, str] | None = None) -> bytes:
    """Return an e-book of these members."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in (members() if parts is None else parts).items():
            archive.writestr(name, content)
    return file.getvalue()
