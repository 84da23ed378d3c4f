"""The dates of one article as rows in order of time, with the words and the actors around each."""

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from reader.text.annotations import Actor, DateExpression
from reader.text.digest import Digest

_BEFORE, _AFTER = 24, 120
"""Characters of the text around an expression."""
_MOST_ACTORS = 3


class TimelineRow(NamedTuple):
    """One date."""

    value: str
    """When, as people write it."""
    context: str
    """The words around it, from a little before it on."""
    expression: DateExpression
    actors: tuple[Actor, ...]
    """Who is named in its sentence, the most important first."""
    group: str
    """Empty for what has a place in time; else why it has none."""


def timeline_rows(digest: Digest) -> list[TimelineRow]:
    """Order the dates by time; what is not resolved, and what only lasts, stand at the end."""
    from reader.dates.labels import label
    from reader.dates.timeline import sort_key

    named = _ActorsNearby(digest)
    placed: list[tuple[tuple[object, ...], int, TimelineRow]] = []
    open_rows: list[TimelineRow] = []
    lasting: list[TimelineRow] = []
    for number, expression in enumerate(digest.dates):
        key = sort_key(expression)
        group = ""
        if key is None:
            lasts = expression.type in {"DURATION", "SET"}
            group = "How long, how often" if lasts else "Without a day"
        row = TimelineRow(
            label(expression.value, expression.type),
            _around(digest.text, expression),
            expression,
            named.around(expression),
            group,
        )
        if key is not None:
            placed.append((key, number, row))
        else:
            (lasting if expression.type in {"DURATION", "SET"} else open_rows).append(row)
    ordered = [row for *_, row in sorted(placed, key=lambda each: each[:2])]
    return ordered + open_rows + lasting


class _ActorsNearby:
    """Finds the actors of a sentence."""

    def __init__(self, digest: Digest) -> None:
        self._sentences = digest.sentences
        self._starts = [sentence.start for sentence in digest.sentences]
        found = [
            (mention.start, rank, actor)
            for rank, actor in enumerate(digest.actors)
            for mention in actor.mentions
        ]
        found.sort(key=lambda each: each[:2])
        self._mentions = found
        self._places = [start for start, *_ in found]

    def around(self, expression: DateExpression) -> tuple[Actor, ...]:
        index = bisect_right(self._starts, expression.start) - 1
        if index < 0:
            return ()
        sentence = self._sentences[index]
        first = bisect_left(self._places, sentence.start)
        last = bisect_left(self._places, sentence.end)
        ranked = {rank: actor for _, rank, actor in self._mentions[first:last]}
        return tuple(ranked[rank] for rank in sorted(ranked)[:_MOST_ACTORS])


def _around(text: str, expression: DateExpression) -> str:
    """Return the words from the expression on: they tell most in least room."""
    start = text.rfind("\n", 0, expression.start) + 1
    before = text[max(start, expression.start - _BEFORE) : expression.start]
    if expression.start - start > _BEFORE:
        before = "…" + before[before.find(" ") + 1 :]
    after = text[expression.start : expression.end + _AFTER]
    return " ".join((before + after).split())
