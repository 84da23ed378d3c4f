"""Which mentions refer to the same actor: full names, surnames, acronyms and short forms."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence

from reader.actors.joining.alias_rules import (
    initials,
    is_acronym,
    is_bracketed,
    is_deed,
    is_name_part,
    is_person_part,
    is_seat,
    is_without_class,
    letters_of,
    without_generation,
)
from reader.actors.joining.canonical_key import (
    SEATS,
    SHORT,
    canonical,
    sound_of,
    spelt_alike,
    without_place,
)
from reader.actors.joining.entity import Entity, Key, likely_kind
from reader.actors.joining.gender import gender_of, is_other_gender
from reader.actors.joining.namesakes import apart
from reader.actors.lists.gazetteers import gazetteers
from reader.actors.mentions.name import Name, sum_votes
from reader.document.annotations import Kind

_LONGEST = 12
"""The most words of a short form that is looked for."""
_REACH_OF_LAST = 1
"""Sentences within which a short form means the last full name, even if others share the form."""
_MOST_HEADS = 8
"""A short form of more names than this stands for none of them."""


def join(names: Sequence[Name]) -> list[Entity]:
    """Gather the mentions of one text into entities.

    It always terminates: an entity moves at most once, and only into one that has not moved.

    Mentions spelt alike are one. A shorter form goes to the longer one that it stands for: a part
    of a person's name to the last such person named before it, an acronym to the words that it
    begins, a beginning or an end to the one longer name that has it.

    Args:
        names: Every mention, in order.

    Returns:
        The entities, by first mention.
    """
    groups = _by_sound(_by_spelling(names))
    longer = _Longer(groups)
    moved: set[int] = set()
    for entity in sorted(groups, key=lambda one: (len(one.key), one.start)):
        moved.add(id(entity))
        targets = [one for one in _targets(entity, longer) if id(one) not in moved]
        if not targets:
            moved.remove(id(entity))
            continue
        for target in targets:
            _agree(entity, target)
        entity.names = _given_away(entity, targets)
        if entity.names:
            moved.remove(id(entity))
    left = [entity for entity in groups if id(entity) not in moved]
    for entity in left:
        entity.names.sort(key=lambda name: name.start)
    return sorted(left, key=lambda entity: entity.names[0].start)


def _given_away(entity: Entity, targets: Sequence[Entity]) -> list[Name]:
    """Give each mention to the entity that it means; return those that cannot be a target."""
    left = []
    for name in entity.names:
        fitting = [one for one in targets if not (name.gender and is_other_gender(name, one))]
        if fitting:
            _meant(name, fitting, entity.start).add(name)
        else:
            left.append(name)
    return left


def _by_spelling(names: Sequence[Name]) -> list[Entity]:
    """Gather mentions with the same key, and with keys known to name the same thing.

    Keys that differ only in spaces and hyphens are one: ``Al-Manar`` and ``Al Manar``.
    """
    groups: defaultdict[Key, list[Name]] = defaultdict(list)
    spelt: dict[str, Key] = {}
    for name in names:
        if name.key:
            key = canonical(name.key)
            groups[spelt.setdefault("".join(key), key)].append(name)
    of_people = frozenset(
        word
        for name in names
        if name.kind == "person" and len(name.key) > 1
        for word in (name.key[0], name.key[-1])
    )
    return [
        _entity(key, part) for key, group in groups.items() for part in apart(key, group, of_people)
    ]


def _entity(key: Key, names: list[Name]) -> Entity:
    votes = sum_votes(names)
    shares: Counter[Kind] = Counter()
    for kind, weight in votes.items():
        shares[kind] = weight / len(names)  # type: ignore[assignment]  # typeshed: counts in int
    starts = tuple(name.start for name in names)
    passages = tuple(name.passage for name in names)
    opened = {name.passage for name in names if name.first}
    return Entity(key, names, likely_kind(votes), shares, starts, passages, opened)


def _by_sound(groups: Sequence[Entity]) -> list[Entity]:
    """Merge two spellings under the more frequent one: Mohammed and Mohamed."""
    by_sound: defaultdict[tuple[str, ...], list[Entity]] = defaultdict(list)
    for entity in groups:
        by_sound[tuple(map(sound_of, entity.key))].append(entity)
    kept = []
    for alike in by_sound.values():
        alike.sort(key=lambda one: (-len(one.names), one.start))
        heads: list[Entity] = []
        for entity in alike:
            head = next((h for h in heads[:_MOST_HEADS] if _is_respelt(entity, h)), None)
            if head is None:
                heads.append(entity)
                continue
            head.take(entity)
        kept += heads
    return kept


def _is_respelt(entity: Entity, other: Entity) -> bool:
    """Return whether one is another spelling of the other, with a kind that may agree."""
    agree = entity.kind == other.kind or (
        "person" in (entity.kind, other.kind) and not _is_listed(entity) and not _is_listed(other)
    )
    return agree and entity.key != other.key and spelt_alike(entity.key, other.key)


def _is_listed(entity: Entity) -> bool:
    return gazetteers().begins_name(entity.names[0].text)


class _Longer:
    """Entities by their possible short forms, so that only few are looked at for each."""

    def __init__(self, groups: Sequence[Entity]) -> None:
        self._by_form: defaultdict[Key, list[Entity]] = defaultdict(list)
        for entity in groups:
            for form in _short_forms(entity):
                self._by_form[form].append(entity)
        self._by_key = {entity.key: entity for entity in groups}
        self._before: dict[int, Entity] = {
            name.end: entity for entity in groups for name in entity.names
        }

    def of(self, short: Entity) -> list[Entity]:
        """Return the longer names that this one may stand for."""
        forms = [short.key]
        if len(short.key) == 1:
            forms.append(("acronym", letters_of(short)))
        else:
            forms.append(("last", short.key[-1]))
        found = {id(one): one for form in forms for one in self._by_form.get(form, ())}
        return [one for one in found.values() if len(one.key) > len(short.key)]

    def with_seat(self, short: Entity) -> list[Entity]:
        """Return the country or the union whose capital this is."""
        country = self._by_key.get(tuple(SEATS.get(" ".join(short.key), "").split()))
        return [country] if country else []

    def by_letters(self, short: Entity) -> list[Entity]:
        """Return the place that is known by these letters, or by half of its name."""
        if short.kind == "person" or not short.names[0].text[0].isupper():
            return []
        names = SHORT.get(" ".join(short.key), "").split("|")
        found = [
            self._by_key[key] for name in names if (key := tuple(name.split())) in self._by_key
        ]
        return found if len(found) == 1 else []

    def spelt_out(self, short: Entity) -> Entity | None:
        """Return the name right before the brackets of this one: "... (AMISOM)"."""
        for name in short.names:
            full = self._before.get(name.start - 2) if name.bracketed else None
            if full is not None and is_bracketed(short, full):
                return full
        return None


def _short_forms(entity: Entity) -> set[Key]:
    key = entity.key
    size = len(key)
    if size < 2:
        return set()
    parts = range(1, min(size, _LONGEST))
    forms = {key[:cut] for cut in parts} | {key[-cut:] for cut in parts}
    forms.add(("last", key[-1]))
    bare = without_generation(key)
    if bare != key:
        forms |= {bare[-cut:] for cut in range(1, min(size - 1, _LONGEST))} | {("last", bare[-1])}
    if rest := without_place(key):
        forms |= {rest, rest[:1]}
    every, capitals = initials(entity)
    forms |= {("acronym", every), ("acronym", capitals)}
    forms |= {("acronym", capitals[:cut]) for cut in range(3, min(len(capitals), _LONGEST))}
    return forms


def _targets(short: Entity, longer: _Longer) -> list[Entity]:
    """Return the entities of which ``short`` may be another name."""
    full_form = longer.spelt_out(short)
    if full_form is not None:
        return [full_form]
    may = longer.of(short)
    people = [one for one in may if is_person_part(short, one)]
    if people:
        return _fullest(people)
    deeds = [one for one in may if is_deed(short, one)]
    if any(one.start < short.start for one in deeds):
        return _fullest(deeds)
    spelt = [one for one in may if one.kind != "person" and is_acronym(short, one)]
    if spelt:
        return [min(spelt, key=lambda one: len(one.key))]
    letters = longer.by_letters(short)
    if letters:
        return letters
    seats = longer.with_seat(short)
    if seats and is_seat(short):
        return seats
    parts = _fullest([one for one in may if is_name_part(short, one)])
    if not parts:
        parts = [one for one in may if is_without_class(short, one)]
    return parts if len(parts) == 1 else []


def _fullest(found: list[Entity]) -> list[Entity]:
    """Leave out those that are parts of a longer one, so that chains end in one place."""
    if len(found) > _MOST_HEADS:
        return []
    return [
        one
        for one in found
        if not any(
            len(other.key) > len(one.key) and set(one.key) < set(other.key) for other in found
        )
    ]


def _agree(short: Entity, full: Entity) -> None:
    """Let a surname that is certainly a person's decide the kind of a less certain full name."""
    if is_without_class(short, full):
        return  # Hurricane Wilma is nobody
    if full.kind != short.kind == "person" and full.key[-1] == short.key[-1]:
        full.kind = "person"


