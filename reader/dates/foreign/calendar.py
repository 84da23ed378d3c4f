"""Days, months and years of the calendar, and ranges of them."""

import re
from datetime import date

from reader.dates.context import Context
from reader.dates.date_arithmetic import calendar_day, month_value
from reader.dates.day_of_month import day_of_number
from reader.dates.foreign.phrases import Part, either, forms, maybe, raw, row, some
from reader.dates.foreign.words import Words, plain
from reader.dates.known_days import day_of_month, full_day, month_meaning, until_day
from reader.dates.lexicon import YEAR, full_year
from reader.dates.rule import DAY_SLOT, Meaning, Piece, Range, Resolved, Rule
from reader.document.lazy_pattern import lazy_compile

_COUNTED = lazy_compile(
    r"\s?(?:[%°€$£]|euros?\b|dollars?\b|dólares|km\b|kg\b|m\b|metr\w+|mètres|meter\b|meters|personas|personnes|persone|pessoas|menschen|mensen|"
    r"habitant\w+|soldat\w*|soldados|soldati|kilom\w+|(?-i:[A-ZÄÖÜ]\w{1,40}(?:en|er|ern)\b)(?<=[a-z])|prozent|million\w*|milioni|miljoen|mil\b)",
    re.IGNORECASE,
)
_APART = r"(?:\s|(?<=\.)|(?=[-–—/]))"
"""Endings of the number of a day."""
_PLURAL_NOUN = lazy_compile(r"\s[a-zà-ÿ]{3,}(?:s|en|i|e)\b")
"""A noun in the plural after a round number, or one too small for a year."""
_NUMBER = lazy_compile(r"\d{1,2}")
_BETWEEN = lazy_compile(r"\b(?:entre|zwischen|tussen|tra|fra)\s(?:\w+\s)?$", re.IGNORECASE)


def _published_year(context: Context) -> int | None:
    return context.published.year if context.published else None


def _written(digits: str | None, context: Context) -> int | None:
    return full_year(digits.lstrip("'’"), _published_year(context)) if digits else None


def _day(words: Words, match: re.Match[str], context: Context) -> Meaning | None:
    month, number = words.months[plain(match["mon"])], words.day_number(match["d"])
    year = _written(match["y"], context)
    if year is None:
        year = _stepped_year(
            words, match["s"] or words.step_before(context), month, number, context
        )
    return day_of_month(year, month, number, context)


def _day_of_stepped_year(words: Words, match: re.Match[str], context: Context) -> Meaning | None:
    """Read “22 de março deste ano” and “3 mai de l'année dernière”."""
    if words.units[plain(match["unit"])] != "Y":
        return None
    month, number = words.months[plain(match["mon"])], words.day_number(match["d"])
    year = context.published.year + words.step_of(match["s"]) if context.published else None
    return day_of_month(year, month, number, context)


def _stepped_year(
    words: Words, step: str | None, month: int, number: int, context: Context
) -> int | None:
    """Return the year of “17 octobre dernier” and “il prossimo 20 aprile”."""
    today, way = context.published, words.step_of(step) if step else 0
    day = calendar_day(today.year, month, number) if today else None
    if today is None or day is None or not way:
        return None
    return today.year - (day >= today) if way < 0 else today.year + (day <= today)


def _numeric_day(words: Words, match: re.Match[str], context: Context) -> Meaning | None:
    """Read the German “10.10.” and “31/10” beside a weekday as a day of the coming or the last month."""
    number, month = int(match["d"]), int(match["m"])
    if not 1 <= month <= 12:
        return None
    return day_of_month(None, month, number, context)


def _numeric_range(words: Words, match: re.Match[str], context: Context) -> Range | None:
    """Read “13.07. - 15.07.2012” and “du 13/07 au 15/07”."""
    first, last = int(match["m"]), int(match["n"])
    if not (1 <= first <= 12 and 1 <= last <= 12):
        return None
    year = int(match["y"]) - (first > last) if match["y"] else None
    return until_day(day_of_month(year, first, int(match["d"]), context), last, int(match["e"]))


def _range(words: Words, match: re.Match[str], context: Context) -> Resolved:
    """Read “vom 3. bis 7. Juni” as a range, “am 3. und 7. Juni” as two days."""
    second = words.months[plain(match["mon"])]
    named = match.groupdict().get("early")
    first = words.months[plain(named)] if named else second
    early, late = words.day_number(match["d"]), words.day_number(match["e"])
    if not early or not late or (first == second and late <= early):
        return None
    year = _written(match["y"], context)
    begins = year - (first > second) if year else None
    found = day_of_month(begins, first, early, context)
    if found is None:
        return None
    listed = plain(match["to"]) in forms(words.lexicon.and_)
    if not listed or _BETWEEN.search(context.before):
        return until_day(found, second, late)
    year = year or (int((found[1] or "X")[:4]) if (found[1] or "X")[0].isdigit() else None)
    other = day_of_month(year, second, late, context)
    if other is None:
        return None
    stop = match.end("early") if named else match.end("d")
    return (Piece(match.start("d"), stop, *found), Piece(match.start("e"), match.end(), *other))


