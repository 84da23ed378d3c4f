"""A timeline as an iCalendar file (RFC 5545), written by the icalendar library."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING

from reader.document.wrapping import one_line

if TYPE_CHECKING:
    from icalendar import Event

    from reader.services.multi.merge import DatedMention, Period

_LONGEST_TITLE = 200
"""Characters of the title of an event."""
_STAMP = datetime(2000, 1, 1, tzinfo=UTC)
"""The stamp of every event: iCalendar requires one, and the same input gives the same output."""


def calendar(periods: Sequence[Period]) -> str:
    """Return a timeline as a calendar: an event for each day or period that it can hold.

    Days and periods are events of whole days; a day with times only is an event at the first of
    them. No event blocks the calendar. Dates before the year 1 are left out.
    """
    from icalendar import Calendar

    result = Calendar()
    result.add("prodid", "-//Reader//reader timeline//EN")
    result.add("version", "2.0")
    for period in periods:
        event = _event(period)
        if event is not None:
            result.add_component(event)
    return bytes(result.to_ical()).decode("utf-8")


def _event(period: Period) -> Event | None:
    from icalendar import Event

    from reader.dates.placement import bounds

    days = bounds(period.value)
    if days is None:
        return None
    event = Event()
    event.add("uid", _uid(period))
    event.add("dtstamp", _STAMP)
    time_of_day = _time_of(period)
    if time_of_day is not None:
        event.add("dtstart", time_of_day)
    else:
        last = _last_day(period, days[1])
        event.add("dtstart", days[0])
        if last < date.max:
            event.add("dtend", last + timedelta(1))
    event.add("summary", _title(period.mentions[0].entry.context))
    event.add("description", "\n".join(_lines(period.mentions)))
    event.add("transp", "TRANSPARENT")
    address = period.mentions[0].analysed.article.metadata.source
    if address.startswith(("http://", "https://")):
        event.add("url", address)
    return event


def _last_day(period: Period, last: date) -> date:
    """Return the last day of a period: that of the longest range that begins with it."""
    from reader.dates.placement import bounds

    ends = (each.entry.expression.until for each in period.mentions)
    ranges = (bounds(end) for end in ends if end is not None)
    return max([last, *(days[1] for days in ranges if days is not None)])


def _time_of(period: Period) -> datetime | None:
    """Return the first time of day, if all mentions of the day are times."""
    values = [each.entry.expression.value or "" for each in period.mentions]
    if not all(len(value) == len("2021-05-18T15:30") for value in values):
        return None
    try:
        return datetime.fromisoformat(values[0])
    except ValueError:
        return None  # midnight as 24:00


def _title(text: str) -> str:
    text = one_line(text)
    return text if len(text) <= _LONGEST_TITLE else text[: _LONGEST_TITLE - 1] + "…"


def _lines(mentions: Iterable[DatedMention]) -> list[str]:
    """Return the sentences that mention the period, each once, with its source."""
    lines = []
    for each in mentions:
        about = each.analysed.article.metadata
        title = one_line(about.title or each.analysed.source.label)
        who = f" ({', '.join(each.entry.actors)})" if each.entry.actors else ""
        lines.append(f"{each.entry.context}{who} [{title}]")
    return list(dict.fromkeys(lines))


def _uid(period: Period) -> str:
    """Return an id for the event that stays the same while its sources and its day do."""
    parts = [period.value, *(each.analysed.article.id for each in period.mentions)]
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32] + "@reader"
