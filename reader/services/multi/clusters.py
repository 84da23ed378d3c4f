"""Articles about one event, found by what they share: the terms of their texts, and the days.

Agglomerative clustering with average linkage: the two groups of articles that are nearest to each
other become one, as long as they are near enough. The nearness of two groups is the mean cosine
between an article of the one and an article of the other. What few articles share counts for more
(inverse document frequency). Groups that are more than three months apart are never one.

The work grows linearly with the articles: each is compared only with those that share several of
its rarest terms. The numbers were chosen on 374 news articles of 34 stories, which come in pairs
about similar events (data/across/stories-dev).
"""

import heapq
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from reader.library.index.term_weights import TermWeights, Vector, dot

NEAR = 0.14
"""Mean cosine from which two groups of articles are one story."""
PAUSE = 90
"""Days without an article after which a story is over."""
_CLOSE_DAYS, _CLOSE_FACTOR = 3, 1.2
"""The nearness of groups at most 3 days apart is multiplied by 1.2."""
_DISTANT_DAYS, _DISTANT_FACTOR = 14, 0.8
"""The nearness of groups more than two weeks apart is multiplied by 0.8: two races of one season
share their words. Without this, 61 articles of Wikinews (data/actors/wikinews-dev) have three
stories, all wrong; with it none."""
COPY = 0.9
"""Cosine from which one article is a copy of the other, with small changes at most."""
_NEIGHBORS = 30
"""The most articles that one is compared with: those that share most of its rare terms."""
_SHARED = 2
"""The fewest rare terms that two articles of a story share."""


@dataclass(frozen=True, slots=True)
class ClusterItem:
    """What is known of one article."""

    number: int
    """The number that identifies it in the index, or any other number."""
    day: int | None
    """The proleptic ordinal of its day of publication; None when it has none."""
    features: Mapping[str, float] | Collection[str]
    """The terms that distinguish it from others, with their weights (``distinctive_terms``)."""


@dataclass(frozen=True, slots=True)
class Story:
    """Two articles or more about one event."""

    members: tuple[int, ...]
    """The numbers of its articles, the earliest first, those without a day last."""
    central: int
    """The number of the one that is nearest to all of them: its title names the story."""
    last: int | None = None
    """The proleptic ordinal of the day of its latest article; None when none has a day."""
    copies: tuple[tuple[int, int], ...] = ()
    """Pairs of an article that is nearly the same as an earlier one, and that one."""


def find_stories(
    articles: Iterable[ClusterItem], *, weights: TermWeights | None = None
) -> list[Story]:
    """Find the articles that are about one event.

    Args:
        articles: What is known of each; the order does not matter.
        weights: How much each term counts; None to compute it from these articles.

    Returns:
        The stories of two articles or more, the one with the latest article first, those without
        a day last. No article is in two.
    """
    listed = sorted(articles, key=lambda each: (each.day is None, each.day or 0, each.number))
    if weights is None:
        counts = Counter(term for each in listed for term in each.features)
        weights = TermWeights(counts, len(listed))
    members = {each.number: Member(each.day, weights.vector(each.features)) for each in listed}
    groups = _Groups(listed, members)
    for one, other in neighbors(listed, members, weights):
        groups.compare(one, other)
    groups.join_all()
    stories = [story_of(group, members) for group in groups.found() if len(group) > 1]
    return sorted(stories, key=lambda story: (-(story.last or 0), story.members[0]))


@dataclass(frozen=True, slots=True)
class Member:
    """An article in the form in which it is compared with others."""

    day: int | None
    """The proleptic ordinal of its day of publication."""
    vector: Vector
    """Its terms."""


@dataclass(frozen=True, slots=True)
class Group:
    """Articles that are about one event, as far as is known."""

    members: list[int]
    """Their numbers."""
    first: int | None
    """The day of the earliest one; None when none has a day."""
    last: int | None
    """The day of the latest one."""
    total: Vector
    """The sum of their vectors."""


def story_of(numbers: Sequence[int], members: Mapping[int, Member]) -> Story:
    """Return the story that some articles make.

    Args:
        numbers: The articles.
        members: What each is.
    """
    ordered = sorted(
        numbers, key=lambda number: (members[number].day is None, members[number].day or 0, number)
    )
    together = sum_of(members[number].vector for number in ordered)
    # Rounded: of two equally near ones the earlier names it, whatever the rounding error.
    central = max(ordered, key=lambda number: round(dot(members[number].vector, together), 9))
    days = [day for number in ordered if (day := members[number].day) is not None]
    return Story(tuple(ordered), central, max(days, default=None), _copies(ordered, members))


