"""Whether a name has the wrong kind: the same words have another kind elsewhere."""

from reader.actors.cross_document.common_names import is_common
from reader.actors.cross_document.names import NameGraph, NameId
from reader.actors.lists.gazetteers import gazetteers

_RARER = 4
"""How many times rarer a word must be as one kind for that to be a mistake."""


def is_mistaken(graph: NameGraph, name: NameId, other: NameId) -> bool:
    """Return whether a name is the same thing as the same words with another kind.

    Several words are one thing, whatever kind each article gives it. A single word may be two:
    Chelsea is a club and a place.

    Args:
        graph: The names.
        name: A name.
        other: The same words with another kind, or spaced in another way.
    """
    if _is_surname(graph, name, other):
        return True
    if _is_surname(graph, other, name) or graph.rank(other) > graph.rank(name):
        return False
    if name.kind == "person" and is_common(name):
        return False  # Kerry Washington is not a city
    if len(name.key) > 1 or len(other.key) > 1 or name.kind == "other" or other.kind == "other":
        return True
    return graph.weight(name) * _RARER <= graph.weight(other)


def _is_surname(graph: NameGraph, name: NameId, other: NameId) -> bool:
    """Return whether a word is the surname of a person whom other articles name in full."""
    if other.kind != "person" or name.kind == "person" or len(name.key) > 1:
        return False
    lists, word = gazetteers(), name.key[0].capitalize()
    listed = word in lists.city or word in lists.country
    links = graph.records[other].stands_for.total()
    return word in lists.surname and not listed and 2 * links >= graph.uses(name)
