"""Stretches of a text: half-open, so that neighbours share nothing."""

import pytest

from reader.document.span import Span

WORD = Span(4, 9)


def test_its_length_is_in_characters() -> None:
    assert len(WORD) == 5


@pytest.mark.parametrize(("offset", "inside"), [(3, False), (4, True), (8, True), (9, False)])
def test_it_contains_its_first_character_and_not_the_one_after_its_last(
    offset: int, inside: bool
) -> None:
    assert WORD.contains(offset) is inside


@pytest.mark.parametrize(
    ("other", "covers", "overlaps"),
    [
        (Span(4, 9), True, True),
        (Span(5, 8), True, True),
        (Span(3, 8), False, True),
        (Span(8, 12), False, True),
        (Span(0, 4), False, False),
        (Span(9, 12), False, False),
    ],
)
def test_it_covers_what_is_inside_and_overlaps_what_it_touches(
    other: Span, covers: bool, overlaps: bool
) -> None:
    assert WORD.covers(other) is covers
    assert WORD.overlaps(other) is overlaps
