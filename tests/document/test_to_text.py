"""A document as plain text: its lines, its lists and its columns."""

import pytest

from reader.document.from_markdown import markdown_document
from reader.document.from_plain import plain_document
from reader.document.to_text import cell_width, to_text

CASES = {
    "verse": ("The ice came  \ndown\\\nbeyond", "The ice came\ndown\nbeyond\n"),
    "verse in a quote": ("> The ice  \n> came", "> The ice\n> came\n"),
    "a line that ran out": ("one\ntwo", "one two\n"),
    "a list": ("- a\n- b\n  1. c\n\ntail", "• a\n• b\n  1. c\n\ntail\n"),
    "code": ("```\na\n  b\n```", "    a\n      b\n"),
    "a table": (
        "| Lake | First |\n|---|---|\n| Upper Lindholm | 3.5 |\n| 橋 | 12 |",
        "    Lake           │ First\n    Upper Lindholm │ 3.5\n    橋             │ 12\n",
    ),
    "a table with an empty cell": (
        "| a | b |\n|---|---|\n| long | |",
        "    a    │ b\n    long │\n",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_markdown_as_text(case: str) -> None:
    source, text = CASES[case]
    assert to_text(markdown_document(source)) == text


def test_lines_are_wrapped_where_the_screen_ends() -> None:
    verse = markdown_document("one two three four five six\\\nseven")
    assert to_text(verse, 20) == "one two three four\nfive six\nseven\n"


@pytest.mark.parametrize(("text", "columns"), [("abc", 3), ("é", 1), ("e\u0301", 1), ("橋の", 4)])
def test_the_columns_that_a_text_takes(text: str, columns: int) -> None:
    assert cell_width(text) == columns


def test_lines_of_verse_and_of_an_address_in_a_plain_text_stay_lines() -> None:
    verse = "The ice came down beyond the pier,\nAnd no one knew how long it lay;\n"
    address = "Ferry Board\n3 Ticket Row\nLindholm\n"
    assert to_text(plain_document(f"{verse}\n{address}")) == f"{verse}\n{address}"
    long = (
        "The board met the crew in the old ticket hall, and the talks went on for hours. It agreed."
    )
    assert to_text(plain_document(f"{long}\n{long}\n")) == f"{long}\n\n{long}\n"
