"""Weeks, months and years by a step."""

from datetime import date

import pytest

from tests.dates.conftest import Find
from tests.dates.english.cases import Case, told

CASES: list[Case] = [
    ("It was sold last week.", "last week: DATE 2021-W19"),
    ("It opens next month.", "next month: DATE 2021-06"),
    ("It opened last year.", "last year: DATE 2020"),
    ("It opens later this year.", "later this year: DATE 2021"),
    ("It grew in the last decade.", "the last decade: DURATION P10Y"),
    ("It grew over the last year.", "the last year: DURATION P1Y"),
    ("It grew over the last year of the war.", "the last year: DATE 2020"),
    ("He came at the end of last month.", "the end of last month: DATE 2021-04"),
    ("They met this weekend.", "this weekend: DATE 2021-W19-WE"),
    ("They will meet this weekend.", "this weekend: DATE 2021-W20-WE"),
    ("They met over the weekend.", "the weekend: DATE 2021-W19-WE"),
    ("They will meet over the weekend.", "the weekend: DATE 2021-W20-WE"),
    ("They met last weekend.", "last weekend: DATE 2021-W19-WE"),
    ("The vote was on 3 July 1990. It was annulled that week.",
     "3 July 1990: DATE 1990-07-03; that week: DATE 1990-W27"),
    ("The vote was on 3 July 1990. It was annulled the following month.",
     "3 July 1990: DATE 1990-07-03; the following month: DATE 1990-08"),
    ("In 1990 he married. Later that year he left.",
     "1990: DATE 1990; Later that year: DATE 1990"),
    ("He left that year.", "that year: DATE 2021"),
    ("He left that month.", "that month: DATE ?"),
    ("It ends at the end of the year.", "the end of the year: DATE 2021"),
    ("It was told earlier in the week.", "earlier in the week: DATE 2021-W20"),
    ("It is due by year-end.", "year-end: DATE 2021-12-31"),
    ("It has doubled since year-end.", "year-end: DATE 2020-12-31"),
    ("For the year, it fell.", "the year: DATE 2021"),
    ("In the fiscal year it fell.", "the fiscal year: DATE 2021"),
    ("Profit for the year ended 30 June fell.",
     "the year: DURATION P1Y; 30 June: DATE 2020-06-30"),
    ("He left last June.", "last June: DATE 2020-06"),
    ("He left last May.", "last May: DATE 2020-05"),
    ("He leaves next March.", "next March: DATE 2022-03"),
    ("He leaves this September.", "this September: DATE 2021-09"),
    ("In 1990 he came, and that June he left.", "1990: DATE 1990; that June: DATE 1990-06"),
    ("He will be here this time next year.", "this time next year: DATE 2022-05"),
    ("It was warmer at this time last year.", "this time last year: DATE 2020-05"),
    ("It will happen in the next year or so.", "the next year or so: DATE 2022"),
    ("For the week, shares rose.", "the week: DATE 2021-W20"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_step_is_counted(text: str, expected: str, find: Find) -> None:
    assert told(find, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was sold last week.", "last week: DATE ?"),
        ("It was sold last year.", "last year: DATE ?"),
        ("They met over the weekend.", "the weekend: DATE ?"),
        ("They met this weekend.", "this weekend: DATE ?"),
        ("It ends at the end of the year.", "the end of the year: DATE ?"),
        ("It is due by year-end.", "year-end: DATE ?"),
        ("He left last June.", "last June: DATE XXXX-06"),
        ("He left that June.", "that June: DATE XXXX-06"),
        ("He left that year.", "that year: DATE ?"),
        ("He will be here this time next year.", "this time next year: DATE ?"),
        ("It will happen in the next year or so.", "the next year or so: DATE ?"),
    ],
)
def test_a_step_stays_open_without_a_day_of_publication(
    text: str, expected: str, find: Find
) -> None:
    assert told(find, text, None) == expected


def test_on_a_monday_this_weekend_was_the_one_before(find: Find) -> None:
    monday = date(2021, 5, 17)
    assert told(find, "They met this weekend.", monday) == "this weekend: DATE 2021-W19-WE"


def test_on_a_saturday_the_weekend_is_here(find: Find) -> None:
    saturday = date(2021, 5, 22)
    assert told(find, "They met over the weekend.", saturday) == "the weekend: DATE 2021-W20-WE"


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("It ends next year.", date.max),
        ("It ends next month.", date.max),
        ("It ended last year.", date.min),
        ("It ended last month.", date.min),
        ("It ended in the fourth quarter.", date.min),
        ("It ended a million decades later.", date(2021, 5, 18)),
    ],
)
def test_what_lies_beyond_the_calendar_has_no_year_of_it(
    text: str, published: date, find: Find
) -> None:
    (found,) = find(text, published=published)
    assert found[2] is None or found[2].startswith("BC")
