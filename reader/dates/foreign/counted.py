"""Days, weeks, months and years that are counted from the day of publication, by a few words."""

import re
from collections.abc import Mapping
from functools import partial

from reader.dates.context import Context, moved
from reader.dates.date_arithmetic import shift
from reader.dates.foreign.counted_words import COUNTED, CountedWords
from reader.dates.foreign.phrases import Part, forms, maybe, row, some
from reader.dates.foreign.words import meant, numbered, plain
from reader.dates.known_days import full_day
from reader.dates.rule import Meaning, Resolve, Rule
from reader.document.lazy_pattern import lazy_compile

_UNITS = ("D", "W", "MO", "Y")
_STEP = re.compile(r"(-?\d)([A-Z]{1,2})")


def rules(language: str) -> tuple[Rule, ...]:
    """Return the rules of a language; none where its words are not known."""
    words = COUNTED.get(language)
    if words is None:
        return ()
    said = meant(words.said)
    resolve_said = partial(_said, words, said)
    found = [_rule("в прошлом году", some(said, "word", last=True), some(said), resolve_said)]
    if not words.days:
        return tuple(found)
    amount, last = _amounts(words)
    resolve = partial(_counted, words)
    before, after, ahead, ahead_after = (
        some(each, "way", last=at_end)
        for each, at_end in (
            (words.before, False), (words.after, True), (words.ahead, False), (words.ahead_after, True),
        )
    )  # fmt: skip
    parts = (
        ("преди три години", row(before, last), before, -1),
        ("три года назад", row(amount, after), after, -1),
        ("через три года", row(ahead, last), ahead, 1),
        ("kolmen vuoden kuluttua", row(amount, ahead_after), ahead_after, 1),
    )
    found += [
        _rule(name, part, way, partial(resolve, step))
        for name, part, way, step in parts
        if way.starts
    ]
    return tuple(found)


def _rule(name: str, part: Part, shown: Part, resolve: Resolve) -> Rule:
    # A year after it, “za rok 2024”, is what it belongs to.
    pattern = lazy_compile(rf"(?<![\w-])(?:{part.pattern})(?!\w|\s\d{{4}}(?!\d))", re.IGNORECASE)
    return Rule(name, pattern, resolve, shown.starts, frozenset(), part.starts)


def _units(words: CountedWords) -> Mapping[str, str]:
    """Return each form of a unit with its letter, as ``date_arithmetic.shift`` has it, and ``D``."""
    spans = (words.days, words.weeks, words.months, words.years)
    return meant(dict(zip(_UNITS, spans, strict=True)))


def _amounts(words: CountedWords) -> tuple[Part, Part]:
    """Return the part that is a number of units, with a space after it and without."""
    said = some(numbered(words.numbers.split(), 1), "number")
    number = maybe(Part(rf"(?:{said.pattern}|(?P<digits>\d{{1,3}})\s)", said.starts | {"0"}))
    units = _units(words)
    return row(number, some(units, "unit")), row(number, some(units, "unit", last=True))


def _counted(
    words: CountedWords, way: int, match: re.Match[str], context: Context
) -> Meaning | None:
    """Read “two weeks ago”, and “in two weeks” unless the clause says how long something took."""
    unit, number = plain(match["unit"]), match["digits"] or match["number"]
    if (not number and unit not in forms(words.one)) or not _is_from_now(words, way, context):
        return None
    numbers = numbered(words.numbers.split(), 1)
    amount = 1 if not number else int(number) if number.isdecimal() else numbers.get(plain(number))
    letter = _units(words).get(unit)
    if not letter or not amount or (letter == "D" and way * amount == 1):
        return None  # “through a day” is every other one, or about one
    return _moved(letter, way * amount, context)


def _is_from_now(words: CountedWords, way: int, context: Context) -> bool:
    """Return whether nothing shows that an amount is counted from elsewhere, or only long."""
    if _is_one(words.not_before, context.after.split(maxsplit=1)[:1]):
        return False
    if _is_one(words.not_after, context.before.rsplit(maxsplit=1)[-1:]):
        return False
    # The words between two commas.
    before, after = context.before.rpartition(",")[2], context.after.partition(",")[0]
    tense = context.tenses.tense(before, after) if way > 0 else None
    return tense == "future" if way > 0 and words.only_future else tense != "past"


def _is_one(words: str, near: list[str]) -> bool:
    """Return whether the word beside an amount is one of those that are given as patterns."""
    word = near[0].strip("“”„«»\"'(),.:;!?").lower() if near else ""
    return bool(words and word) and re.fullmatch(words, word) is not None


def _said(
    words: CountedWords, said: Mapping[str, str], match: re.Match[str], context: Context
) -> Meaning | None:
    """Read “last year” and “the day before yesterday”."""
    step = _STEP.fullmatch(said.get(plain(match["word"]), ""))
    if step is None:
        return None
    # The dual of Arabic says “in two years” without a number.
    counted = match["word"].startswith(tuple(forms(f"{words.before}|{words.ahead}")))
    way = int(step[1]) if counted else 0
    return _moved(step[2], int(step[1]), context) if _is_from_now(words, way, context) else None


def _moved(unit: str, steps: int, context: Context) -> Meaning:
    if context.published is None:
        return "DATE", None
    if unit == "D":
        day = moved(context.published, steps)
        return full_day(day, context) if day else ("DATE", None)
    if unit == "Y":
        context.speak_of_year(context.published.year + steps)
    return "DATE", shift(context.published, unit, steps)
