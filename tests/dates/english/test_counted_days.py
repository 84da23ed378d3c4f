"""Days counted from another day."""

from datetime import date

import pytest

from tests.dates.conftest import Find
from tests.dates.english.cases import Case, told

CASES: list[Case] = [
    ("It opened two years ago today.", "two years ago today: DATE 2019-05-18"),
    ("He left a week ago yesterday.", "a week ago yesterday: DATE 2021-05-10"),
    ("He left a year ago on Friday.", "a year ago on Friday: DATE 2020-05-14"),
    ("He left two weeks ago Friday.", "two weeks ago Friday: DATE 2021-04-30"),
    ("He left ten years ago this week.", "ten years ago this week: DATE 2011-W20"),
    ("He left 20 years ago this month.", "20 years ago this month: DATE 2001-05"),
    ("He comes a week from Tuesday.", "a week from Tuesday: DATE 2021-06-01"),
    ("He comes three weeks from tomorrow.", "three weeks from tomorrow: DATE 2021-06-09"),
    ("He comes on Monday week.", "Monday week: DATE 2021-05-31"),
    ("He comes tomorrow week.", "tomorrow week: DATE 2021-05-26"),
    ("He came yesterday week.", "yesterday week: DATE 2021-05-10"),
    ("He comes on Friday fortnight.", "Friday fortnight: DATE 2021-06-04"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_day_is_counted_from_another(text: str, expected: str, find: Find) -> None:
    assert told(find, text) == expected


@pytest.mark.parametrize("published", [None, date.min, date.max])
def test_a_count_beyond_the_calendar_is_survived(published: date | None, find: Find) -> None:
    assert find("; ".join(text for text, _ in CASES), published=published)
