"""The day of publication, where only the text tells it."""

from datetime import date

import pytest

from reader.dates.expressions import read_dates
from reader.dates.publication import Publication, day_in_name
from reader.document.from_plain import plain_document
from reader.language.analyse import analyse

STORY = "The council met on Tuesday and closed the bridge. It had been built in 1931.\n"
DAY = date(2025, 5, 12)

TOLD = [
    (f"The bridge\n\nPublished 12 May 2025\n\n{STORY}", "byline"),
    (f"The bridge\nBy Ana Ruiz | Published on May 12, 2025 at 10:30 GMT | 5 min read\n\n{STORY}", "byline"),
    (f"The bridge\n\nMonday, May 12, 2025\n\n{STORY}", "byline"),
    (f"The bridge\n\n2025-05-12\n\n{STORY}", "byline"),
    (f"The bridge\n\nLast updated: 12 May 2025\n\n{STORY}", "byline"),
    (f"{STORY}\nFirst published: 12 May 2025", "byline"),
    (f"ARDMORE, May 12, 2025 (AP) — {STORY}", "dateline"),
    (f"The bridge\n\nNEW YORK (12 May 2025) -- {STORY}", "dateline"),
    ("The council closed the bridge today, 12 May 2025. It had met on Friday.", "today"),
]  # fmt: skip

UNTOLD = [
    STORY,
    "The treaty was signed on 12 May 2025, and the bridge closed last week.",
    "On 12 May 2025 the bridge closed. It had been built in 1931.",
    "The report, published on 12 May 2025 after a long delay by the ministry, says that it fell. Last week it rose.",
    "",
]  # fmt: skip


def told(text: str, *, name: str = "", published: date | None = None) -> Publication:
    analysis = analyse(plain_document(text), language="en", hide=False)
    return read_dates(analysis, published=published, name=name)[0]


@pytest.mark.parametrize(("text", "by"), TOLD)
def test_a_text_that_says_when_it_was_published_is_believed(text: str, by: str) -> None:
    found = told(text)
    assert (found.day, found.by) == (DAY, by)


@pytest.mark.parametrize("text", UNTOLD)
def test_a_date_in_the_story_is_not_taken_for_that_of_publication(text: str) -> None:
    assert told(text).day is None


def test_what_was_published_goes_before_what_was_changed() -> None:
    text = f"The bridge\nUpdated 14 May 2025\nPublished 12 May 2025\n\n{STORY}"
    assert told(text).day == DAY


def test_a_day_that_is_given_is_kept() -> None:
    found = told(TOLD[0][0], published=date(2020, 1, 1))
    assert (found.day, found.by) == (date(2020, 1, 1), "given")


NAMES = [
    ("2025-05-12-bridge", DAY),
    ("20250512_bridge", DAY),
    ("bridge-2025.05.12", DAY),
    ("bridge", None),
    ("2025-13-12", None),
    ("202505121", None),
    ("2025-02-30", None),
]


@pytest.mark.parametrize(("name", "day"), NAMES)
def test_the_name_of_a_file_may_tell_the_day(name: str, day: date | None) -> None:
    assert day_in_name(name) == day
    assert told(STORY, name=name) == Publication(day, "file name" if day else "unknown")


def test_what_the_text_says_goes_before_the_name_of_the_file() -> None:
    assert told(TOLD[0][0], name="2020-01-01-bridge").day == DAY


def test_relative_dates_are_read_against_the_day_that_was_found() -> None:
    analysis = analyse(plain_document(TOLD[0][0]), language="en", hide=False)
    values = {each.text: each.value for each in read_dates(analysis, published=None)[1]}
    assert values["Tuesday"] == "2025-05-06"


def test_a_year_that_is_called_this_year_is_enough_for_years() -> None:
    analysis = analyse(
        plain_document(
            "This year's 2025 budget beats last year's. He left on Tuesday. It fell five years ago."
        ),
        language="en",
    )
    values = {each.text: each.value for each in read_dates(analysis, published=None)[1]}
    assert values["This year"] == "2025"
    assert values["last year"] == "2024"
    assert values["five years ago"] == "2020"
    assert values["Tuesday"] is None


def test_a_head_of_nothing_but_capitals_is_looked_at_once() -> None:
    line = "A" * 50 + "!12 May 2025 — "
    assert told("\n".join([line] * 30)).day is None


def test_a_line_in_the_middle_of_a_long_text_tells_nothing() -> None:
    rest = "\n\n".join([STORY] * (4000 // len(STORY) + 1))
    for line in ("Published 12 May 2025", "PARIS, 12 May 2025 (AP) — The bridge is open."):
        assert told(f"{rest}\n\n{line}\n\n{rest}").day is None
