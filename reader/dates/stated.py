"""The day that a source states beside its text: in a feed, in front matter, in a mail.

It is the day as it is written, in the source's own time zone. A part of a date is not enough: a
year, a month, a number, “yesterday”. Nothing is taken from the clock.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime

from reader.dates.date_arithmetic import calendar_day
from reader.dates.month_names import month_number
from reader.document.lazy_pattern import lazy_compile

_LONGEST = 100
"""Characters of the longest statement that is read."""
_FIRST_YEAR, _LAST_YEAR = 1500, 2200
_YEAR_FIRST = re.compile(
    r"(?<!\d)(\d{4})\s?(?:[-/.年년])\s?(\d{1,2})\s?(?:[-/.月월])\s?(\d{1,2})(?!\d)"
)
_ERAS = {
    "明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018, "民國": 1911, "民国": 1911,
}  # fmt: skip
"""Era of Japan or Taiwan -> the year before its first."""
_ERA_YEAR = lazy_compile(rf"({'|'.join(_ERAS)})\s?(元|\d{{1,3}})(?=\s?年)")
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:[T ]?\d{4}(?:\d\d)?\S{0,10})?")
_SECONDS = re.compile(r"(\d{10})(?:\d{3})?(?:\.\d{1,6})?")
_NUMERIC = re.compile(
    r"(?<![\w.])(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4}|\d\d)(?![\d:]|[a-zA-SU-Z])"
)
"""Figures that are joined to letters are those of a version: v2.11.23, 2.11.2023b."""
_CLOCK = re.compile(r"\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d{1,9})?|\s[+-]\d\d:?\d\d(?!\d)")
_TOKEN = re.compile(r"\d+|[^\W\d_][^\s\d,.;:()/\-–’']*")
_PIVOT = 69
"""Of two-digit years those from here on are of the last century, as RFC 2822's readers do it."""
_SMALL_WORDS = 2
"""Words that may stand between the parts of a day: ``2nd of October``, ``2 de octubre de 2023``."""
_MONTH_WORDS = frozenset({"thang", "tháng"})
"""Words before the number of a month, as Vietnamese writes it."""


def stated_day(value: str, *, language: str = "", day_first: bool | None = None) -> date | None:
    """Return the day that a statement such as ``Mon, 02 Oct 2023 23:30:00 -0700`` means.

    Args:
        value: What the source states, in any of the usual spellings and in many languages.
        language: ISO 639-1 code of the source when it is known.
        day_first: Whether 02/10/2023 is in October; None when that is not known: then it is not a day.

    Returns:
        The day as it is written there, or None.
    """
    text = unicodedata.normalize("NFKC", value).strip()
    if not text or len(text) > _LONGEST:
        return None
    day = _of_figures(text, day_first) or _of_words(text, language)
    return day if day is not None and _FIRST_YEAR <= day.year <= _LAST_YEAR else None


def writes_day_first(values: Iterable[str], language: str = "") -> bool | None:
    """Return whether statements of one source put the day before the month, where figures tell it.

    Args:
        values: The statements.
        language: The language that the source states, as ``en-US``; only English writes both ways.

    Returns:
        True or False; None when nothing tells.
    """
    votes = 0
    for value in values:
        if (found := _NUMERIC.search(value[:_LONGEST])) is not None and found[2] != ".":
            votes += (int(found[1]) > 12) - (int(found[3]) > 12)
    if votes:
        return votes > 0
    code, _, region = language.lower().replace("_", "-").partition("-")
    if not code or (code == "en" and not region):
        return None
    return region not in {"us", "ph"}


def _of_figures(text: str, day_first: bool | None) -> date | None:
    if "年" in text:
        text = _ERA_YEAR.sub(_common_year, text)
    if (found := _SECONDS.fullmatch(text)) is not None:
        return datetime.fromtimestamp(int(found[1]), UTC).date()
    if (found := _COMPACT.fullmatch(text)) or (found := _YEAR_FIRST.search(text)):
        return calendar_day(int(found[1]), int(found[2]), int(found[3]))
    if (found := _NUMERIC.search(text)) is None:
        return None
    first, second, year = int(found[1]), int(found[3]), _year(found[4])
    if found[2] == "." or first > 12:
        return calendar_day(year, second, first)
    if second > 12 or first == second:
        return calendar_day(year, first, second)
    if day_first is None:
        return None
    return calendar_day(year, second, first) if day_first else calendar_day(year, first, second)


def _common_year(of_era: re.Match[str]) -> str:
    return str(_ERAS[of_era[1]] + (1 if of_era[2] == "元" else int(of_era[2])))


def _of_words(text: str, language: str) -> date | None:
    """Read a day whose month has a name: the day before it counts for more than one after it."""
    tokens = _TOKEN.findall(_CLOCK.sub(" ", text))
    named = [(at, number) for at, number in _months(tokens, language) if number is not None]
    for readings in (_day_before, _day_after, _year_before):
        for at, month in named:
            if (day := readings(tokens, at, month)) is not None:
                return day
    return None


def _months(tokens: list[str], language: str) -> Iterator[tuple[int, int | None]]:
    for at, token in enumerate(tokens):
        if token.casefold() in _MONTH_WORDS and at + 1 < len(tokens) and tokens[at + 1].isdecimal():
            number = int(tokens.pop(at + 1))
            yield at, number if 1 <= number <= 12 else None
        elif not token[0].isdecimal():
            yield at, month_number(token, language)


def _day_before(tokens: list[str], at: int, month: int) -> date | None:
    """Read ``2 October 2023``, ``2nd of October, 2023``, ``2 de octubre de 2023``."""
    day = _number(tokens, at, -1)
    return _day(_number(tokens, at, 1), month, day)


def _day_after(tokens: list[str], at: int, month: int) -> date | None:
    """Read ``October 2nd, 2023`` and ``Oct 2 CEST 2023``."""
    place = _place(tokens, at, 1)
    return None if place is None else _day(_number(tokens, place, 1), month, tokens[place])


def _year_before(tokens: list[str], at: int, month: int) -> date | None:
    """Read ``2023. október 2.``."""
    return _day(_number(tokens, at, -1), month, _number(tokens, at, 1))


def _number(tokens: list[str], at: int, step: int) -> str:
    place = _place(tokens, at, step)
    return "" if place is None else tokens[place]


def _place(tokens: list[str], at: int, step: int) -> int | None:
    """Return where the next number is, with a small word or two between."""
    for place in range(at + step, at + step * (_SMALL_WORDS + 2), step):
        if not 0 <= place < len(tokens):
            return None
        if tokens[place].isdecimal():
            return place
    return None


def _day(year: str, month: int, day: str) -> date | None:
    if len(day) not in {1, 2} or len(year) not in {2, 4}:
        return None
    return calendar_day(_year(year), month, int(day))


def _year(digits: str) -> int:
    year = int(digits)
    if len(digits) > 2:
        # Thai sources count from the death of the Buddha.
        return year - 543 if 2443 <= year <= 2643 else year
    return year + (1900 if year >= _PIVOT else 2000)
