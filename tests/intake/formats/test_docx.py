"""A Word document becomes its text, with headings, lists, tables, links and notes."""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import InputError, UnreadableSourceError
from reader.intake.formats.source import parse_bytes, read_parsed
from reader.intake.sandbox.parsers.docx import parse_docx
from reader.intake.sandbox.parsers.omml import with_plain_letters

pytestmark = pytest.mark.usefixtures("no_child")

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STYLE = '<w:style w:type="paragraph" w:styleId="{}"><w:name w:val="{}"/></w:style>'
STYLES = "".join(
    STYLE.format(name.replace(" ", ""), name) for name in ("Title", "heading 1", "Quote")
)


def run(text: str, marks: str = "") -> str:
    return f'<w:r><w:rPr>{marks}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(text: str, style: str = "", *, is_item: bool = False) -> str:
    about = f'<w:pStyle w:val="{style}"/>' if style else ""
    if is_item:
        about += '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    return f"<w:p><w:pPr>{about}</w:pPr>{text if text.startswith('<') else run(text)}</w:p>"


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(f'<w:tc>{paragraph(cell)}</w:tc>' for cell in cells)}</w:tr>"


CORE = (
    '<cp:coreProperties xmlns:cp="x" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    "<dc:title>{title}</dc:title><dc:creator>Ana Ruiz</dc:creator>"
    "<cp:keywords>rivers, bridges</cp:keywords><dc:language>en-GB</dc:language></cp:coreProperties>"
)
BODY = "".join(
    (
        paragraph("The old bridge", "Title"),
        paragraph(
            run("The council ") + run("closed", "<w:b/>") + run(" the ")
            + f'<w:hyperlink r:id="link">{run("bridge")}</w:hyperlink>' + run(".")
            + '<w:r><w:footnoteReference w:id="2"/></w:r>'
        ),
        paragraph("After it", "heading1"),
        paragraph("A ferry", is_item=True),
        paragraph("A road", is_item=True),
        f"<w:tbl>{row('Day', 'Cars')}{row('Monday', '40')}</w:tbl>",
    )
)  # fmt: skip
TEXT = """\
The council closed the bridge.[1]

After it

A ferry
A road

Day │ Cars
Monday │ 40

Says the clerk."""


def members(body: str = BODY, title: str = "") -> dict[str, str]:
    return {
        "[Content_Types].xml": (
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="xml" ContentType="application/xml"/></Types>'
        ),
        "_rels/.rels": _relations(("doc", "officeDocument", "word/document.xml", "")),
        "word/document.xml": f"<w:document {W} {R}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {W}>{STYLES}</w:styles>",
        "word/numbering.xml": (
            f'<w:numbering {W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0">'
            '<w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>'
            '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
        ),
        "word/footnotes.xml": (
            f'<w:footnotes {W}><w:footnote w:id="2">{paragraph("Says the clerk.")}</w:footnote>'
            "</w:footnotes>"
        ),
        "word/_rels/document.xml.rels": _relations(
            ("link", "hyperlink", "https://example.org/bridge", ' TargetMode="External"'),
            ("styles", "styles", "styles.xml", ""),
            ("numbering", "numbering", "numbering.xml", ""),
            ("notes", "footnotes", "footnotes.xml", ""),
        ),
        **({"docProps/core.xml": CORE.format(title=title)} if title else {}),
    }


def _relations(*rows: tuple[str, str, str, str]) -> str:
    each = "".join(
        f'<Relationship Id="{name}" Type="{RELATIONS}/{kind}" Target="{target}"{mode}/>'
        for name, kind, target, mode in rows
    )
    return (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f"{each}</Relationships>"
    )


