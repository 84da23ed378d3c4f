"""How well articles match the words of a query: Okapi's BM25 over title, head, text and actors.

SQLite's own ``bm25`` treats each form of a word as a separate word, so that a rare form would count
for more than the word itself. Here the forms of a word count as one: SQLite gives the frequency of
each in an article, relative to the article's length, and these are added up before they are
weighted.
"""

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from reader.library.index.index import Index
from reader.library.index.query_words import WantedWord
from reader.library.query.sql import match_of, match_of_phrase
from reader.library.query.tree import Phrase

WEIGHTS = "8.0, 3.0, 1.0"
"""The weight of a word in the title, in the metadata (author, site, tags), and in the text."""
MOST_OCCURRENCES = 12_000
"""The most occurrences that are counted for one query: a few tens of milliseconds. What exceeds it
is left out, starting with the most common word, which says least."""
_K1 = 1.2
"""SQLite's constant: how soon further uses of a word count less (Robertson and Zaragoza 2009)."""
_AS_ACTOR = 0.5
"""The weight of a word in the name of an actor, in average uses of a word."""
_MOST_OF_ACTOR = 3_000
"""The most articles of the actors that a word names; above this many they are no evidence."""
_MOST_FORMS = 40
"""The most forms of a word that are counted one by one; a part of a word may have more."""
_LEAST_IDF = 1e-6
"""The inverse document frequency that SQLite uses for a word that most articles have."""


@dataclass(frozen=True, slots=True)
class Scores:
    """How well the articles with some of the words match."""

    by_number: dict[int, float]
    """Number -> how well it matches, more than 0; some of the articles may be gone."""
    distinctive: set[int]
    """Those with at least one word that is worth finding by itself."""
    complete: bool
    """Whether all words were counted."""


def scores(index: Index, wanted: Sequence[WantedWord]) -> Scores:
    """Return how well articles match some words.

    Args:
        index: Where the articles are.
        wanted: The words, with their weights.
    """
    counted = sorted(
        ((_count(index, each), place, each) for place, each in enumerate(wanted)),
        key=lambda each: each[:2],
    )
    total = index.file.number("SELECT seq FROM sqlite_sequence WHERE name = 'article'")
    found: defaultdict[int, float] = defaultdict(float)
    distinctive: set[int] = set()
    room, complete = MOST_OCCURRENCES, True
    for count, _, each in counted:
        if count > room and room < MOST_OCCURRENCES:
            complete = False
            break
        complete &= count <= room
        room -= count
        uses, noted = _uses(index, each, total), _noted(index, each)
        articles = max(1, len(uses))
        most = each.weight * (_K1 + 1) * math.log(1 + (total - articles + 0.5) / (articles + 0.5))
        for number, use in uses.items():
            found[number] += most * use / (1 + use)
        if each.distinctive:
            distinctive.update(uses, noted)
        for number in noted:
            # The user's own words say more than any use in the text.
            found[number] += most
    return Scores(found, distinctive, complete)


def _count(index: Index, each: WantedWord) -> int:
    """Return how many articles have a word, as far as ``MOST_OCCURRENCES`` allows."""
    match = match_of(each.text)
    if not match:
        return 0
    return index.file.number(
        "SELECT count(*) FROM (SELECT 1 FROM text WHERE text MATCH ? LIMIT ?)",
        (match, MOST_OCCURRENCES + 1),
    )


def _uses(index: Index, each: WantedWord, total: int) -> dict[int, float]:
    """Return how often articles use a word, in any form, relative to their length."""
    uses: defaultdict[int, float] = defaultdict(float)
    for match in _matches(each):
        rows = index.file.rows(
            f"SELECT rowid, -bm25(text, {WEIGHTS}) FROM text"  # noqa: S608
            " WHERE text MATCH ? LIMIT ?",
            (match, MOST_OCCURRENCES + 1),
        )
        if not rows:
            continue
        most = max(_LEAST_IDF, math.log((total - len(rows) + 0.5) / (len(rows) + 0.5)))
        for number, fit in rows:
            part = min(0.999, fit / most / (_K1 + 1))
            uses[number] += part / (1 - part)
    if each.text.phrases and not each.text.column:
        for number in _named(index, each.text.phrases):
            uses[number] += _AS_ACTOR
    return uses


def _matches(each: WantedWord) -> list[str]:
    """Return the queries to the text index: one per form if there are few forms."""
    phrases = each.text.phrases
    if len(phrases) > _MOST_FORMS:
        return [match_of(each.text)]
    return [match_of_phrase(phrase, each.text.column) for phrase in phrases]


def _noted(index: Index, each: WantedWord) -> list[int]:
    """Return the articles with a note of the user that contains the word."""
    rows = index.file.rows("SELECT rowid FROM note WHERE note MATCH ?", (match_of(each.text),))
    return [row[0] for row in rows]


def _named(index: Index, phrases: Sequence[Phrase]) -> list[int]:
    """Return the articles with an actor whose name contains one of these phrases."""
    match = " OR ".join(match_of_phrase(each) for each in phrases)
    rows = index.file.rows(
        "SELECT DISTINCT n FROM actor WHERE name IN (SELECT rowid FROM name_text"
        " WHERE name_text MATCH ?) LIMIT ?",
        (match, _MOST_OF_ACTOR + 1),
    )
    return [] if len(rows) > _MOST_OF_ACTOR else [row[0] for row in rows]
