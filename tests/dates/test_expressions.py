"""Temporal expressions, resolved against Tuesday 18 May 2021."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.dates.conftest import PUBLISHED, Find

CALENDAR = [
    ("It opened on 18 May 2021.", "18 May 2021", "2021-05-18"),
    ("It opened on May 18, 2021.", "May 18, 2021", "2021-05-18"),
    ("It opened on Tuesday, May 18, 2021.", "Tuesday, May 18, 2021", "2021-05-18"),
    ("It opened on the 3rd of March 1999.", "the 3rd of March 1999", "1999-03-03"),
    ("It opened on 2021-05-18.", "2021-05-18", "2021-05-18"),
    ("It opened on 5/18/2021.", "5/18/2021", "2021-05-18"),
    ("It opened on 18.5.2021.", "18.5.2021", "2021-05-18"),
    ("It opened in June 2020.", "June 2020", "2020-06"),
    ("It opened in early June 2020.", "early June 2020", "2020-06"),
    ("It opened in 2005.", "2005", "2005"),
    ("It opened in the 1990s.", "the 1990s", "199"),
    ("It opened in the mid-1990s.", "the mid-1990s", "199"),
    ("It opened in the 19th century.", "the 19th century", "18"),
    ("It opened on March 5.", "March 5", "2021-03-05"),
    ("It opened on 29 February 2020.", "29 February 2020", "2020-02-29"),
    ("It opened in the summer of 2003.", "the summer of 2003", "2003-SU"),
    ("It opened in the third quarter of 1999.", "the third quarter of 1999", "1999-Q3"),
    ("It opened in Q3 2020.", "Q3 2020", "2020-Q3"),
    ("It opened at the end of February 2020.", "the end of February 2020", "2020-02"),
]
CALENDAR += [
    ("It passed a 1996 law on it.", "1996", "1996"),
    ("It was Pennsylvania's 1996 law.", "1996", "1996"),
    ("It opened in nineteen ninety-six.", "nineteen ninety-six", "1996"),
    ("It opened in the year two thousand.", "the year two thousand", "2000"),
    ("It opened in the 1950's.", "the 1950's", "195"),
]
RELATIVE = [
    ("It will be held on Friday.", "Friday", "2021-05-21"),
    ("Launch is targeted for Friday.", "Friday", "2021-05-21"),
    ("It fell in the quarter.", "the quarter", "2021-Q1"),
    ("It rose from the year-earlier period.", "the year-earlier period", "2020"),
    ("He said on Tuesday it would close.", "Tuesday", "2021-05-18"),
    ("He said on Monday it would close.", "Monday", "2021-05-17"),
    ("It will close on Friday.", "Friday", "2021-05-21"),
    ("He left yesterday.", "yesterday", "2021-05-17"),
    ("He leaves tomorrow.", "tomorrow", "2021-05-19"),
    ("He left last week.", "last week", "2021-W19"),
    ("He left last June.", "last June", "2020-06"),
    ("He left last year.", "last year", "2020"),
    ("Last year’s move was his.", "Last year", "2020"),
    ("He leaves next month.", "next month", "2021-06"),
    ("He left last Tuesday.", "last Tuesday", "2021-05-11"),
    ("He leaves next Tuesday.", "next Tuesday", "2021-05-25"),
    ("He left this spring.", "this spring", "2021-SP"),
    ("He left three days ago.", "three days ago", "2021-05-15"),
    ("He left two months ago.", "two months ago", "2021-03"),
    ("He left a year ago.", "a year ago", "2020"),
    ("He left a decade ago.", "a decade ago", "201"),
    ("He is there now.", "now", "PRESENT_REF"),
    ("He left recently.", "recently", "PAST_REF"),
    ("He left in December.", "December", "2020-12"),
]
TIMES = [
    ("The storm raged overnight.", "overnight", "2021-05-17TNI"),
    ("It docked at 2117 UTC on Monday.", "2117 UTC on Monday", "2021-05-17T21:17"),
    ("It struck at around 7.50 am there.", "around 7.50 am", "2021-05-18T07:50"),
    ("It docked at 0235 UTC yesterday.", "0235 UTC yesterday", "2021-05-17T02:35"),
    ("It struck at 3:30 p.m. on Monday.", "3:30 p.m. on Monday", "2021-05-17T15:30"),
    ("It struck at 3 a.m. there.", "3 a.m.", "2021-05-18T03:00"),
    ("It struck at noon.", "noon", "2021-05-18T12:00"),
    ("It struck this morning.", "this morning", "2021-05-18TMO"),
    ("It struck last night.", "last night", "2021-05-17TNI"),
    ("It struck on Monday evening.", "Monday evening", "2021-05-17TEV"),
]
DURATIONS = [
    ("A one-year ban began.", "one-year", "P1Y"),
    ("The ban lasted for a year.", "a year", "P1Y"),
    ("It took two weeks.", "two weeks", "P2W"),
    ("It took more than 20 years.", "more than 20 years", "P20Y"),
    ("It took twenty-five minutes.", "twenty-five minutes", "PT25M"),
    ("It took several months.", "several months", "PXM"),
    ("It took two and a half hours.", "two and a half hours", "PT2H30M"),
    ("It took half an hour.", "half an hour", "PT30M"),
    ("Over the past three years it grew.", "the past three years", "P3Y"),
]
SETS = [
    ("It runs every day.", "every day", "P1D"),
    ("It runs every two weeks.", "every two weeks", "P2W"),
    ("It runs every Monday.", "every Monday", "XXXX-WXX-1"),
    ("It runs daily.", "daily", "P1D"),
]
TABLE = [
    *((text, piece, "DATE", value) for text, piece, value in (*CALENDAR, *RELATIVE)),
    *((text, piece, "TIME", value) for text, piece, value in TIMES),
    *((text, piece, "DURATION", value) for text, piece, value in DURATIONS),
    *((text, piece, "SET", value) for text, piece, value in SETS),
]


@pytest.mark.parametrize(("text", "piece", "kind", "value"), TABLE)
def test_an_expression_is_found_whole_and_resolved(
    find: Find, text: str, piece: str, kind: str, value: str
) -> None:
    assert find(text) == [(piece, kind, value)]


TRAPS = [
    "Theresa May may march on.",
    "The Sun sat second.",
    "April Jones runs the place.",
    "Room 2012 has version 3.12.",
    "It costs $1999 or £2020.",
    "The score was 3-2, and 24/7 help is there.",
    "Call 555-2010 for help.",
    "A 25-year-old man was hurt.",
    "Fight for the Future is a group.",
    "He came third, in a fall from the second floor.",
    "Some 2000 people marched.",
    "He will spring a leak.",
]


@pytest.mark.parametrize("text", TRAPS)
def test_what_only_looks_like_a_date_is_none(find: Find, text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    "text", ["He left on Tuesday.", "He left last week.", "He left two days ago.", "He left today."]
)
def test_without_a_day_of_publication_a_relative_value_is_open(find: Find, text: str) -> None:
    ((_, _, value),) = find(text, published=None)
    assert value is None


def test_a_date_in_full_needs_no_day_of_publication(find: Find) -> None:
    assert find("It opened on 3 March 1999.", published=None) == [
        ("3 March 1999", "DATE", "1999-03-03")
    ]


OTHER_LANGUAGES = [
    ("de", "Er kam am 3. März 2020.", "3. März 2020", "2020-03-03"),
    ("de", "Er kam am Dienstag.", "Dienstag", "2021-05-18"),
    ("de", "Gestern kam er.", "Gestern", "2021-05-17"),
    ("fr", "Il est venu le 3 mars 2020.", "3 mars 2020", "2020-03-03"),
    ("es", "Llegó el 3 de marzo de 2020.", "3 de marzo de 2020", "2020-03-03"),
    ("it", "È arrivato il 3 marzo 2020.", "3 marzo 2020", "2020-03-03"),
    ("pt", "Chegou em março de 2020.", "março de 2020", "2020-03"),
    ("nl", "Hij kwam op 3 maart 2020.", "3 maart 2020", "2020-03-03"),
    ("sv", "Det var 2020-03-03.", "2020-03-03", "2020-03-03"),
]


@pytest.mark.parametrize(("language", "text", "piece", "value"), OTHER_LANGUAGES)
def test_calendar_dates_of_other_languages(
    find: Find, language: str, text: str, piece: str, value: str
) -> None:
    assert find(text, language=language) == [(piece, "DATE", value)]


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
@settings(max_examples=60, deadline=None)
def test_what_was_written_is_read_back(find: Find, day: date) -> None:
    for written in (f"{day.day} {day:%B %Y}", f"{day:%B} {day.day}, {day.year}", day.isoformat()):
        assert find(f"It was on {written}.") == [(written, "DATE", day.isoformat())]


@given(st.dates(date(1950, 1, 10), date(2090, 1, 1)))
@settings(max_examples=60, deadline=None)
def test_a_bare_weekday_is_one_of_the_seven_days_up_to_publication(find: Find, day: date) -> None:
    for number in range(7):
        meant = day - timedelta(number)
        assert find(f"He left on {meant:%A}.", published=day)[0][2] == meant.isoformat()


@given(st.text(alphabet="19-/.: MayTuesdlwkthoxe0'", max_size=120))
@settings(max_examples=300, deadline=None)
def test_nothing_breaks_it(find: Find, text: str) -> None:
    for published in (PUBLISHED, None):
        assert all(piece in text for piece, _, _ in find(text, published=published))


@pytest.mark.parametrize("published", [date.min, date.max, date(2020, 2, 29)])
def test_the_edges_of_the_calendar_hold(find: Find, published: date) -> None:
    text = "It was last year, a century ago, ten thousand years ago, next week, tomorrow, Monday."
    assert find(text, published=published)


def test_the_day_of_publication_of_the_table_is_a_tuesday() -> None:
    assert f"{PUBLISHED:%A}" == "Tuesday"


def test_dates_that_lie_far_apart_are_found_alike(find: Find) -> None:
    text = f"It was in 2019. {'So it went on and on. ' * 60}It was in 2020."
    assert [value for _, _, value in find(text)] == ["2019", "2020"]
