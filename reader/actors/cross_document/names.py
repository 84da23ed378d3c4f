"""The names in a library, and what articles say about each."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from reader.actors.joining.canonical_key import canonical, is_country, sound_of
from reader.actors.mentions.name import name_key
from reader.document.annotations import Actor, Kind

Key = tuple[str, ...]

_LONGEST_COUNTRY = 4
"""The most words in the name of a country at the beginning of another name."""


class NameId(NamedTuple):
    """The key of a name: its words and its kind."""

    key: Key
    """The words, as ``library_key`` gives them."""
    kind: Kind
    """The kind that the articles give it."""


@lru_cache(16384)
def library_key(text: str, kind: Kind) -> Key:
    """Return the words of a name in a form that its spellings share.

    Args:
        text: A name as it is written.
        kind: The kind of the name: a title is not part of a person's name, but of ``General
            Motors``.

    Returns:
        The canonical key, in which a country at the beginning is canonical too: ``US Air Force``
        and ``United States Air Force`` agree. Empty for a text without a letter or a digit.
    """
    words = tuple(map(_without_possessive, text.split()))
    titled = kind == "person" and words[:1] != ("Doctor",)  # news writes "Dr." for people
    key = canonical(name_key(words, titled=titled))
    for size in range(min(_LONGEST_COUNTRY, len(key) - 1), 0, -1):
        country = canonical(key[:size])
        if country != key[:size] and is_country(country):
            return (*country, *key[size:])
    return key


def _without_possessive(word: str) -> str:
    return word[:-2] if word.endswith(("'s", "’s")) else word


@dataclass(frozen=True, slots=True)
class NamedActor:
    """An actor of one article, as its names."""

    head: NameId
    """The main name of the actor in the article."""
    forms: tuple[NameId, ...]
    """Every name that a mention of it has, the main one first."""
    role: str = ""
    """Its role according to the article."""
    country: str = ""
    """For an institution such as ``Supreme Court``, its country according to the article."""


def named_actor(actor: Actor, country: str = "") -> NamedActor | None:
    """Return the names of an actor; None if no name of it has a letter or a digit."""
    keys = dict.fromkeys(library_key(text, actor.kind) for text in (actor.name, *actor.aliases))
    head = library_key(actor.name, actor.kind)
    keys.pop((), None)
    if not head or not keys:
        return None
    return NamedActor(
        NameId(head, actor.kind),
        tuple(NameId(key, actor.kind) for key in keys),
        actor.role,
        country,
    )


@dataclass(slots=True)
class ArticleNames:
    """What one article says about its actors."""

    company: frozenset[NameId] = frozenset()
    """The main names of its actors."""
    roles: dict[NameId, str] = field(default_factory=dict)
    """Main name -> the role that the article gives the actor."""
    countries: dict[NameId, str] = field(default_factory=dict)
    """Main name of an institution -> its country, if the article states it."""
    topic: str = ""
    """The country that it names most often."""
    day: int | None = None
    """The proleptic ordinal of its day of publication, if that is known."""


@dataclass(slots=True)
class NameRecord:
    """What the articles say about one name."""

    articles: Sequence[int]
    """The articles with an actor under this name, in order; possibly read on demand."""
    stands_for: Counter[NameId]
    """Longer names that it is a short form of -> the number of articles."""


class NameGraph:
    """The names of some articles, or of the part of a library that is looked at."""

    def __init__(self) -> None:
        self.records: dict[NameId, NameRecord] = {}
        """Name -> what is known about it."""
        self.articles: dict[int, ArticleNames] = {}
        """Article -> what it says about its actors."""
        self.by_handle: defaultdict[str, list[NameId]] = defaultdict(list)
        """Handle -> the names with it."""
        self._added: defaultdict[NameId, list[int]] = defaultdict(list)
        self.size = 0
        """The number of articles in all."""
        self.totals: dict[NameId, int] = {}
        """Name -> the number of articles in a library with an actor under it, if this is a part of
        one."""

    def add(
        self, article: int, actors: Iterable[NamedActor], day: int | None = None, topic: str = ""
    ) -> None:
        """Add an article.

        Args:
            article: Its number.
            actors: The names of its actors.
            day: The proleptic ordinal of its day of publication, if that is known.
            topic: The country that it names most often.
        """
        listed = list(actors)
        self.size += 1
        self.articles[article] = ArticleNames(
            frozenset(actor.head for actor in listed),
            {actor.head: actor.role for actor in listed if actor.role},
            {actor.head: actor.country for actor in listed if actor.country},
            topic,
            day,
        )
        for actor in listed:
            self.record(actor.head)
            added = self._added[actor.head]
            if not added or added[-1] != article:
                added.append(article)
            for form in actor.forms[1:]:
                self.record(form).stands_for[actor.head] += 1

    def record(self, name: NameId) -> NameRecord:
        """Return what is known about a name, which may be new."""
        found = self.records.get(name)
        if found is None:
            found = self.records[name] = NameRecord(self._added[name], Counter())
            for handle in handles(name):
                self.by_handle[handle].append(name)
        return found

    def articles_of(self, name: NameId) -> Sequence[int]:
        """Return the articles with an actor under this name."""
        record = self.records.get(name)
        return record.articles if record else ()

    def uses(self, name: NameId) -> int:
        """Return how many articles have an actor under this name."""
        return self.totals.get(name) or len(self.articles_of(name))

    def spelt_as(self, name: NameId) -> list[NameId]:
        """Return the names with the same letters, whatever their kind."""
        return [other for other in self.by_handle[f"= {''.join(name.key)}"] if other != name]

    def weight(self, name: NameId) -> int:
        """Return how well a name is known: the articles with it, twice if it is the main one."""
        record = self.records[name]
        return 2 * len(record.articles) + record.stands_for.total()

    def rank(self, name: NameId) -> tuple[int, int, NameId]:
        """Return a sort key that puts the names that a name may be a form of before it."""
        return -len(name.key), -self.weight(name), name


def lookups(name: NameId) -> list[str]:
    """Return the handles of the longer names that a name may be a form of."""
    key = name.key
    found = [f"= {''.join(key)}", f"~ {' '.join(map(sound_of, key))}", f"> {key[-1]}"]
    if name.kind != "person":
        found += [f"> {' '.join(key)}", f"< {' '.join(key[:2])}", f". {''.join(key)}"]
    return found


def shorter(name: NameId) -> list[str]:
    """Return the handles of the shorter names that may be forms of a name."""
    key = name.key
    if name.kind == "person":
        return [f"= {key[-1]}", f"> {key[-1]}"]
    parts = [key[cut:] for cut in _cuts(key)] + [key[:cut] for cut in _cuts(key)]
    return [f"= {''.join(part)}" for part in parts] + [f"= {each}" for each in initials_of(key)]


def handles(name: NameId) -> list[str]:
    """Return the keys by which a name is found when its other forms are looked for."""
    key, person = name.key, name.kind == "person"
    found = [f"= {''.join(key)}", f"~ {' '.join(map(sound_of, key))}"]
    if len(key) < 2:
        return found
    found.append(f"< {key[0]}")
    found += [f"> {key[-1]}"] if person else [f"> {' '.join(key[cut:])}" for cut in _cuts(key)]
    if not person:
        found += [f"< {' '.join(key[:2])}"] if len(key) > 2 else []
        found += [f". {letters}" for letters in initials_of(key)]
    return found


def _cuts(key: Key) -> range:
    return range(1, min(len(key), 5))


_SMALL = frozenset(
    "of the and for in on a to at de la le du des der die das und et y e del".split()
)


def initials_of(key: Sequence[str]) -> frozenset[str]:
    """Return the initials that a name may be shortened to: of all words, or all but small ones."""
    every = "".join(word[0] for word in key)
    main = "".join(word[0] for word in key if word not in _SMALL)
    return frozenset(letters for letters in (every, main) if len(letters) > 1)


def is_short_for(key: Key, longer: Key) -> bool:
    """Return whether a name of one word is made of letters of a longer one, in order.

    After Schwartz and Hearst 2003.
    """
    if len(key) > 1 or len(longer) < 2 or not 2 <= len(key[0]) <= 8 or key[0] in longer:
        return False
    if len(key[0]) > 3 and longer[0].startswith(key[0]):
        return False  # the Euro is not the European Union
    left = iter("".join(longer))
    return longer[0][0] == key[0][0] and all(any(c == other for other in left) for c in key[0])
