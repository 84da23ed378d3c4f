"""Articles about one event, found by what they share: words of the title, actors, the days.

Single-pass clustering as in topic detection and tracking (Allan, Papka, Lavrenko 1998): the
articles are taken in order of time, each joins the nearest story that is still going on, or begins
one. What few articles share counts for more (inverse document frequency), the nearness is the
cosine between an article and the sum of a story's articles. A story that two reports began apart
is put together when an article is near to both.

The work grows with the articles: each is compared with the stories of the last few days that share
something rare with it, and with no other. The numbers below were chosen by looking at the stories
of 378 dated news articles of 1998 to 2014.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

NEAR = 0.2
"""Cosine from which an article belongs to a story."""
SAME = 0.3
"""Cosine from which two stories with an article between them are one."""
PAUSE = 5
"""Days without an article after which a story is over."""
_SHARED = 2
"""The fewest rare features that an article must share with a story."""
_RARE_PART, _RARE_LEAST, _RARE_MOST = 0.05, 8, 250
"""A feature is rare if at most this share of all articles has it, clamped to 8 and 250 articles."""


@dataclass(frozen=True, slots=True)
class ClusterItem:
    """An article's features, known without reading its text."""

    number: int
    """The number that the index knows it by."""
    day: int
    """The proleptic ordinal of its day of publication."""
    features: frozenset[str]
    """The words of its title and its actors."""


@dataclass(frozen=True, slots=True)
class Story:
    """Two articles or more about one event."""

    members: tuple[int, ...]
    """The numbers of its articles, the earliest first."""
    central: int
    """The number of the one that is nearest to all of them: its title names the story."""


@dataclass(slots=True)
class _Growing:
    """A story while articles come in."""

    last: int
    """The day of its latest article."""
    members: list[int] = field(default_factory=list)
    weights: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))
    square: float = 0.0
    """The squared length of ``weights``."""

    def dot(self, vector: dict[str, float]) -> float:
        weights = self.weights
        return sum(weight * weights[name] for name, weight in vector.items() if name in weights)

    def add(self, vector: dict[str, float], square: float) -> None:
        self.square += 2 * self.dot(vector) + square
        for name, weight in vector.items():
            self.weights[name] += weight


def find_stories(articles: Iterable[ClusterItem]) -> list[Story]:
    """Find the articles that are about one event.

    Args:
        articles: The features of each; the order does not matter.

    Returns:
        The stories of two articles or more, the one that went on last first. No article is in two.
    """
    told = sorted(articles, key=lambda each: (each.day, each.number))
    passing = _Pass(told)
    for each in told:
        passing.take(each)
    stories = [story for story in passing.stories if len(story.members) > 1]
    stories.sort(key=lambda story: (-story.last, story.members[0]))
    return [Story(tuple(story.members), passing.central(story)) for story in stories]


class _Pass:
    """One pass over articles in order of time."""

    def __init__(self, told: Sequence[ClusterItem]) -> None:
        counts = Counter(name for each in told for name in each.features)
        self._weights = {name: math.log(1 + len(told) / count) for name, count in counts.items()}
        rare = min(max(_RARE_LEAST, _RARE_PART * len(told)), _RARE_MOST)
        # A feature of one article alone is not shared, but makes the article less like the others.
        self._rare = {name for name, count in counts.items() if 1 < count <= rare}
        self._alone = {name for name, count in counts.items() if count == 1}
        self._order = {each.number: place for place, each in enumerate(told)}
        self._vectors: dict[int, dict[str, float]] = {}
        self._going: defaultdict[str, list[_Growing]] = defaultdict(list)
        self.stories: list[_Growing] = []

    def take(self, article: ClusterItem) -> None:
        """Let an article join the nearest story, or begin one."""
        vector, square = self._vector(article)
        self._vectors[article.number] = vector
        near = self._near(vector, article.day)
        if near:
            story = max(near, key=lambda each: each[0])[1]
        else:
            story = _Growing(article.day)
            self.stories.append(story)
        story.members.append(article.number)
        story.add(vector, square)
        story.last = article.day
        self._note(story, vector)
        for _, other in near:
            if other is not story and self._same(story, other):
                self._join(story, other)

    def _vector(self, article: ClusterItem) -> tuple[dict[str, float], float]:
        """Return an article's weights on what others have too, and their squared length.

        Together with what it alone has the weights are of length 1.
        """
        square = sum(self._weights[name] ** 2 for name in article.features)
        length = math.sqrt(square) or 1.0
        vector = {
            name: self._weights[name] / length
            for name in sorted(article.features)
            if name not in self._alone
        }
        return vector, 1.0 if square else 0.0

    def _near(self, vector: dict[str, float], day: int) -> list[tuple[float, _Growing]]:
        shared: Counter[int] = Counter()
        known: dict[int, _Growing] = {}
        for name in vector:
            if name in self._rare:
                for story in self._still_going(name, day):
                    shared[id(story)] += 1
                    known[id(story)] = story
        found = [
            (known[key].dot(vector) / math.sqrt(known[key].square), known[key])
            for key, count in shared.items()
            if count >= _SHARED
        ]
        return [each for each in found if each[0] >= NEAR]

    def _still_going(self, name: str, day: int) -> list[_Growing]:
        stories = self._going[name]
        if any(day - story.last > PAUSE for story in stories):
            stories = [story for story in stories if day - story.last <= PAUSE]
            self._going[name] = stories
        return stories

    def _note(self, story: _Growing, names: Iterable[str]) -> None:
        for name in names:
            if name in self._rare and not any(each is story for each in self._going[name]):
                self._going[name].append(story)

    def _same(self, one: _Growing, other: _Growing) -> bool:
        return one.dot(other.weights) >= SAME * math.sqrt(one.square * other.square)

    def _join(self, story: _Growing, other: _Growing) -> None:
        for name in other.weights:
            self._going[name] = [each for each in self._going[name] if each is not other]
        story.add(other.weights, other.square)
        self._note(story, other.weights)
        story.members = sorted(story.members + other.members, key=self._order.__getitem__)
        other.members = []

    def central(self, story: _Growing) -> int:
        """Return the article that is nearest to all of a story; the earliest of several."""
        return max(story.members, key=lambda number: story.dot(self._vectors[number]))
