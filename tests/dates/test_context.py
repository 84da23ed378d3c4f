"""Dates read against what the text has said before, and against the tense of their clause.

The day of publication is Tuesday 18 May 2021.
"""

import pytest

from reader import digest
from reader.dates.tense import tense
from tests.dates.conftest import PUBLISHED, Find

TOLD = [
    ("It opened on 3 March 1999. Two days later it closed.", "Two days later", "1999-03-05"),
    ("It opened on 3 March 1999. Two weeks later it closed.", "Two weeks later", "1999-03-17"),
    ("It opened on 3 March 1999. The next day it closed.", "The next day", "1999-03-04"),
    ("It opened on 3 March 1999. The following week it closed.", "The following week", "1999-W10"),
    ("It opened on 3 March 1999. That night it burned.", "That night", "1999-03-03TNI"),
    ("It opened on 3 March 1999. That year it burned.", "That year", "1999"),
    ("It opened in 1999. That June it burned.", "That June", "1999-06"),
    ("It opened in 1999. Two years later it burned.", "Two years later", "2001"),
    ("It opened on 3 March 1999. On 5 March it closed.", "5 March", "1999-03-05"),
    ("It opened on 3 March 1999. The previous Monday it rained.", "The previous Monday", "1999-03-01"),
    ("It opened on Monday. It struck at 3 p.m. there.", "3 p.m.", "2021-05-17T15:00"),
    ("It struck at 3 p.m. on Monday. Two hours later it sank.", "Two hours later", "2021-05-17T17:00"),
    ("It struck at 10:35 a.m. (0735 GMT) Friday. It fell at 11 a.m. there.", "11 a.m.", "2021-05-14T11:00"),
    ("It opened on 3 March 1999. It had burned the year before.", "the year before", "1998"),
    ("Sales in the third quarter rose from a year earlier.", "a year earlier", "2019-Q3"),
    ("Sales rose in the second quarter of 1998; in the year-ago period they fell.", "the year-ago period", "1997-Q2"),
    ("It grew in the quarter ended Sept. 30.", "the quarter", "2020-Q3"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "piece", "value"), TOLD)
def test_a_date_is_read_against_what_was_said_before(
    find: Find, text: str, piece: str, value: str
) -> None:
    assert {text: value for text, _, value in find(text)}[piece] == value


OPEN = [
    ("It opened in 1999. Two months later it closed.", "Two months later", None),
    ("It opened in August 2009. Two weeks later it closed.", "Two weeks later", None),
    ("It opened in August 2009. The next day it closed.", "The next day", None),
    ("It opened in August 2009. The following week it closed.", "The following week", None),
    ("It opened in August 2009. Two months later it closed.", "Two months later", "2009-10"),
    ("It opened in August 2009. The following month it closed.", "The following month", "2009-09"),
    ("It opened in August 2009. A year later it closed.", "A year later", "2010"),
]


@pytest.mark.parametrize(("text", "piece", "value"), OPEN)
def test_no_day_is_counted_from_a_month_or_a_year(
    find: Find, text: str, piece: str, value: str | None
) -> None:
    assert {text: value for text, _, value in find(text)}[piece] == value


CLAUSES = [
    ("He said ", ".", "past"),
    ("He will leave ", ".", "future"),
    ("It is to be held ", ".", "future"),
    ("He said he would leave ", ".", "future"),
    ("The vote was postponed until ", ".", "future"),
    ("On ", " the council will meet.", "future"),
    ("On ", " the council voted.", "past"),
    ("The vote ahead of which he spoke ", " opened the hall.", "past"),
    ("Until ", ", they had not named him.", "past"),
    ("Until ", ", the hall will be open.", "future"),
    ("On ", ", when he set aside his plans, it rained.", "past"),
    ("It stands below the record set on ", ".", "past"),
    ("The vote is set for ", ".", "future"),
    ("The offer had been due to expire ", ".", "past"),
    ("The attack began as previously planned ", ".", "past"),
    ("It expects to release results in ", ".", "future"),
    ("In the run up to the ", " elections, he spoke.", "future"),
    ("The ", ".", None),
]


def test_a_time_told_again_in_another_zone_is_told_once(find: Find) -> None:
    found = [text for text, _, _ in find("It struck at 10:35 a.m. (0735 GMT), and at noon again.")]
    assert found == ["10:35 a.m.", "noon"]


@pytest.mark.parametrize(("before", "after", "wanted"), CLAUSES)
def test_the_nearest_verb_tells_the_tense(before: str, after: str, wanted: str | None) -> None:
    assert tense(before, after) == wanted


