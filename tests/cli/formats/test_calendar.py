"""`reader timeline --format ics`."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from tests.cli.conftest import Run

ARTICLE = """---
title: The bridge, closed; a story
published: 2021-05-18
source: https://example.org/bridge
---
Helen Ortiz closed the bridge on Tuesday. It opened on 3 March 1931, in the spring of 1931. It
struck at 3 p.m. on Monday. It was planned in 44 BC and will be open in June 2022.

It stood for ninety years. It is checked every month.
"""


@pytest.fixture
def calendar(run: Run, tmp_path: Path) -> Calendar:
    path = tmp_path / "bridge.md"
    path.write_text(ARTICLE, encoding="utf-8")
    done = run("timeline", path, "--format", "ics")
    assert done.returncode == 0
    assert b"\r\n" in done.stdout
    assert b"\n" not in done.stdout.replace(b"\r\n", b"")
    made = Calendar.from_ical(done.stdout)
    assert isinstance(made, Calendar)
    return made


def events(calendar: Calendar) -> list[Any]:
    return list(calendar.walk("VEVENT"))


def starts(calendar: Calendar) -> dict[date | datetime, date | datetime | None]:
    return {
        event["dtstart"].dt: event["dtend"].dt if "dtend" in event else None
        for event in events(calendar)
    }


def test_days_and_periods_are_events_of_whole_days(calendar: Calendar) -> None:
    found = starts(calendar)
    assert found[date(1931, 3, 3)] == date(1931, 3, 4)
    assert found[date(1931, 3, 1)] == date(1931, 6, 1)
    assert found[date(2021, 5, 18)] == date(2021, 5, 19)
    assert found[date(2022, 6, 1)] == date(2022, 7, 1)


def test_a_time_of_day_is_an_event_at_that_time(calendar: Calendar) -> None:
    assert starts(calendar)[datetime(2021, 5, 17, 15, 0)] is None  # noqa: DTZ001 - floating


def test_durations_and_what_lies_before_the_year_1_are_no_events(calendar: Calendar) -> None:
    assert len(starts(calendar)) == 5


def test_an_event_says_what_happened_and_where_that_stands(calendar: Calendar) -> None:
    event = next(each for each in events(calendar) if each["dtstart"].dt == date(2021, 5, 18))
    assert event["summary"] == "Helen Ortiz closed the bridge on Tuesday."
    assert "[The bridge, closed; a story]" in event["description"]
    assert event["url"] == "https://example.org/bridge"


def test_the_same_input_gives_the_same_calendar(run: Run, library: Path) -> None:
    first, second = (run("timeline", library, "-f", "ics").stdout for _ in range(2))
    assert first == second
    assert first.count(b"BEGIN:VEVENT") == 4


@pytest.mark.parametrize("command", ["summarize", "actors", "list", "show"])
def test_other_commands_say_who_writes_calendars(run: Run, command: str) -> None:
    done = run(command, "--format", "ics")
    assert done.returncode == 2
    assert b"only `reader timeline` writes ics" in done.stderr
    assert done.stdout == b""
