"""The rules of a language, made from its words."""

import re
from collections.abc import Iterable
from datetime import date
from functools import cache

from reader.dates.context import Context, moved
from reader.dates.date_arithmetic import calendar_day, month_value, shift
from reader.dates.foreign.lexicon import LEXICONS, Lexicon
from reader.dates.lexicon import YEAR
from reader.dates.rule import Meaning, Resolve, Rule, rule

_WORD = re.compile(r"[^\W\d_]+|\d+")
_DAY = r"(?:[12]\d|3[01]|0?[1-9])"


@cache
def rules(language: str) -> tuple[Rule, ...]:
    """Return the rules of a language; none where it has none."""
    lexicon = LEXICONS.get(language)
    return _Grammar(lexicon).rules() if lexicon else ()


class _Grammar:
    """Reads the dates of one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.words = lexicon
        self.months = _numbered(lexicon.months, 1)
        self.weekdays = _numbered(lexicon.weekdays, 0)
        self.future = re.compile(rf"\b(?:{lexicon.future})\b", re.IGNORECASE)
        self.month = _either(self.months)
        self.weekday = _either(self.weekdays)

    def rules(self) -> tuple[Rule, ...]:
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
            self._rule("3.-5. mai 2021", rf"(?P<d>{_DAY})\.?\s?[-–]\s?{_DAY}{words.link}(?P<mon>{month})(?:{words.of}{year})?", self.day, self.months),
            self._rule("18 mai 2021", rf"{led}{day}(?:{words.of}{year})?", self.day, self.months),
            self._rule("mai 2021", rf"(?P<mon>{month}){words.of}{year}", self.month_year, self.months),
            *(self._rule("mardi dernier", rf"{first}{named}{last}", self.stepped_weekday, self.weekdays) for first, last in orders),
            *(self._rule("la semaine dernière", rf"{first}{unit}{last}", self.stepped_unit, words.units) for first, last in orders),
            self._rule("cette semaine", rf"{words.this}(?:\s|(?<=['’\s]))(?P<last>)(?P<next>){unit}", self.this_unit, words.units),
            self._rule("en mai", rf"(?:(?<=\s)|^)(?:{words.in_month})(?:\s|(?<=['’]))(?P<at>)(?P<mon>{month})(?!\w|{words.of}\d|\s\d)", self.month_alone, self.months),
            self._rule("en 2021", rf"(?:{words.in_year})\s(?P<at>){year}(?!\s?(?:%|euros?|€|\w+en\b))", self.year, ["0000"]),
            self._rule("les années 1990", words.decade, self.decade, ["0"]),
            self._rule("tous les mardis", rf"(?:{words.every})\s{named}s?", self.every_weekday, [*self.weekdays, *(f"{day}s" for day in self.weekdays)]),
            self._rule("mardi", named, self.weekday_alone, self.weekdays),
            rule("hier", _deictic(words.deictic), self.deictic, triggers=starts(words.deictic)),
        )  # fmt: skip

    def _rule(self, name: str, pattern: str, resolve: Resolve, triggers: Iterable[str]) -> Rule:
        return rule(name, pattern, resolve, ignore_case=True, triggers=starts(triggers))

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


def starts(phrases: Iterable[str]) -> frozenset[str]:
    """Return the first word of each phrase, as a rule's triggers."""
    return frozenset(_WORD.search(phrase)[0].lower() for phrase in phrases)  # type: ignore[index]
