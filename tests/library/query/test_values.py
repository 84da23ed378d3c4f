"""Days and numbers as a query writes them."""

from datetime import date

import pytest

from reader.library.query.values import day_range, number_range

TODAY = date(2024, 4, 3)


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2020", "2020-01-01", "2020-12-31"),
        ("=2020-06", "2020-06-01", "2020-06-30"),
        ("<2020", None, "2019-12-31"),
        ("<=2020", None, "2020-12-31"),
        (">2020", "2021-01-01", None),
        (">=2020-06-10", "2020-06-10", None),
        ("2020..2021-03", "2020-01-01", "2021-03-31"),
        ("..2020", None, "2020-12-31"),
        ("2020..", "2020-01-01", None),
        ("today", "2024-04-03", "2024-04-03"),
        ("yesterday", "2024-04-02", "2024-04-02"),
        ("7d", "2024-03-28", "2024-04-03"),
        ("1d", "2024-04-03", "2024-04-03"),
        ("1m", "2024-03-05", "2024-04-03"),
        ("1y", "2023-04-05", "2024-04-03"),
        ("2w", "2024-03-21", "2024-04-03"),
        ("9999y", "0001-01-02", "2024-04-03"),
        ("1950s", "1950-01-01", "1959-12-31"),
        ("2020-q2", "2020-04-01", "2020-06-30"),
        ("2020-W01", "2019-12-30", "2020-01-05"),
    ],
)
def test_days_mean_what_they_say(value: str, first: str | None, last: str | None) -> None:
    expected = (first and day(first), last and day(last))
    assert day_range(value, TODAY) == expected


@pytest.mark.parametrize(
    "value",
    ["", "..", "2019..2020..2021", "x", "2020..x", "x..2020", "195", "1955s", "195s", "190s",
     "2020-13", "2020-06-31", "<", ">x", "2020-W60", "20200", "\n"],
)  # fmt: skip
def test_what_is_no_day_means_nothing(value: str) -> None:
    assert day_range(value, TODAY) is None


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("5", (5, 5)),
        ("=5", (5, 5)),
        ("<5", (None, 4)),
        ("<=5", (None, 5)),
        (">5", (6, None)),
        (">=5", (5, None)),
        ("5..10", (5, 10)),
        ("5..", (5, None)),
        ("..10", (None, 10)),
        ("..", None),
        ("1..2..3", None),
        ("a..b", None),
        ("5..b", None),
        ("", None),
        ("-5", None),
        ("5.5", None),
        ("1234567", None),
        ("٣", None),
        ("\n", None),
    ],
)
def test_numbers_mean_what_they_say(value: str, expected: object) -> None:
    assert number_range(value) == expected
