"""Which of several actors a name means in one article, judging by the rest of the article."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence

from reader.actors.cross_document.common_names import is_common
from reader.actors.cross_document.institutions import is_institution
from reader.actors.cross_document.names import NameGraph, NameId

NEAR_DAYS = 3
"""The most days between two reports of one event."""
_LEAST_SHARED = 0.8
"""The least evidence of shared names, as a share of the logarithm of the number of articles."""
_CLEARER = 1.5
"""How many times more evidence the best candidate must have than the second."""
_LIKELY = 0.9
"""Share of the articles from which a well-known name needs no other evidence."""
_EVERYWHERE, _FEW = 0.2, 3
"""The share of all articles from which they are about an actor, and the fewest articles."""
_WELL_KNOWN = 5
"""A name is well known from this many articles on."""
_LIFT = 1.2
"""How many times more often than elsewhere a name must occur with an actor to be evidence."""
_IMAGINED_ARTICLES = 5
"""Articles about other things that are added to the count: a small folder is less certain."""
_STEADY = 3.0
"""A name that occurs with an actor in fewer than a third of its articles is weaker evidence."""
_SAMPLE = 60
"""The most articles of an actor that are looked at."""


def least_score(graph: NameGraph) -> float:
    """Return the least evidence that two articles must share: more in a large library."""
    return _LEAST_SHARED * math.log(1 + graph.size)


class Contexts:
    """The names that occur with the actors of a graph."""

    def __init__(self, graph: NameGraph) -> None:
        self._graph = graph
        self._company: dict[tuple[NameId, ...], tuple[int, Counter[NameId]]] = {}

    def choose(
        self, article: int, name: NameId, candidates: Mapping[NameId, Sequence[NameId]]
    ) -> NameId | None:
        """Return which actor a name means in an article; None if nothing decides.

        Args:
            article: The article.
            name: The name that the article has.
            candidates: Actor -> its names that this one may be a form of.
        """
        # Two of one kind in one article are different: otherwise it would have joined them.
        apart = {one for one in self._graph.articles[article].company if one.kind == name.kind}
        open_ = {
            actor: tuple(names)
            for actor, names in candidates.items()
            if apart.isdisjoint(names) and actor not in apart
        }
        if name.kind != "person":
            open_ = {actor: names for actor, names in open_.items() if self._may_be(article, names)}
        scores = {actor: self._score(article, name, names) for actor, names in open_.items()}
        weights = {actor: self._weight(names) for actor, names in open_.items()}
        ranked = sorted(scores, key=lambda one: (-scores[one], -weights[one], one))
        if not ranked:
            return None
        best = ranked[0]
        second = max((scores[other] for other in ranked[1:]), default=0.0)
        if scores[best] >= max(least_score(self._graph), second * _CLEARER):
            return best
        if len(open_) < len(candidates):
            return None
        return best if self._is_expected(name, weights[best], sum(weights.values())) else None

    def _is_expected(self, name: NameId, weight: int, total: int) -> bool:
        """Return whether an actor is so well known that its short name needs no other evidence."""
        if weight < _LIKELY * total:
            return False
        if weight >= _FEW and weight >= _EVERYWHERE * self._graph.size:
            return True
        alone = weight == total and name.kind == "person" and len(name.key) == 1
        return (alone or weight >= _WELL_KNOWN) and not is_common(name)

    def _may_be(self, article: int, names: Sequence[NameId]) -> bool:
        """Return whether a name not typed as a person may be one that the article names in full.

        The university of Brown is not Michael Brown.
        """
        people = [one for one in names if one.kind == "person"]
        return len(people) < len(names) or not self._graph.articles[article].company.isdisjoint(
            people
        )

    def _weight(self, names: Sequence[NameId]) -> int:
        return sum(map(self._graph.uses, names))

    def _score(self, article: int, name: NameId, names: tuple[NameId, ...]) -> float:
        """Add up the evidence of the names that occur with both: a rarer one counts more."""
        graph = self._graph
        count, company = self._company_of(names)
        score = 0.0
        for other in sorted(graph.articles[article].company):
            if other != name and other in company:
                share = company[other] / count
                lift = share * (graph.size + _IMAGINED_ARTICLES) / max(1, graph.uses(other))
                score += min(1.0, _STEADY * share) * math.log1p(lift) if lift > _LIFT else 0.0
        score += self._nearness(article, names) + self._role(article, name, names)
        return score + self._country(article, name, names)

    def _country(self, article: int, name: NameId, names: Sequence[NameId]) -> float:
        """Return the evidence that the article is about the country in the longer name."""
        topic = tuple(self._graph.articles[article].topic.split())
        alike = (
            topic and is_institution(name) and any(one.key == (*topic, *name.key) for one in names)
        )
        return least_score(self._graph) if alike else 0.0

    def _company_of(self, names: tuple[NameId, ...]) -> tuple[int, Counter[NameId]]:
        """Return how many articles have these names, and how many of them each other name."""
        known = self._company.get(names)
        if known is None:
            articles = [each for name in names for each in self._graph.articles_of(name)[:_SAMPLE]]
            company = Counter(
                other for each in articles for other in self._graph.articles[each].company
            )
            known = self._company[names] = max(1, len(articles)), company
        return known

    def _nearness(self, article: int, names: Sequence[NameId]) -> float:
        day = self._graph.articles[article].day
        if day is None:
            return 0.0
        others = (
            self._graph.articles[other].day
            for name in names
            for other in self._graph.articles_of(name)[:_SAMPLE]
        )
        return float(any(abs(each - day) <= NEAR_DAYS for each in others if each is not None))

    def _role(self, article: int, name: NameId, names: Sequence[NameId]) -> float:
        """Return the evidence of a word that both roles contain."""
        role = self._graph.articles[article].roles.get(name, "")
        words = {word.lower() for word in role.split() if len(word) > 3}
        if not words:
            return 0.0
        others = {
            word.lower()
            for one in names
            for other in self._graph.articles_of(one)[:_SAMPLE]
            for word in self._graph.articles[other].roles.get(one, "").split()
        }
        return float(len(words & others))
