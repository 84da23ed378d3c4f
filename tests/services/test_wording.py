"""Counts in sentences."""

import pytest

from reader.services.wording import count_of


@pytest.mark.parametrize(
    ("number", "text"), [(0, "0 links"), (1, "1 link"), (2, "2 links"), (1200, "1,200 links")]
)
def test_a_count_agrees_with_its_noun(number: int, text: str) -> None:
    assert count_of(number, "link") == text