def docx(parts: Mapping[str, str | bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            # The kind of a file is stored as it is, for programs that look at its first bytes.
            how = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(name, content, how)
    return file.getvalue()


def test_a_document_keeps_its_structure(tmp_path: Path) -> None:
    for name in ("letter.docx", "letter"):
        (tmp_path / name).write_bytes(docx(members()))
        parsed = read_parsed(tmp_path / name)
        document = parsed.article().document
        assert (parsed.metadata.title, parsed.id) == ("The old bridge", "letter")
        assert document.text == TEXT
        assert [inline.target for inline in document.inlines if inline.kind == "link"] == [
            "https://example.org/bridge"
        ]
        assert [block.kind for block in document.blocks] == [
            "paragraph", "heading", "item", "item", "table", "item",
        ]  # fmt: skip


M = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'


def of(text: str) -> str:
    return f"<m:r><m:t>{text}</m:t></m:r>"


FORMULAS = {
    "a fraction": (f"<m:f><m:num>{of('a')}</m:num><m:den>{of('b+1')}</m:den></m:f>", "a/(b+1)"),
    "a power": (f"<m:sSup><m:e>{of('x')}</m:e><m:sup>{of('2')}</m:sup></m:sSup>", "x²"),
    "an index": (f"<m:sSub><m:e>{of('x')}</m:e><m:sub>{of('i')}</m:sub></m:sSub>", "xᵢ"),
    "a root": (f"<m:rad><m:deg>{of('3')}</m:deg><m:e>{of('x')}</m:e></m:rad>", "³√x"),
    "a sum": (
        (f'<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>{of("i=1")}</m:sub>'
        f"<m:sup>{of('n')}</m:sup><m:e>{of('i')}</m:e></m:nary>"),
        "∑ᵢ₌₁ⁿ i",
    ),
    "a sum without limits": (
        f'<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:e>{of("x")}</m:e></m:nary>', "∑x"),
    "an integral of a sum": (
        (f'<m:nary><m:naryPr/><m:e><m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr>'
        f"<m:e>{of('x')}</m:e></m:nary></m:e></m:nary>"),
        "∫∑x",
    ),
    "a mean": (f'<m:acc><m:accPr><m:chr m:val="\u0305"/></m:accPr><m:e>{of("x")}</m:e></m:acc>',
               "x\u0305"),
    "brackets": (f"<m:d><m:e>{of('a')}</m:e><m:e>{of('b')}</m:e></m:d>", "(a, b)"),
}  # fmt: skip


@pytest.mark.parametrize("what", FORMULAS)
def test_a_formula_is_a_line_of_the_text(what: str) -> None:
    formula, text = FORMULAS[what]
    math = f"<m:oMathPara {M}><m:oMath {M}>{formula}</m:oMath></m:oMathPara>"
    (parsed,) = parse_bytes(
        docx(members(f"<w:p>{run('So ')}{math}{run('.')}</w:p>")), name="a.docx"
    )
    assert parsed.text.document.text.partition("\n")[0] == f"So {text}."


def test_a_field_and_the_description_of_a_picture_stay() -> None:
    field = f'<w:fldSimple w:instr="DATE">{run("today")}</w:fldSimple>'
    (parsed,) = parse_bytes(docx(members(f"<w:p>{run('Of ')}{field}.</w:p>")), name="a.docx")
    assert parsed.text.document.text.startswith("Of today")


@pytest.mark.parametrize(
    ("stated", "title"),
    [
        ("A bridge is closed", "A bridge is closed"),
        ("Microsoft Word - draft3.doc", "The old bridge"),
        ("Untitled", "The old bridge"),
        ("draft3.docx", "The old bridge"),
    ],
)
def test_what_the_file_says_of_itself_counts_where_it_is_sane(stated: str, title: str) -> None:
    (parsed,) = parse_bytes(docx(members(title=stated)), name="a.docx")
    about = parsed.metadata
    assert (about.title, about.author, about.language) == (title, "Ana Ruiz", "en")
    assert (about.tags, about.published) == (("rivers", "bridges"), None)


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><w:document>&b;</w:document>'
HOSTILE = {
    "no zip file": (b"PK\3\4words", "not a complete zip file"),
    "an old document": (b"\xd0\xcf\x11\xe0" + bytes(600), "locked with a password, or from an old"),
    "another zip file": (docx({"a.xml": "<a/>"}), "not a Word document"),
    "no text": (docx(members(body="<w:p/>")), "no text in it"),
    "entities": (docx({**members(), "word/document.xml": BOMB}), "declares entities"),
    "a text that unfolds without end": (
        docx({**members(), "word/document.xml": "<w:document>" + " " * 20_000_000}),
        "expands to more data than any text",
    ),
}


@pytest.mark.parametrize("what", HOSTILE)
def test_a_hostile_document_is_named(what: str) -> None:
    data, said = HOSTILE[what]
    with pytest.raises(UnreadableSourceError, match=rf"^a\.docx: .*{said}"):
        parse_bytes(data, name="a.docx")


def test_no_file_beside_the_document_is_read(tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(b"secret")
    picture = (
        '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
        'wordprocessingDrawing"><wp:docPr descr="A map"/><a:graphic xmlns:a="http://schemas.'
        'openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.'
        'openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="picture"/>'
        "</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )
    parts = members(body=paragraph("Text.") + picture)
    parts["word/_rels/document.xml.rels"] = _relations(
        ("picture", "image", (tmp_path / "secret.png").as_uri(), ' TargetMode="External"')
    )
    assert "secret" not in str(parse_docx(docx(parts)))


@given(st.binary(max_size=60), st.integers(0, 3_000))
@settings(max_examples=40, deadline=None)
def test_any_document_is_an_article_or_an_error(noise: bytes, at: int) -> None:
    whole = docx(members())
    try:
        assert parse_bytes(whole[:at] + noise + whole[at + len(noise) :], name="a.docx")
    except InputError as error:
        assert str(error).startswith("a.docx: ")  # noqa: PT017 - either is right


def test_a_picture_is_named_by_its_file() -> None:
    drawn = (
        '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/'
        '2006/wordprocessingDrawing"><wp:docPr id="1" name="p" descr="A map of the old bridge"/>'
        '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData>'
        '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill>'
        f'<a:blip r:embed="rMap" xmlns:r="{RELATIONS}"/></pic:blipFill></pic:pic></a:graphicData>'
        "</a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )
    parts = members()
    parts["word/document.xml"] = parts["word/document.xml"].replace(
        "</w:body>", f"{drawn}</w:body>"
    )
    relations = parts["word/_rels/document.xml.rels"]
    row = f'<Relationship Id="rMap" Type="{RELATIONS}/image" Target="media/map.png"/>'
    parts["word/_rels/document.xml.rels"] = relations.replace(
        "</Relationships>", f"{row}</Relationships>"
    )
    parts["word/media/map.png"] = "not looked at"
    (parsed,) = parse_bytes(docx(parts), name="a.docx")
    document = parsed.article().document
    (found,) = [each for each in document.inlines if each.kind == "image"]
    assert found.target == "word/media/map.png"
    assert document.text[found.start : found.end] == "A map of the old bridge"


@pytest.mark.parametrize(("value", "shown"), [("", False), (' w:val="0"', True)])
def test_hidden_text_is_left_out(value: str, shown: bool) -> None:
    hidden = f"<w:r><w:rPr><w:vanish{value}/></w:rPr><w:t>A draft.</w:t></w:r>"
    body = f"{paragraph('The bridge is closed.')}<w:p>{hidden}</w:p>{paragraph('Cars wait.')}"
    (article,) = parse_bytes(docx(members(body)), name="a.docx")
    assert ("A draft." in article.article().document.text) is shown


def test_a_hidden_run_keeps_its_part_of_a_field() -> None:
    hidden = "<w:rPr><w:vanish/></w:rPr>"
    field = (
        f'<w:p><w:r>{hidden}<w:fldChar w:fldCharType="begin"/></w:r>'
        "<w:r><w:instrText> PAGE </w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        "<w:r><w:t>The bridge is closed.</w:t></w:r>"
        f'<w:r>{hidden}<w:fldChar w:fldCharType="end"/><w:t>A draft.</w:t></w:r></w:p>'
    )
    (article,) = parse_bytes(docx(members(field + paragraph("Cars wait."))), name="a.docx")
    assert article.article().document.text == "The bridge is closed.\n\nCars wait."


@pytest.mark.parametrize("source", [b"<w:vanish %s/>", b"<w:r %s><w:vanish/></w:r>"])
def test_a_sign_of_hidden_text_outside_a_run_is_no_error(source: bytes) -> None:
    space = b'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    assert b"vanish" in with_plain_letters(source % space)
