"""Find temporal expressions and resolve them."""

import re
from bisect import bisect_right
from collections import deque
from datetime import date

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
from reader.dates.foreign import grammar as foreign
from reader.dates.lexicon import ANCHORS
from reader.dates.order import DayMonthOrder
from reader.dates.publication import Publication, find_publication
from reader.dates.row import Made, Piece, Row
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

_WORDS = re.compile(r"[A-Za-z]+|[0-9]+")
_SPACE = re.compile(r"\s")
_REACH = 80
"""Characters that an expression reaches on either side of the word that shows that it is there."""
_HELD = 60
"""Words before an anchor that are remembered: more than reach back so far."""

NUMERIC: tuple[Row, ...] = tuple(
    row
    for row in days.ROWS
    if row.name in {"iso date", "2021-W20", "18.5.2021", "5/18/2021", "18-05-2021"}
)
"""What every language has."""


def grammar(language: str) -> tuple[Row, ...]:
    """Return the rows that are looked for in a language."""
    return ENGLISH if language == "en" else (*NUMERIC, *foreign.rows(language))


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
    found = find_dates(analysis, published=None)
    publication = find_publication(analysis, found, name=name)
    if publication.day is None and publication.year is None:
        return publication, found
    return publication, find_dates(analysis, published=publication.day, year=publication.year)


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
    context = Context(
        analysis.text, published, DayMonthOrder(analysis.text, analysis.language, published)
    )
    context.year = context.last_year = published.year if published else year
    found: list[DateExpression] = []
    end = 0
    rows = grammar(analysis.language)
    stretches = (
        _stretches(analysis.text) if rows is ENGLISH else [(0, len(analysis.text), frozenset())]
    )
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
            found.append(DateExpression(piece.start, piece.end, text, *piece[2:]))
    return tuple(each for each in found if not analysis.is_hidden(each))


def _pieces(row: Row, match: re.Match[str], context: Context) -> tuple[Piece, ...] | None:
    """Return what a match says: nothing at all, expressions, or that it only looks like one."""
    meaning = _meaning(row, match, context)
    if meaning is None:
        return None
    if not meaning or isinstance(meaning[0], Piece):
        return meaning
    start = match.start("at") if "at" in row.pattern.groupindex else match.start()
    return (Piece(start, match.end(), *meaning),)


def _meaning(row: Row, match: re.Match[str], context: Context) -> Made:
    try:
        return row.make(match, context)
    except OverflowError:
        return "DATE", None  # beyond the year 9999 or before the year 1


def _stretches(text: str) -> list[Stretch]:
    """Return the stretches in which an English expression can be: around the words that all have.

    Most of a text tells no time. To see that takes one look at its words, and not one for each row
    of the grammar; and a row is not looked for where its own words are missing.
    """
    found: list[Stretch] = []
    start = stop = 0
    words: list[str] = []
    held: deque[tuple[int, tuple[str, ...]]] = deque(maxlen=_HELD)
    for match in _WORDS.finditer(text):
        place, kinds = match.start(), _kinds(match[0])
        if kinds[0] in ANCHORS:
            if words and place - _REACH > stop:
                found.append((start, stop, frozenset(words)))
                words = []
            if not words:
                start = stop = max(_word_start(text, place - _REACH), stop)
            words.extend(kind for at, near in held if at >= stop for kind in near)
            stop = _word_start(text, match.end() + _REACH)
        if place < stop:
            words.extend(kinds)
        held.append((place, kinds))
    if words:
        found.append((start, stop, frozenset(words)))
    return found


def _kinds(word: str) -> tuple[str, ...]:
    """Return what a row may need of a word: itself, ``0`` for digits, ``0000`` for four."""
    if not word.isdigit():
        return (word.lower(),)
    return ("0", "0000") if len(word) == 4 else ("0",)


def _word_start(text: str, place: int) -> int:
    """Return the first place from here on where white space stands; near the end, the end."""
    if place <= 0:
        return 0
    match = _SPACE.search(text, place, place + _REACH)
    return match.start() if match else min(place, len(text))


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
