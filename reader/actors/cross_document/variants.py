"""Whether one name may be a form of another, by their words alone."""

from enum import IntEnum

from reader.actors.cross_document.apart import is_another_thing, is_listed_place
from reader.actors.cross_document.names import (
    Key,
    NameGraph,
    NameId,
    initials_of,
    is_short_for,
    lookups,
)
from reader.actors.joining.canonical_key import is_country, spelt_alike
from reader.actors.lists.lexicon import ORGANIZATION_HEADS
from reader.actors.mentions.given_names import is_same_given

_LONG_ACRONYM = 3
"""Letters of an acronym from which no article needs to spell it out."""


_OF_MANY = frozenset(
    "gazette herald journal news post press telegraph times tribune united".split()
)
"""Heads of the names of newspapers and clubs in many places."""


class Evidence(IntEnum):
    """The evidence needed for one name to be a form of another."""

    CONTEXT = 1
    """The context in the article: what else it names, when it was published."""
    LINK = 2
    """An article that uses both names for one actor."""
    WORDS = 3
    """None: the words are enough."""


def longer_names(name: NameId, graph: NameGraph) -> dict[NameId, Evidence]:
    """Return the names of a graph that a name may be a form of, with the evidence needed."""
    found: dict[NameId, Evidence] = {}
    for handle in lookups(name):
        for other in graph.by_handle.get(handle, ()):
            if other != name and other not in found:
                evidence = _evidence(name, other)
                if evidence is not None:
                    found[other] = evidence
    for other in graph.records[name].stands_for:
        if other not in found and other.kind == name.kind and _may_be_told(name, other):
            found[other] = Evidence.LINK
    return found


def _evidence(name: NameId, other: NameId) -> Evidence | None:
    if name.kind == other.kind == "person":
        return _person(name.key, other.key)
    if name.kind == "person":
        return None
    if other.kind == "person" or (name.kind != other.kind and len(name.key) > 1):
        return Evidence.CONTEXT if _is_team(name.key, other.key) else None
    return _thing(name.key, other.key)


def _goes_without_place(key: Key) -> bool:
    """Return whether something in a place is named without the place: Chiefs, Army, but not Bay."""
    if key[-1] in ORGANIZATION_HEADS:
        return key[-1] not in _OF_MANY
    return len(key) > 1 or key[0][-1] in "sx"


def _is_team(key: Key, other: Key) -> bool:
    """Return whether the longer name is the shorter with a place before it: Kansas City Chiefs."""
    size = len(key)
    return size < len(other) and other[-size:] == key and is_listed_place(other[:-size])


def _person(key: Key, other: Key) -> Evidence | None:
    """Compare two people: surname and full name, middle names, short given names, spellings."""
    if len(key) == 1:
        return Evidence.CONTEXT if len(other) > 1 and other[-1] == key[0] else None
    if len(other) == len(key) and spelt_alike(key, other):
        return Evidence.CONTEXT
    if len(other) == 1 or key[-1] != other[-1]:
        return None
    if len(key) < len(other):
        return _longer_person(key, other)
    if len(key) > len(other):
        return None
    same = is_same_given(key[0], other[0]) and _agree(key[1:-1], other[1:-1])
    return Evidence.CONTEXT if same else None


def _longer_person(key: Key, other: Key) -> Evidence | None:
    """Compare a name with one that has more words and the same surname."""
    if other[-len(key) :] == key:
        return Evidence.WORDS  # W. Mark Felt, Coroner Gary Hargrove
    if key[0][0] != other[0][0] and any(len(word) > 1 for word in other[1:-1]):
        return None  # Yitzhak HaLevi Herzog is Isaac Herzog's grandfather
    if is_same_given(key[0], other[0]) and _agree(key[1:-1], other[1:-1][: len(key) - 2]):
        return Evidence.WORDS if key[0] == other[0] else Evidence.CONTEXT
    return None


def _agree(middle: Key, other: Key) -> bool:
    return all(is_same_given(a, b) for a, b in zip(middle, other, strict=False))


def _thing(key: Key, other: Key) -> Evidence | None:
    """Compare two organizations, places or other things."""
    if len(key) == len(other):
        return Evidence.CONTEXT if len(key) > 1 and spelt_alike(key, other) else None
    if len(key) > len(other):
        return None
    if len(key) == 1 and key[0] in initials_of(other):
        return Evidence.CONTEXT if len(key[0]) >= _LONG_ACRONYM else Evidence.LINK
    if is_country(key) or is_another_thing(key, other):
        return None
    if other[-len(key) :] == key:
        names_place = is_listed_place(other[: -len(key)]) and _goes_without_place(key)
        return Evidence.CONTEXT if names_place else Evidence.LINK
    if other[: len(key)] == key:
        return None if _is_another(other[len(key) :]) else Evidence.LINK
    return None


def _is_another(rest: Key) -> bool:
    """Return whether the words after a name make it a different thing: Boeing 767, Boeing Field."""
    return any(word[0].isdigit() or word in ORGANIZATION_HEADS for word in rest) or "of" in rest


def _may_be_told(name: NameId, other: NameId) -> bool:
    """Return whether to believe an article that one name stands for another."""
    if name.kind != "person" and is_another_thing(name.key, other.key):
        return False
    shared = set(name.key) & set(other.key)
    return name.kind == "person" or bool(shared) or is_short_for(name.key, other.key)