TENSES = [
    ("He arrived on Friday.", "2021-05-14"),
    ("The council voted on Friday.", "2021-05-14"),
    ("They agreed on Friday.", "2021-05-14"),
    ("They agreed to meet on Friday.", "2021-05-21"),
    ("He will arrive on Friday.", "2021-05-21"),
    ("On Friday he will arrive.", "2021-05-21"),
    ("He arrived in August.", "2020-08"),
    ("He will arrive in August.", "2021-08"),
    ("He arrived in January.", "2021-01"),
    ("He plans to arrive on 3 January.", "2022-01-03"),
    ("It is scheduled for November.", "2021-11"),
]


@pytest.mark.parametrize(("text", "value"), TENSES)
def test_past_or_future_is_told_by_the_verb(find: Find, text: str, value: str) -> None:
    assert find(text)[0][2] == value


LISTS = [
    ("It ran on 3, 4 and 7 June 2020.", ["3", "4", "7 June 2020"], ["2020-06-03", "2020-06-04", "2020-06-07"]),
    ("It ran on June 3 and 4, 2020.", ["June 3", "4, 2020"], ["2020-06-03", "2020-06-04"]),
    ("It ran from 3 to 5 May.", ["3", "5 May"], ["2021-05-03", "2021-05-05"]),
    ("It is open from Monday to Friday.", ["Monday", "Friday"], ["2021-05-17", "2021-05-21"]),
    ("It ran from 1 to 3 p.m. there.", ["1", "3 p.m."], ["2021-05-18T13:00", "2021-05-18T15:00"]),
    ("It ran in May and June 2020.", ["May", "June 2020"], ["2020-05", "2020-06"]),
    ("It ran from 1938 to 40.", ["1938", "40"], ["1938", "1940"]),
    ("It fell in 1994, 1995 and 1997.", ["1994", "1995", "1997"], ["1994", "1995", "1997"]),
    ("It fell in the second and fourth quarters of 1999.", ["the second", "fourth quarters of 1999"], ["1999-Q2", "1999-Q4"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "pieces", "values"), LISTS)
def test_each_day_of_a_list_is_an_expression(
    find: Find, text: str, pieces: list[str], values: list[str]
) -> None:
    found = find(text)
    assert [piece for piece, _, _ in found] == pieces
    assert [value for _, _, value in found] == values


RANGES = [
    ("It ran on 3-5 May 2021.", "2021-05-03", None, "2021-05-05"),
    ("It ran from 30 December-2 January.", "2020-12-30", None, "2021-01-02"),
    ("It ran in May-June 2020.", "2020-05", None, "2020-06"),
    ("It ran in December-January 2021.", "2020-12", None, "2021-01"),
    ("It ran in 1914-18.", "1914", None, "1918"),
    ("It grew over the past two years.", "P2Y", "2019-05-18", "2021-05-18"),
    ("It will grow over the next three weeks.", "P3W", "2021-05-18", "2021-06-08"),
    ("It grew over the past month.", "P1M", "2021-04-18", "2021-05-18"),
    ("He has led it for the last year.", "P1Y", "2020-05-18", "2021-05-18"),
    ("It will grow over the next month.", "P1M", "2021-05-18", "2021-06-18"),
    ("It is a forecast for the next quarter.", "2021-Q3", None, None),
    ("It will be open for the next weekend.", "2021-W21-WE", None, None),
    ("It grew over the past few years.", "PXY", None, None),
    ("It took two years.", "P2Y", None, None),
]


@pytest.mark.parametrize(("text", "value", "since", "until"), RANGES)
def test_a_range_says_where_it_ends_and_a_duration_from_where_it_counts(
    text: str, value: str, since: str | None, until: str | None
) -> None:
    (found,) = digest(text, published=PUBLISHED, language="en").dates
    assert (found.value, found.since, found.until) == (value, since, until)


@pytest.mark.parametrize(
    ("before", "after", "wanted"),
    [
        ("They waited for ", "’s ruling.", "past"),
        ("They waited for ", "’s game will decide.", "future"),
        ("It was the plan that ", ", when nobody will come, though they came.", "past"),
        ("a closure by ", "", "future"),
        ("", " they came and will go.", "past"),
        ("", " they will come where others came.", "future"),
    ],
)
def test_what_belongs_to_a_day_has_been_unless_a_verb_says_otherwise(
    before: str, after: str, wanted: str
) -> None:
    assert tense(before, after) == wanted
