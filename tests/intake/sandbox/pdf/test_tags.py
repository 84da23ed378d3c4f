"""Tagged PDFs: their own headings and descriptions, and what they say is no text."""

from collections.abc import Sequence

import pytest

from reader.document.document import Document
from reader.document.plain_values import document_from_values
from reader.intake.sandbox.parsers.pdf import parse_pdf

TEXT = "The ferry board met the crew in the old ticket hall on Monday and waited."
Tagged = tuple[str, str, int]
"""A tag, the line in it, and how high it is."""


def tagged_pdf(pieces: Sequence[Tagged], *, alt: str = "") -> bytes:
    """Make a page with a line for each piece; ``Artifact`` is outside the structure tree."""
    lines, elements, kids = [], [], []
    for mark, (tag, text, height) in enumerate(pieces):
        inside = "BMC" if tag == "Artifact" else f"<</MCID {mark}>> BDC"
        drawn = f"BT /F 11 Tf 72 {height} Td ({text}) Tj ET"
        drawn = f"72 {height} 100 40 re f" if tag == "Figure" else drawn
        lines.append(f"/{tag} {inside} {drawn} EMC")
        if tag != "Artifact":
            said = f"/Alt ({alt})" if tag == "Figure" else ""
            number = 10 + mark
            kids.append(f"{number} 0 R")
            elements.append(
                f"{number} 0 obj<</Type/StructElem/S/{tag}/P 5 0 R/Pg 3 0 R/K {mark}{said}>>endobj"
            )
    content = "\n".join(lines)
    parts = [
        "%PDF-1.7",
        "1 0 obj<</Type/Catalog/Pages 2 0 R/StructTreeRoot 5 0 R/MarkInfo<</Marked true>>>>endobj",
        "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj",
        "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/StructParents 0",
        "/Resources<</Font<</F 6 0 R>>>>>>endobj",
        f"4 0 obj<</Length {len(content)}>>stream\n{content}\nendstream endobj",
        f"5 0 obj<</Type/StructTreeRoot/K[{' '.join(kids)}]/ParentTree 7 0 R>>endobj",
        "6 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj",
        f"7 0 obj<</Nums[0[{' '.join(_parents(pieces))}]]>>endobj",
        *elements,
        "trailer<</Root 1 0 R>>\n%%EOF",
    ]
    return "\n".join(parts).encode("latin-1")


def _parents(pieces: Sequence[Tagged]) -> list[str]:
    return [
        f"{10 + mark} 0 R" if tag != "Artifact" else "null" for mark, (tag, *_) in enumerate(pieces)
    ]


def read(pieces: Sequence[Tagged], *, alt: str = "") -> Document:
    return document_from_values(parse_pdf(tagged_pdf(pieces, alt=alt))["document"])


def kinds(document: Document) -> list[tuple[str, int, str]]:
    blocks = document.blocks
    return [(each.kind, each.level, document.text[each.start : each.end]) for each in blocks]


BODY: list[Tagged] = [("P", TEXT, 640 - 14 * row) for row in range(8)]


def test_a_heading_is_what_the_file_tags_as_one() -> None:
    document = read([("P", TEXT, 760), ("H2", "It looks like text", 700), *BODY])
    assert ("heading", 2, "It looks like text") in kinds(document)
    assert [kind for kind, *_ in kinds(document)].count("heading") == 1


def test_text_outside_the_structure_is_left_out() -> None:
    document = read([("Artifact", "Draft of May", 800), ("H1", "Ice", 700), *BODY])
    assert "Draft of May" not in document.text


def test_what_is_beside_text_stays() -> None:
    document = read([("H1", "Ice", 700), ("Artifact", "[root]", 640), *BODY])
    assert "[root]" in document.text


@pytest.mark.parametrize(
    "pieces",
    [
        pytest.param([("H1", TEXT, 640 - 14 * row) for row in range(8)], id="all headings"),
        pytest.param(
            [("H1", "Ice", 700), *(("Artifact", *each[1:]) for each in BODY)], id="no text"
        ),
    ],
)
def test_poor_tags_are_ignored(pieces: list[Tagged]) -> None:
    document = read(pieces)
    assert document.text.count("ferry board") == 8
    assert all(level == 0 for _, level, text in kinds(document) if "ferry" in text)


@pytest.mark.parametrize(
    ("alt", "shown"), [("The ferry in the ice", True), ("image_1.png", False), ("", False)]
)
def test_the_description_of_a_picture_is_a_line(alt: str, shown: bool) -> None:
    document = read([("H1", "Ice", 700), ("Figure", "x", 680), *BODY], alt=alt)
    found = [text for kind, _, text in kinds(document) if kind == "picture"]
    assert found == ([alt] if shown else [])