def sum_of(vectors: Iterable[Vector]) -> dict[str, float]:
    """Return the sum of vectors."""
    total: defaultdict[str, float] = defaultdict(float)
    for vector in vectors:
        for term, weight in vector.items():
            total[term] += weight
    return dict(total)


def _copies(ordered: Sequence[int], members: Mapping[int, Member]) -> tuple[tuple[int, int], ...]:
    found: list[tuple[int, int]] = []
    originals: list[int] = []
    for number in ordered:
        vector = members[number].vector
        for original in originals:
            if dot(vector, members[original].vector) >= COPY:
                found.append((number, original))
                break
        else:
            originals.append(number)
    return tuple(found)


def neighbors(
    listed: Sequence[ClusterItem], members: Mapping[int, Member], weights: TermWeights
) -> Iterable[tuple[int, int]]:
    """Iterate over pairs of articles that share rare terms and are not too far apart.

    Args:
        listed: The articles in order of their days, those without one last.
        members: What each is.
        weights: How much each term counts.
    """
    having: defaultdict[str, list[int]] = defaultdict(list)
    for each in listed:
        shared: Counter[int] = Counter()
        rarest = weights.rarest(members[each.number].vector)
        for term in rarest:
            shared.update(having[term])
        near = (
            (count, other)
            for other, count in shared.items()
            if count >= _SHARED and not _apart(each.day, members[other].day)
        )
        for _, other in heapq.nlargest(_NEIGHBORS, near):
            yield other, each.number
        for term in rarest:
            having[term].append(each.number)


def _apart(one: int | None, other: int | None) -> bool:
    return one is not None and other is not None and abs(one - other) > PAUSE


def nearness(one: Group, other: Group) -> float:
    """Return how near two groups of articles are.

    Returns:
        The mean cosine between an article of the one and an article of the other, somewhat more
        when their days are close and somewhat less when they are far apart; 0 after three months.
    """
    mean = dot(one.total, other.total) / (len(one.members) * len(other.members))
    if one.first is None or other.first is None or one.last is None or other.last is None:
        return mean
    gap = max(one.first, other.first) - min(one.last, other.last)
    if gap > PAUSE:
        return 0.0
    if gap > _DISTANT_DAYS:
        return mean * _DISTANT_FACTOR
    return mean * _CLOSE_FACTOR if gap <= _CLOSE_DAYS else mean


def joined(one: Group, other: Group) -> Group:
    """Return one group with the articles of both."""
    first = [day for day in (one.first, other.first) if day is not None]
    last = [day for day in (one.last, other.last) if day is not None]
    return Group(
        [*one.members, *other.members],
        min(first, default=None),
        max(last, default=None),
        sum_of((one.total, other.total)),
    )


def group_of(numbers: Iterable[int], members: Mapping[int, Member]) -> Group:
    """Return a group of some articles.

    Args:
        numbers: The articles.
        members: What each is.
    """
    listed = list(numbers)
    days = [day for number in listed if (day := members[number].day) is not None]
    total = sum_of(members[number].vector for number in listed)
    return Group(listed, min(days, default=None), max(days, default=None), total)


class _Groups:
    """Groups that are joined, the nearest first."""

    def __init__(self, listed: Sequence[ClusterItem], members: Mapping[int, Member]) -> None:
        self._groups = {each.number: group_of([each.number], members) for each in listed}
        self._others: defaultdict[int, set[int]] = defaultdict(set)
        self._heap: list[tuple[float, int, int, int, int]] = []

    def compare(self, one: int, other: int) -> None:
        """Note how near two groups are."""
        first, second = self._groups[one], self._groups[other]
        self._others[one].add(other)
        self._others[other].add(one)
        near = nearness(first, second)
        if near >= NEAR:
            # Sizes tell whether a group has grown since.
            sizes = len(first.members), len(second.members)
            heapq.heappush(self._heap, (-near, one, other, *sizes))

    def join_all(self) -> None:
        """Join groups until none are near enough."""
        while self._heap:
            _, one, other, *sizes = heapq.heappop(self._heap)
            first, second = self._groups.get(one), self._groups.get(other)
            if first is None or second is None:
                continue
            if [len(first.members), len(second.members)] == sizes:
                self._join(one, other)

    def _join(self, one: int, other: int) -> None:
        self._groups[one] = joined(self._groups[one], self._groups.pop(other))
        near = (self._others.pop(one) | self._others.pop(other)) - {one, other}
        for each in sorted(near):
            self._others[each].discard(other)
            self.compare(one, each)

    def found(self) -> list[list[int]]:
        """Return the articles of each group."""
        return [group.members for group in self._groups.values()]