def _listed_days(words: Words, match: re.Match[str], context: Context) -> Resolved:
    """Read “3, 4 et 5 mai” as one day for each number."""
    month, year = words.months[plain(match["mon"])], _written(match["y"], context)
    numbers = [(each.start(), each.end(), int(each[0])) for each in _NUMBER.finditer(match["days"])]
    last = (
        match.start("d") - match.start("days"),
        match.end() - match.start("days"),
        words.day_number(match["d"]),
    )
    year = year or context.year_for(month, last[2])
    found = [
        (start, end, day_of_month(year, month, number, context))
        for start, end, number in (*numbers, last)
    ]
    begin = match.start("days")
    return (
        tuple(Piece(begin + start, begin + end, *each) for start, end, each in found if each)
        or None
    )


def _month_of_year(words: Words, match: re.Match[str], context: Context) -> Meaning | None:
    year, month = _written(match["y"], context), words.months[plain(match["mon"])]
    if year is None:
        return None
    return month_meaning(year, month, context)


def _months(words: Words, match: re.Match[str], context: Context) -> Range | None:
    """Read “von Mai bis Juli 2021”."""
    first, last = words.months[plain(match["early"])], words.months[plain(match["mon"])]
    year = _written(match["y"], context)
    if year is None:
        return None
    begins = year - (first > last)
    context.speak_of_month(year, last)
    return Range("DATE", month_value(begins, first), until=month_value(year, last))


def _month_stepped(words: Words, match: re.Match[str], context: Context) -> Meaning | None:
    """Read “mai dernier” and “letzten Mai”: the one before the month of publication."""
    month, step = words.months[plain(match["mon"])], words.step_of(match["s"])
    if words.units.get(plain(match.groupdict().get("unit") or "")) == "Y":
        return _month_of_stepped_year(words, match, context)  # “letztes Jahr im April”
    if context.published is None:
        return "DATE", f"XXXX-{month:02}"
    year = context.published.year
    if step < 0:
        year -= month >= context.published.month
    elif step > 0:
        year += month <= context.published.month
    return month_meaning(year, month, context)


def _month_of_stepped_year(words: Words, match: re.Match[str], context: Context) -> Meaning | None:
    """Read “mayo del año pasado” and “Mai letzten Jahres”."""
    month = words.months[plain(match["mon"])]
    if words.units[plain(match["unit"])] != "Y":
        return None
    if context.published is None:
        return "DATE", f"XXXX-{month:02}"
    year = context.published.year + words.step_of(match["s"])
    return month_meaning(year, month, context)


def _is_name(words: Words, text: str, context: Context) -> bool:
    """Return whether a month or a weekday in capitals is a name where the language has small letters."""
    return (
        not words.lexicon.capital_nouns
        and text[0].isupper()
        and bool(context.before.strip(" «“\"'-—–"))
    )


def _month_alone(words: Words, match: re.Match[str], context: Context) -> Meaning | None:
    month = words.months[plain(match["mon"])]
    if _is_name(words, match["mon"], context):
        return None
    year = context.year_for(month)
    if year is None:
        return "DATE", f"XXXX-{month:02}"
    return month_meaning(year, month, context)


def _year(words: Words, match: re.Match[str], context: Context) -> Meaning | None:
    year = int(match["y"])
    if _COUNTED.match(context.text, match.end()) or not 1000 <= year <= 2100:
        return None
    if (year < 1500 or year % 100 == 0) and _PLURAL_NOUN.match(context.text, match.end()):
        return None
    context.speak_of_year(year)
    return "DATE", match["y"]


def _years(words: Words, match: re.Match[str], context: Context) -> Range | None:
    first, second = int(match["y"]), match["z"]
    last = int(match["y"][: 4 - len(second)] + second)
    if len(second) == 2 and last <= first and 1 <= int(second) <= 12:
        context.speak_of_month(first, int(second))
        return Range("DATE", month_value(first, int(second)))
    if not first < last <= first + 130:
        return None
    context.speak_of_year(first)
    return Range("DATE", f"{first:04}", until=f"{last:04}")


def _era(words: Words, match: re.Match[str], context: Context) -> Meaning | None:
    return "DATE", f"BC{int(match['y']):04}"


