"""Lengths mean what they say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import OptionError
from reader.summary.length import parse_length

WRITTEN = ["3", "1", "20%", "100%", "120w", "1w"]
MEANINGLESS = ["", "0", "-3", "3.5", "101%", "0%", "w", "%", "3 w", "three", "3ww", "9" * 10]


@pytest.mark.parametrize("text", WRITTEN)
def test_a_length_is_written_as_it_is_read(text: str) -> None:
    assert parse_length(text).written() == text
    assert parse_length(f" {text} ").written() == text


@pytest.mark.parametrize("text", MEANINGLESS)
def test_what_means_nothing_is_named_with_the_cure(text: str) -> None:
    with pytest.raises(OptionError, match="write 3 for sentences"):
        parse_length(text)


@given(st.integers(1, 100), st.integers(0, 10_000))
def test_a_share_is_never_more_than_it_says_but_at_least_one(percent: int, available: int) -> None:
    most = parse_length(f"{percent}%").sentences(available)
    assert most == max(1, available * percent // 100)


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
