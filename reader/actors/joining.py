"""Which mentions name the same one: full names, surnames, acronyms and short forms."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from reader.actors.gazetteers import gazetteers
from reader.actors.lexicon import COMPANY_SUFFIXES, ORGANIZATION_HEADS, PLACE_HEADS
from reader.actors.names import Name, folded, sum_votes
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

_LEAST_PERSON = 0.25
"""Below this share of its votes a single word is no part of a person's name."""
_SURE = 0.8
"""Above this share a word is a person, whatever else begins or ends with it."""


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
    if short.key[0] in (full.key[-1], full.key[0]):
        return not _is_surely_else(short)
    return False


def _is_surely_else(short: Entity) -> bool:
    """Say whether a single word stands for something else than a person in most places."""
    if short.names[0].text in gazetteers().country:
        return True
    return _share(short, "person") < _LEAST_PERSON


def _share(entity: Entity, kind: Kind) -> float:
    """Return how likely a mention of the entity is of a kind, on average; 0 to 1."""
    return sum_votes(entity.names)[kind] / len(entity.names)


def _is_acronym(short: Entity, full: Entity) -> bool:
    """Say whether ``short`` is made of the first letters of ``full``: of all, or of the first."""
    word = short.names[0].text.replace(".", "")
    if len(short.key) != 1 or not 2 <= len(word) <= 8 or not word[0].isupper():
        return False
    if sum(c.isupper() for c in word) < 2:
        return False
    best = max(full.names, key=len).words
    every = "".join(part[0] for part in best if part[0].isalnum()).lower()
    capitals = "".join(part[0] for part in best if part[0].isupper()).lower()
    letters = word.lower()
    return letters in (every, capitals) or (len(letters) > 2 and capitals.startswith(letters))


def _is_name_part(short: Entity, full: Entity) -> bool:
    """Say whether ``short`` begins or ends ``full`` and is no name of its own."""
    size = len(short.key)
    if full.kind == "person" or (short.kind == "person" and _share(short, "person") > _SURE):
        return False
    if short.key[0] in _UNLIKELY_PARTS or short.names[0].text in gazetteers().country:
        return False
    if short.key == full.key[-size:]:
        return short.kind in (full.kind, "other") and size + 1 >= len(full.key)
    if short.key != full.key[:size]:
        return False
    return (size > 1 and short.kind == full.kind) or _is_called_by_first_word(short, full)


def _is_called_by_first_word(short: Entity, full: Entity) -> bool:
    """Say whether a group is called by how its name begins: "Kettering" for Kettering Brewing.

    The rest of the long name must be common words for such a thing, and the short one must stand
    nowhere as the place where something is, or the city would be taken for its newspaper.
    """
    if full.start > short.start and short.kind != full.kind:
        return False
    rest = full.key[len(short.key) :]
    if full.kind == "place":
        return rest[-1] in PLACE_HEADS or (full.start <= short.start and short.kind == "place")
    company = COMPANY_SUFFIXES & {folded(word) for name in full.names for word in name.words}
    told_first = full.start <= short.start or len(rest) == 1
    if company or (rest[-1] in ORGANIZATION_HEADS and told_first):
        return not any(name.located for name in short.names)
    return full.start <= short.start and short.kind == full.kind


def _nearest(name: Name, targets: Sequence[Entity]) -> Entity:
    """Return the target named last before this place, or else first after it."""
    if len(targets) == 1:
        return targets[0]

    def distance(entity: Entity) -> tuple[bool, int]:
        full = [one.start for one in entity.names if one.key == entity.key]
        before = [name.start - start for start in full if start < name.start]
        return (not before, min(before) if before else min(full, default=0))

    return min(targets, key=distance)
