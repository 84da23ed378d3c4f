"""Features of each sentence from the actors and dates of the text."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from reader.document.annotations import Actor, DateExpression, Sentence

_LOOKED_AT = 12
"""The number of actors used; those ranked lower matter little."""
_MAIN = 5
"""The number of main actors, which a summary should name."""
_LEADING = 3
"""The number of leading actors, for the feature that one opens the sentence."""
_OPENING = 4
"""Characters that may precede a name that opens its sentence: a quotation mark, "The"."""


class EntityFeatures(NamedTuple):
    """The actors and dates of a body; sequences have one element per sentence but ``shares``."""

    weight: Sequence[float]
    """The total salience of the actors that it names."""
    fresh: Sequence[float]
    """The total salience of the actors that it is the first to name."""
    opens: Sequence[bool]
    """Whether it opens with one of the leading actors."""
    dated: Sequence[bool]
    """Whether it contains a date or a time."""
    main: Sequence[frozenset[int]]
    """The ranks of the main actors that it names."""
    shares: Sequence[float]
    """Each main actor's share of their total salience, by rank."""


def entity_features(
    sentences: Sequence[Sentence], actors: Sequence[Actor], dates: Sequence[DateExpression]
) -> EntityFeatures:
    """Map actors and dates to the sentences of a body.

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
