"""How much an entity matters to its article."""

import math
from collections.abc import Sequence

from reader.actors.joining import Entity
from reader.actors.names import folded
from reader.actors.tokens import Token
from reader.text.annotations import Kind

_KIND_WEIGHT: dict[Kind, float] = {
    "person": 0.8,
    "organization": 0.4,
    "place": -0.4,
    "other": -0.2,
}
"""Who acts matters more than where; set on the main actors of the training articles."""


def salience(entity: Entity, headline: Sequence[Token], lead: int, paragraphs: int) -> float:
    """Weigh an entity by headline, lead, frequency and spread.

    Args:
        entity: The entity with all its mentions.
        headline: The tokens of the headline; empty when there is none.
        lead: Index of the first paragraph of the story.
        paragraphs: How many paragraphs the article has.

    Returns:
        A weight in 0..1 that grows with importance; never exactly 0 or 1.
    """
    times = len(entity.names)
    named_in = {name.paragraph for name in entity.names}
    words = {folded(token.text) for token in headline}
    in_headline = set(entity.key) <= words or (entity.kind == "person" and entity.key[-1] in words)
    weight = math.log1p(times)
    weight += 2.0 * in_headline
    weight += 0.6 * (min(named_in) <= lead)
    weight += 0.5 * len(named_in) / max(1, paragraphs)
    weight += 0.3 * sum(name.first for name in entity.names) / times
    weight += _KIND_WEIGHT[entity.kind]
    return weight / (weight + 2.0) if weight > 0 else 0.01
