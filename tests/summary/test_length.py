"""Lengths mean what they say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import OptionError
from reader.summary.length import parse_length

WRITTEN = ["3", "1", "20%", "100%", "120w", "1w", "auto"]
MEANINGLESS = ["", "0", "-3", "3.5", "101%", "0%", "w", "%", "3 w", "three", "3ww", "9" * 10]


@pytest.mark.parametrize("text", WRITTEN)
def test_a_length_is_written_as_it_is_read(text: str) -> None:
    assert parse_length(text).written() == text
    assert parse_length(f" {text} ").written() == text


@pytest.mark.parametrize("text", MEANINGLESS)
def test_what_means_nothing_is_named_with_the_cure(text: str) -> None:
    with pytest.raises(OptionError, match="use 3 \\(sentences\\)"):
        parse_length(text)


@given(st.integers(1, 100), st.integers(0, 10_000))
def test_a_share_is_never_more_than_it_says_but_at_least_one(percent: int, available: int) -> None:
    most = parse_length(f"{percent}%").sentences(available)
    assert most == max(1, available * percent // 100)


NEEDED = [(100, 8, 2), (500, 25, 3), (1_500, 70, 5), (10_000, 500, 10), (100_000, 5_000, 25)]


@pytest.mark.parametrize(("words", "sentences", "wanted"), NEEDED)
def test_a_longer_text_needs_more(words: int, sentences: int, wanted: int) -> None:
    settled = parse_length("auto").settled(words=words, sentences=sentences)
    assert settled.sentences(sentences) == wanted


@given(st.integers(0, 10**7), st.integers(0, 10**6))
def test_what_a_text_needs_is_at_least_one_and_never_the_most_of_it(
    words: int, sentences: int
) -> None:
    settled = parse_length("auto").settled(words=words, sentences=sentences)
    assert settled.unit == "sentences"
    assert 1 <= settled.amount <= max(2, (sentences + 1) // 2)


def test_an_automatic_length_steps_from_what_is_shown() -> None:
    assert parse_length("auto").step(1, shown=7).written() == "8"
    assert parse_length("auto").step(-9).written() == "1"


STEPS = [
    ("3", 1, "4"),
    ("1", -1, "1"),
    ("20%", -1, "15%"),
    ("100%", 1, "100%"),
    ("120w", 2, "160w"),
]


@pytest.mark.parametrize(("text", "steps", "wanted"), STEPS)
def test_a_length_grows_and_shrinks_by_steps(text: str, steps: int, wanted: str) -> None:
    assert parse_length(text).step(steps).written() == wanted
