"""Times of day, with the day that is named beside them."""

import pytest

from tests.dates.conftest import Find
from tests.dates.english.cases import Case, told

CASES: list[Case] = [
    ("It began at 3:30 p.m.", "3:30 p.m.: TIME 2021-05-18T15:30"),
    ("It began at 12 a.m. and ended at 12 p.m.",
     "12 a.m.: TIME 2021-05-18T00:00; 12 p.m.: TIME 2021-05-18T12:00"),
    ("It began at 14:05 on Monday.", "14:05 on Monday: TIME 2021-05-17T14:05"),
    ("It began at 6 p.m. yesterday.", "6 p.m. yesterday: TIME 2021-05-17T18:00"),
    ("On Monday it began at 9am.", "Monday: DATE 2021-05-17; 9am: TIME 2021-05-17T09:00"),
    ("It began at 9am, they said on Monday.",
     "9am: TIME 2021-05-17T09:00; Monday: DATE 2021-05-17"),
    ("It begins Friday at 6:55 a.m.", "Friday at 6:55 a.m.: TIME 2021-05-21T06:55"),
    ("It begins tomorrow at 7.30 p.m.", "tomorrow at 7.30 p.m.: TIME 2021-05-19T19:30"),
    ("It fell on Oct. 13, 1999 at 11:06 p.m.",
     "Oct. 13, 1999 at 11:06 p.m.: TIME 1999-10-13T23:06"),
    ("It fell on 13 October 1999 at 11:06 p.m.",
     "13 October 1999 at 11:06 p.m.: TIME 1999-10-13T23:06"),
    ("It began at 23.00 local time.", "23.00 local time: TIME 2021-05-18T23:00"),
    ("It began at 2117 UTC.", "2117 UTC: TIME 2021-05-18T21:17"),
    ("It began at 1140 yesterday.", "1140 yesterday: TIME 2021-05-17T11:40"),
    ("It is open from 1 to 3 p.m. today.",
     "1: TIME 2021-05-18T13:00; 3 p.m. today: TIME 2021-05-18T15:00"),
    ("It is open from 11:30 to 1:15 p.m.",
     "11:30: TIME 2021-05-18T11:30; 1:15 p.m.: TIME 2021-05-18T13:15"),
    ("It began at four o'clock in the afternoon.",
     "four o'clock in the afternoon: TIME 2021-05-18T16:00"),
    ("It began at 12 o'clock at night.", "12 o'clock at night: TIME 2021-05-18T24:00"),
    ("It began at 4 in the morning.", "4 in the morning: TIME 2021-05-18T04:00"),
    ("It began at 9 at night.", "9 at night: TIME 2021-05-18T21:00"),
    ("It began in the early hours of Monday.", "the early hours of Monday: TIME 2021-05-17TMO"),
    ("It began at noon on Friday.", "noon on Friday: TIME 2021-05-14T12:00"),
    ("It began at midnight.", "midnight: TIME 2021-05-18T24:00"),
    ("It was High Noon.", ""),
    ("It began at 10 p.m. EST (0300 UTC).", "10 p.m. EST: TIME 2021-05-18T22:00"),
    ("He read John 3:16 and Psalm 12:34.", ""),
    ("They mixed it at a ratio of 3:20.", ""),
    ("It is 25:10 by that clock.", ""),
    ("It is open from 13 to 15 p.m.", "15 p.m.: TIME 2021-05-18T15:00"),
    ("It struck 13 o'clock.", ""),
    ("It began at 12 in the morning.", "12 in the morning: TIME 2021-05-18T00:00"),
    ("On 4 July 1990 he fell at 9 p.m. that night.",
     "4 July 1990: DATE 1990-07-04; 9 p.m. that night: TIME 1990-07-04T21:00"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_time_of_day_is_read(text: str, expected: str, find: Find) -> None:
    assert told(find, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It began at 3:30 p.m.", "3:30 p.m.: TIME T15:30"),
        ("It began in the early hours of Monday.", "the early hours of Monday: TIME ?"),
        ("It began at noon on Friday.", "noon on Friday: TIME T12:00"),
    ],
)
def test_a_time_stays_open_without_a_day_of_publication(
    text: str, expected: str, find: Find
) -> None:
    assert told(find, text, None) == expected
