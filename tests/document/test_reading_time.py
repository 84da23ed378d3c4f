"""Reading time in whole minutes."""

import pytest

from reader.document.from_plain import plain_document
from reader.document.reading_time import document_words, reading_minutes


@pytest.mark.parametrize(("words", "minutes"), [(0, 0), (9, 1), (100, 1), (684, 3), (2300, 10)])
def test_reading_time_is_counted_in_whole_minutes_and_never_none_of_a_text(
    words: int, minutes: int
) -> None:
    assert reading_minutes(words) == minutes


@pytest.mark.parametrize(
    ("text", "words"),
    [("", 0), ("...", 0), ("one", 1), ("don't stop", 2), ("face-to-face in the U.S.", 4)],
)
def test_words_are_counted_without_their_punctuation(text: str, words: int) -> None:
    assert document_words(plain_document(text)) == words
