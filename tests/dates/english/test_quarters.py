"""Quarters, halves and fiscal years."""

import pytest

from tests.dates.conftest import Find
from tests.dates.english.cases import Case, told

CASES: list[Case] = [
    ("Sales rose in the third quarter of 2019.", "the third quarter of 2019: DATE 2019-Q3"),
    ("Sales rose in the first quarter.", "the first quarter: DATE 2021-Q1"),
    ("Sales fell in the fourth quarter.", "the fourth quarter: DATE 2020-Q4"),
    ("Sales will rise in the fourth quarter.", "the fourth quarter: DATE 2021-Q4"),
    ("It lost money in the second quarter of last year.",
     "the second quarter of last year: DATE 2020-Q2"),
    ("It lost money in last year's third quarter.", "last year's third quarter: DATE 2020-Q3"),
    ("It beat the 1988 third quarter.", "the 1988 third quarter: DATE 1988-Q3"),
    ("Q3 2020 was good, and Q4 '20 was better.", "Q3 2020: DATE 2020-Q3; Q4 '20: DATE 2020-Q4"),
    ("It grew in Q2 last year.", "Q2 last year: DATE 2020-Q2"),
    ("It grew in the second and fourth quarters of 2018.",
     "the second: DATE 2018-Q2; fourth quarters of 2018: DATE 2018-Q4"),
    ("It grew in the first and third quarters.",
     "the first: DATE 2021-Q1; third quarters: DATE 2021-Q3"),
    ("In the third quarter of 2020 it grew. In the quarter it sold more.",
     "the third quarter of 2020: DATE 2020-Q3; the quarter: DATE 2020-Q3"),
    ("It sold more in the quarter.", "the quarter: DATE 2021-Q1"),
    ("It sold more in the quarter ended March.", "the quarter: DATE 2021-Q1; March: DATE 2021-03"),
    ("It sold more in the quarter that ended September.",
     "the quarter: DATE 2020-Q3; September: DATE 2020-09"),
    ("It will sell more this quarter.", "this quarter: DATE 2021-Q2"),
    ("The third quarter of 2020 was good. The 1988 quarter was not.",
     "The third quarter of 2020: DATE 2020-Q3; The 1988 quarter: DATE 1988-Q3"),
    ("It earned more than in the same period last year.",
     "the same period last year: DATE 2020"),
    ("In the first quarter of 2021 it earned more than in last year's quarter.",
     "the first quarter of 2021: DATE 2021-Q1; last year's quarter: DATE 2020-Q1"),
    ("It grew in the first half of 2019.", "the first half of 2019: DATE 2019-H1"),
    ("It grew in the second half of last year.", "the second half of last year: DATE 2020-H2"),
    ("It grew in the last two quarters of 2019.", "the last two quarters of 2019: DATE 2019-H2"),
    ("It grew in H2 2019.", "H2 2019: DATE 2019-H2"),
    ("Fiscal 1999 was good; fiscal year '98 was not.",
     "Fiscal 1999: DATE 1999; fiscal year '98: DATE 1998"),
    ("FY2025 and FY24 are planned.", "FY2025: DATE 2025; FY24: DATE 2024"),
    ("It lost money in the first nine months.", "the first nine months: DURATION P9M"),
    ("They play the third quarter final.", ""),
    ("A quarter of a million came; the quarter of the town burnt.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_quarter_is_read(text: str, expected: str, find: Find) -> None:
    assert told(find, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales rose in the first quarter.", "the first quarter: DATE XXXX-Q1"),
        ("It grew in the first and third quarters.",
         "the first: DATE XXXX-Q1; third quarters: DATE XXXX-Q3"),
        ("It sold more in the quarter.", "the quarter: DATE ?"),
        ("It will sell more this quarter.", "this quarter: DATE ?"),
        ("It grew in the second half of last year.", "the second half of last year: DATE XXXX-H2"),
        ("It beat last year's quarter.", "last year's quarter: DATE ?"),
    ],
)  # fmt: skip
def test_a_quarter_stays_open_without_a_day_of_publication(
    text: str, expected: str, find: Find
) -> None:
    assert told(find, text, None) == expected
