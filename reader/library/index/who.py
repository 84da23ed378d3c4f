"""Who is who over a library: the articles of one actor, whatever each calls it.

What is looked at is the part of the graph of all names around one name, so that the answer takes
no longer in a large library; which names that are is kept up article by article.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from reader.actors.cross_document.apart import is_apart
from reader.actors.cross_document.decisions import Decision, are_apart
from reader.actors.cross_document.names import (
    NamedActor,
    NameGraph,
    NameId,
    handles,
    library_key,
    lookups,
    shorter,
)
from reader.actors.cross_document.resolve import ActorId, Resolution
from reader.document.annotations import KINDS, Kind
from reader.library.index.index import Index

_MOST_NAMES = 3000
"""Names around one that are looked at."""
_MANY = 500
"""The most numbers in one statement."""
_AHEAD = 50
"""Articles whose names are read at once: those after the one that is asked for."""

Heads = dict[int, frozenset[NameId]]
"""The number of an article -> the names that it has the actor under."""


def heads_of(
    index: Index, text: str, kinds: Sequence[Kind], decisions: Sequence[Decision], *, one: bool
) -> Heads:
    """Return the articles of the actors that a name may mean.

    Args:
        index: Where the names are.
        text: A whole name.
        kinds: What the actor may be; any kind when empty.
        decisions: What the user said of two names.
        one: Only the actor that most articles mean, not all of that name.
    """
    names = _Names(index)
    wanted = names.known(_spelt(text, kinds or KINDS))
    if not wanted:
        return {}
    around = names.around([*wanted, *names.known(_joined_by_user(wanted, decisions))])
    graph = names.graph(around)
    resolution = Resolution(graph, decisions, [name for name in around if name in graph.records])
    found: defaultdict[ActorId, defaultdict[int, set[NameId]]] = defaultdict(
        lambda: defaultdict(set)
    )
    meant: Counter[ActorId] = Counter()
    called = {*wanted, *(head for _, head, form in names.rows if form in wanted)}
    meant_roots = {root for name in called for root in resolution.roots_of(name)}
    possible: dict[NameId, bool] = {}
    for number, head, form in names.rows:
        name = form if _is_apart(graph, form, head, decisions) else head
        if name not in possible:
            possible[name] = not meant_roots.isdisjoint(resolution.roots_of(name))
        if not possible[name]:
            continue
        actor = resolution.actor_of(number, name)
        found[actor][number].add(head)
        if form in wanted:
            meant[actor] += 1
    heads: defaultdict[int, set[NameId]] = defaultdict(set)
    for actor, _ in meant.most_common(1 if one else None):
        for number, there in found[actor].items():
            heads[number] |= there
    return {number: frozenset(each) for number, each in heads.items()}


def _spelt(text: str, kinds: Sequence[Kind]) -> list[NameId]:
    return [NameId(library_key(text, kind), kind) for kind in kinds]


def _joined_by_user(names: Iterable[NameId], decisions: Sequence[Decision]) -> list[NameId]:
    """Return the names of which the user said that they are one of these."""
    keys = {name.key for name in names}
    found: list[NameId] = []
    for each in decisions:
        both = [*_spelt(each.one, KINDS), *_spelt(each.other, KINDS)]
        if each.same and keys & {name.key for name in both}:
            found += both
    return found


def _is_apart(graph: NameGraph, form: NameId, head: NameId, decisions: Sequence[Decision]) -> bool:
    if form == head:
        return False
    return is_apart(graph, form, head) or are_apart(decisions, form, head)


class Company(dict[int, frozenset[NameId]]):
    """Article -> the heads of its actors, read when they are looked at, many at a time."""

    def __init__(
        self,
        numbers: Sequence[int],
        read: Callable[[Sequence[int]], dict[int, frozenset[NameId]]],
    ) -> None:
        """Take the articles, in order, and what reads some of them."""
        super().__init__()
        self._numbers = numbers
        self._read = read

    def __missing__(self, number: int) -> frozenset[NameId]:
        place = bisect_left(self._numbers, number)
        self.update(self._read(self._numbers[place : place + _AHEAD]))
        return self[number]


class _Names:
    """The names of an index, as they are asked for."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._ids: dict[NameId, int] = {}
        self._names: dict[int, NameId] = {}
        self._totals: dict[NameId, int] = {}
        self.rows: list[tuple[int, NameId, NameId]] = []
        """Article, head and form of every appearance of the names that were looked at."""

    def known(self, names: Iterable[NameId]) -> list[NameId]:
        """Return those of the names that an article has."""
        for name in set(names) - self._ids.keys():
            key = " ".join(name.key)
            for row in self._index.file.rows(
                "SELECT id, key, kind, articles FROM library_name WHERE key = ? AND kind = ?",
                (key, name.kind),
            ):
                self._take(row)
        return [name for name in dict.fromkeys(names) if name in self._ids]

    def around(self, names: Sequence[NameId]) -> list[NameId]:
        """Return the names that one of these may be a form of, or that may be one of it."""
        found = dict.fromkeys(names)
        frontier = list(names)
        for _ in range(2):
            near = {handle for name in frontier for handle in _near(name)}
            frontier = [name for name in self._by_handle(near) if name not in found]
            frontier += [name for name in self._linked(found) if name not in found]
            room = _MOST_NAMES - len(found)
            found.update(dict.fromkeys(frontier[:room]))
        return list(found)

    def graph(self, names: Sequence[NameId]) -> NameGraph:
        """Return the part of the graph with these names; those beside them are read when needed.

        Args:
            names: The names.
        """
        by_article: defaultdict[int, list[Any]] = defaultdict(list)
        for row in self._appearances([self._ids[name] for name in names]):
            by_article[row[0]].append(row)
        self._load({each for rows in by_article.values() for row in rows for each in row[1:3]})
        numbers = sorted(by_article)
        about = self._about(numbers)
        looked = set(names)
        graph = NameGraph()
        for number in numbers:
            actors = list(self._actors(by_article[number]))
            day, topic = about.get(number, (None, ""))
            graph.add(number, actors, day, topic)
            self.rows += [
                (number, actor.head, form)
                for actor in actors
                for form in actor.forms
                if looked & {form, actor.head}
            ]
        graph.company = Company(numbers, self._company)
        graph.size = max(graph.size, self._index.file.number("SELECT count(*) FROM article"))
        graph.totals = self._totals
        return graph

    def _appearances(self, ids: Sequence[int]) -> Iterable[Any]:
        """Return the rows of the articles that have one of the names as a head or as a form."""
        query = "SELECT n, head, form, role, country FROM appearance WHERE"
        return dict.fromkeys(
            row for column in ("head", "form") for row in self._in(f"{query} {column}", ids)
        )

    def _company(self, numbers: Sequence[int]) -> dict[int, frozenset[NameId]]:
        """Return the heads of the actors of some articles."""
        heads: defaultdict[int, set[int]] = defaultdict(set)
        for number, head in self._in("SELECT n, head FROM appearance WHERE n", numbers):
            heads[number].add(head)
        self._load({each for ids in heads.values() for each in ids})
        return {
            number: frozenset(self._names[each] for each in heads[number] if each in self._names)
            for number in numbers
        }

    def _about(self, numbers: Sequence[int]) -> dict[int, tuple[int | None, str]]:
        rows = self._in(
            "SELECT article.n, day, coalesce(country, '') FROM article LEFT JOIN topic USING (n)"
            " WHERE article.n",
            numbers,
        )
        return {row[0]: (row[1], row[2]) for row in rows}

    def _actors(self, rows: Sequence[Any]) -> Iterator[NamedActor]:
        forms: defaultdict[int, list[Any]] = defaultdict(list)
        for row in rows:
            forms[row[1]].append(row)
        for head, each in forms.items():
            own = self._names[head]
            others = [self._names[row[2]] for row in each if row[2] != head]
            yield NamedActor(own, (own, *others), each[0][3], each[0][4])

    def _by_handle(self, near: Iterable[str]) -> list[NameId]:
        rows = self._in(
            "SELECT DISTINCT name FROM handle WHERE handle", sorted(near), most=_MOST_NAMES
        )
        return self._load(row[0] for row in rows)

    def _linked(self, names: Iterable[NameId]) -> list[NameId]:
        ids = [self._ids[name] for name in names]
        rows = [
            *self._in("SELECT DISTINCT head FROM appearance WHERE form", ids, most=_MOST_NAMES),
            *self._in("SELECT DISTINCT form FROM appearance WHERE head", ids, most=_MOST_NAMES),
        ]
        return self._load(row[0] for row in rows)

    def _load(self, ids: Iterable[int]) -> list[NameId]:
        listed = list(dict.fromkeys(ids))
        missing = [each for each in listed if each not in self._names]
        for row in self._in("SELECT id, key, kind, articles FROM library_name WHERE id", missing):
            self._take(row)
        return [self._names[each] for each in listed if each in self._names]

    def _take(self, row: tuple[Any, ...]) -> None:
        kind: Kind = row[2]
        name = NameId(tuple(row[1].split(" ")), kind)
        self._ids[name], self._names[row[0]], self._totals[name] = row[0], name, row[3]

    def _in(self, query: str, values: Sequence[Any], *, most: int | None = None) -> list[Any]:
        """Return the rows of a query whose last column is one of some values."""
        found: list[Any] = []
        for start in range(0, len(values), _MANY):
            part = values[start : start + _MANY]
            limit = "" if most is None else f" LIMIT {most - len(found)}"
            marks = ",".join("?" * len(part))
            found += self._index.file.rows(f"{query} IN ({marks}){limit}", part)
            if most is not None and len(found) >= most:
                break
        return found


def _near(name: NameId) -> Iterator[str]:
    """Iterate over the handles of what a name may be a form of, or what may be one of it."""
    yield from lookups(name)
    yield from shorter(name)
    yield from (handle for handle in handles(name) if handle[0] in "=~")
