"""Tagged PDFs: their own headings and descriptions, and what they say is no text."""

from collections.abc import Sequence

import pytest

from reader.document.document import Document
from reader.document.plain_values import document_from_values
from reader.intake.sandbox.parsers.pdf import parse_pdf

TEXT = "The ferry board met the crew in the old ticket hall on Monday and waited."
Tagged = tuple[str, str, int]
"""A tag after those around it, the line in it, and how high it is. ``TDa`` is in column a."""


def tagged_pdf(pieces: Sequence[Tagged], *, alt: str = "") -> bytes:
    """Make a page with a line for each piece; ``Artifact`` is outside the structure tree."""
    lines, elements = [], []
    kids: dict[str, list[str]] = {"": []}
    for mark, (path, text, height) in enumerate(pieces):
        above, _, tag = path.rpartition("/")
        inside = "BMC" if tag == "Artifact" else f"<</MCID {mark}>> BDC"
        left = 72 + 150 * (ord(tag[-1]) - ord("a")) if tag[:2] == "TD" else 72
        drawn = f"BT /F 11 Tf {left} {height} Td ({text}) Tj ET"
        drawn = f"72 {height} 100 40 re f" if tag == "Figure" else drawn
        tag = tag[:2] if tag[:2] == "TD" else tag
        lines.append(f"/{tag} {inside} {drawn} EMC")
        if tag != "Artifact":
            said = f"/Alt ({alt})" if tag == "Figure" else ""
            number = 10 + mark
            _add(kids, above).append(f"{number} 0 R")
            elements.append(
                f"{number} 0 obj<</Type/StructElem/S/{tag}/P {_number(above)} 0 R/Pg 3 0 R"
                f"/K {mark}{said}>>endobj"
            )
    for path, inner in kids.items():
        above, _, tag = path.rpartition("/")
        if path:
            elements.append(
                f"{_number(path)} 0 obj<</Type/StructElem/S/{tag.rstrip('123')}"
                f"/P {_number(above)} 0 R/Pg 3 0 R/K[{' '.join(inner)}]>>endobj"
            )
    content = "\n".join(lines)
    parts = [
        "%PDF-1.7",
        "1 0 obj<</Type/Catalog/Pages 2 0 R/StructTreeRoot 5 0 R/MarkInfo<</Marked true>>>>endobj",
        "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj",
        "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/StructParents 0",
        "/Resources<</Font<</F 6 0 R>>>>>>endobj",
        f"4 0 obj<</Length {len(content)}>>stream\n{content}\nendstream endobj",
        f"5 0 obj<</Type/StructTreeRoot/K[{' '.join(kids[''])}]/ParentTree 7 0 R>>endobj",
        "6 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj",
        f"7 0 obj<</Nums[0[{' '.join(_parents(pieces))}]]>>endobj",
        *elements,
        "trailer<</Root 1 0 R>>\n%%EOF",
    ]
    return "\n".join(parts).encode("latin-1")


def _add(kids: dict[str, list[str]], path: str) -> list[str]:
    """Return what is in an element, which is made when it is first named: ``Table/TR1``."""
    if path not in kids:
        kids[path] = []
        _add(kids, path.rpartition("/")[0]).append(f"{_number(path)} 0 R")
    return kids[path]


def _number(path: str) -> int:
    return 100 + sum(map(ord, path)) if path else 5


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


def paths(document: Document) -> list[tuple[str, tuple[str, ...]]]:
    blocks = document.blocks
    return [
        (document.text[each.start : each.end], tuple(box.kind for box in each.path))
        for each in blocks
    ]


def test_a_page_is_read_in_the_order_of_its_tags() -> None:
    below = [("P", f"{TEXT[:-1]} below.", 500 - 14 * row) for row in range(4)]
    text = read([("H1", "Ice", 700), *below, *BODY]).text
    assert text.index("below.") < text.index("waited.")


def test_tags_in_a_senseless_order_are_not_followed() -> None:
    heights = [700 - 14 * (7 * row % 16) for row in range(16)]
    text = read([("P", f"{700 - height}: {TEXT}", height) for height in heights]).text
    numbers = [int(word[:-1]) for word in text.split() if word[:-1].isdecimal()]
    assert numbers == [14 * row for row in range(16)]


def test_an_item_of_a_list_needs_no_bullet() -> None:
    pieces = [
        ("H1", "Ice", 700),
        ("LI", "Sweep the deck", 680),
        ("LI", "Mend the rope", 666),
        *BODY,
    ]
    items = [text for text, path in paths(read(pieces)) if path == ("item",)]
    assert items == ["Sweep the deck", "Mend the rope"]


def test_a_table_is_what_the_file_tags_as_one() -> None:
    caption: list[Tagged] = [("Table/Caption", "Costs of the ferry", 400)]
    cells = [
        ("TR1", "a", "Item"),
        ("TR1", "b", "Cost"),
        ("TR1", "c", "Remark"),
        ("TR2", "a", "Rope"),
        ("TR2", "c", "new"),
        ("TR3", "a", "Oil"),
        ("TR3", "b", "7"),
    ]
    rows: list[Tagged] = [
        (f"Table/{row}/TD{column}", text, 500 - 30 * int(row[2])) for row, column, text in cells
    ]
    document = read([("H1", "Ice", 700), *BODY, *caption, *rows])
    found = kinds(document)[-2:]
    assert found[0] == ("table", 0, "Item │ Cost │ Remark\nRope │  │ new\nOil │ 7 │ ")
    assert found[1][2] == "Costs of the ferry"


def test_a_second_paragraph_stays_in_its_item() -> None:
    items: list[Tagged] = [
        ("L/LI1/P1", "The first item says one thing.", 400),
        ("L/LI1/P2", "It has a second paragraph.", 370),
        ("L/LI2/P3", "The second item says another.", 340),
    ]
    blocks = read([("H1", "Ferries", 800), *BODY, *items]).blocks[-3:]
    first, more, second = (each.path for each in blocks)
    assert first == more
    assert first != second
