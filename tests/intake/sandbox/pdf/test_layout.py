"""Order, tables and paragraphs on kinds of pages that public files have."""

from itertools import chain

from reader.document.document import Document
from reader.document.plain_values import document_from_values
from reader.intake.sandbox.parsers.pdf import parse_pdf
from tests.intake.pdfs import Put, column, make_pdf, wrapped

WORDS = "The keepers of the mill counted all the trees along the river before the first frost. "
LEFT = wrapped("Left of the middle. " + WORDS * 8, width=210)
RIGHT = wrapped("Right of the middle. " + WORDS * 8, width=210)


def read(*pages: list[Put]) -> Document:
    return document_from_values(parse_pdf(make_pdf(pages))["document"])


def texts(document: Document, kind: str) -> list[str]:
    blocks = [each for each in document.blocks if each.kind == kind]
    return [document.text[each.start : each.end] for each in blocks]


def rows(document: Document) -> list[list[str]]:
    return [text.split("\n") for text in texts(document, "table")]


def row(y: float, *cells: str) -> list[Put]:
    return [Put(72 + 90 * at, y, cell) for at, cell in enumerate(cells) if cell]


def test_columns_above_more_letters_in_notes_are_read_one_after_the_other() -> None:
    # The rows at their tops are level and larger than most of the page, as names of authors are.
    notes = [wrapped(WORDS * 9, width=210, size=7)] * 2
    text = read(
        [
            *column(LEFT[:8], y=760),
            *column([*RIGHT[:3], "", *RIGHT[3:6]], x=310, y=760),
            *column(notes[0], y=600, size=7),
            *column(notes[1], x=310, y=600, size=7),
        ]
    ).text
    assert " ".join(LEFT[:8]) in text
    assert text.index(LEFT[7]) < text.index(RIGHT[0])


def test_a_wide_table_is_not_cut_into_columns() -> None:
    names = ("Bees", "Figs", "Pears", "Plums", "Elms", "Oaks")
    table = chain(*(row(600 - 24 * at, name, *"12345") for at, name in enumerate(names)))
    found = read([*column(wrapped(WORDS * 4)), *table, *column(wrapped(WORDS * 4), y=400)])
    assert [len(each) for each in rows(found)] == [6]


def test_columns_beside_a_table_stay_columns() -> None:
    table = chain(*(row(700 - 13 * at, "Bees", "12", "40") for at in range(10)))
    text = read([*table, *column(LEFT, y=540), *column(RIGHT * 2, x=310, y=760)]).text
    assert " ".join(RIGHT[:9]) in text
    assert text.index(LEFT[0]) < text.index(RIGHT[0])


def test_a_heading_across_a_table_is_a_row_of_its_own() -> None:
    (table,) = rows(
        read(
            [
                *column(wrapped(WORDS * 4)),
                *row(600, "Trees", "2007", "2008", "2009"),
                *row(588, "Pears", "1,505", "1,580", "1,643"),
                Put(150, 576, "After the great frost of the year"),
                *row(564, "Trees", "2010", "2011", "2012"),
                *row(552, "Pears", "1,456", "1,439", "1,386"),
            ]
        )
    )
    assert len(table) == 5
    assert "After the great frost" in table[2]
    assert "1,505" not in table[2]


def test_a_caption_with_a_gap_is_not_a_row() -> None:
    found = read(
        [
            *column(wrapped(WORDS * 4)),
            Put(72, 612, "Table 1:"),
            Put(150, 612, "Trees along the river in three years"),
            *row(600, "Trees", "2007", "2008", "2009"),
            *row(588, "Pears", "1,505", "1,580", "1,643"),
            *row(576, "Figs", "1,505", "1,580", "1,643"),
        ]
    )
    assert [len(each) for each in rows(found)] == [3]
    assert "Table 1: Trees along the river in three years" in texts(found, "paragraph")


def test_small_capitals_do_not_end_a_paragraph() -> None:
    lines = wrapped(WORDS * 6)
    page = [
        *column(lines[:3], y=760),
        Put(72, 724, "in the "),
        Put(100, 724, "FOR FURTHER INFORMATION AND FOR ALL THAT IS ASKED OF THE KEEPERS", 7.5),
        *column(lines[4:], y=712),
    ]
    assert any("ASKED OF THE KEEPERS the trees" in each for each in texts(read(page), "paragraph"))


def test_an_item_goes_on_left_of_its_bullet() -> None:
    first = wrapped("Mail: " + WORDS * 3, width=430)
    page = [
        *column(wrapped(WORDS * 5)),
        *column([f"\t• {first[0]}", *first[1:], "\t• Fax: none"], y=600),
        *column(wrapped("Afterwards, " + WORDS * 3), y=540),
    ]
    found = read(page)
    assert texts(found, "item") == [" ".join(first), "Fax: none"]


def test_the_mark_of_a_note_does_not_end_a_paragraph() -> None:
    page = [
        *column(wrapped(WORDS * 6), y=760),
        *column(["When the mill closed with the nonresponse of the keepers,"], y=600),
        Put(308, 604, "16", 6),
        *column(wrapped("there was nothing left to count. " + WORDS * 3), y=588),
    ]
    assert any("keepers, [16] there was" in text for text in texts(read(page), "paragraph"))


def _numbered(lines: list[str]) -> list[Put]:
    numbers = [Put(50 - 5 * (at > 8), 760 - 24 * at, str(at + 1)) for at in range(len(lines))]
    return [*numbers, *column(lines, size=20, y=760)]


def test_numbers_of_lines_in_the_margin_are_left_out() -> None:
    text = read([*_numbered(wrapped(WORDS * 6, size=20))]).text
    assert not any(letter.isdecimal() for letter in text)


def test_the_numbers_of_a_ranking_stay() -> None:
    names = [f"Pears of the {place} garden" for place in "abcdefghijklmno"]
    text = read([*_numbered(names)]).text
    assert "15" in text
