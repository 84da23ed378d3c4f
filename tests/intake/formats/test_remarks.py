"""Comments of documents are notes at the end; changes that are tracked count as they will be."""

import pytest

from reader.intake.formats.source import parse_bytes
from tests.intake.formats.test_docx import W, docx, members, paragraph, run
from tests.intake.formats.test_odt import odt

pytestmark = pytest.mark.usefixtures("no_child")

COMMENT = (
    '<w:comment w:id="{}" w:author="{}" w:date="2031-05-02T10:00:00Z"><w:p>{}</w:p></w:comment>'
)


def text_of(data: bytes, name: str) -> list[str]:
    (parsed,) = parse_bytes(data, name=name)
    return parsed.text.document.text.split("\n\n")


def test_comments_of_word_are_notes_at_the_end_with_who_wrote_them() -> None:
    body = paragraph(
        run("The crane needs ") + '<w:commentRangeStart w:id="0"/>' + run("forty ropes")
        + '<w:del w:id="9"><w:r><w:delText> a year</w:delText></w:r></w:del>'
        + '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>' + run(".")
    )  # fmt: skip
    comments = COMMENT.format(0, "Ida Moe", run("Rather ") + run("fifty.")) + COMMENT.format(
        1, "", run("Ask the smith.")
    )
    parts = {**members(body), "word/comments.xml": f"<w:comments {W}>{comments}</w:comments>"}
    assert text_of(docx(parts), "a.docx") == [
        "The crane needs forty ropes.",
        "[Ida Moe on “forty ropes”] Rather fifty.",
        "Ask the smith.",
    ]


CHANGES = {
    "what is put in": ('<w:ins w:id="1">{}</w:ins>', "The gate is open."),
    "what is taken out": ('<w:del w:id="1"><w:r><w:delText>open</w:delText></w:r></w:del>',
                          "The gate is ."),
    "where something was moved to": ('<w:moveTo w:id="1">{}</w:moveTo>', "The gate is open."),
    "where something was moved from": ('<w:moveFrom w:id="1">{}</w:moveFrom>', "The gate is ."),
}  # fmt: skip


@pytest.mark.parametrize("what", CHANGES)
def test_a_tracked_change_counts_as_if_it_were_accepted(what: str) -> None:
    change, text = CHANGES[what]
    body = paragraph(run("The gate is ") + change.format(run("open")) + run("."))
    assert text_of(docx(members(body)), "a.docx")[0] == text


def test_comments_of_rich_text_are_notes_at_the_end() -> None:
    rtf = (
        rb"{\rtf1 Forty ropes{\*\atnid IM}{\*\atnauthor Ida Moe}\chatn{\*\annotation{\*\atndate 1}"
        rb"\pard Rather fifty.}{\*\atnauthor Bo}{\*\annotation No.} hold.\par}"
    )
    assert text_of(rtf, "a.rtf") == ["Forty ropes hold.", "[Ida Moe] Rather fifty.", "[Bo] No."]


def test_a_table_in_rich_text_is_a_table() -> None:
    rtf = (
        rb"{\rtf1 Ropes.\par\trowd\cellx99\pard\intbl Rope\cell Count\cell\row"
        rb"\trowd\pard\intbl Old\par red\cell 40\cell\row\pard It is so.\par}"
    )
    assert text_of(rtf, "a.rtf") == ["Ropes.", "Rope │ Count\nOld / red │ 40", "It is so."]
    assert text_of(rb"{\rtf1\pard\intbl never ended", "a.rtf") == ["never ended"]


def test_comments_pictures_and_formulas_of_libreoffice_are_in_the_text() -> None:
    body = """<text:p>Forty ropes<office:annotation><dc:creator xmlns:dc="d">Ida Moe</dc:creator>
<text:p>Rather fifty.</text:p></office:annotation> hold <draw:frame><draw:object
xlink:href="./Object 1" xmlns:xlink="x"/></draw:frame>.</text:p><text:p><draw:frame>
<draw:image xlink:href="Pictures/1.png" xmlns:xlink="x"/><svg:desc xmlns:svg="s">The crane
</svg:desc></draw:frame></text:p>"""
    math = "<math><msup><mi>x</mi><mn>2</mn></msup></math>"
    assert text_of(odt(body, **{"Object 1/content.xml": math}), "a.odt") == [
        "Forty ropes hold x².",
        "The crane",
        "[Ida Moe] Rather fifty.",
    ]
