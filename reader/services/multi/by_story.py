"""The list grouped by story: which articles belong together, and under which heading."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from reader.library.index.index import Index
from reader.library.index.story_rows import StoryRow, copies, stories
from reader.library.index.titles import titles, titles_version
from reader.services.multi.clusters import Story
from reader.services.multi.story_keeper import bring_up

ALONE = "on their own"
"""The heading of the articles that are in no story."""
NO_STORY = "no two of these articles are about the same event"
"""The message about a list without stories."""


class StoryOrder(NamedTuple):
    """A list in which the articles of each story are next to each other."""

    numbers: list[int]
    """The numbers of the articles."""
    names: Mapping[str, str]
    """The id of an article -> the name of its story; no two stories have the same name."""
    counts: Mapping[str, int]
    """The name of a story -> how many of its articles are listed."""
    copies: Mapping[str, str]
    """The id of an article that is nearly the same as an earlier one of its story -> that one's
    id."""

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
    """The stories among all articles of an index.

    ``stories`` gives each with its articles, its central one, its last day and the near copies in
    it; ``order`` puts a list in the order of the stories, under their names. They are kept in the
    index: ``story_keeper`` compares only the articles that are new since the last look.
    """

    def __init__(self, index: Index) -> None:
        """Note where the articles are; nothing is looked at yet."""
        self.index = index
        """Where the articles are."""
        self._seen: tuple[object, ...] = ()
        self._stories: list[Story] = []
        self._titles: dict[int, str] = {}
        self._ids: dict[int, str] = {}

    def stories(self) -> list[Story]:
        """Return all stories of two articles or more. Takes time at first: call it from a thread.

        Returns:
            The stories, the one with the latest article first, those without a day last.
        """
        self._look()
        return self._stories

    def stories_with(self, numbers: Sequence[int]) -> list[Story]:
        """Return the stories that contain any of some articles; the result is not cached.

        Returns:
            The stories with all their articles, the one with the latest article first.
        """
        bring_up(self.index)
        rows = stories(self.index, numbers)
        copied = copies(self.index, [number for row in rows for number in row.members])
        return [_story(row, copied) for row in rows]

    def order(self, numbers: Sequence[int], *, turned: bool = False) -> StoryOrder:
        """Put the articles of each story together. Takes time at first: call it from a thread.

        Args:
            numbers: The articles that are listed, in the order of the list.
            turned: Whether the most recently updated stories come last; articles outside stories
                always do.

        Returns:
            The stories, the most recently updated first, the newest article of each first; then
            articles outside stories, in their order.
        """
        self._look()
        self._name()
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
        copied: dict[str, str] = {}
        for story, found in shown:
            title = self._titles[story.central]
            uses[title] += 1
            # Two briefings are two stories, though both are called a briefing.
            name = title if uses[title] == 1 else f"{title} ({uses[title]})"
            ordered += found
            names.update((self._ids[number], name) for number in found)
            counts[name] = len(found)
            copied.update((self._ids[one], self._ids[other]) for one, other in story.copies)
        placed = set(ordered)
        ordered += [number for number in numbers if number not in placed]
        return StoryOrder(ordered, names, counts, copied)

    def _look(self) -> None:
        seen = titles_version(self.index)
        if self._seen == seen:
            return
        bring_up(self.index)
        copied = copies(self.index)
        self._stories = [_story(row, copied) for row in stories(self.index)]
        self._titles, self._ids = {}, {}
        self._seen = seen

    def _name(self) -> None:
        """Look up the ids and titles of the articles in stories."""
        if self._ids or not self._stories:
            return
        members = {number for story in self._stories for number in story.members}
        rows = titles(self.index)
        self._ids = {n: article_id for n, article_id, _ in rows if n in members}
        self._titles = {n: " ".join(title.split()) for n, _, title in rows if n in members}


def _story(row: StoryRow, copied: Mapping[int, int]) -> Story:
    members = frozenset(row.members)
    # The article that named a story may be gone, and so may the original of a copy.
    central = row.central if row.central in members else row.members[0]
    pairs = ((number, copied[number]) for number in row.members if number in copied)
    known = tuple((number, original) for number, original in pairs if original in members)
    return Story(tuple(row.members), central, row.last, known)
