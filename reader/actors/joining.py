"""Which mentions name the same one: full names, surnames, acronyms and short forms."""

from bisect import bisect_left
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
_LONGEST = 12
"""Words of the longest short form that is looked for."""
_MANY = 8
"""A short form that may be one of more names than this stands for none of them."""


@dataclass(slots=True)
class Entity:
    """The mentions that name one person, organization, place or other thing."""

    key: tuple[str, ...]
    """The key of its fullest name."""
    names: list[Name]
    """Its mentions, in order once joining is done."""
    kind: Kind
    """What it is, by the votes of the mentions of its fullest name."""
    shares: Counter[Kind]
    """For each kind how likely a mention of the fullest name is of it, on average; 0 to 1."""
    starts: tuple[int, ...]
    """Offsets of the mentions of the fullest name, in order."""

    @property
    def start(self) -> int:
        """Offset of the first mention of the fullest name."""
        return self.starts[0]


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
    longer = _Longer(groups)
    moved: set[tuple[str, ...]] = set()
    for entity in sorted(groups, key=lambda one: (len(one.key), one.start)):
        targets = _targets(entity, longer)
        if not targets:
            continue
        moved.add(entity.key)
        for name in entity.names:
            _nearest(name, targets).names.append(name)
    left = [entity for entity in groups if entity.key not in moved]
    for entity in left:
        entity.names.sort(key=lambda name: name.start)
    return sorted(left, key=lambda entity: entity.names[0].start)


def _by_spelling(names: Sequence[Name]) -> list[Entity]:
    """Gather mentions of the same key, and of keys that are known to name the same."""
    groups: defaultdict[tuple[str, ...], list[Name]] = defaultdict(list)
    for name in names:
        key = name.key
        if key:
            same = _SAME.get(" ".join(key))
            groups[tuple(same.split()) if same else key].append(name)
    return [_entity(key, group) for key, group in groups.items()]


def _entity(key: tuple[str, ...], names: list[Name]) -> Entity:
    votes = sum_votes(names)
    shares: Counter[Kind] = Counter()
    for kind, weight in votes.items():
        shares[kind] = weight / len(names)  # type: ignore[assignment]  # typeshed: counts in int
    starts = tuple(sorted(name.start for name in names))
    return Entity(key, names, likely_kind(votes), shares, starts)


def likely_kind(votes: Counter[Kind]) -> Kind:
    """Return the kind that most speaks for, ``other`` when nothing does."""
    best = votes.most_common(1)
    return best[0][0] if best and best[0][1] > 0 else "other"


class _Longer:
    """Entities by the short forms that they may have, so that few are looked at for each."""

    def __init__(self, groups: Sequence[Entity]) -> None:
        self._by_form: defaultdict[tuple[str, ...], list[Entity]] = defaultdict(list)
        for entity in groups:
            for form in _short_forms(entity):
                self._by_form[form].append(entity)

    def of(self, short: Entity) -> list[Entity]:
        """Return the longer names that this one may stand for."""
        forms = [short.key]
        if len(short.key) == 1:
            forms.append(("acronym", _letters(short)))
        elif len(short.key) == 2:
            forms.append(("ends", *short.key))
        found = {id(one): one for form in forms for one in self._by_form.get(form, ())}
        return [one for one in found.values() if len(one.key) > len(short.key)]


def _short_forms(entity: Entity) -> set[tuple[str, ...]]:
    key = entity.key
    size = len(key)
    if size < 2:
        return set()
    parts = range(1, min(size, _LONGEST))
    forms = {key[:cut] for cut in parts} | {key[-cut:] for cut in parts}
    forms.add(("ends", key[0], key[-1]))
    every, capitals = _initials(entity)
    forms |= {("acronym", every), ("acronym", capitals)}
    forms |= {("acronym", capitals[:cut]) for cut in range(3, min(len(capitals), _LONGEST))}
    return forms


def _initials(entity: Entity) -> tuple[str, str]:
    """Return the first letters of all words of a name, and of its capitalised words."""
    best = max(entity.names, key=len).words
    every = "".join(part[0] for part in best if part[0].isalnum()).lower()
    return every, "".join(part[0] for part in best if part[0].isupper()).lower()


def _letters(entity: Entity) -> str:
    return entity.names[0].text.replace(".", "").lower()


def _targets(short: Entity, longer: _Longer) -> list[Entity]:
    """Return the entities that ``short`` may be another name of."""
    may = longer.of(short)
    people = [one for one in may if one.kind == "person" and _is_person_part(short, one)]
    if people:
        return _fullest(people)
    spelt = [one for one in may if one.kind != "person" and _is_acronym(short, one)]
    if spelt:
        return spelt[:1]
    parts = _fullest([one for one in may if _is_name_part(short, one)])
    return parts if len(parts) == 1 else []


def _fullest(found: list[Entity]) -> list[Entity]:
    """Leave out those that are themselves part of a longer one, so that chains end at one place."""
    if len(found) > _MANY:
        return []
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
    return short.shares["person"] < _LEAST_PERSON


def _is_acronym(short: Entity, full: Entity) -> bool:
    """Say whether ``short`` is made of the first letters of ``full``: of all, or of the first."""
    word = short.names[0].text.replace(".", "")
    if len(short.key) != 1 or not 2 <= len(word) <= 8 or not word[0].isupper():
        return False
    if sum(c.isupper() for c in word) < 2:
        return False
    every, capitals = _initials(full)
    letters = word.lower()
    return letters in (every, capitals) or (len(letters) > 2 and capitals.startswith(letters))


def _is_name_part(short: Entity, full: Entity) -> bool:
    """Say whether ``short`` begins or ends ``full`` and is no name of its own."""
    size = len(short.key)
    if full.kind == "person" or (_is_surely_person(short) and not _is_named_after(full, short)):
        return False
    if short.key[0] in _UNLIKELY_PARTS or short.names[0].text in gazetteers().country:
        return False
    if short.key == full.key[-size:]:
        return short.kind in (full.kind, "other") and size + 1 >= len(full.key)
    if short.key != full.key[:size]:
        return False
    return (size > 1 and short.kind == full.kind) or _is_called_by_first_word(short, full)


def _is_surely_person(short: Entity) -> bool:
    return short.kind == "person" and short.shares["person"] > _SURE


def _is_named_after(full: Entity, short: Entity) -> bool:
    """Say whether a company that was named in full before begins with a word that is no name."""
    told = full.shares["organization"] > _SURE and full.start <= short.start
    first = gazetteers().first
    return told and full.key[0] == short.key[0] and short.names[0].words[0] not in first


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
        place = bisect_left(entity.starts, name.start)
        if place:
            return False, name.start - entity.starts[place - 1]
        return True, entity.starts[0]

    return min(targets, key=distance)
