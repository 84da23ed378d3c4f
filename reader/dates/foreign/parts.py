"""Parts shared by the rules of days: a day with a part of it, a number of units."""

import re
from collections.abc import Iterable
from datetime import date

from reader.dates.context import Context
from reader.dates.foreign.phrases import Part, forms, raw, some
from reader.dates.foreign.words import Words, plain
from reader.dates.rule import Meaning


def spoken(day: date | None, context: Context, part: str = "") -> Meaning:
    """Return a day, or a part of it, and keep it in mind."""
    if day is not None:
        context.speak_of(day)
    if part:
        return "TIME", f"{day.isoformat()}T{part}" if day else None
    return "DATE", day.isoformat() if day else None


def part_of(words: Words, match: re.Match[str]) -> str:
    """Return the part of the day that is named, as TIMEX3 writes it, or nothing."""
    said = match.groupdict().get("part")
    return words.parts[plain(said.lstrip(", \n\t"))] if said else ""


def amount_of(words: Words, text: str) -> int | None:
    """Return the number that digits or words say; None for “some”."""
    said = plain(text)
    return int(said) if said.isdecimal() else words.numbers.get(said)


def amount_part(words: Words) -> Part:
    """Return the part that is an amount, in the group ``n``."""
    said = some([*words.numbers, *forms(words.lexicon.vague)], last=True)
    return raw(rf"(?P<n>\d{{1,4}}|{said.pattern})\s", {"0"} | said.starts)


def with_part(words: Words, days: Part) -> Part:
    """Return a day with a part of the day after it, which may be missing."""
    part = rf",?\s{some(words.parts, last=True).pattern}"
    if words.lexicon.parts_glued:
        # A short name of a day is never written in one word with it.
        part += rf"|(?<=\w\w\w\w){some(_glued_parts(words), last=True).pattern}"
    return Part(rf"{days.pattern}(?:(?P<part>{part})(?!\w))?", days.starts)


def glued_days(words: Words, days: Iterable[str]) -> list[str]:
    """Return the days with each of those parts."""
    return [f"{day}{part}" for day in days for part in _glued_parts(words)]


def _glued_parts(words: Words) -> list[str]:
    """Return the parts of the day that are written in one word with the day."""
    return [part for part in words.parts if part.isalpha()] if words.lexicon.parts_glued else []
