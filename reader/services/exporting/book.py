"""Articles as an EPUB 3, one chapter each, after the EPUB 3.3 specification of the W3C."""

import zipfile
from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from reader.document.to_html import html_text
from reader.services.exporting.page import article
from reader.services.exporting.pieces import Piece

_CONTAINER = (
    '<?xml version="1.0"?>\n<container version="1.0"'
    ' xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="EPUB/book.opf" media-type="application/oebps-package+xml"/>'
    "</rootfiles></container>\n"
)
_XHTML = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n'
    '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">'
    "<head><title>{title}</title></head><body>\n{body}\n</body></html>\n"
)


def write_book(path: Path, pieces: Iterable[Piece]) -> int:
    """Write a book and return how many chapters it has.

    Raises:
        OSError: If it cannot be written.
    """
    chapters: list[tuple[str, str]] = []
    languages: Counter[str] = Counter({"en": 0})
    digest = sha256()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        # The first member, and not compressed: readers recognise an EPUB by it.
        book.writestr(zipfile.ZipInfo("mimetype"), "application/epub+zip")
        book.writestr("META-INF/container.xml", _CONTAINER)
        for number, piece in enumerate(pieces, start=1):
            name = f"chapter-{number:05}.xhtml"
            heading = piece.entry.metadata.title
            digest.update(piece.entry.id.encode("utf-8", "replace"))
            page = _XHTML.format(title=html_text(heading), body=article(piece))
            book.writestr(f"EPUB/{name}", page.encode("utf-8", "replace"))
            chapters.append((name, heading))
            languages[piece.entry.metadata.language or "en"] += 1
        book.writestr("EPUB/contents.xhtml", _contents(chapters).encode("utf-8", "replace"))
        package = _package(chapters, languages.most_common(1)[0][0], digest.hexdigest()[:32])
        book.writestr("EPUB/book.opf", package.encode("utf-8", "replace"))
    return len(chapters)


def _contents(chapters: list[tuple[str, str]]) -> str:
    rows = "\n".join(
        f'<li><a href="{name}">{html_text(title)}</a></li>' for name, title in chapters
    )
    return _XHTML.format(
        title="Contents", body=f'<nav epub:type="toc"><h1>Contents</h1><ol>\n{rows}\n</ol></nav>'
    )


def _package(chapters: list[tuple[str, str]], language: str, identity: str) -> str:
    items = "\n".join(
        f'<item id="c{number}" href="{name}" media-type="application/xhtml+xml"/>'
        for number, (name, _) in enumerate(chapters)
    )
    spine = "".join(f'<itemref idref="c{number}"/>' for number in range(len(chapters)))
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">\n'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">\n'
        f'<dc:identifier id="id">urn:reader:{identity}</dc:identifier>\n'
        f"<dc:title>Reader</dc:title>\n<dc:language>{html_text(language)}</dc:language>\n"
        f'<meta property="dcterms:modified">{now}</meta>\n</metadata>\n<manifest>\n'
        '<item id="nav" href="contents.xhtml" media-type="application/xhtml+xml"'
        f' properties="nav"/>\n{items}\n</manifest>\n<spine>{spine}</spine>\n</package>\n'
    )
