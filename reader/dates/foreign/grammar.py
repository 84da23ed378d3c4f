"""The rows of a language, made from its words."""

import re
from collections.abc import Iterable
from datetime import date
from functools import cache

from reader.dates.context import Context, moved
from reader.dates.date_arithmetic import calendar_day, month_value, shift
from reader.dates.foreign.lexicon import LEXICONS, Lexicon
from reader.dates.lexicon import YEAR
from reader.dates.rule import Make, Meaning, Row, row

_DAY = r"(?:[12]\d|3[01]|0?[1-9])"


@cache
def rows(language: str) -> tuple[Row, ...]:
    """Return the rows of a language; none where it has none."""
    lexicon = LEXICONS.get(language)
    return _Grammar(lexicon).rows() if lexicon else ()


class _Grammar:
    """Reads the dates of one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.words = lexicon
        self.months = _numbered(lexicon.months, 1)
        self.weekdays = _numbered(lexicon.weekdays, 0)
        self.future = re.compile(rf"\b(?:{lexicon.future})\b", re.IGNORECASE)
        self.month = _either(self.months)
        self.weekday = _either(self.weekdays)

    def rows(self) -> tuple[Row, ...]:
        """Return the table. The words of every family come from the lexicon."""
        words, month, year = self.words, self.month, rf"(?P<y>{YEAR})(?!\d)"
        day = rf"(?P<d>{_DAY}){words.link}(?P<mon>{month})"
        led = rf"(?:(?:{self.weekday}){words.before_date})?"
        unit = rf"(?:l['’])?(?P<unit>{_either(words.units)})"
        step = rf"(?:(?P<last>{words.last})|(?P<next>{words.next}))"
        # An abbreviation alone, as German "So.", is more often another word.
        named = rf"(?P<day>{_either(name for name in self.weekdays if not name.endswith('.'))})"
        orders = [(f"{step}\\s", "")] + ([] if words.step_first else [("", f"\\s{step}")])
        return (
            self._row("3.-5. mai 2021", rf"(?P<d>{_DAY})\.?\s?[-–]\s?{_DAY}{words.link}(?P<mon>{month})(?:{words.of}{year})?", self.day),
            self._row("18 mai 2021", rf"{led}{day}(?:{words.of}{year})?", self.day),
            self._row("mai 2021", rf"(?P<mon>{month}){words.of}{year}", self.month_year),
            *(self._row("mardi dernier", rf"{first}{named}{last}", self.stepped_weekday) for first, last in orders),
            *(self._row("la semaine dernière", rf"{first}{unit}{last}", self.stepped_unit) for first, last in orders),
            self._row("cette semaine", rf"{words.this}\s?(?P<last>)(?P<next>){unit}", self.this_unit),
            self._row("en mai", rf"(?:(?<=\s)|^)(?:{words.in_month})\s?(?P<at>)(?P<mon>{month})(?!\w|{words.of}\d|\s\d)", self.month_alone),
            self._row("en 2021", rf"(?:{words.in_year})\s(?P<at>){year}(?!\s?(?:%|euros?|€|\w+en\b))", self.year),
            self._row("les années 1990", words.decade, self.decade),
            self._row("tous les mardis", rf"(?:{words.every})\s{named}s?", self.every_weekday),
            self._row("mardi", named, self.weekday_alone),
            row("hier", _deictic(words.deictic), self.deictic),
        )  # fmt: skip

    def _row(self, name: str, pattern: str, make: Make) -> Row:
        return row(name, pattern, make, ignore_case=True)

    def _is_future(self, context: Context) -> bool:
        end = min(context.sentence_end, context.end + 40)
        clause = context.before + context.text[context.start : end]
        return self.future.search(clause) is not None

    def day(self, match: re.Match[str], context: Context) -> Meaning | None:
        month, number = self.months[match["mon"].lower()], int(match["d"])
        if calendar_day(2024, month, number) is None:
            return None
        year = int(match["y"]) if match["y"] else self._year(month, number, context)
        day = calendar_day(year, month, number) if year else None
        if day is not None:
            context.speak_of(day)
        return "DATE", day.isoformat() if day else f"XXXX-{month:02}-{number:02}"

    def _year(self, month: int, day: int | None, context: Context) -> int | None:
        if context.published is None:
            return context.last_year
        ahead = month - context.published.month
        year = context.published.year
        if ahead > 0 and not (self._is_future(context) or (day is not None and ahead <= 2)):
            return year - 1
        return year + 1 if ahead < -5 and self._is_future(context) else year

    def month_year(self, match: re.Match[str], context: Context) -> Meaning | None:
        context.speak_of_year(int(match["y"]))
        return "DATE", month_value(int(match["y"]), self.months[match["mon"].lower()])

    def month_alone(self, match: re.Match[str], context: Context) -> Meaning | None:
        month = self.months[match["mon"].lower()]
        year = self._year(month, None, context)
        return "DATE", month_value(year, month) if year else f"XXXX-{month:02}"

    def year(self, match: re.Match[str], context: Context) -> Meaning | None:
        context.speak_of_year(int(match["y"]))
        return "DATE", match["y"]

    def decade(self, match: re.Match[str], context: Context) -> Meaning | None:
        digits = match["y"] or match.groupdict().get("z") or ""
        if len(digits) == 2:
            digits = ("20" if int(digits) < 30 else "19") + digits
        return "DATE", digits[:3]

    def weekday_alone(self, match: re.Match[str], context: Context) -> Meaning | None:
        if context.published is None:
            return "DATE", None
        back = (context.published.weekday() - self.weekdays[match["day"].lower()]) % 7
        return _day(context, 7 - back if back and self._is_future(context) else -back)

    def every_weekday(self, match: re.Match[str], context: Context) -> Meaning | None:
        return "SET", f"XXXX-WXX-{self.weekdays[match['day'].lower()] + 1}"

    def stepped_weekday(self, match: re.Match[str], context: Context) -> Meaning | None:
        if context.published is None:
            return "DATE", None
        back = (context.published.weekday() - self.weekdays[match["day"].lower()]) % 7
        return _day(context, -(back or 7) if match["last"] else 7 - back)

    def stepped_unit(self, match: re.Match[str], context: Context) -> Meaning | None:
        return self._unit(match, context, -1 if match["last"] else 1)

    def this_unit(self, match: re.Match[str], context: Context) -> Meaning | None:
        return self._unit(match, context, 0)

    def _unit(self, match: re.Match[str], context: Context, step: int) -> Meaning:
        if context.published is None:
            return "DATE", None
        return "DATE", shift(context.published, self.words.units[match["unit"].lower()], step)

    def deictic(self, match: re.Match[str], context: Context) -> Meaning | None:
        if context.published is None:
            return "DATE", None
        return _day(context, self.words.deictic[match["word"].lower()])


def _day(context: Context, days: int) -> Meaning:
    day: date | None = moved(context.published, days) if context.published else None
    if day is not None:
        context.speak_of(day)
    return "DATE", day.isoformat() if day else None


def _numbered(names: str, first: int) -> dict[str, int]:
    """Return every form of every name with its number."""
    return {
        form: number
        for number, forms in enumerate(names.split(), first)
        for form in forms.split("|")
    }


def _either(names: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))


def _deictic(words: dict[str, int]) -> str:
    # German "Morgen" is the morning: the words stand in lower case, or begin a sentence.
    forms = [*words, *(word.capitalize() for word in words if word != "morgen")]
    return rf"(?P<word>{_either(forms)})"
