"""Date libraries, asked for the same expressions: dateparser, parsedatetime, recognizers-text.

They are helped where ours is not: prepositions before a span are cut off, and a value counts when
it agrees with the gold one as far as that goes, so that 2012-10-01 is right for 2012-10.
"""

import re
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

_LEADING = re.compile(
    r"(?:on|in|at|by|of|for|since|from|to|until|the|during|and|before|after|,|\()\s+", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Found:
    """An expression as a library finds it."""

    start: int
    end: int
    values: tuple[str, ...]
    """Everything that it may mean, as ISO dates or TIMEX values."""

    def agrees(self, gold: str | None) -> bool:
        return gold is not None and any(_agrees(value, gold) for value in self.values)


Find = Callable[[str, date | None], list[Found]]


def _agrees(value: str, gold: str) -> bool:
    if value == gold or (gold[:1].isdigit() and value.startswith(gold)):
        return True
    if re.fullmatch(r"\d{4}-W\d{2}", gold) and re.match(r"\d{4}-\d{2}-\d{2}", value):
        year, week, _ = date.fromisoformat(value[:10]).isocalendar()
        return gold == f"{year}-W{week:02}"
    return gold == "PRESENT_REF" and value == "PRESENT_REF"


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while match := _LEADING.match(text, start, end):
        start = match.end()
    while end > start and text[end - 1] in " ,.;:)":
        end -= 1
    return start, end


def _dateparser() -> Find:
    from dateparser.search import search_dates  # type: ignore[import-not-found,import-untyped,unused-ignore]

    def find(text: str, published: date | None) -> list[Found]:
        settings: dict[str, Any] = {"PREFER_DATES_FROM": "past"}
        if published:
            settings["RELATIVE_BASE"] = datetime.combine(published, time())
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            hits = search_dates(text, languages=["en"], settings=settings) or []
        found, place = [], 0
        for words, moment in hits:
            start = text.find(words, place)
            if start >= 0:
                place = start + len(words)
                found.append(Found(*_trimmed(text, start, place), (moment.isoformat(),)))
        return found

    return find


def _parsedatetime() -> Find:
    import parsedatetime  # type: ignore[import-not-found,import-untyped,unused-ignore]

    calendar = parsedatetime.Calendar()

    def find(text: str, published: date | None) -> list[Found]:
        source = datetime.combine(published or date(2000, 1, 1), time())
        return [
            Found(*_trimmed(text, start, end), (moment.isoformat(),))
            for moment, _, start, end, _ in calendar.nlp(text, sourceTime=source) or []
        ]

    return find


def _recognizers() -> Find:
    from recognizers_date_time import Culture, recognize_datetime  # type: ignore[import-not-found,import-untyped,unused-ignore]

    def find(text: str, published: date | None) -> list[Found]:
        reference = datetime.combine(published or date(2000, 1, 1), time())
        found = []
        for hit in recognize_datetime(text, Culture.English, reference=reference):
            values = tuple(
                str(value)
                for row in (hit.resolution or {}).get("values", ())
                for value in (row.get("timex"), row.get("value"), row.get("start"))
                if value
            )
            found.append(Found(*_trimmed(text, hit.start, hit.end + 1), values))
        return found

    return find


PEERS: dict[str, Callable[[], Find]] = {
    "dateparser": _dateparser,
    "parsedatetime": _parsedatetime,
    "recognizers-text": _recognizers,
}


def load(name: str) -> Find | str:
    """Return a library's search, or in plain words why there is none."""
    try:
        return PEERS[name]()
    except ImportError as error:
        return f"not installed ({error}): pip install -e '.[peers]'"
