"""Seasons by themselves, with a year, and with a step."""

from datetime import date

import pytest

from tests.dates.conftest import Find
from tests.dates.english.cases import Case, told

CASES: list[Case] = [
    ("It opened in summer 2020.", "summer 2020: DATE 2020-SU"),
    ("It opened in the spring of 1998.", "the spring of 1998: DATE 1998-SP"),
    ("It fell in the winter of 1946-47.", "the winter of 1946-47: DATE 1946-WI"),
    ("He left in the summer of last year.", "the summer of last year: DATE 2020-SU"),
    ("It begins in the autumn of next year.", "the autumn of next year: DATE 2022-FA"),
    ("She won last summer.", "last summer: DATE 2020-SU"),
    ("She won last spring.", "last spring: DATE 2020-SP"),
    ("It rained last winter.", "last winter: DATE 2020-WI"),
    ("It opens next autumn.", "next autumn: DATE 2021-FA"),
    ("It opens next spring.", "next spring: DATE 2022-SP"),
    ("It opens this summer.", "this summer: DATE 2021-SU"),
    ("In 1972 he came, and that summer he stayed.", "1972: DATE 1972; that summer: DATE 1972-SU"),
    ("The vote was on 3 July 1990. The following spring it was lost.",
     "3 July 1990: DATE 1990-07-03; The following spring: DATE 1991-SP"),
    ("The vote was on 3 July 1990. The previous winter had been hard.",
     "3 July 1990: DATE 1990-07-03; The previous winter: DATE 1989-WI"),
    ("It will end in the summer.", "the summer: DATE 2021-SU"),
    ("It ended in the autumn.", "the autumn: DATE 2020-FA"),
    ("It rose over the winter.", "the winter: DATE 2020-WI"),
    ("Spring a leak in the spring of things.", ""),
    ("They fall in the fall from grace.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_season_is_read(text: str, expected: str, find: Find) -> None:
    assert told(find, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She won last summer.", "last summer: DATE ?"),
        ("It ended in the autumn.", "the autumn: DATE ?"),
        ("He left in the summer of last year.", "the summer of last year: DATE ?"),
        ("He left that summer.", "that summer: DATE ?"),
    ],
)
def test_a_season_stays_open_without_a_day_of_publication(
    text: str, expected: str, find: Find
) -> None:
    assert told(find, text, None) == expected


def test_this_winter_in_january_began_the_year_before(find: Find) -> None:
    assert told(find, "It is cold this winter.", date(2021, 1, 12)) == "this winter: DATE 2020-WI"
