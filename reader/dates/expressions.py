"""Find temporal expressions and resolve them."""

import re
from bisect import bisect_right
from datetime import date
from functools import cache

from reader.dates import figures, numeric
from reader.dates.anchoring import anchored
from reader.dates.composing import Composer, Slots
from reader.dates.context import Context
from reader.dates.day_month_order import DayMonthOrder
from reader.dates.english import (
    clock,
    counted_days,
    days,
    deictic,
    durations,
    exclusions,
    holidays,
    lists,
    offsets,
    positions,
    quarters,
    recurring,
    references,
    relative,
    seasons,
    weekdays,
    years,
)
from reader.dates.matching import RuleMatch, candidates
from reader.dates.publication import Publication, find_publication
from reader.dates.rule import PART_SLOT, Grammar, Piece, Resolved, Rule, joined
from reader.dates.tense import Tenses
from reader.document.analysis import Analysis
from reader.document.annotations import DateExpression

_BEYOND = re.compile(r"\d{5}|0000")
"""How a value beyond the year 9999 begins, or one of the year 0, which no calendar has."""

_ENGLISH = joined(
    family.RULES
    for family in (
        exclusions, figures, numeric, lists, days, positions, counted_days, holidays, weekdays, quarters, seasons, relative, deictic, offsets,
        years, recurring, references, durations, clock,
    )
)  # fmt: skip
_JOINT = re.compile(r",?\s(?:(?:on|at|of|in|the)\s){0,2}")


def joint(language: str) -> re.Pattern[str]:
    """Return the words allowed between an hour, a weekday and a date that are one expression."""
    if language == "en":
        return _JOINT
    from reader.dates.foreign import grammar as foreign

    return foreign.joint(language) or _JOINT


def _is_in_a_name(language: str, context: Context) -> bool:
    """Return whether an expression is part of the name of a street; English asks its own rules."""
    if language == "en":
        return False
    from reader.dates.foreign import streets

    return streets.is_in_a_name(context)


def _tenses(language: str) -> Tenses | None:
    """Return how a language marks its tenses; None for English, and where nothing is known of it."""
    if language == "en":
        return None
    from reader.dates.foreign import grammar as foreign

    return foreign.tenses(language)


@cache
def grammar(language: str) -> Grammar:
    """Return the rules that are looked for in a language."""
    if language == "en":
        return _ENGLISH
    from reader.dates.foreign import grammar as foreign

    return Grammar((*figures.RULES, *numeric.RULES, *foreign.rules(language)))


def read_dates(
    analysis: Analysis, *, published: date | None, name: str = ""
) -> tuple[Publication, tuple[DateExpression, ...]]:
    """Find the temporal expressions of a text, and its day of publication if none is given.

    Args:
        analysis: The text.
        published: The day of publication, or None to find it in the text.
        name: The name of the text's file.

    Returns:
        The day of publication and how it is known; the expressions, read against it.
    """
    if published is not None:
        return Publication(published, "given"), find_dates(analysis, published=published)
    matches = candidates(analysis.text, grammar(analysis.language))
    found = _resolve(analysis, matches, published=None, year=None)
    publication = find_publication(analysis, found, name=name)
    if publication.day is not None or publication.year is not None:
        found = _resolve(analysis, matches, published=publication.day, year=publication.year)
    return publication, _outside_hidden(analysis, found)


def find_dates(
    analysis: Analysis, *, published: date | None, year: int | None = None
) -> tuple[DateExpression, ...]:
    """Find the temporal expressions of a text and resolve them against its day of publication.

    Args:
        analysis: The text.
        published: The day of publication, or None: then relative expressions have no value.
        year: The year of publication, when that alone is known.

    Returns:
        The expressions in order, none of them in a hidden line.
    """
    matches = candidates(analysis.text, grammar(analysis.language))
    return _outside_hidden(analysis, _resolve(analysis, matches, published=published, year=year))


def _outside_hidden(
    analysis: Analysis, found: tuple[DateExpression, ...]
) -> tuple[DateExpression, ...]:
    return tuple(
        each
        for each in found
        if not analysis.is_hidden(each)
        and not analysis.is_code(each)
        and ((aside := analysis.aside_at(each)) is None or aside.kind == "dateline")
    )


def _resolve(
    analysis: Analysis, matches: list[RuleMatch], *, published: date | None, year: int | None
) -> tuple[DateExpression, ...]:
    """Return the expressions of the whole text: a hidden line may give the day of publication."""
    context = Context(
        analysis.text, published, DayMonthOrder(analysis.text, analysis.language, published)
    )
    context.tenses = _tenses(analysis.language) or context.tenses
    context.year = context.last_year = published.year if published else year
    composer = Composer(context, joint(analysis.language))
    end = 0
    for start, stop, _, rule in matches:
        if start < end:
            continue
        match = rule.pattern.match(analysis.text, start)
        if match is None:  # pragma: no cover - what was found is found again
            continue
        _place(context, analysis, _begin(rule, match), stop)
        context.hour_start = composer.start_with_hour(context.start)
        pieces = () if _is_in_a_name(analysis.language, context) else _pieces(rule, match, context)
        if pieces is not None:
            end = match.end()
        for piece in pieces or ():
            composer.add(piece, _states(rule, match))
    return tuple(anchored(analysis.text, composer.found))


def _begin(rule: Rule, match: re.Match[str]) -> int:
    """Return where the expression itself begins: after the words that only show it."""
    return match.start("at") if "at" in rule.pattern.groupindex else match.start()


def _states(rule: Rule, match: re.Match[str]) -> Slots:
    has_part = "part" in rule.pattern.groupindex and match["part"]
    return rule.states | PART_SLOT if has_part else rule.states


def _meaning(rule: Rule, match: re.Match[str], context: Context) -> Resolved:
    try:
        return rule.resolve(match, context)
    except OverflowError:  # pragma: no cover - no rule is known to end here, and no text may
        return "DATE", None


def _pieces(rule: Rule, match: re.Match[str], context: Context) -> tuple[Piece, ...] | None:
    """Return what a match means: nothing, expressions, or something that only looks like one."""
    meaning = _meaning(rule, match, context)
    if meaning is None:
        return None
    if not meaning or isinstance(meaning[0], Piece):
        return meaning
    kind, value, *ends = meaning
    if value is not None and _BEYOND.match(value):
        value = None
    return (Piece(_begin(rule, match), match.end(), kind, value, *ends),)


def _place(context: Context, analysis: Analysis, start: int, end: int) -> None:
    sentences = analysis.sentences
    index = bisect_right(sentences, start, key=lambda sentence: sentence.start) - 1
    context.sentence_start = sentences[index].start if index >= 0 else 0
    context.sentence_end = sentences[index].end if index >= 0 else len(analysis.text)
    context.start, context.end = start, end
