"""Weekdays, days, weeks, months and years that are counted from the day of publication."""

import re
from datetime import date

from reader.dates.context import Context, moved
from reader.dates.date_arithmetic import shift
from reader.dates.foreign.phrases import Part, either, forms, maybe, raw, row, some
from reader.dates.foreign.words import Words, plain
from reader.dates.rule import DAY_SLOT, PART_SLOT, WEEKDAY_SLOT, Meaning, Rule

_NO_NOUN = r"(?=[.,;:!?)]|$|\s(?:passad|que\svem|à|de\smanhã|pela|da\s|e\s|a\s|o\s|para|com|em|\w+(?:ou|eu|iu|ava|aram|eram|iram|rá|rão)\b))"
"""What follows “na segunda” where no noun does."""


def _spoken(day: date | None, context: Context, part: str = "") -> Meaning:
    """Return a day, or a part of it, and keep it in mind."""
    if day is not None:
        context.speak_of(day)
    if part:
        return "TIME", f"{day.isoformat()}T{part}" if day else None
    return "DATE", day.isoformat() if day else None


def _part(words: Words, match: re.Match[str]) -> str:
    said = match.groupdict().get("part")
    return words.parts[plain(said.lstrip(", \n\t"))] if said else ""


def _is_name(words: Words, match: re.Match[str], context: Context) -> bool:
    capital = match["day"][0].isupper() and not words.lexicon.capital_nouns
    return capital and bool(context.before.strip(" «“\"'-—–"))


def _weekday(words: Words, match: re.Match[str], context: Context) -> Meaning | None:
    if _is_name(words, match, context) and not match.groupdict().get("part"):
        return None
    day = context.weekday(words.weekdays_beside[plain(match["day"])])
    return _spoken(day, context, _part(words, match))


def _weekday_beside(words: Words, match: re.Match[str], context: Context) -> Meaning | None:
    """Read “Fr, 20. Sept.”: the short name of a weekday, which only a date beside it tells."""
    return _weekday(words, match, context)


def _every_weekday(words: Words, match: re.Match[str], context: Context) -> Meaning | None:
    return "SET", f"XXXX-WXX-{words.weekdays_beside[plain(match['day'])] + 1}"


def _stepped_weekday(words: Words, match: re.Match[str], context: Context) -> Meaning | None:
    number, step = words.weekdays_beside[plain(match["day"])], words.step_of(match["s"])
    if context.published is None:
        return _spoken(None, context, _part(words, match))
    back = (context.published.weekday() - number) % 7
    context.name_weekday(number)
    if step == 0:
        return _spoken(context.weekday(number), context, _part(words, match))
    day = moved(context.published, -(back or 7) if step < 0 else 7 - back)
    return _spoken(day, context, _part(words, match))


def _weekday_of_week(words: Words, match: re.Match[str], context: Context) -> Meaning | None:
    """Read “lundi de la semaine prochaine” and “volgende week maandag”."""
    if words.units[plain(match["unit"])] != "W":
        return None
    step = words.step_of(match["s"])
    return _in_week(words.weekdays_beside[plain(match["day"])], step, context)


def _weekday_in_weeks(words: Words, match: re.Match[str], context: Context) -> Meaning | None:
    """Read “Mittwoch in zwei Wochen”."""
    amount = _amount(words, match["n"])
    if words.units[plain(match["unit"])] != "W" or amount is None:
        return None
    return _in_week(words.weekdays_beside[plain(match["day"])], amount, context)


