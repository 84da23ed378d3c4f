"""Values in order of time."""

import random
from datetime import date

import pytest

from reader.dates.placement import bounds, day_or_period, sort_key
from reader.document.annotations import DateExpression, TimexType

IN_ORDER = [
    "BC0300", "BC02", "BC0044", "0079", "18", "1914", "198", "1999", "1999-Q1", "1999-01-31", "1999-SP", "1999-03", "1999-03-01",
    "1999-03-01T10:00", "1999-03-01T15:30", "2021-05-17", "2021-05-17TEV", "2021-05-18",
]  # fmt: skip


def expression(value: str | None, kind: TimexType = "DATE") -> DateExpression:
    return DateExpression(0, 1, "x", kind, value)


def test_periods_are_ordered_by_their_first_day_the_longest_first() -> None:
    shuffled = IN_ORDER[:]
    random.Random(1).shuffle(shuffled)
    assert sorted(shuffled, key=lambda value: sort_key(expression(value)) or ()) == IN_ORDER


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        (None, "DATE"),
        ("PRESENT_REF", "DATE"),
        ("P1Y", "DURATION"),
        ("P1D", "SET"),
        ("XXXX-05", "DATE"),
    ],
)
def test_what_has_no_place_has_no_key(value: str | None, kind: TimexType) -> None:
    assert sort_key(expression(value, kind)) is None


@pytest.mark.parametrize("value", ["2021-02-31", "2021-13", "2021-W60", "0000-05-01", "nothing"])
def test_a_day_that_no_calendar_has_has_no_bounds(value: str) -> None:
    assert bounds(value) is None


@pytest.mark.parametrize(
    ("value", "period"),
    [("2021-05-18T10:00", "2021-05-18"), ("2021-05-18TNI", "2021-05-18"), ("2021-05", "2021-05")],
)
def test_a_time_of_day_is_told_by_its_day(value: str, period: str) -> None:
    assert day_or_period(value) == period


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2021-05-18", "2021-05-18", "2021-05-18"),
        ("2021-02", "2021-02-01", "2021-02-28"),
        ("2021-12", "2021-12-01", "2021-12-31"),
        ("2021-Q1", "2021-01-01", "2021-03-31"),
        ("2021-Q4", "2021-10-01", "2021-12-31"),
        ("2021", "2021-01-01", "2021-12-31"),
        ("9999-12", "9999-12-01", "9999-12-31"),
    ],
)
def test_a_period_ends_on_its_last_day(value: str, first: str, last: str) -> None:
    assert bounds(value) == (date.fromisoformat(first), date.fromisoformat(last))
