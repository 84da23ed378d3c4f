"""Now, the past and the future, which are no dates and are told all the same."""

import pytest

from tests.dates.conftest import Find
from tests.dates.english.cases import Case, told

CASES: list[Case] = [
    ("It is closed now.", "now: DATE PRESENT_REF"),
    ("It is currently closed.", "currently: DATE PRESENT_REF"),
    ("It was recently sold.", "recently: DATE PAST_REF"),
    ("It grew in recent years.", "recent years: DATE PAST_REF"),
    ("It was previously sold.", "previously: DATE PAST_REF"),
    ("A previously reported loss grew.", ""),
    ("It may be sold in the near future.", "the near future: DATE FUTURE_REF"),
    ("It grows in the coming weeks.", "the coming weeks: DATE FUTURE_REF"),
    ("The future is bright.", "The future: DATE FUTURE_REF"),
    ("It will be sold at a later date.", "a later date: DATE FUTURE_REF"),
    ("It will be sold soon.", "soon: DATE FUTURE_REF"),
    ("It was soon sold.", ""),
    ("It will be sold as soon as it can.", ""),
    ("He soon found that it was.", ""),
    ("Now that it is sold, he left.", "Now: DATE PRESENT_REF"),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_vague_time_is_named(text: str, expected: str, find: Find) -> None:
    assert told(find, text) == expected
