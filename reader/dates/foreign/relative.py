"""Days, weeks, months and years that are counted from the day of publication."""

import re

from reader.dates.context import Context, moved
from reader.dates.date_arithmetic import shift
from reader.dates.foreign.parts import (
    amount_of,
    amount_part,
    glued_days,
    part_of,
    spoken,
    with_part,
)
from reader.dates.foreign.phrases import Part, forms, maybe, raw, row, some
from reader.dates.foreign.words import Words, plain
from reader.dates.rule import DAY_SLOT, PART_SLOT, Meaning, Rule
from reader.document.lazy_pattern import lazy_compile

_ALWAYS_AHEAD = lazy_compile(r"dentro|daqui", re.IGNORECASE)
"""Words for “in” that never say how long something took."""


def _stepped_unit(words: Words, match: re.Match[str], context: Context) -> Meaning | None:
    if context.published is None:
        return "DATE", None
    unit, step = words.units[plain(match["unit"])], words.step_of(match["s"])
    if unit == "Y":
        context.speak_of_year(context.published.year + step)
    return "DATE", shift(context.published, unit, step)


def _weekend(words: Words, match: re.Match[str], context: Context) -> Meaning | None:
    """Read “am Wochenende”: the last one, or the coming one if the clause looks ahead."""
    if context.published is None:
        return "DATE", None
    ahead = context.is_future() or context.published.weekday() >= 5
    return "DATE", shift(context.published, "WE", 0 if ahead else -1)


def _deictic(words: Words, match: re.Match[str], context: Context) -> Meaning | None:
    said = plain(match["word"])
    if said == "mañana" and (
        re.search(r"\b(?:la|una|cada|esta|por la|toda la)\s$", context.before, re.IGNORECASE)
        or re.match(r"\sy\s(?:tarde|noche)\b", context.after)
    ):
        return None
    if (
        said == "morgen"
        and (
            match["word"][0].isupper()
            or re.search(r"\b(?:de|elke|goede)\s$", context.before, re.IGNORECASE)
        )
        and (context.before.strip() or re.match(r"\s(?:des|am|im)\b", context.after))
    ):
        return None
    if words.is_noun_of_day(context):
        return None
    days = {form: step for step, forms_ in words.lexicon.deictic.items() for form in forms(forms_)}
    day = moved(context.published, days[said]) if context.published else None
    return spoken(day, context, part_of(words, match))


def _part_word(words: Words, match: re.Match[str], context: Context) -> Meaning | None:
    """Read “stamattina”, “cette nuit” and “anoche”."""
    said = plain(match["word"])
    for (step, part), forms_ in words.lexicon.part_words.items():
        if said in forms(forms_):
            day = moved(context.published, step) if context.published else None
            return spoken(day, context, part)
    return None


def _counted(words: Words, match: re.Match[str], context: Context, way: int) -> Meaning:
    unit, amount = words.units[plain(match["unit"])], amount_of(words, match["n"])
    if unit in {"H", "M"}:
        return "TIME", context.published.isoformat() if context.published and amount else None
    if amount is None:
        return "DATE", "PAST_REF" if way < 0 else "FUTURE_REF"
    if context.published is None:
        return "DATE", None
    if unit == "D":
        return spoken(moved(context.published, way * amount), context)
    return "DATE", shift(context.published, unit, way * amount)


def _neighbour(words: Words, match: re.Match[str], context: Context) -> Meaning | None:
    """Read “im Vorjahr” against the publication and “le lendemain” against the day last mentioned."""
    said = plain(match["word"])
    step, unit = next(key for key, each in words.lexicon.neighbours.items() if said in forms(each))
    if unit == "D":
        anchor = context.anchor()
        return spoken(moved(anchor, step) if anchor else None, context)
    return "DATE", shift(context.published, unit, step) if context.published else None


def _ago(words: Words, match: re.Match[str], context: Context) -> Meaning | None:
    return _counted(words, match, context, -1)


def _in_so_long(words: Words, match: re.Match[str], context: Context) -> Meaning | None:
    """Read “in zwei Wochen” as a date, unless the clause says how long something took."""
    is_past = context.tense() == "past" and not _ALWAYS_AHEAD.match(match[0])
    return None if is_past else _counted(words, match, context, 1)


def rules(words: Words) -> tuple[Rule, ...]:
    """Return the rules of what is counted from the day of publication."""
    lexicon, amount = words.lexicon, amount_part(words)
    unit, unit_last = some(words.singular, "unit"), some(words.singular, "unit", last=True)
    units, units_last = some(words.units, "unit"), some(words.units, "unit", last=True)
    step, step_last = some(words.steps, "s"), some(words.steps, "s", last=True)
    elided = maybe(raw("l['’]", {"l"}))
    days = [form for each in lexicon.deictic.values() for form in forms(each)]
    glued = glued_days(words, days)
    deictic = with_part(words, some(days, "word", last=True))
    parts = [form for each in lexicon.part_words.values() for form in forms(each)]
    beside = [form for each in lexicon.neighbours.values() for form in forms(each)]
    weekend = [form for form in forms(lexicon.units["WE"]) if form not in words.plurals]
    return (
        words.rule("letzte woche", row(elided, step, unit_last), _stepped_unit, words.singular),
        words.rule("la semaine dernière", row(elided, unit, step_last), _stepped_unit, words.singular),
        words.rule("am wochenende", row(some(lexicon.articles), some(weekend, last=True)), _weekend, weekend),
        words.rule("in zwei wochen", row(some(lexicon.ahead_before), amount, units_last), _in_so_long, words.units),
        words.rule("il y a trois ans", row(some(lexicon.ago_before), amount, units_last), _ago, words.units),
        words.rule("tre anni fa", row(amount, units, some(lexicon.ago_after, last=True)), _ago, words.units),
        words.rule("gestern abend", Part(deictic.pattern, deictic.starts | some(glued).starts), _deictic, [*days, *glued], DAY_SLOT),
        words.rule("stamattina", some(parts, "word", last=True), _part_word, parts, DAY_SLOT | PART_SLOT),
        words.rule("im vorjahr", some(beside, "word", last=True), _neighbour, beside),
    )  # fmt: skip
