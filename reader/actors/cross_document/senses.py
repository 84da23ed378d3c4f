"""Distinguish actors with a common name by the names around them.

A word such as ``Charles`` or ``Smith`` is not a full name, and ``Supreme Court`` is not the full
name of an institution: two articles that have nothing else in common do not mean the same one. Each
article in turn joins the nearest group before it, or begins a new one.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from reader.actors.cross_document.context import least_score
from reader.actors.cross_document.names import NameGraph, NameId

_COMMON = 0.05
"""A name in more than this share of the articles is no evidence."""
_FEW = 20
"""A name in at most this many articles is evidence even in the smallest library."""
_EASIER = 3
"""How much less evidence an institution needs: fewer of them than of people share a name."""
_HOME = 0.5
"""The share of the articles that state a country from which the others mean the same country."""
_STYLES = frozenset(
    "prince princess king queen pope emperor empress duke duchess sultan saint sheikh".split()
)
"""Titles that turn a given name into a full name."""


@dataclass(slots=True)
class _Group:
    first: int
    """The article that started it."""
    size: int = 0
    """The number of its articles."""
    company: set[NameId] = field(default_factory=set)
    signs: set[str] = field(default_factory=set)
    """The styles of a person; for an institution the countries that articles state."""
    topics: set[str] = field(default_factory=set)
    """The countries that its articles name most."""


def senses(graph: NameGraph, name: NameId, articles: Iterable[int]) -> dict[int, int]:
    """Return for each article the first of those about the same person.

    Args:
        graph: The names.
        name: The name.
        articles: The articles that have it.
    """
    groups: list[_Group] = []
    having: defaultdict[NameId, list[int]] = defaultdict(list)
    found: dict[int, int] = {}
    all_seen = [(article, _seen(graph, article, name)) for article in sorted(articles)]
    # The countries that articles state for an institution are known before the others are compared.
    all_seen.sort(key=lambda each: not each[1].topics)
    for article, seen in all_seen:
        place = _nearest(graph, name, groups, having, seen)
        if place is None:
            place = len(groups)
            groups.append(_Group(article))
        group = groups[place]
        for other in seen.company - group.company:
            having[other].append(place)
        group.size += 1
        group.company |= seen.company
        group.signs |= seen.signs
        group.topics |= seen.topics
        found[article] = group.first
    return found


def _seen(graph: NameGraph, article: int, name: NameId) -> _Group:
    """Return what one article says about a name."""
    says = graph.articles[article]
    heads = [head for head in says.company if head.key == name.key]
    if name.kind == "person":
        roles = (says.roles.get(head, "") for head in heads)
        signs = {word for role in roles for word in role.lower().split() if word in _STYLES}
        return _Group(article, 0, set(_rare_company(graph, article, name)), signs)
    signs = {says.countries[head] for head in heads if head in says.countries}
    topics = signs or ({says.topic} if says.topic else set())
    return _Group(article, 0, set(_rare_company(graph, article, name)), signs, topics)


def _nearest(
    graph: NameGraph,
    name: NameId,
    groups: list[_Group],
    having: dict[NameId, list[int]],
    seen: _Group,
) -> int | None:
    if seen.signs:
        alike = (place for place, group in enumerate(groups) if group.signs & seen.signs)
        place = next(alike, None)
        if place is not None or not seen.topics:
            return place
    if seen.topics:
        alike = (place for place, group in enumerate(groups) if group.topics & seen.topics)
        place = next(alike, None)
        if place is not None:
            return place
    scores: Counter[int] = Counter()
    for other in seen.company:
        worth = math.log1p(graph.size / max(1, graph.uses(other)))
        for place in having.get(other, ()):
            scores[place] += worth  # type: ignore[assignment]  # typeshed: Counter counts in int
    fitting = [place for place in scores if _may_be_one(groups[place], seen)]
    best = max(fitting, key=lambda place: (scores[place], -place), default=None)
    least = least_score(graph) / (1 if name.kind == "person" else _EASIER)
    if best is not None and scores[best] >= least:
        return best
    return None if name.kind == "person" or seen.topics else _home(groups)


def _home(groups: Sequence[_Group]) -> int | None:
    """Return the group of the country that most articles mean: news omits its own country."""
    with_topics = [place for place, group in enumerate(groups) if group.topics]
    most = max(with_topics, key=lambda place: groups[place].size, default=None)
    if most is None or groups[most].size < _HOME * sum(groups[place].size for place in with_topics):
        return None
    return most


def _may_be_one(group: _Group, seen: _Group) -> bool:
    """Return whether nothing shows that the two are different."""
    if group.signs and seen.signs:
        return False
    return not (group.topics and seen.topics) or bool(group.topics & seen.topics)


def _rare_company(graph: NameGraph, article: int, name: NameId) -> Iterator[NameId]:
    most = max(_FEW, _COMMON * graph.size)
    for other in graph.articles[article].company:
        if other != name and graph.uses(other) <= most:
            yield other
