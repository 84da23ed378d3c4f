"""Holidays: their day, their year, and what only has their name."""

from datetime import date

import pytest

from tests.dates.conftest import Find
from tests.dates.english.cases import Case, told

CASES: list[Case] = [
    ("It began on Christmas Day.", "Christmas Day: DATE 2020-12-25"),
    ("It will begin on Christmas Day.", "Christmas Day: DATE 2021-12-25"),
    ("It began on Christmas Eve 1999.", "Christmas Eve 1999: DATE 1999-12-24"),
    ("It began last Thanksgiving.", "last Thanksgiving: DATE 2020-11-26"),
    ("It begins next Easter.", "next Easter: DATE 2022-04-17"),
    ("It began on Good Friday.", "Good Friday: DATE 2021-04-02"),
    ("It begins on Memorial Day.", "Memorial Day: DATE 2021-05-31"),
    ("It began on Labor Day weekend.", "Labor Day weekend: DATE 2020-W36-WE"),
    ("It began in Easter week 2019.", "Easter week 2019: DATE 2019-W16"),
    ("It began in Christmas week.", "Christmas week: DATE 2020-W52"),
    ("It began on Thanksgiving weekend.", "Thanksgiving weekend: DATE 2020-W48-WE"),
    ("It fell on Election Day 2016.", "Election Day 2016: DATE 2016-11-08"),
    ("It began on New Year's Eve.", "New Year's Eve: DATE 2020-12-31"),
    ("It is a new year for us.", ""),
    ("They sailed to Christmas Island with a Christmas tree.", ""),
    ("Mr Christmas sold it.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_holiday_has_its_day(text: str, expected: str, find: Find) -> None:
    assert told(find, text) == expected


def test_a_holiday_stays_open_without_a_year(find: Find) -> None:
    assert told(find, "It began on Christmas Day.", None) == "Christmas Day: DATE ?"


def test_a_holiday_before_the_calendar_has_no_day(find: Find) -> None:
    assert told(find, "It began at Easter 1300.") == "Easter 1300: DATE ?"


def test_a_holiday_that_is_near_is_the_one_to_come(find: Find) -> None:
    assert told(find, "They shop for Christmas.", date(2021, 12, 1)) == "Christmas: DATE 2021-12-25"


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("Martin Luther King Jr. Day", "2021-01-18"),
        ("Epiphany", "2021-01-06"),
        ("Valentine's Day", "2021-02-14"),
        ("Presidents' Day", "2021-02-15"),
        ("St. Patrick's Day", "2021-03-17"),
        ("April Fools' Day", "2021-04-01"),
        ("Ash Wednesday", "2021-02-17"),
        ("Palm Sunday", "2021-03-28"),
        ("Maundy Thursday", "2021-04-01"),
        ("Easter Monday", "2021-04-05"),
        ("Pentecost", "2021-05-23"),
        ("Anzac Day", "2021-04-25"),
        ("May Day", "2021-05-01"),
        ("Juneteenth", "2021-06-19"),
        ("Canada Day", "2021-07-01"),
        ("Independence Day", "2021-07-04"),
        ("Bastille Day", "2021-07-14"),
        ("Labour Day", "2021-09-06"),
        ("Columbus Day", "2021-10-11"),
        ("Halloween", "2021-10-31"),
        ("Guy Fawkes Night", "2021-11-05"),
        ("Veterans Day", "2021-11-11"),
        ("Boxing Day", "2021-12-26"),
    ],
)
def test_every_holiday_of_a_year_is_reckoned(name: str, day: str, find: Find) -> None:
    assert told(find, f"It fell on {name} 2021.") == f"{name} 2021: DATE {day}"


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("Pentecost", "2021-05-23"),
        ("Xmas", "2020-12-25"),
        ("Hallowe'en", "2020-10-31"),
        ("Bonfire Night", "2020-11-05"),
        ("Fourth of July", "2020-07-04"),
    ],
)
def test_a_holiday_is_found_by_its_name_alone(name: str, day: str, find: Find) -> None:
    assert told(find, f"It fell on {name}.") == f"{name}: DATE {day}"
