"""Who is who across a library: the articles about one actor, whatever each calls it.

Only the part of the graph of names around one name is looked at, so that the answer takes no longer
in a large library; the graph is updated article by article.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from reader.actors.cross_document.apart import is_apart
from reader.actors.cross_document.decisions import Decision, are_apart
from reader.actors.cross_document.names import (
    ArticleNames,
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
from reader.library.index.lazy_numbers import LazyNumbers

_MOST_NAMES = 3000
"""The most names around one name that are looked at."""
_MOST_VALUES = 500
"""The most numbers in one statement."""
_READ_AHEAD = 50
"""The number of articles whose names are read at once: the one asked for and those after it."""

Heads = dict[int, frozenset[NameId]]
"""The number of an article -> the names under which it has the actor."""


def heads_of(
    index: Index, text: str, kinds: Sequence[Kind], decisions: Sequence[Decision], *, one: bool
) -> Heads:
    """Return the articles of the actors that a name may mean.

    Args:
        index: Where the names are.
        text: A whole name.
        kinds: What the actor may be; empty for any kind.
        decisions: The user's decisions about pairs of names.
        one: Return only the actor that most articles mean, not all actors of that name.
    """
    names = _Names(index)
    wanted = names.known(_spelt(text, kinds or KINDS))
    if not wanted:
        return {}
    around = names.around([*wanted, *names.known(_joined_by_user(wanted, decisions))])
    graph = names.graph(around)
    resolution = Resolution(graph, decisions, [name for name in around if name in graph.records])
    asked = _Asked(names, graph, resolution, decisions, frozenset(wanted))
    for head, form in names.pairs:
        asked.look_at(head, form)
    return asked.heads(1 if one else None)


class _Asked:
    """Who is meant by the names that were asked for, and in which articles."""

    def __init__(
        self,
        names: "_Names",
        graph: NameGraph,
        resolution: Resolution,
        decisions: Sequence[Decision],
        wanted: frozenset[NameId],
    ) -> None:
        self._names = names
        self._graph = graph
        self._resolution = resolution
        self._decisions = decisions
        self._wanted = wanted
        called = {*wanted, *(head for head, form in names.pairs if form in wanted)}
        self._roots = {root for name in called for root in resolution.roots_of(name)}
        self._found: defaultdict[ActorId, defaultdict[NameId, list[int]]] = defaultdict(
            lambda: defaultdict(list)
        )
        self._meant: defaultdict[ActorId, list[int]] = defaultdict(list)
        """Actor -> the articles that mean it by one of the wanted names."""

    def look_at(self, head: NameId, form: NameId) -> None:
        """Record the articles in which a name is a form of an actor, if it may be one of these."""
        name = form if _is_apart(self._graph, form, head, self._decisions) else head
        if self._roots.isdisjoint(self._resolution.roots_of(name)):
            return
        numbers = self._names.articles(head, form)
        everywhere = self._resolution.actor_everywhere(name)
        groups = {everywhere: numbers} if everywhere else self._by_actor(name, numbers)
        for actor, part in groups.items():
            self._found[actor][head] += part
            if form in self._wanted:
                self._meant[actor] += part

    def _by_actor(self, name: NameId, numbers: Sequence[int]) -> dict[ActorId, list[int]]:
        found: defaultdict[ActorId, list[int]] = defaultdict(list)
        for number in numbers:
            found[self._resolution.actor_of(number, name)].append(number)
        return found

    def heads(self, most: int | None) -> Heads:
        """Return the articles of the actors that most articles mean, with their heads there."""
        heads: Heads = {}
        # Of two that equally many articles mean, the one that was named first.
        ranked = sorted(self._meant, key=lambda one: (-len(self._meant[one]), self._meant[one][0]))
        for actor in ranked[:most]:
            for head, numbers in self._found[actor].items():
                there = dict.fromkeys(numbers, frozenset((head,)))
                both = {number: heads[number] | {head} for number in heads.keys() & there.keys()}
                heads |= there | both
        return heads


def _spelt(text: str, kinds: Sequence[Kind]) -> list[NameId]:
    return [NameId(library_key(text, kind), kind) for kind in kinds]


def _joined_by_user(names: Iterable[NameId], decisions: Sequence[Decision]) -> list[NameId]:
    """Return the names that the user said are one with any of these."""
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


class _Articles(dict[int, ArticleNames]):
    """What articles say of their actors, read on demand, many at a time."""

    def __init__(self, read: Callable[[Sequence[int]], dict[int, ArticleNames]]) -> None:
        """Create it with the function that reads some of them."""
        super().__init__()
        self.listed: list[Sequence[int]] = []
        """Lists of articles, in order, whose members are looked at one after the other."""
        self._read = read

    def __missing__(self, number: int) -> ArticleNames:
        near = dict.fromkeys(self._near(number), ArticleNames())
        self.update(near | self._read(list(near)))
        return self[number]

    def _near(self, number: int) -> Sequence[int]:
        for listed in reversed(self.listed):
            place = bisect_left(listed, number)
            if place < len(listed) and listed[place] == number:
                return listed[place : place + _READ_AHEAD]
        return [number]


class _Names:
    """The names of an index, read on demand."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._ids: dict[NameId, int] = {}
        self._names: dict[int, NameId] = {}
        self._totals: dict[NameId, int] = {}
        self._articles = _Articles(self._says)
        self.pairs: list[tuple[NameId, NameId]] = []
        """Heads and forms of the names that were looked at, in the pairs in which articles have
        them."""

    def known(self, names: Iterable[NameId]) -> list[NameId]:
        """Return those of the names that occur in an article."""
        for name in set(names) - self._ids.keys():
            key = " ".join(name.key)
            for row in self._index.file.rows(
                "SELECT id, key, kind, articles FROM library_name WHERE key = ? AND kind = ?",
                (key, name.kind),
            ):
                self._take(row)
        return [name for name in dict.fromkeys(names) if name in self._ids]

    def around(self, names: Sequence[NameId]) -> list[NameId]:
        """Return the names that one of these may be a form of, or the reverse."""
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
        """Return the part of the graph with these names; what articles say is read on demand.

        Args:
            names: The names.
        """
        links = self._links([self._ids[name] for name in names])
        self._load({each for row in links for each in row[:2]})
        heads = [name for name in names if self._totals[name]]
        self.pairs = [(name, name) for name in heads]
        self.pairs += [(self._names[head], self._names[form]) for head, form, _ in links]
        graph = NameGraph()
        known = dict.fromkeys([*heads, *(name for pair in self.pairs for name in pair)])
        for name in sorted(known, key=self._ids.__getitem__):
            graph.record(name).articles = self._postings(name)
        for head, form, count in links:
            graph.record(self._names[form]).stands_for[self._names[head]] += count
        graph.articles = self._articles
        graph.size = self._index.file.number("SELECT count(*) FROM article")
        graph.totals = self._totals
        return graph

    def _links(self, ids: Sequence[int]) -> Iterable[tuple[int, int, int]]:
        """Return heads with their other forms, if either is looked at, and how often they occur."""
        query = "SELECT head, form, count(*) FROM appearance WHERE head != form AND"
        return dict.fromkeys(
            row
            for column in ("head", "form")
            for row in self._in(f"{query} {column}", ids, then="GROUP BY head, form")
        )

    def articles(self, head: NameId, form: NameId) -> list[int]:
        """Return the articles that have an actor under a head, with this form of it, in order."""
        found = self._index.file.packed_numbers(
            "SELECT n FROM appearance WHERE form = ? AND head = ? ORDER BY n",
            (self._ids[form], self._ids[head]),
        )
        self._articles.listed.append(found)
        return found

    def _postings(self, name: NameId) -> LazyNumbers:
        def read(most: int) -> list[int]:
            found = self._index.file.packed_numbers(
                "SELECT n FROM appearance WHERE form = ?1 AND head = ?1 ORDER BY n LIMIT ?2",
                (self._ids[name], most),
            )
            self._articles.listed.append(found)
            return found

        return LazyNumbers(self._totals[name], read)

    def _says(self, numbers: Sequence[int]) -> dict[int, ArticleNames]:
        """Return what some articles say of their actors."""
        rows = self._in(
            "SELECT n, head, role, country FROM appearance WHERE form = head AND n", numbers
        )
        self._load({row[1] for row in rows})
        about = self._about(numbers)
        by_article: defaultdict[int, list[Any]] = defaultdict(list)
        for number, head, *said in rows:
            by_article[number].append((self._names[head], *said))
        return {
            number: ArticleNames(
                frozenset(head for head, *_ in found),
                {head: role for head, role, _ in found if role},
                {head: country for head, _, country in found if country},
                *about.get(number, ()),
            )
            for number, found in by_article.items()
        }

    def _about(self, numbers: Sequence[int]) -> dict[int, tuple[str, int | None]]:
        rows = self._in(
            "SELECT article.n, coalesce(country, ''), day FROM article LEFT JOIN topic USING (n)"
            " WHERE article.n",
            numbers,
        )
        return {row[0]: (row[1], row[2]) for row in rows}

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

    def _in(
        self, query: str, values: Sequence[Any], *, most: int | None = None, then: str = ""
    ) -> list[Any]:
        """Return the rows of a query whose last column is one of some values."""
        found: list[Any] = []
        for start in range(0, len(values), _MOST_VALUES):
            part = values[start : start + _MOST_VALUES]
            limit = "" if most is None else f" LIMIT {most - len(found)}"
            marks = ",".join("?" * len(part))
            found += self._index.file.rows(f"{query} IN ({marks}) {then}{limit}", part)
            if most is not None and len(found) >= most:
                break
        return found


def _near(name: NameId) -> Iterator[str]:
    """Iterate over the handles of the names that a name may be a form of, or the reverse."""
    yield from lookups(name)
    yield from shorter(name)
    yield from (handle for handle in handles(name) if handle[0] in "=~")
