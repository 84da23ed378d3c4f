"""Weekdays: which one is meant, and when a name is none."""

import pytest

from tests.dates.conftest import Find
from tests.dates.english.cases import Case, told

CASES: list[Case] = [
    ("It was told on Tuesday.", "Tuesday: DATE 2021-05-18"),
    ("It was told on Monday.", "Monday: DATE 2021-05-17"),
    ("It was told on Wednesday.", "Wednesday: DATE 2021-05-12"),
    ("He will speak on Wednesday.", "Wednesday: DATE 2021-05-19"),
    ("It happened late on Friday.", "late on Friday: DATE 2021-05-14"),
    ("It is open from Monday to Friday.", "Monday: DATE 2021-05-17; Friday: DATE 2021-05-21"),
    ("He left last Friday.", "last Friday: DATE 2021-05-14"),
    ("He left last Tuesday.", "last Tuesday: DATE 2021-05-11"),
    ("He leaves next Friday.", "next Friday: DATE 2021-05-21"),
    ("He left this Monday.", "this Monday: DATE 2021-05-17"),
    ("He will leave this Friday.", "this Friday: DATE 2021-05-21"),
    ("He left last Friday night.", "last Friday night: TIME 2021-05-14TNI"),
    ("The vote was on 3 July 1990. He left the following Friday.",
     "3 July 1990: DATE 1990-07-03; the following Friday: DATE 1990-07-06"),
    ("The vote was on 3 July 1990. The previous Friday he had spoken.",
     "3 July 1990: DATE 1990-07-03; The previous Friday: DATE 1990-06-29"),
    ("Mother's day is the second Sunday in May.", "the second Sunday in May: DATE 2021-05-09"),
    ("It fell on the last Friday of November 2019.",
     "the last Friday of November 2019: DATE 2019-11-29"),
    ("It falls on the third Friday of the month.", "the third Friday of the month: DATE 2021-05-21"),
    ("It was told overnight Friday.", "overnight Friday: TIME 2021-05-14TNI"),
    ("It was told Friday overnight.", "Friday overnight: TIME 2021-05-14TNI"),
    ("They meet Monday of next week.", "Monday of next week: DATE 2021-05-24"),
    ("They met Friday last week.", "Friday last week: DATE 2021-05-14"),
    ("They meet a week from Thursday.", "a week from Thursday: DATE 2021-05-27"),
    ("It was told Tuesday morning.", "Tuesday morning: TIME 2021-05-18TMO"),
    ("It was told early Monday evening.", "early Monday evening: TIME 2021-05-17TEV"),
    ("He told state television Saturday Iranian ships left.", "Saturday: DATE 2021-05-15"),
    ("Tuesday Weld played it with Friday Robinson.", ""),
    ("Black Friday and Cyber Monday are sales.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_weekday_is_read(text: str, expected: str, find: Find) -> None:
    assert told(find, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was told on Tuesday.", "Tuesday: DATE ?"),
        ("He left last Friday.", "last Friday: DATE ?"),
        ("He left last Friday night.", "last Friday night: TIME ?"),
        ("It was told Tuesday morning.", "Tuesday morning: TIME ?"),
        ("It was told overnight Friday.", "overnight Friday: TIME ?"),
        ("They meet Monday of next week.", "Monday of next week: DATE ?"),
        ("They meet a week from Thursday.", "a week from Thursday: DATE ?"),
        ("It falls on the third Friday of the month.", "the third Friday of the month: DATE ?"),
    ],
)
def test_a_weekday_stays_open_without_a_day_of_publication(
    text: str, expected: str, find: Find
) -> None:
    assert told(find, text, None) == expected


def test_there_is_no_ninth_friday(find: Find) -> None:
    expected = "Friday: DATE 2021-05-14; November 2019: DATE 2019-11"
    assert told(find, "the ninth Friday of November 2019") == expected
