"""Weekdays: alone, with a part of the day, “last”, “next”, and of a week."""

import re
from datetime import date

from reader.dates.context import Context, moved
from reader.dates.foreign.parts import (
    amount_of,
    amount_part,
    glued_days,
    part_of,
    spoken,
    with_part,
)
from reader.dates.foreign.phrases import Part, either, forms, maybe, raw, row, some
from reader.dates.foreign.words import Words, plain
from reader.dates.rule import DAY_SLOT, WEEKDAY_SLOT, Meaning, Range, Rule
from reader.document.lazy_pattern import lazy_compile

_NAMED = lazy_compile(r"\b(?:(?:Welt|Bild)\sam|Frau|Herrn?|Familie|Dr\.|Prof\.)\s$")
"""What makes a German weekday the name of a paper or of a person."""
_FIRM = lazy_compile(
    r"\s(?:GmbH|AG|KG|SE|SA|S\.A\.|SpA|S\.p\.A\.|Lda|BV|B\.V\.|NV|&\s(?:Co|Cie|Söhne|Partner|Fils|Figli|Hijos|Filhos|Zonen))(?!\w)"
)
"""What makes it the name of a firm."""
_SURNAME = lazy_compile(r"\s[A-ZÀ-Þ][a-zß-ÿ]{2,20}\b")
"""What follows a first name: “Domingo Pérez”."""
_NO_NOUN = r"(?=[.,;:!?)]|$|\s(?:passad|que\svem|à|de\smanhã|pela|da\s|e\s|a\s|o\s|para|com|em|\w+(?:ou|eu|iu|ava|aram|eram|iram|rá|rão)\b))"
"""What follows “na segunda” where no noun does."""


def _is_name(words: Words, match: re.Match[str], context: Context) -> bool:
    capital = match["day"][0].isupper() and not words.lexicon.capital_nouns
    opens = not context.before.strip(" «“\"'-—–")
    return capital and (not opens or _SURNAME.match(context.after) is not None)


def _weekday(words: Words, match: re.Match[str], context: Context) -> Meaning | None:
    if _is_name(words, match, context) and not match.groupdict().get("part"):
        return None
    if _NAMED.search(context.before) or _FIRM.match(context.after):
        return None
    number = words.weekdays_beside[plain(match["day"])]
    day = _end_of_range(words, number, context) or context.weekday(number)
    return spoken(day, context, part_of(words, match))


def _end_of_range(words: Words, number: int, context: Context) -> date | None:
    """Return the day of “à jeudi” in “de mercredi à jeudi”: the first after that Wednesday."""
    end = context.named_weekday[0]
    between = plain(context.text[max(end, 0) : context.start])
    if context.last is None or not 0 < context.start - end < 8:
        return None
    if between not in {*forms(words.lexicon.to), "auf"}:
        return None
    context.name_weekday(number)
    return moved(context.last, (number - context.last.weekday()) % 7 or 7)


def _weekday_range(words: Words, match: re.Match[str], context: Context) -> Range:
    """Read “von Montag bis Mittwoch”: the last ones, or those ahead if the clause looks ahead."""
    first, last = (words.weekdays_beside[plain(match[name])] for name in ("day", "end"))
    until = context.weekday(last)
    since = moved(until, -((last - first) % 7 or 7)) if until else None
    return Range(
        "DATE", since.isoformat() if since else None, until=until.isoformat() if until else None
    )


def _night(words: Words, match: re.Match[str], context: Context) -> Meaning | None:
    """Read “in der Nacht zum Donnerstag” and “nella notte tra mercoledì e giovedì”."""
    day = context.weekday(words.weekdays_beside[plain(match["end"])])
    return spoken(moved(day, -1) if day else None, context, "NI")


def _early(words: Words, match: re.Match[str], context: Context) -> Meaning | None:
    """Read “en la madrugada del jueves”."""
    return spoken(context.weekday(words.weekdays_beside[plain(match["day"])]), context, "MO")


def _weekday_beside(words: Words, match: re.Match[str], context: Context) -> Meaning | None:
    """Read “Fr, 20. Sept.”: the short name of a weekday, which counts only next to a date."""
    return _weekday(words, match, context)


def _every_weekday(words: Words, match: re.Match[str], context: Context) -> Meaning | None:
    return "SET", f"XXXX-WXX-{words.weekdays_beside[plain(match['day'])] + 1}"


def _stepped_weekday(words: Words, match: re.Match[str], context: Context) -> Meaning | None:
    number, step = words.weekdays_beside[plain(match["day"])], words.step_of(match["s"])
    if context.published is None:
        return spoken(None, context, part_of(words, match))
    back = (context.published.weekday() - number) % 7
    context.name_weekday(number)
    if step == 0:
        return spoken(context.weekday(number), context, part_of(words, match))
    day = moved(context.published, -(back or 7) if step < 0 else 7 * step - back)
    return spoken(day, context, part_of(words, match))


