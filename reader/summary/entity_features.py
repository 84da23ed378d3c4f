"""Who and when, sentence by sentence: what the ranking needs of the actors and the dates."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from reader.document.annotations import Actor, DateExpression, Sentence

_LOOKED_AT = 12
"""Actors that count; those below are passers-by."""
_MAIN = 5
"""Actors whom a summary should name."""
_LEADING = 3
"""Actors who make a sentence theirs by opening it."""
_OPENING = 4
"""Characters before a name that still opens its sentence: a quote, "The"."""


@dataclass(frozen=True, slots=True)
class EntityFeatures:
    """The actors and dates of a body, one place for each sentence in every sequence."""

    weight: Sequence[float]
    """The salience of the actors that are named, added up."""
    fresh: Sequence[float]
    """The same of those that no sentence before named."""
    opens: Sequence[bool]
    """Whether the sentence opens on one of the leading actors."""
    dated: Sequence[bool]
    """Whether it says when: a date or a time."""
    main: Sequence[frozenset[int]]
    """Which of the main actors it names, by rank."""
    shares: Sequence[float]
    """The salience of each main actor as a share of theirs together, by rank."""


def entity_features(
    sentences: Sequence[Sentence], actors: Sequence[Actor], dates: Sequence[DateExpression]
) -> EntityFeatures:
    """Lay actors and dates over the sentences of a body.

    Args:
        sentences: The sentences, in order.
        actors: The actors, the most important first.
        dates: The temporal expressions.
    """
    count = len(sentences)
    starts = [sentence.start for sentence in sentences]
    weight, fresh, main = [0.0] * count, [0.0] * count, [set[int]() for _ in range(count)]
    opens, dated = [False] * count, [False] * count

    def place_of(offset: int) -> int | None:
        place = bisect_right(starts, offset) - 1
        return place if place >= 0 and offset < sentences[place].end else None

    for rank, actor in enumerate(actors[:_LOOKED_AT]):
        seen: set[int] = set()
        for mention in actor.mentions:
            place = place_of(mention.start)
            if place is None:
                continue
            if rank < _LEADING and mention.start - starts[place] <= _OPENING:
                opens[place] = True
            if place not in seen:
                weight[place] += actor.salience
                fresh[place] += 0.0 if seen else actor.salience
                seen.add(place)
                if rank < _MAIN:
                    main[place].add(rank)
    for date in dates:
        if date.type in {"DATE", "TIME"} and (place := place_of(date.start)) is not None:
            dated[place] = True
    saliences = [actor.salience for actor in actors[:_MAIN]]
    whole = sum(saliences) or 1.0
    shares = [salience / whole for salience in saliences]
    return EntityFeatures(weight, fresh, opens, dated, [frozenset(each) for each in main], shares)
