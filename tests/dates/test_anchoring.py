"""Durations that the date beside them anchors. The day of publication is Tuesday 18 May 2021."""

import pytest

from reader import digest
from reader.document.annotations import DateExpression
from tests.dates.conftest import PUBLISHED

ANCHORED = [
    ("He led it for two years from 2010.", "P2Y", "2010", "2012"),
    ("Profit fell in the three months to June.", "P3M", "2020-04", "2020-06"),
    ("It grew in the 12 months to March 2021.", "P12M", "2020-04", "2021-03"),
    ("Sales rose in the six months ended Sept. 30, 2020.", "P6M", "2020-04-01", "2020-09-30"),
    ("He ruled for 10 years until 1999.", "P10Y", "1989", "1999"),
    ("It ran for three weeks from 3 May 2021.", "P3W", "2021-05-03", "2021-05-24"),
    ("It ran for three months beginning in June 2020.", "P3M", "2020-06", "2020-09"),
    ("From 3 May 2020 for two weeks it ran.", "P2W", "2020-05-03", "2020-05-17"),
    ("It grew in the two quarters to September 2020.", "P2Q", "2020-04", "2020-09"),
    ("It ran for a year from 29 February 2020.", "P1Y", "2020-02-29", "2021-02-28"),
]


def durations(text: str) -> list[DateExpression]:
    found = digest(text, published=PUBLISHED, language="en").dates
    return [each for each in found if each.type == "DURATION"]


@pytest.mark.parametrize(("text", "value", "since", "until"), ANCHORED)
def test_a_duration_is_anchored_by_the_date_beside_it(
    text: str, value: str, since: str, until: str
) -> None:
    (found,) = durations(text)
    assert (found.value, found.since, found.until) == (value, since, until)


def test_a_date_that_is_too_coarse_tells_one_end_alone() -> None:
    (found,) = durations("It ran for two weeks from June 2020.")
    assert (found.since, found.until) == ("2020-06", None)


@pytest.mark.parametrize(
    "text",
    [
        "It took two years. In 2010 it opened.",
        "It took two years, and in 2010 it opened.",
        "It ran for some years from 2010 by the way.",
        "He came two years before 2010.",
        "On 3 May 2020 it closed for two weeks.",
    ],
)
def test_a_date_that_does_not_anchor_a_duration_leaves_its_end_open(text: str) -> None:
    assert all(found.until is None for found in durations(text))


@pytest.mark.parametrize("text", ["For 900 years until 200.", "For 9000 years from 2010."])
def test_beyond_the_calendar_an_end_is_open(text: str) -> None:
    assert all(None in (found.since, found.until) for found in durations(text))


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        ("It ran for three weeks from 2021-02-31.", None, None),
        ("It ran for two years from June 2020.", "2020-06", "2022-06"),
        ("It ran for 10,000 months from June 2020.", "2020-06", "2853-10"),
        ("It ran for six months from 2020.", "2020", None),
        ("It ran for ten thousand years from 3 May 2020.", "2020-05-03", None),
    ],
)
def test_a_duration_ends_within_the_calendar(
    text: str, since: str | None, until: str | None
) -> None:
    (found,) = durations(text)
    assert (found.since, found.until) == (since, until)
