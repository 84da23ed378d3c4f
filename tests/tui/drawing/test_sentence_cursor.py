"""The sentence that the next command takes follows what is on screen."""

import pytest

from reader.document.span import Span
from reader.tui.drawing.sentence_cursor import SentenceCursor

SENTENCES = (Span(0, 10), Span(11, 20), Span(25, 40), Span(41, 60))


def cursor(offset: int) -> SentenceCursor:
    made = SentenceCursor()
    made.show_sentences(SENTENCES)
    made.offset = offset
    return made


@pytest.mark.parametrize(
    ("offset", "sentence"), [(0, 0), (9, 0), (10, 1), (22, 2), (41, 3), (99, 3)]
)
def test_a_place_belongs_to_its_sentence_or_to_the_next(offset: int, sentence: int) -> None:
    assert cursor(offset).sentence == SENTENCES[sentence]


@pytest.mark.parametrize(
    ("offset", "steps", "sentence"), [(0, 1, 1), (15, 1, 2), (45, 1, 3), (45, -9, 0)]
)
def test_stepping_stops_at_the_ends(offset: int, steps: int, sentence: int) -> None:
    assert cursor(offset).step(steps) == SENTENCES[sentence]


@pytest.mark.parametrize(
    ("offset", "seen", "place"),
    [
        (15, Span(0, 40), 15),
        (5, Span(12, 60), 25),
        (45, Span(0, 30), 25),
        (5, Span(45, 50), 45),
    ],
)
def test_it_stays_on_screen(offset: int, seen: Span, place: int) -> None:
    moved = cursor(offset)
    assert moved.keep_within(seen) == (place != offset)
    assert moved.offset == place


def test_an_empty_text_has_no_sentence() -> None:
    assert SentenceCursor().sentence is None
    assert SentenceCursor().step(1) is None
