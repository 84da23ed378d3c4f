"""Which actor of the library each name means: forms are followed to the full name."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from reader.actors.cross_document.common_names import is_common
from reader.actors.cross_document.context import Contexts
from reader.actors.cross_document.decisions import Decision, are_apart, follow
from reader.actors.cross_document.kinds import is_mistaken
from reader.actors.cross_document.names import NameGraph, NameId, initials_of
from reader.actors.cross_document.senses import senses
from reader.actors.cross_document.variants import Evidence, longer_names

_FORM_SHARE = 0.75
"""The share of the evidence above which a name is a form of one actor everywhere."""
_FULL_NAME_SHARE = 0.5
"""The same for a full name or the name of a thing, as a share of the articles."""
_ALONE_RATIO = 3
"""A part of a longer name that occurs alone this many times as often is a name of its own."""
_ALONE_RATIO_ACRONYM = 12
"""The same for an acronym: ABC is not what a single article spells out."""

_LEAST_INTRODUCTIONS = 2
"""Articles that must introduce a short form before others mean the same actor by it."""

_LONG_ACRONYM = 4
"""The letters of an acronym from which a single article that spells it out is enough."""

_Names = list[tuple[NameId, Evidence]]


class ActorId(NamedTuple):
    """The key of an actor of a library."""

    name: NameId
    """The name that all its names are forms of."""
    sense: int = 0
    """For people who share a common name: the number of the first article about this person, plus
    1."""


class Resolution:
    """The actors of a graph.

    The numbers above were chosen on the development half of names across articles.
    """

    def __init__(
        self,
        graph: NameGraph,
        decisions: Sequence[Decision] = (),
        names: Iterable[NameId] | None = None,
    ) -> None:
        """Find out which names are forms of which.

        Args:
            graph: The names.
            decisions: The user's decisions about them, which take precedence.
            names: The names to resolve; None for all names in the graph.
        """
        self._graph = graph
        self._contexts = Contexts(graph)
        self.parents: dict[NameId, NameId] = {}
        """Name -> the name that it is a form of in every article."""
        self._senses: dict[NameId, dict[int, int]] = {}
        self._open: dict[NameId, Mapping[NameId, Sequence[NameId]]] = {}
        ranked = sorted(graph.records if names is None else names, key=graph.rank)
        for name in ranked:
            # The best known first: the order in which articles came must not decide.
            for other in sorted(graph.spelt_as(name), key=graph.rank):
                if other not in self.parents and is_mistaken(graph, name, other):
                    self.parents[name] = other
                    break
        self._kinds: defaultdict[NameId, list[NameId]] = defaultdict(list)
        for name in ranked:
            self._kinds[self.root(name)].append(name)
        for name in ranked:
            if name not in self.parents:
                self._place(name)
        follow(decisions, graph, self.parents)
        self._decisions = [each for each in decisions if not each.same]

    def root(self, name: NameId) -> NameId:
        """Return the full name that a name is ultimately a form of."""
        while name in self.parents:
            name = self.parents[name]
        return name

    def roots_of(self, name: NameId) -> frozenset[NameId]:
        """Return the actors that a name may mean, depending on the article."""
        root = self.root(name)
        return frozenset((root, *map(self.root, self._open.get(root, ()))))

    def actor_everywhere(self, name: NameId) -> ActorId | None:
        """Return the actor that a name means in every article; None if articles differ."""
        root = self.root(name)
        return None if root in self._open or is_common(root) else ActorId(root)

    def actor_of(self, article: int, head: NameId) -> ActorId:
        """Return the actor that a name means in an article."""
        root = self.root(head)
        candidates = self._open.get(root)
        if candidates:
            chosen = self._contexts.choose(article, head, self._allowed(head, candidates))
            if chosen is not None:
                return ActorId(self.root(chosen))
        if not is_common(root):
            return ActorId(root)
        known = self._senses.get(root)
        if known is None:
            spelt = self._kinds[root]
            articles = {each for one in spelt for each in self._graph.articles_of(one)}
            known = self._senses[root] = senses(self._graph, root, articles)
        return ActorId(root, known.get(article, article) + 1)

    def _allowed(
        self, head: NameId, candidates: Mapping[NameId, Sequence[NameId]]
    ) -> Mapping[NameId, Sequence[NameId]]:
        """Leave out the actors that the user decided a name does not mean."""
        if not self._decisions:
            return candidates
        return {
            root: names
            for root, names in candidates.items()
            if not any(are_apart(self._decisions, head, name) for name in names)
        }

    def _place(self, name: NameId) -> None:
        candidates = self._candidates(name)
        if not candidates:
            return
        if name.kind != "person" and is_common(name):
            self._open[name] = dict(_without_links(candidates))
            return
        parent = _sure(candidates) or self._by_use(name, candidates)
        if parent is None:
            by_context = dict(_without_links(candidates))
            parent = self._agreed(name, by_context)
            if (
                parent is None
                and by_context
                and any(one.kind == "person" for one in self._kinds[name])
            ):
                self._open[name] = by_context
        if parent is not None:
            self.parents[name] = parent

    def _candidates(self, name: NameId) -> dict[NameId, _Names]:
        """Return the actors that a name may be a form of, each with the names it may stand for."""
        found: defaultdict[NameId, _Names] = defaultdict(list)
        rank = self._graph.rank(name)
        for spelt in self._kinds[name]:
            for other, evidence in longer_names(spelt, self._graph).items():
                root = self.root(other)
                ranked = self._graph.rank(root) < rank and self._graph.rank(other) < rank
                if ranked and not self._are_two(spelt, other, evidence):
                    found[root].append((other, evidence))
        return dict(found)

    def _are_two(self, name: NameId, other: NameId, evidence: Evidence) -> bool:
        """Return whether an article has two full names as two separate actors."""
        if evidence is not Evidence.CONTEXT or name.kind != other.kind or len(name.key) < 2:
            return False
        articles = set(self._graph.articles_of(other))
        return not articles.isdisjoint(self._graph.articles_of(name))

    def _by_use(self, name: NameId, candidates: Mapping[NameId, _Names]) -> NameId | None:
        """Return the actor for which articles use a name, if they agree."""
        spelt = self._kinds[name]
        if len(name.key) == 1 and any(one.kind == "person" for one in spelt):
            return None
        records = [self._graph.records[one].stands_for for one in spelt]
        introductions = {
            root: sum(links[other] for other in {other for other, _ in names} for links in records)
            for root, names in candidates.items()
        }
        best = max(introductions, key=lambda root: (introductions[root], root))
        if not introductions[best] or introductions[best] < _FORM_SHARE * sum(
            introductions.values()
        ):
            return None
        others = [other for other, _ in candidates[best]]
        uses = sum(map(self._graph.uses, spelt))
        parts = any(_is_part(name, other) for other in others)
        if introductions[best] < _LEAST_INTRODUCTIONS and uses >= introductions[best]:
            if parts:
                return None
            if len(name.key) == 1 and not _is_spelt_out(name, others, uses):
                return self._agreed(name, {best: others})
        return (
            best
            if uses <= (_ALONE_RATIO if parts else _ALONE_RATIO_ACRONYM) * introductions[best]
            else None
        )

    def _agreed(self, name: NameId, candidates: Mapping[NameId, Sequence[NameId]]) -> NameId | None:
        """Return the actor that most articles mean by a name, if none means another."""
        spelt = self._kinds[name]
        articles = [(article, one) for one in spelt for article in self._graph.articles_of(one)]
        if not candidates or not articles:
            return None
        chosen = Counter(self._contexts.choose(*each, candidates) for each in articles)
        undecided = chosen.pop(None, 0)
        if len(chosen) != 1:
            return None
        best, count = next(iter(chosen.items()))
        surname = len(name.key) == 1 and any(one.kind == "person" for one in spelt)
        if (
            count < (_FORM_SHARE if surname else _FULL_NAME_SHARE) * (count + undecided)
            or best is None
        ):
            return None
        if any(_is_part(name, other) for other in candidates[best]) and not surname:
            longer = sum(map(self._graph.uses, candidates[best]))
            return best if count + undecided <= _ALONE_RATIO * longer else None
        return best


def _sure(candidates: Mapping[NameId, _Names]) -> NameId | None:
    """Return the only actor that the words alone allow."""
    roots = [
        root
        for root, names in candidates.items()
        if any(evidence is Evidence.WORDS for _, evidence in names)
    ]
    return roots[0] if len(roots) == 1 else None


def _without_links(candidates: Mapping[NameId, _Names]) -> Iterator[tuple[NameId, list[NameId]]]:
    for root, names in candidates.items():
        found = [one for one, evidence in names if evidence is not Evidence.LINK]
        if found:
            yield root, found


def _is_spelt_out(name: NameId, others: Iterable[NameId], uses: int) -> bool:
    """Return whether a name is the initials of another, and too long or rare to be ambiguous."""
    letters = name.key[0]
    spelt = any(letters in initials_of(other.key) for other in others)
    return spelt and len(letters) >= (_LONG_ACRONYM if uses > 1 else _LONG_ACRONYM - 1)


def _is_part(name: NameId, other: NameId) -> bool:
    """Return whether a name that is not a person's consists of some of the words of another."""
    return name.kind != "person" and set(name.key) < set(other.key)