def _in_week(number: int, step: int, context: Context) -> Meaning:
    if context.published is None:
        return "DATE", None
    return _spoken(
        moved(context.published, 7 * step + number - context.published.weekday()), context
    )


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
    if said == "mañana" and re.search(
        r"\b(?:la|una|cada|esta|por la|toda la)\s$", context.before, re.IGNORECASE
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
    return _spoken(day, context, _part(words, match))


def _part_word(words: Words, match: re.Match[str], context: Context) -> Meaning | None:
    """Read “stamattina”, “cette nuit” and “anoche”."""
    said = plain(match["word"])
    for (step, part), forms_ in words.lexicon.part_words.items():
        if said in forms(forms_):
            day = moved(context.published, step) if context.published else None
            return _spoken(day, context, part)
    return None


def _amount(words: Words, text: str) -> int | None:
    """Return the number that digits or words say; None for “some”."""
    said = plain(text)
    return int(said) if said.isdecimal() else words.numbers.get(said)


def _counted(words: Words, match: re.Match[str], context: Context, way: int) -> Meaning:
    unit, amount = words.units[plain(match["unit"])], _amount(words, match["n"])
    if unit in {"H", "M"}:
        return "TIME", context.published.isoformat() if context.published and amount else None
    if amount is None:
        return "DATE", "PAST_REF" if way < 0 else "FUTURE_REF"
    if context.published is None:
        return "DATE", None
    if unit == "D":
        return _spoken(moved(context.published, way * amount), context)
    return "DATE", shift(context.published, unit, way * amount)


def _neighbour(words: Words, match: re.Match[str], context: Context) -> Meaning | None:
    """Read “im Vorjahr” against the publication and “le lendemain” against the day last told of."""
    said = plain(match["word"])
    step, unit = next(key for key, each in words.lexicon.neighbours.items() if said in forms(each))
    if unit == "D":
        anchor = context.anchor()
        return _spoken(moved(anchor, step) if anchor else None, context)
    return "DATE", shift(context.published, unit, step) if context.published else None


def _ago(words: Words, match: re.Match[str], context: Context) -> Meaning | None:
    return _counted(words, match, context, -1)


def _in_so_long(words: Words, match: re.Match[str], context: Context) -> Meaning | None:
    """Read “in zwei Wochen” as a date, unless the clause tells how long something took."""
    return None if context.tense() == "past" else _counted(words, match, context, 1)


def _glued(words: Words, days: list[str]) -> list[str]:
    """Return the days with each of those parts."""
    return [f"{day}{part}" for day in days for part in _glued_parts(words)]


def _with_part(words: Words, days: Part) -> Part:
    """Return a day with a part of the day behind it, which may be missing."""
    part = rf",?\s{some(words.parts, last=True).pattern}"
    if words.lexicon.parts_glued:
        # A short name of a day is never written in one word with it.
        part += rf"|(?<=\w\w\w\w){some(_glued_parts(words), last=True).pattern}"
    return Part(rf"{days.pattern}(?:(?P<part>{part})(?!\w))?", days.starts)


def _glued_parts(words: Words) -> list[str]:
    """Return the parts of the day that are written in one word with the day."""
    return [part for part in words.parts if part.isalpha()] if words.lexicon.parts_glued else []


def rules(words: Words) -> tuple[Rule, ...]:
    """Return the rules of what is counted from the day of publication."""
    lexicon = words.lexicon
    plain_days, all_days = list(words.weekdays), list(words.weekdays_beside)
    glued = _glued(words, plain_days)
    day = _with_part(words, some(plain_days, "day", last=True))
    day = Part(day.pattern, day.starts | some(glued).starts)
    any_day, any_last = some(all_days, "day"), some(all_days, "day", last=True)
    step, step_last = some(words.steps, "s"), some(words.steps, "s", last=True)
    unit, unit_last = some(words.singular, "unit"), some(words.singular, "unit", last=True)
    elided, of = maybe(raw("l['’]", {"l"})), maybe(some(lexicon.of))
    week = either(row(some(words.steps, "s"), some(words.singular, "unit", last=True)))
    amount = raw(
        rf"(?P<n>\d{{1,4}}|{some([*words.numbers, *forms(lexicon.vague)], last=True).pattern})\s",
        {"0"} | some([*words.numbers, *forms(lexicon.vague)]).starts,
    )
    units_last, units = some(words.units, "unit", last=True), some(words.units, "unit")
    words_of_days = [form for each in lexicon.deictic.values() for form in forms(each)]
    part_words = [form for each in lexicon.part_words.values() for form in forms(each)]
    weekend = [form for form in forms(lexicon.units["WE"]) if form not in words.plurals]
    deictic = _with_part(words, some(words_of_days, "word", last=True))
    glued_days = _glued(words, words_of_days)
    beside = Part(
        rf"{some(all_days, 'day', last=True).pattern}(?=,?\s(?:{some(lexicon.day_articles).pattern})?\d)",
        any_last.starts,
    )
    bare = Part(
        rf"(?:(?<=\bna\s)|(?<=\bNa\s)|(?<=\bnesta\s)|(?<=\bà\s)){any_last.pattern}{_NO_NOUN}",
        any_last.starts,
    )
    beside_part = Part(
        rf"{any_last.pattern}\s{some(words.parts, 'part', last=True).pattern}", any_last.starts
    )
    days_ = [*all_days, *glued]
    every = some(lexicon.every)
    plural = f"(?:{lexicon.plural})?"
    table = [
        words.rule("tous les mardis", row(every, any_last, raw(plural)), _every_weekday, [*all_days, *(f"{day_}{lexicon.plural}" for day_ in all_days)]),
        words.rule("letzten dienstag", row(step, _with_part(words, any_last)), _stepped_weekday, days_, WEEKDAY_SLOT),
        words.rule("mardi dernier", row(any_day, step_last), _stepped_weekday, all_days, WEEKDAY_SLOT),
        words.rule("lundi de cette semaine", row(any_day, of, week), _weekday_of_week, all_days, DAY_SLOT),
        words.rule("lundi de la semaine dernière", row(any_day, of, unit, step_last), _weekday_of_week, all_days, DAY_SLOT),
        words.rule("volgende week maandag", row(step, unit, any_last), _weekday_of_week, all_days, DAY_SLOT),
        words.rule("mittwoch in zwei wochen", row(any_day, some(lexicon.ahead_before), amount, units_last), _weekday_in_weeks, all_days, DAY_SLOT),
        words.rule("dienstagabend", day, _weekday, [*plain_days, *glued], WEEKDAY_SLOT),
        words.rule("segunda de manhã", beside_part, _weekday, all_days, WEEKDAY_SLOT),
        words.rule("fr, 20. sept.", beside, _weekday_beside, all_days, WEEKDAY_SLOT),
        words.rule("na segunda", bare, _weekday, all_days, WEEKDAY_SLOT),
        words.rule("letzte woche", row(elided, step, unit_last), _stepped_unit, words.singular),
        words.rule("la semaine dernière", row(elided, unit, step_last), _stepped_unit, words.singular),
        words.rule("am wochenende", row(some(lexicon.articles), some(weekend, last=True)), _weekend, weekend),
        words.rule("in zwei wochen", row(some(lexicon.ahead_before), amount, units_last), _in_so_long, words.units),
        words.rule("gestern abend", Part(deictic.pattern, deictic.starts | some(glued_days).starts), _deictic, [*words_of_days, *glued_days], DAY_SLOT),
    ]  # fmt: skip
    if part_words:
        table.append(
            words.rule(
                "stamattina",
                some(part_words, "word", last=True),
                _part_word,
                part_words,
                DAY_SLOT | PART_SLOT,
            )
        )
    neighbours = [form for each in lexicon.neighbours.values() for form in forms(each)]
    if neighbours:
        table.append(
            words.rule("im vorjahr", some(neighbours, "word", last=True), _neighbour, neighbours)
        )
    if lexicon.ago_before:
        table.append(
            words.rule(
                "il y a trois ans",
                row(some(lexicon.ago_before), amount, units_last),
                _ago,
                words.units,
            )
        )
    if lexicon.ago_after:
        table.append(
            words.rule(
                "tre anni fa",
                row(amount, units, some(lexicon.ago_after, last=True)),
                _ago,
                words.units,
            )
        )
    return tuple(table)