def _weekday_of_week(words: Words, match: re.Match[str], context: Context) -> Meaning | None:
    """Read “lundi de la semaine prochaine” and “volgende week maandag”."""
    if words.units[plain(match["unit"])] != "W":
        return None
    step = words.step_of(match["s"])
    return _in_week(words.weekdays_beside[plain(match["day"])], step, context)


def _weekday_in_weeks(words: Words, match: re.Match[str], context: Context) -> Meaning | None:
    """Read “Mittwoch in zwei Wochen”."""
    amount = amount_of(words, match["n"])
    if words.units[plain(match["unit"])] != "W" or amount is None:
        return None
    return _in_week(words.weekdays_beside[plain(match["day"])], amount, context)


def _in_week(number: int, step: int, context: Context) -> Meaning:
    if context.published is None:
        return "DATE", None
    return spoken(
        moved(context.published, 7 * step + number - context.published.weekday()), context
    )


def rules(words: Words) -> tuple[Rule, ...]:
    """Return the rules of weekdays."""
    lexicon, plain_days, all_days = words.lexicon, list(words.weekdays), list(words.weekdays_beside)
    glued = glued_days(words, plain_days)
    day = with_part(words, some(plain_days, "day", last=True))
    day = Part(day.pattern, day.starts | some(glued).starts)
    any_day, any_last = some(all_days, "day"), some(all_days, "day", last=True)
    step, step_last = some(words.steps, "s"), some(words.steps, "s", last=True)
    end, to = some(all_days, "end", last=True), some(lexicon.to)
    also = maybe(some(lexicon.day_articles))
    unit, of = some(words.singular, "unit"), maybe(some(lexicon.of))
    week = either(row(some(words.steps, "s"), some(words.singular, "unit", last=True)))
    weeks = row(
        some(lexicon.ahead_before), amount_part(words), some(words.units, "unit", last=True)
    )
    plurals = [*all_days, *(f"{name}{lexicon.plural}" for name in all_days)]
    every = row(some(lexicon.every), any_last, raw(f"(?:{lexicon.plural})?"))
    return (
        words.rule("tous les mardis", every, _every_weekday, plurals),
        words.rule("letzten dienstag", row(step, with_part(words, any_last)), _stepped_weekday, [*all_days, *glued], WEEKDAY_SLOT),
        words.rule("mardi dernier", row(any_day, step_last), _stepped_weekday, all_days, WEEKDAY_SLOT),
        words.rule("lundi de cette semaine", row(any_day, of, week), _weekday_of_week, all_days, DAY_SLOT),
        words.rule("lundi de la semaine dernière", row(any_day, of, unit, step_last), _weekday_of_week, all_days, DAY_SLOT),
        words.rule("volgende week maandag", row(step, unit, any_last), _weekday_of_week, all_days, DAY_SLOT),
        words.rule("mittwoch in zwei wochen", row(any_day, weeks), _weekday_in_weeks, all_days, DAY_SLOT),
        words.rule("von montag bis mittwoch", row(any_day, to, also, end), _weekday_range, all_days),
        words.rule("nacht zum donnerstag", row(some(lexicon.night_before), end), _night, all_days, DAY_SLOT),
        words.rule("nuit de mercredi à jeudi", row(some(lexicon.night_between), any_day, some([*forms(lexicon.to), *forms(lexicon.and_), "auf", "op", "al"]), also, end), _night, all_days, DAY_SLOT),
        words.rule("madrugada del jueves", row(some(lexicon.early_on), any_last), _early, all_days, DAY_SLOT),
        words.rule("dienstagabend", day, _weekday, [*plain_days, *glued], WEEKDAY_SLOT),
        *_short_days(words, any_last, all_days),
    )  # fmt: skip


def _short_days(words: Words, any_day: Part, names: list[str]) -> tuple[Rule, ...]:
    """Return the rules of names that are other words where nothing shows that they are weekdays."""
    before_date = rf"(?=,?\s(?:{some(words.lexicon.day_articles).pattern})?\d)"
    part = some(words.parts, "part", last=True).pattern
    beside = Part(any_day.pattern + before_date, any_day.starts)
    with_part_ = Part(rf"{any_day.pattern}\s{part}", any_day.starts)
    na = r"(?:(?<=\bna\s)|(?<=\bNa\s)|(?<=\bnesta\s)|(?<=\bà\s))"
    bare = Part(f"{na}{any_day.pattern}{_NO_NOUN}", any_day.starts)
    return (
        words.rule("segunda de manhã", with_part_, _weekday, names, WEEKDAY_SLOT),
        words.rule("fr, 20. sept.", beside, _weekday_beside, names, WEEKDAY_SLOT),
        words.rule("na segunda", bare, _weekday, names, WEEKDAY_SLOT),
    )
