"""A LibreOffice document becomes its text, with headings, lists, tables, links and notes."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import InputError, UnreadableSourceError
from reader.intake.formats.source import parse_bytes, read_parsed
from tests.intake.formats.test_docx import docx as zipped

pytestmark = pytest.mark.usefixtures("no_child")

SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "text", "table", "style", "draw")
)
STYLES = (
    '<text:list-style style:name="L1"><text:list-level-style-number text:level="1"/>'
    '</text:list-style><style:style style:name="P1" style:parent-style-name="Title"/>'
)
CELL = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
ROWS = "".join(
    f"<table:table-row>{CELL.format(left)}{CELL.format(right)}</table:table-row>"
    for left, right in (("Day", "Cars"), ("Monday", "40"))
)
BODY = f"""
<text:sequence-decls><text:sequence-decl text:name="x"/></text:sequence-decls>
<text:p text:style-name="P1">The old bridge</text:p>
<text:p>The council<text:s/>closed<text:line-break/>the <text:a xlink:href="https://example.org/b"
xmlns:xlink="http://www.w3.org/1999/xlink">bridge</text:a>.<text:note><text:note-citation>1</text:note-citation>
<text:note-body><text:p>Says the clerk.</text:p></text:note-body></text:note></text:p>
<text:h text:outline-level="2">After &lt;it&gt;</text:h>
<text:list text:style-name="L1"><text:list-item><text:p>A ferry</text:p></text:list-item>
</text:list><table:table>{ROWS}</table:table>
<office:annotation><text:p>a remark</text:p></office:annotation>
"""
META = (
    '<office:document-meta xmlns:office="x" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    "<dc:title>A bridge is closed</dc:title><dc:creator>Ana Ruiz</dc:creator>"
    "<dc:language>en-GB</dc:language></office:document-meta>"
)


def odt(body: str = BODY, **parts: str) -> bytes:
    content = (
        f"<?xml version='1.0'?><office:document-content {SPACES}><office:automatic-styles>{STYLES}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )
    kind = {"mimetype": "application/vnd.oasis.opendocument.text"}
    return zipped({**kind, "content.xml": content, **parts})


def test_a_document_keeps_its_structure(tmp_path: Path) -> None:
    for name in ("letter.odt", "letter"):
        (tmp_path / name).write_bytes(odt())
        parsed = read_parsed(tmp_path / name)
        document = parsed.article().document
        assert (parsed.metadata.title, parsed.id) == ("The old bridge", "letter")
        assert document.text.split("\n\n") == [
            "The council closed\nthe bridge.[1]", "After <it>", "A ferry",
            "Day │ Cars\nMonday │ 40", "Says the clerk.", "a remark",
        ]  # fmt: skip
        assert [block.kind for block in document.blocks] == [
            "paragraph", "heading", "item", "table", "item", "paragraph",
        ]  # fmt: skip
        assert [block.marker for block in document.blocks if block.kind == "item"] == ["1.", "1."]


def test_what_the_file_says_of_itself_counts() -> None:
    (parsed,) = parse_bytes(odt(**{"meta.xml": META}), name="a.odt")
    about = parsed.metadata
    assert (about.title, about.author, about.language) == ("A bridge is closed", "Ana Ruiz", "en")
    assert parsed.body.startswith("# The old bridge")


HOSTILE = {
    "no zip file": (b"PK\3\4words", "not a complete zip file"),
    "another zip file": (zipped({"a.xml": "<a/>"}), "not a LibreOffice document"),
    "a locked one": (zipped({"content.xml": "\ufffdnothing"}), "locked with a password"),
    "no text": (odt("<text:p/>"), "no text in it"),
    "entities": (
        zipped({"content.xml": '<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'}), "declares entities"
    ),
    "parts deep in one another": (odt("<text:span>" * 5_000 + "x"), "too deep|no text"),
    "a text that unfolds without end": (odt(" " * 20_000_000), "expands to more data"),
}  # fmt: skip


@pytest.mark.parametrize("what", HOSTILE)
def test_a_hostile_document_is_named(what: str) -> None:
    data, said = HOSTILE[what]
    with pytest.raises(UnreadableSourceError, match=rf"^a\.odt: .*({said})"):
        parse_bytes(data, name="a.odt")


@given(st.binary(max_size=60), st.integers(0, 1_500))
@settings(max_examples=40, deadline=None)
def test_any_document_is_an_article_or_an_error(noise: bytes, at: int) -> None:
    whole = odt()
    try:
        assert parse_bytes(whole[:at] + noise + whole[at + len(noise) :], name="a.odt")
    except InputError as error:
        assert str(error).startswith("a.odt: ")  # noqa: PT017 - either is right
