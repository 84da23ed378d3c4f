"""A line of an article as it is drawn: its letters in order, each in its look, each found again."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.style import Style

from reader.document.article import Article, Metadata
from reader.document.from_plain import plain_document
from reader.document.safe_text import sanitize_line
from reader.document.span import Span
from reader.tui.drawing.layers import Layer, chosen_layer, layer
from reader.tui.drawing.layout import lay_out
from reader.tui.drawing.paint import Painter, place_column
from reader.tui.theme.glyphs import UNICODE

COLUMN = place_column(50, 40, narrow=False)
NOTHING = layer(())
LIT = Style(bold=True)


def painter(text: str, *, reorder: bool = True, at_right: bool = True) -> tuple[Painter, list[int]]:
    """Return a painter of a text, and the rows that show it."""
    article = Article("a", Metadata(title="T"), plain_document(text))
    layout = lay_out(article, width=COLUMN.width)
    rows = [row for row, line in enumerate(layout.lines) if line.kind == "text"]
    made = Painter(
        text, layout, COLUMN, glyphs=UNICODE, numbers={}, reorder=reorder, at_right=at_right
    )
    return made, rows


def drawn(text: str, *, reorder: bool = True, lit: Layer = NOTHING) -> list[tuple[str, str]]:
    """Return each row as it is drawn, and those letters of it that are lit."""
    made, rows = painter(text, reorder=reorder)
    found = []
    for row in rows:
        pieces = made.segments(row, (lit,), NOTHING, lambda _: LIT, Style())
        whole = "".join(piece.text for piece in pieces)
        bold = "".join(piece.text for piece in pieces if piece.style and piece.style.bold)
        found.append((whole, bold))
    return found


LEFT, WIDTH = COLUMN.left, COLUMN.width
CASES = [
    ("Read שלום now.", "Read םולש now."),
    ("Read (שלום) now.", "Read (םולש) now."),
    ("Read (שלום 12) now.", "Read (12 םולש) now."),
    ("Plain words.", "Plain words."),
]


@pytest.mark.parametrize(("text", "row"), CASES)
def test_words_from_right_to_left_are_drawn_in_their_order(text: str, row: str) -> None:
    assert [whole for whole, _ in drawn(text)] == [" " * LEFT + row]
    assert [whole.strip() for whole, _ in drawn(text, reorder=False)] == [text]


def test_a_paragraph_from_right_to_left_ends_at_the_right() -> None:
    ((whole, _),) = drawn("(שלום) read 12.")
    assert whole == ".read 12 (םולש)".rjust(LEFT + WIDTH)


def test_a_braille_line_begins_on_the_left_in_reading_order() -> None:
    made, (row,) = painter("שלום read 12.", reorder=False, at_right=False)
    pieces = made.segments(row, (), NOTHING, lambda _: Style(), Style())
    assert "".join(piece.text for piece in pieces) == " " * LEFT + "שלום read 12."


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("שלום 12", ["12 םולש"]),
        (
            "שלום עולם ושלום לכולם ולכל העולם כולו Reader 25 שלום",
            ["ולוכ םלועה לכלו םלוכל םולשו םלוע םולש", "םולש Reader 25"],
        ),
        ("Reader שלום", ["Reader םולש"]),
    ],
)
def test_a_title_ends_on_the_side_of_its_first_letter(title: str, lines: list[str]) -> None:
    article = Article("a", Metadata(title=title), plain_document("x"))
    layout = lay_out(article, width=WIDTH)
    made = Painter("x", layout, COLUMN, glyphs=UNICODE, numbers={})
    shown = []
    for row, line in enumerate(layout.lines):
        if line.kind == "title":
            pieces = made.segments(row, (), NOTHING, lambda _: Style(), Style())
            shown.append("".join(piece.text for piece in pieces))
    at_right = not title.startswith("Reader")
    whole = [line.rjust(WIDTH) if at_right else line for line in lines]
    assert shown == [" " * LEFT + line for line in whole]


def test_what_is_lit_is_lit_where_it_is_drawn() -> None:
    text = "Read שלום now."
    word = Span(5, 9)
    assert drawn(text, lit=chosen_layer((word,), 0)) == [(" " * LEFT + CASES[0][1], "םולש")]
    half = Span(5, 7)
    assert drawn(text, lit=chosen_layer((half,), 0))[0][1] == "לש"


LETTERS = "abc אבגד 12.,()é世\u05b8"


@given(st.sampled_from("xא"), st.text(alphabet=LETTERS, max_size=120), st.booleans())
def test_every_letter_is_drawn_once_and_found_where_it_is_drawn(
    first: str, rest: str, reorder: bool
) -> None:
    """The first letter tells where the paragraph begins, and that it is not an item of a list."""
    text = first + rest
    made, rows = painter(text, reorder=reorder)
    for row in rows:
        line = made._layout.lines[row]
        pieces = made.segments(row, (), NOTHING, lambda _: Style(), Style())
        whole = "".join(piece.text for piece in pieces)
        # A bracket that is turned round is drawn as its mirror image.
        told, seen = (
            Counter(letter for letter in each if letter not in " ()")
            for each in (sanitize_line(text[line.start : line.end]), whole)
        )
        assert seen == told
        for offset in range(line.start, line.end):
            column = made.cell_of(row, offset)
            if cell_len(sanitize_line(text[offset])):
                assert made.offset_at(row, column) == offset
        assert made.offset_at(row, 1_000) == line.end