def _day_alone(words: Words, match: re.Match[str], context: Context) -> Meaning | None:
    number = int(match["d"])
    if calendar_day(2024, 1, number) is None:
        return None
    day: date | None = day_of_number(number, context)
    if day is None:
        return "DATE", None
    return full_day(day, context)


def rules(words: Words) -> tuple[Rule, ...]:
    """Return the rules of the calendar."""
    lexicon, months = words.lexicon, list(words.months)
    link = maybe(some(lexicon.link)) if lexicon.link else maybe(raw("", ()))
    number, last = (raw(rf"(?P<{day}>{words.day}){_APART}", words.day_starts) for day in "de")
    to = some([*forms(lexicon.to), *forms(lexicon.and_)], "to")
    also = maybe(some(lexicon.day_articles))
    month, year = words.month(), raw(words.year())
    early = words.month("early", last=False)
    in_month = some(lexicon.in_month)
    middle = Part(r"(?:mi-)?(?P<at>)", frozenset({"mi"}), optional=True)
    step, step_last = some(words.steps, "s"), some(words.steps, "s", last=True)
    unit = some(words.singular, "unit")
    of = maybe(some(lexicon.of))
    stepped_year = either(row(some(words.steps, "s"), some(words.singular, "unit", last=True)))
    year_stepped = row(unit, step_last)
    shown = Part(f"{maybe(in_month).pattern}(?P<at>)", in_month.starts, optional=True)
    return (
        words.rule("3, 4 et 5 mai", row(raw(r"(?P<days>\d{1,2}\.?(?:,\s\d{1,2}\.?){1,6})\s"), some(lexicon.and_), also, number, link, month, year), _listed_days, months),
        words.rule("3.-7. mai 2021", row(number, to, also, last, link, month, year), _range, months),
        words.rule("3 mai - 7 juni 2021", row(number, link, early, to, also, last, link, month, year), _range, months),
        words.rule("18 mai 2021", row(number, link, month, raw(rf"(?:\s{step_last.pattern}(?!\w|\s(?:{'|'.join(words.singular)}))|{words.year()})", ())), _day, months, DAY_SLOT),
        words.rule("3. mai dieses jahres", row(number, link, words.month(last=False), of, stepped_year), _day_of_stepped_year, months, DAY_SLOT),
        words.rule("3 de mayo del año pasado", row(number, link, words.month(last=False), of, year_stepped), _day_of_stepped_year, months, DAY_SLOT),
        words.rule("10.10.", raw(r"(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?!\s?\d)(?=\s|[.,;)]|$)"), _numeric_day, ["0"], DAY_SLOT),
        words.rule("von mai bis juli 2021", row(early, to, month, raw(rf",?\s(?:{some(lexicon.year_link).pattern})?(?P<y>{YEAR})")), _months, months),
        words.rule("mai 2021", row(middle, month, raw(words.year()[:-1])), _month_of_year, months),
        words.rule("mai letzten jahres", row(shown, words.month(last=False), of, stepped_year), _month_of_stepped_year, months),
        words.rule("mayo del año pasado", row(shown, words.month(last=False), of, year_stepped), _month_of_stepped_year, months),
        words.rule("pasado mes de enero", row(step, unit, of, month), _month_stepped, months),
        words.rule("letzten mai", row(step, month), _month_stepped, months),
        words.rule("mai dernier", row(shown, words.month(last=False), step_last), _month_stepped, months),
        words.rule("en mai", row(in_month, also, raw("(?P<at>)", ()), month, raw(r"(?!\w|[.’'-]?\w|\s(?:de\s|del\s)?\d)", ())), _month_alone, months),
        words.rule("2010-2012", raw(rf"(?P<y>{YEAR})\s?[-–—/]\s?(?P<z>\d{{4}}|\d\d)(?![-–/.\d])"), _years, ["0"]),
        words.rule("en 2021", row(some(lexicon.in_year), raw(rf"(?P<at>)(?P<y>{YEAR})(?![.,:]?\d|[-–/]\d)")), _year, ["0"]),
        words.rule("(2021)", raw(rf"(?<=\()(?P<y>{YEAR})(?=[),;–-])"), _year, ["0"]),
        words.rule("44 v. chr.", raw(rf"(?P<y>\d{{1,4}})\s(?:{lexicon.before_christ})"), _era, ["0"]),
        words.rule("13.07. - 15.07.2012", row(raw(r"(?P<d>\d{1,2})(?P<sep>[./])(?P<m>\d{1,2})\.?\s?"), to, also, raw(rf"(?P<e>\d{{1,2}})(?P=sep)(?P<n>\d{{1,2}})(?!/?\d)\.?(?P<y>{YEAR})?(?!\d)")), _numeric_range, ["0"]),
        words.rule("am 9.", raw(lexicon.day_alone), _day_alone, ["0"], DAY_SLOT),
    )  # fmt: skip
