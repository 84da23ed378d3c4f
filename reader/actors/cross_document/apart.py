"""Whether a form that an article joins to a longer name is a different actor elsewhere."""

from reader.actors.cross_document.common_names import is_common
from reader.actors.cross_document.names import Key, NameGraph, NameId, is_short_for
from reader.actors.joining.canonical_key import SHORT, is_country
from reader.actors.lists.gazetteers import gazetteers
from reader.actors.lists.lexicon import ORGANIZATION_HEADS

_ALONE_RATIO = 3
"""A part of a longer name that occurs alone this many times as often is a name of its own."""
_LOCAL_THINGS = frozenset(
    "airport army assembly authority avenue base basin bay beach board bridge bureau camp canal "
    "cathedral cemetery commission cosmodrome council county court department district expressway "
    "force forces forest freeway garden gardens government guard harbor harbour highway hospital "
    "inquiry island islands lake legislature library ministry mountains museum navy observatory "
    "office palace park parliament patrol peninsula police port prison refinery reservoir river "
    "road senate society square stadium station street survey tower towers tunnel valley "
    "zoo".split()
)
"""Last words in names of things in or of a place, which the place's name alone does not mean."""
_PLACE_PARTS = frozenset(
    "east west north south central upper lower eastern western northern southern northeast "
    "northwest southeast southwest greater".split()
)
"""First words in names of parts of a place."""
_DIFFERENT_PARTS: dict[Key, Key] = {("white", "house"): ("house",)}
"""Name -> a part of it that is a different thing."""


def is_apart(graph: NameGraph, form: NameId, head: NameId) -> bool:
    """Return whether a form that an article joins to a name is a different actor elsewhere.

    ``Boeing`` is not a short form of ``Boeing 767``, nor ``FBI`` of one of its task forces.
    """
    if head.kind == "person":
        return False
    if is_another_thing(form.key, head.key):
        return True
    if is_common(form):
        return False
    alone = sum(map(graph.uses, (form, *graph.spelt_as(form))))
    here = graph.records[form].stands_for[head] if form in graph.records else 0
    if len(form.key) > len(head.key):
        return alone > 0
    if is_short_for(form.key, head.key):
        return False
    rest = head.key[len(form.key) :]
    if head.key[: len(form.key)] != form.key or not rest:
        shared = set(form.key) & set(head.key)
        return alone >= max(_ALONE_RATIO, _ALONE_RATIO * here) if shared else True
    return rest[0] != "of" and alone >= max(_ALONE_RATIO, _ALONE_RATIO * here)


def is_another_thing(key: Key, head: Key) -> bool:
    """Return whether the words alone show that a part of a name is not a short form of it.

    ``Boeing`` is not ``Boeing 767``, ``Dubai`` not its airport, the ``African Union`` not its
    mission, the ``House`` not the ``White House``, and
    ``Jerusalem`` not its east.
    """
    if _DIFFERENT_PARTS.get(head) == key:
        return True
    if head[1:] == key and head[0] in _PLACE_PARTS:
        return not is_country(head)
    rest = head[len(key) :]
    if not rest or head[: len(key)] != key or rest[0] == "of":
        return False
    if rest[0] == "and" or (rest == ("city",) and is_region(key)):
        return True
    if any(word[0].isdigit() for word in rest):
        return True
    if len(key) > 1 and key[-1] in ORGANIZATION_HEADS:
        return any(word in ORGANIZATION_HEADS for word in rest)
    return rest[-1] in _LOCAL_THINGS and is_listed_place(key)


def is_region(key: Key) -> bool:
    """Return whether a name is a country's or a state's."""
    return is_country(key) or " ".join(key) in SHORT.values()


def is_listed_place(key: Key) -> bool:
    """Return whether a name is a country's or a larger city's."""
    spelt = " ".join(word.capitalize() for word in key)
    cities = gazetteers().city
    return is_country(key) or spelt in cities or spelt.replace("St ", "St. ") in cities
