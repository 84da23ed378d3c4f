"""The day of publication, where nobody states it and the text gives it away."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from reader.dates.date_arithmetic import calendar_day
from reader.document.analysis import Analysis
from reader.document.annotations import DateExpression
from reader.document.facts import PublishedBy
from reader.document.lazy_pattern import lazy_compile

_FULL = lazy_compile(r"\d{4}-\d{2}-\d{2}")
_YEAR = lazy_compile(r"\d{4}|[’'/.-]\d\d\b")
_HEAD, _FOOT = 2000, 600
"""Characters at the beginning and at the end of a text that are searched for a line of publication."""
_FIRST_LINES = 6
"""Lines, blank ones not counted, among which a date on its own is the publication date."""
_PUBLISHED = lazy_compile(
    r"\b(?:published|posted|issued|released|date|filed|first published|publication date|"
    r"veröffentlicht|erschienen|stand|publié|publiée|publicado|pubblicato|gepubliceerd|am|le|el|il|op)\b"
    r"(?:\s(?:on|at|am|le|el|il|em|op|in|by|online))?\s*:?\s*(?:[A-Za-z]+,?\s)?$",
    re.IGNORECASE,
)
_CHANGED = lazy_compile(
    r"\b(?:updated|last updated|modified|last modified|edited|aktualisiert|mis à jour|actualizado)\b"
    r"(?:\s(?:on|at|le|el))?\s*:?\s*(?:[A-Za-z]+,?\s)?$",
    re.IGNORECASE,
)
_OTHER_WORDS = lazy_compile(
    r"\b(?:by|von|par|por|di|door)\s[^|·•—–]{2,60}|\d{1,2}[:.]\d\d\s?(?:[ap]\.?m\.?)?|\d+\smin(?:ute)?s?(?:\sread)?|"
    r"\b(?:published|posted|updated|date|on|at|[A-Z]{2,4}T|UTC|GMT|BST|[ap]\.?m\.?|read|reading|time|filed|under|comments?)\b",
    re.IGNORECASE,
)
_MARKS = lazy_compile(r"[\s|·•—–/,.:;()\[\]*_#>-]+")
_DATELINE = lazy_compile(
    r"\s*[A-Z][\w.’'-]*(?:[\s,/(]+(?:(?:of|the|de|and)\s+)?[A-Z][\w.’'-]*){0,5}[\s,/(]*"
)
_AFTER_DATELINE = lazy_compile(r"\)?\s*(?:\([^)\n]{2,40}\)\s*)?(?:—|–|--|-\s|_)")
_TODAY = lazy_compile(
    r"\b(?:today|heute|aujourd['’]hui|hoy|oggi|hoje|vandaag),?\s\(?(?:on\s)?(?:[A-Za-zä]+,?\s)?$",
    re.IGNORECASE,
)
_THIS_YEAR = lazy_compile(
    r"\bthis\syear['’]?s?,?\s\(?(?P<a>(?:19|20)\d\d)\b|\b(?:in|for)\s(?P<b>(?:19|20)\d\d),\sthis\syear\b|"
    r"\bthis\syear['’]s\s(?P<c>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_IN_NAME = lazy_compile(
    r"(?<!\d)((?:19|20)\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)"
)


class Publication(NamedTuple):
    """When a text was published, as far as that is known."""

    day: date | None
    """The day, or None."""
    by: PublishedBy
    """How it is known."""
    year: int | None = None
    """The year, when the text gives only that."""


def find_publication(
    analysis: Analysis, dates: Sequence[DateExpression], *, name: str = ""
) -> Publication:
    """Find the day of publication of a text that comes without one.

    Args:
        analysis: The text.
        dates: Its expressions, resolved against nothing.
        name: The name of its file, which may begin with a day.

    Returns:
        A line of publication wins over a dateline, that over the name of the file. A date in
        the story counts as the publication date only where it says “today”.
    """
    full = [each for each in dates if _is_full(each)]
    lines = _lines(analysis.text)
    candidates: tuple[tuple[PublishedBy, date | None], ...] = (
        ("byline", _line_of_publication(analysis.text, full, lines)),
        ("dateline", _dateline(analysis, full)),
        ("today", _today(analysis.text, full)),
        ("file name", day_in_name(name)),
    )
    for by, found in candidates:
        if found is not None:
            return Publication(found, by)
    match = _THIS_YEAR.search(analysis.text, 0, 200_000)
    year = next((int(year) for year in match.groups() if year), None) if match else None
    return Publication(None, "unknown", year)


def day_in_name(name: str) -> date | None:
    """Return the day that the name of a file gives, as in ``2021-05-18-ban.md``."""
    match = _IN_NAME.search(name)
    return calendar_day(int(match[1]), int(match[2]), int(match[3])) if match else None


def _is_full(expression: DateExpression) -> bool:
    value = expression.value
    return value is not None and bool(_FULL.match(value)) and bool(_YEAR.search(expression.text))


def _day(expression: DateExpression) -> date:
    return date.fromisoformat((expression.value or "")[:10])


def _lines(text: str) -> list[tuple[int, int]]:
    """Return the first lines that are not blank, as spans."""
    found, start = [], 0
    for line in text[:_HEAD].splitlines(keepends=True):
        if line.strip():
            found.append((start, start + len(line)))
        start += len(line)
    return found[:_FIRST_LINES]


def _line_of_publication(
    text: str, full: Iterable[DateExpression], lines: Sequence[tuple[int, int]]
) -> date | None:
    """Return the day of “Published 12 May 2025”, or of a date that has a line for itself."""
    alone = changed = None
    for each in full:
        if _HEAD < each.start < len(text) - _FOOT:
            continue
        start = text.rfind("\n", 0, each.start) + 1
        end = text.find("\n", each.end)
        end = len(text) if end < 0 else end
        before = text[max(start, each.start - 80) : each.start]
        if (
            end - start <= 200
            and _PUBLISHED.search(before)
            and _is_line(before, text[each.end : end])
        ):
            return _day(each)
        if end - start <= 200 and _CHANGED.search(before):
            changed = changed or _day(each)
        rest = text[start : each.start] + " | " + text[each.end : end]
        if any(first <= each.start < last for first, last in lines) and _says_no_more(rest):
            alone = alone or _day(each)
    return alone or changed


def _is_line(before: str, after: str) -> bool:
    """Return whether the text around a date is a line of publication, not a sentence of a story."""
    short = len(before.split()) <= 8 and not re.search(r"[.!?]\s", before)
    return short and (len(after.strip()) < 30 or _says_no_more(after))


def _says_no_more(rest: str) -> bool:
    return len(rest) <= 160 and not _MARKS.sub("", _OTHER_WORDS.sub("", rest))


def _dateline(analysis: Analysis, full: Iterable[DateExpression]) -> date | None:
    """Return the day of “PARIS, 12 May 2025 (AP) — …” at the beginning of a paragraph."""
    text = analysis.text
    for each in full:
        if each.start > _HEAD:
            break
        start = text.rfind("\n", 0, each.start) + 1
        before = text[start : each.start]
        if (
            each.start - start <= 60
            and _DATELINE.fullmatch(before)
            and _AFTER_DATELINE.match(text, each.end)
        ):
            return _day(each)
    return None


def _today(text: str, full: Iterable[DateExpression]) -> date | None:
    """Return the day of “today, 12 May 2025”."""
    return next(
        (_day(each) for each in full if _TODAY.search(text[max(0, each.start - 40) : each.start])),
        None,
    )