def _meant(name: Name, targets: Sequence[Entity], first: int) -> Entity:
    """Return which of several entities a short form stands for.

    The one named last before it, if that is near and not in a sentence about another; otherwise the
    only one that had been named when the short form was first used (at ``first``), or the one named
    most often: articles tend to shorten that name.
    """
    if name.gender:
        targets = [one for one in targets if gender_of(one) == name.gender] or targets
    if len(targets) == 1:
        return targets[0]
    nearest = _nearest(name, targets)
    if _is_fresh(name, nearest, targets):
        return nearest
    known = [target for target in targets if target.start < first]
    if len(known) == 1:
        return known[0]
    most = max(targets, key=lambda target: len(target.starts))
    alone = sum(len(target.starts) == len(most.starts) for target in targets) == 1
    return most if alone and known else nearest


def _is_fresh(name: Name, nearest: Entity, targets: Sequence[Entity]) -> bool:
    """Return whether the text is still about the last full mention before a short one."""
    place = bisect_left(nearest.starts, name.start)
    if not place:
        return False
    passage = nearest.passages[place - 1]
    if name.passage - passage > _REACH_OF_LAST:
        return False
    others = any(passage in one.opened for one in targets if one is not nearest)
    return passage in nearest.opened or not others


def _nearest(name: Name, targets: Sequence[Entity]) -> Entity:
    """Return the target named last before this place, or else first after it."""

    def distance(entity: Entity) -> tuple[bool, int]:
        place = bisect_left(entity.starts, name.start)
        if place:
            return False, name.start - entity.starts[place - 1]
        return True, entity.starts[0]

    return min(targets, key=distance)
