"""Right-to-left text is drawn in the order in which it is read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.tui.view.bidi import begins_right_to_left, drawn, has_right_to_left, visual_order

ROWS = [
    ("abc", False, "abc"),
    ("שלום", True, "םולש"),
    ("אב 12 גד", True, "דג 12 בא"),
    ("read שלום now", False, "read םולש now"),
    ("אב read גד", True, "דג read בא"),
    ("שָלום", True, "םולשָ"),
    ("אב  ", True, "  בא"),
]
"""The line as it is read, whether its paragraph runs from right to left, and as it is drawn."""


@pytest.mark.parametrize(("line", "right_to_left", "drawn"), ROWS)
def test_the_order_of_a_line(line: str, right_to_left: bool, drawn: str) -> None:
    order = visual_order(line, right_to_left=right_to_left)
    assert "".join(line[index] for index in order) == drawn


@given(st.text(alphabet="abא ב12.,()\u05b8م-", max_size=40), st.booleans())
def test_every_character_is_drawn_once(line: str, right_to_left: bool) -> None:
    assert sorted(visual_order(line, right_to_left=right_to_left)) == list(range(len(line)))


@given(st.text(alphabet="abc 12.,()é世", max_size=40))
def test_left_to_right_text_is_left_alone(line: str) -> None:
    assert not has_right_to_left(line)
    assert visual_order(line, right_to_left=False) == list(range(len(line)))


def test_the_first_letter_tells_the_direction() -> None:
    assert begins_right_to_left("12 – שלום read")
    assert not begins_right_to_left("12 – read שלום")
    assert not begins_right_to_left("12")


def test_a_title_is_drawn_in_its_order_and_latin_ones_as_they_are() -> None:
    assert drawn("(שלום)") == "(םולש)"
    assert drawn("Plain — title") == "Plain — title"
