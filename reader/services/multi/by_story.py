"""The list grouped by story: which articles belong together, and under which heading."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from reader.library.index.index import Index
from reader.library.index.titles import actor_keys, dated_titles, titles, titles_version
from reader.library.searchable import normalize_for_search
from reader.services.multi.clusters import ClusterItem, Story, find_stories
from reader.summary.stop_words import stop_words

ALONE = "on their own"
"""The heading of the articles that are in no story."""
NO_STORY = "no two of these articles are about the same event"
"""The message about a list without stories."""

_WORD = re.compile(r"\w{3,}")
_PLURAL = re.compile(r"(?<=\w\w\w)s$")
_UNTOLD = "en"
"""The language of a title when none is known."""


class StoryOrder(NamedTuple):
    """A list in which the articles of each story are next to each other."""

    numbers: list[int]
    """The numbers of the articles."""
    names: Mapping[str, str]
    """The id of an article -> the name of its story; no two stories have the same name."""
    counts: Mapping[str, int]
    """The name of a story -> how many of its articles are listed."""

    def heading(self, article_id: str) -> tuple[str, str]:
        """Return the name of an article's story and how many are listed of it.

        Articles outside stories share a heading, without a number; where there is no
        story at all, none has one.
        """
        if not self.names:
            return ("", "")
        name = self.names.get(article_id)
        return (ALONE, "") if name is None else (name, str(self.counts[name]))


class StoryGroups:
    """The stories among all articles of an index, found once and again when there are others."""

    def __init__(self, index: Index) -> None:
        """Note where the articles are; nothing is looked at yet."""
        self.index = index
        """Where the articles are."""
        self._seen: tuple[object, ...] = ()
        self._stories: list[Story] = []
        self._titles: dict[int, str] = {}
        self._ids: dict[int, str] = {}

    def order(self, numbers: Sequence[int], *, turned: bool = False) -> StoryOrder:
        """Put the articles of each story together. Takes time at first: call it from a thread.

        Args:
            numbers: The articles that are listed, in the order of the list.
            turned: Whether the stories updated last come last; articles outside stories always do.

        Returns:
            The stories, the one that went on last first, the newest article of each first; then
            articles outside stories, in their order.
        """
        self._look()
        listed = set(numbers)
        groups = [
            (story, [number for number in reversed(story.members) if number in listed])
            for story in self._stories
        ]
        shown = [(story, found) for story, found in groups if found]
        if turned:
            shown = [(story, found[::-1]) for story, found in reversed(shown)]
        ordered: list[int] = []
        names: dict[str, str] = {}
        counts: dict[str, int] = {}
        uses: Counter[str] = Counter()
        for story, found in shown:
            title = self._titles[story.central]
            uses[title] += 1
            # Two briefings are two stories, though both are called a briefing.
            name = title if uses[title] == 1 else f"{title} ({uses[title]})"
            ordered += found
            names.update((self._ids[number], name) for number in found)
            counts[name] = len(found)
        told = set(ordered)
        ordered += [number for number in numbers if number not in told]
        return StoryOrder(ordered, names, counts)

    def _look(self) -> None:
        seen = titles_version(self.index)
        if self._seen == seen:
            return
        self._stories = find_stories(_told(self.index))
        members = {number for story in self._stories for number in story.members}
        rows = titles(self.index)
        self._ids = {n: article_id for n, article_id, _ in rows if n in members}
        self._titles = {n: " ".join(title.split()) for n, _, title in rows if n in members}
        self._seen = seen


def _told(index: Index) -> Iterator[ClusterItem]:
    """Iterate over the articles that have a day of publication."""
    actors: defaultdict[int, list[str]] = defaultdict(list)
    for number, key in actor_keys(index):
        actors[number].append(f"@{key}")
    for number, title, day, language in dated_titles(index):
        words = title_words(title, language or _UNTOLD)
        yield ClusterItem(number, day, frozenset((*words, *actors.get(number, ()))))


def title_words(title: str, language: str) -> Iterator[str]:
    """Iterate over the content words of a title, without case and plural."""
    common = _common(language)
    for word in _WORD.findall(normalize_for_search(title)):
        if word not in common:
            yield _PLURAL.sub("", word)


@cache
def _common(language: str) -> frozenset[str]:
    """Return the words that say nothing: a small library cannot find them by counting."""
    return frozenset(map(normalize_for_search, stop_words(language)))
