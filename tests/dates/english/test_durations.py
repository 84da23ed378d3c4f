"""How long: lengths of time, and what only looks like one."""

import pytest

from tests.dates.conftest import Find
from tests.dates.english.cases import Case, told

CASES: list[Case] = [
    ("It lasted two years.", "two years: DURATION P2Y"),
    ("It lasted 90 minutes.", "90 minutes: DURATION PT90M"),
    ("It lasted a fortnight.", "a fortnight: DURATION P2W"),
    ("It lasted three decades.", "three decades: DURATION P30Y"),
    ("It lasted several weeks.", "several weeks: DURATION PXW"),
    ("It lasted another day.", "another day: DURATION P1D"),
    ("It lasted an additional month.", "an additional month: DURATION P1M"),
    ("It lasted a year or two.", "a year or two: DURATION PXY"),
    ("It lasted two years or more.", "two years or more: DURATION P2Y"),
    ("It lasted for a day.", "a day: DURATION P1D"),
    ("It took a second.", "a second: DURATION PT1S"),
    ("It costs 40 cents a day.", "a day: SET P1D"),
    ("He came second, a day to forget.", ""),
    ("It was 2020 years old.", ""),
    ("It stood for 2000 years.", "2000 years: DURATION P2000Y"),
    ("It was 2000 years before the war.", "2000 years: DURATION P2000Y"),
    ("By 2020 years of work were lost.", "2020: DATE 2020; years: DURATION PXY"),
    ("In 2020 weeks went by like days.", "2020: DATE 2020"),
    ("A quarter of it burnt, and two quarters of it were lost.", ""),
    ("It lasted 12 to 18 months.", "12 to 18 months: DURATION PXM"),
    ("It lasted 3-5 days.", "3-5 days: DURATION PXD"),
    ("It lasted half an hour.", "half an hour: DURATION PT30M"),
    ("It lasted half a century.", "half a century: DURATION P50Y"),
    ("The half-hour talk began.", "half-hour: DURATION PT30M"),
    ("It lasted one and a half years.", "one and a half years: DURATION P1Y6M"),
    ("It lasted two-and-a-half hours.", "two-and-a-half hours: DURATION PT2H30M"),
    ("It lasted a year and a half.", "a year and a half: DURATION P1Y6M"),
    ("It lasted 1.5 years.", "1.5 years: DURATION P1Y6M"),
    ("It lasted 0.5 hours.", "0.5 hours: DURATION PT30M"),
    ("It lasted 2.5 minutes.", "2.5 minutes: DURATION PT2M30S"),
    ("It lasted 2.5 days.", "2.5 days: DURATION P2.5D"),
    ("It was a one-year ban.", "one-year: DURATION P1Y"),
    ("It was a 90-day-long ban.", "90-day-long: DURATION P90D"),
    ("The 60-year-old man won.", ""),
    ("The 8-month-old truce broke.", "8-month-old: DURATION P8M"),
    ("The decades-long war ended.", "decades-long: DURATION PXDE"),
    ("The week-long siege ended.", "week-long: DURATION P1W"),
    ("In the past two years it grew.", "the past two years: DURATION P2Y"),
    ("In the next few weeks it grows.", "the next few weeks: DURATION PXW"),
    ("It grew in the last 24 hours.", "the last 24 hours: DURATION PT24H"),
    ("It grew over the last month.", "the last month: DURATION P1M"),
    ("It grew in the past year.", "the past year: DURATION P1Y"),
    ("It went on for years.", "years: DURATION PXY"),
    ("It was found days after the fire.", "days: DURATION PXD"),
    ("It went on for a while.", "a while: DURATION PXX"),
    ("It lasted 192 days, 19 hours and 2 minutes.",
     "192 days, 19 hours and 2 minutes: DURATION P192DT19H2M"),
    ("They waited about a day.", "about a day: DURATION P1D"),
    ("It came a year after the war.", "a year: DURATION P1Y"),
    ("The two-quarter slump ended; the 900-second rule stands.", ""),
    ("The past years were hard.", "The past years: DURATION PXY"),
    ("It lasted two millennia.", "two millennia: DURATION P2000Y"),
    ("It lasts for the next ten thousand years.", "the next ten thousand years: DURATION P10000Y"),
    ("It lasted 1.5 years and 2 months.", "1.5 years: DURATION P1Y6M; 2 months: DURATION P2M"),
    ("The past 2 week-long sieges ended.", "The past 2 week: DURATION P2W"),
    ("In the next few minutes it ends.", "the next few minutes: DURATION PTXM"),
    ("In the next 20 minutes it ends.", "the next 20 minutes: DURATION PT20M"),
    ("On 4 July 1990 he fell. The following two years were hard.",
     "4 July 1990: DATE 1990-07-04; The following two years: DURATION P2Y"),
    ("It lasted two years and three months.", "two years and three months: DURATION P2Y3M"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_duration_is_measured(text: str, expected: str, find: Find) -> None:
    assert told(find, text) == expected
