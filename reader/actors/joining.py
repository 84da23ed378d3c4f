"""Which mentions name the same one: full names, surnames, acronyms and short forms."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from reader.actors.gazetteers import gazetteers
from reader.actors.names import Name, sum_votes
from reader.text.annotations import Kind

_SAME = {
    "us": "united states",
    "usa": "united states",
    "america": "united states",
    "united states of america": "united states",
    "uk": "united kingdom",
    "britain": "united kingdom",
    "great britain": "united kingdom",
    "un": "united nations",
    "eu": "european union",
    "uae": "united arab emirates",
    "ussr": "soviet union",
    "n korea": "north korea",
    "s korea": "south korea",
}
"""Names for one thing that share no word; both sides as ``name_key`` writes them."""

_UNLIKELY_PARTS = frozenset(
    "north south east west northern southern eastern western new old great first second third "
    "national international united american".split()
)
"""Words that do not stand for the longer name that they begin or end."""


@dataclass(slots=True)
class Entity:
    """The mentions that name one person, organization, place or other thing."""

    key: tuple[str, ...]
    """The key of its fullest name."""
    names: list[Name]
    """Its mentions, in order once joining is done."""
    kind: Kind
    """What it is, by the votes of all mentions."""

    @property
    def start(self) -> int:
        """Offset of the first mention."""
        return min(name.start for name in self.names)


def join(names: Sequence[Name]) -> list[Entity]:
    """Gather the mentions of one text into entities.

    Mentions spelt alike are one. A shorter form goes to the longer one that it stands for: a part
    of a person's name to the last such person named before it, an acronym to the words that it
    begins, a beginning or an end to the one longer name that has it.

    Args:
        names: Every mention, in order.

    Returns:
        The entities, by first mention.
    """
    groups = _by_spelling(names)
    by_key = {entity.key: entity for entity in groups}
    moved: set[tuple[str, ...]] = set()
    for entity in sorted(groups, key=lambda one: (len(one.key), one.start)):
        targets = _targets(entity, groups)
        if not targets:
            continue
        moved.add(entity.key)
        for name in entity.names:
            _nearest(name, targets).names.append(name)
    left = [entity for entity in by_key.values() if entity.key not in moved]
    for entity in left:
        entity.names.sort(key=lambda name: name.start)
    return sorted(left, key=lambda entity: entity.start)


def _by_spelling(names: Sequence[Name]) -> list[Entity]:
    """Gather mentions of the same key, and of keys that are known to name the same."""
    groups: defaultdict[tuple[str, ...], list[Name]] = defaultdict(list)
    for name in names:
        key = name.key
        if key:
            same = _SAME.get(" ".join(key))
            groups[tuple(same.split()) if same else key].append(name)
    return [Entity(key, group, likely_kind(sum_votes(group))) for key, group in groups.items()]


def likely_kind(votes: Counter[Kind]) -> Kind:
    """Return the kind that most speaks for, ``other`` when nothing does."""
    best = votes.most_common(1)
    return best[0][0] if best and best[0][1] > 0 else "other"


def _targets(short: Entity, groups: Sequence[Entity]) -> list[Entity]:
    """Return the entities that ``short`` may be another name of."""
    longer = [one for one in groups if len(one.key) > len(short.key)]
    people = [one for one in longer if one.kind == "person" and _is_person_part(short, one)]
    if people:
        return _fullest(people)
    spelt = [one for one in longer if one.kind != "person" and _is_acronym(short, one)]
    if spelt:
        return spelt[:1]
    parts = _fullest([one for one in longer if _is_name_part(short, one)])
    return parts if len(parts) == 1 else []


def _fullest(found: list[Entity]) -> list[Entity]:
    """Leave out those that are themselves part of a longer one, so that chains end at one place."""
    return [
        one
        for one in found
        if not any(
            len(other.key) > len(one.key) and set(one.key) < set(other.key) for other in found
        )
    ]


def _is_person_part(short: Entity, full: Entity) -> bool:
    """Say whether ``short`` is the surname, the first name or the name without its middle."""
    if len(short.key) > 1:
        middle_out = short.key[0] == full.key[0] and short.key[-1] == full.key[-1]
        return short.kind == "person" and (middle_out or full.key[-len(short.key) :] == short.key)
    if short.key[0] == full.key[-1]:
        return not _is_surely_else(short)
    return short.key[0] == full.key[0] and short.kind in ("person", "other")


def _is_surely_else(short: Entity) -> bool:
    """Say whether a single word stands for something else than a person in most places."""
    votes = sum_votes(short.names)
    if short.names[0].text in gazetteers().country:
        return True
    return max(votes["place"], votes["organization"]) > 2 * len(short.names) + votes["person"]


def _is_acronym(short: Entity, full: Entity) -> bool:
    """Say whether ``short`` is made of the first letters of ``full``."""
    word = short.names[0].text.replace(".", "")
    if len(short.key) != 1 or not 2 <= len(word) <= 8 or not word[0].isupper():
        return False
    if sum(c.isupper() for c in word) < 2:
        return False
    best = max(full.names, key=len).words
    every = "".join(part[0] for part in best if part[0].isalnum()).lower()
    capitals = "".join(part[0] for part in best if part[0].isupper()).lower()
    return word.lower() in (every, capitals)


def _is_name_part(short: Entity, full: Entity) -> bool:
    """Say whether ``short`` begins or ends ``full`` and is no name of its own."""
    if full.kind == "person" or short.kind not in (full.kind, "other"):
        return False
    if short.key[0] in _UNLIKELY_PARTS or short.names[0].text in gazetteers().country:
        return False
    size = len(short.key)
    return short.key == full.key[-size:] or (size > 1 and short.key == full.key[:size])


def _nearest(name: Name, targets: Sequence[Entity]) -> Entity:
    """Return the target named last before this place, or else first after it."""
    if len(targets) == 1:
        return targets[0]

    def distance(entity: Entity) -> tuple[bool, int]:
        full = [one.start for one in entity.names if one.key == entity.key]
        before = [name.start - start for start in full if start < name.start]
        return (not before, min(before) if before else min(full, default=0))

    return min(targets, key=distance)
