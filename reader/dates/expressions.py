"""Find temporal expressions and resolve them."""

import re
from bisect import bisect_right
from datetime import date

from reader.dates import other_languages
from reader.dates.context import Context
from reader.dates.english import (
    clock,
    days,
    deictic,
    durations,
    false_friends,
    holidays,
    lists,
    offsets,
    quarters,
    seasons,
    sets,
    steps,
    vague,
    weekdays,
    years,
)
from reader.dates.lexicon import A_DIGIT, ANCHORS
from reader.dates.order import DayMonthOrder
from reader.dates.row import Meaning, Piece, Row
from reader.text.analysis import Analysis
from reader.text.annotations import DateExpression

ENGLISH: tuple[Row, ...] = (
    *false_friends.ROWS,
    *lists.ROWS,
    *days.ROWS,
    *holidays.ROWS,
    *weekdays.ROWS,
    *quarters.ROWS,
    *seasons.ROWS,
    *steps.ROWS,
    *deictic.ROWS,
    *offsets.ROWS,
    *years.ROWS,
    *sets.ROWS,
    *vague.ROWS,
    *durations.ROWS,
    *clock.ROWS,
)
"""The grammar of English. Of two matches that overlap the one that begins earlier wins, then the
longer, then the earlier row."""

Stretch = tuple[int, int, frozenset[str]]
"""Start, end, and the words in it in lower case, ``0`` for a digit; no words: not looked at."""

_WORDS = re.compile(r"[a-z]+|[0-9]")
_DIGITS = frozenset("0123456789")

NUMERIC: tuple[Row, ...] = tuple(
    row
    for row in days.ROWS
    if row.name in {"iso date", "2021-W20", "18.5.2021", "5/18/2021", "18-05-2021"}
)
"""What every language has."""


def grammar(language: str) -> tuple[Row, ...]:
    """Return the rows that are looked for in a language."""
    return ENGLISH if language == "en" else (*NUMERIC, *other_languages.rows(language))


def find_dates(analysis: Analysis, *, published: date | None) -> tuple[DateExpression, ...]:
    """Find the temporal expressions of a text and resolve them against its day of publication.

    Args:
        analysis: The text.
        published: The day of publication, or None: then relative expressions have no value.

    Returns:
        The expressions in order, none of them in a hidden line.
    """
    context = Context(
        analysis.text, published, DayMonthOrder(analysis.text, analysis.language, published)
    )
    found: list[DateExpression] = []
    end = 0
    rows = grammar(analysis.language)
    stretches = _stretches(analysis) if rows is ENGLISH else [(0, len(analysis.text), frozenset())]
    for start, stop, _, row in _candidates(analysis.text, rows, stretches):
        if start < end:
            continue
        _place(context, analysis, start, stop)
        match = row.pattern.match(analysis.text, start)
        pieces = _pieces(row, match, context) if match else None
        if pieces is not None:
            end = match.end() if match else end
        for piece in pieces or ():
            text = analysis.text[piece.start : piece.end]
            found.append(DateExpression(piece.start, piece.end, text, piece.type, piece.value))
    return tuple(each for each in found if not analysis.is_hidden(each))


def _pieces(row: Row, match: re.Match[str], context: Context) -> tuple[Piece, ...] | None:
    """Return what a match says: nothing at all, expressions, or that it only looks like one."""
    meaning = _meaning(row, match, context)
    if meaning is None:
        return None
    if not meaning or isinstance(meaning[0], Piece):
        return meaning
    kind, value = meaning
    return (Piece(match.start(), match.end(), kind, value),)


def _meaning(
    row: Row, match: re.Match[str], context: Context
) -> Meaning | tuple[Piece, ...] | None:
    try:
        return row.make(match, context)
    except OverflowError:
        return "DATE", None  # beyond the year 9999 or before the year 1


def _stretches(analysis: Analysis) -> list[Stretch]:
    """Return the stretches in which an English expression can be, sentence by sentence.

    Most sentences tell no time. To see that takes one look at their words, and not one for each
    row of the grammar; and a row is not looked for where its own words are missing.
    """
    text = analysis.text
    found: list[Stretch] = []
    before = False
    for sentence in analysis.sentences:
        words = frozenset(_WORDS.findall(text[sentence.start : sentence.end].lower()))
        if not words.isdisjoint(_DIGITS):
            words |= A_DIGIT
        anchored = not words.isdisjoint(ANCHORS)
        if anchored and before:
            start, _, known = found[-1]
            found[-1] = start, sentence.end, known | words
        elif anchored:
            found.append((sentence.start, sentence.end, words))
        before = anchored
    return found


def _candidates(
    text: str, rows: tuple[Row, ...], stretches: list[Stretch]
) -> list[tuple[int, int, int, Row]]:
    """Return every match of every row: by start, the longest first, then by row."""
    matches = [
        (match.start(), match.end(), number, row)
        for start, end, words in stretches
        for number, row in enumerate(rows)
        if not (row.needs and words and row.needs.isdisjoint(words))
        for match in row.pattern.finditer(text, start, end)
    ]
    return sorted(matches, key=lambda each: (each[0], -each[1], each[2]))


def _place(context: Context, analysis: Analysis, start: int, end: int) -> None:
    sentences = analysis.sentences
    index = bisect_right(sentences, start, key=lambda sentence: sentence.start) - 1
    context.sentence_start = sentences[index].start if index >= 0 else 0
    context.sentence_end = sentences[index].end if index >= 0 else len(analysis.text)
    context.start, context.end = start, end
