"""Right-to-left text is drawn in the order in which it is read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.tui.drawing.bidi import begins_right_to_left, drawn, has_right_to_left, visual

ROWS = [
    ("abc", False, "abc"),
    ("שלום", True, "םולש"),
    ("אב 12 גד", True, "דג 12 בא"),
    ("read שלום now", False, "read םולש now"),
    ("אב read גד", True, "דג read בא"),
    ("שָלום", True, "םולשָ"),
    ("אב  ", True, "  בא"),
    ("read שלום (12) now", False, "read (12) םולש now"),
    ("read שלום (אב) now", False, "read (בא) םולש now"),
    ("read (שלום) now", False, "read (םולש) now"),
    ("read (אב c) now", False, "read (בא c) now"),
    ("אב (read) גד", True, "דג (read) בא"),
    ("אב [c (ד) e] ו", True, "ו [e (ד) c] בא"),
    ("אב (ד", True, "ד) בא"),
    ("read א) ב", False, "read ב (א"),
    ("read א () ב", False, "read ב () א"),
    ("read א [ב) ג", False, "read ג (ב] א"),
    ("(" * 70 + "א" + ")" * 70, False, "(" * 70 + "א" + ")" * 70),
]
"""The line as it is read, whether its paragraph runs from right to left, and as it is drawn."""


@pytest.mark.parametrize(("line", "right_to_left", "drawn"), ROWS)
def test_the_order_of_a_line(line: str, right_to_left: bool, drawn: str) -> None:
    seen = visual(line, right_to_left=right_to_left)
    assert "".join(seen.char(line, index) for index in seen.order) == drawn


@given(st.text(alphabet="abא ב12.,()\u05b8م-", max_size=40), st.booleans())
def test_every_character_is_drawn_once(line: str, right_to_left: bool) -> None:
    assert sorted(visual(line, right_to_left=right_to_left).order) == list(range(len(line)))


@given(st.text(alphabet="abc 12.,()é世", max_size=40))
def test_left_to_right_text_is_left_alone(line: str) -> None:
    assert not has_right_to_left(line)
    assert visual(line, right_to_left=False).order == list(range(len(line)))


def test_the_first_letter_tells_the_direction() -> None:
    assert begins_right_to_left("12 – שלום read")
    assert not begins_right_to_left("12 – read שלום")
    assert not begins_right_to_left("12")


def test_a_title_is_drawn_in_its_order_and_latin_ones_as_they_are() -> None:
    assert drawn("(שלום)") == "(םולש)"
    assert drawn("Plain — title") == "Plain — title"
