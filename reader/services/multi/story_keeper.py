"""Keep the stories of an index up to date as articles come in.

A new article is compared with those that share its rarest terms and joins the story that it is
nearest to, or begins one; it may show that two stories are one. That takes some milliseconds, in a
library of any size. When very many are new, they are first clustered together, ten thousand at a
time.
"""

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from reader.library.index.index import Index
from reader.library.index.story_rows import (
    articles_with,
    articles_with_terms,
    count_with_terms,
    members_of,
    place,
    story_ids,
    term_counts,
    unplaced,
)
from reader.library.index.term_weights import TermWeights
from reader.services.multi.clusters import (
    NEAR,
    PAUSE,
    ClusterItem,
    Group,
    Member,
    find_stories,
    group_of,
    joined,
    nearness,
    story_of,
)

_CLUSTER_FROM = 100
"""From this many new articles on, they are clustered together before they are compared with others.
"""
_AT_A_TIME = 10_000
"""How many are clustered at a time: they take some 80 MB."""
_POSTINGS = 250
"""The most articles that are looked up for one rare term."""
_SHARED = 2
"""The fewest rare terms that an article shares with one of a story."""
_COMPARED = 30
"""The most articles that one is compared with."""
_MOST_MEMBERS = 200
"""The most articles by which a story is judged: its latest ones."""


def bring_up(index: Index, progress: Callable[[int, int], None] | None = None) -> bool:
    """Assign the articles that are new to stories.

    Args:
        index: Where they are.
        progress: Called with how many are assigned, of how many.

    Returns:
        Whether all could be assigned: not when the index is locked or full.
    """
    new = unplaced(index)
    keeper = _Keeper(index)
    try:
        if len(new) < _CLUSTER_FROM:
            for number in new:
                keeper.settle([number])
            return True
        placed = count_with_terms(index) > len(new)
        for start in range(0, len(new), _AT_A_TIME):
            keeper.place_together(new[start : start + _AT_A_TIME], others=placed)
            placed = True
            if progress is not None:
                progress(min(start + _AT_A_TIME, len(new)), len(new))
    except sqlite3.Error:
        return False
    return True


class _Keeper:
    """Assigns articles to stories."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._total = count_with_terms(index)

    def place_together(self, numbers: Sequence[int], *, others: bool) -> None:
        """Assign many articles.

        Args:
            numbers: The articles.
            others: Whether others were assigned before; the new ones are compared with them too.
        """
        weights = TermWeights(term_counts(self._index), self._total)
        articles = articles_with_terms(self._index, numbers)
        stories = find_stories((ClusterItem(*each) for each in articles), weights=weights)
        groups = [list(story.members) for story in stories]
        grouped = {number for group in groups for number in group}
        groups += [[each.number] for each in articles if each.number not in grouped]
        members = {each.number: Member(each.day, weights.vector(each.terms)) for each in articles}
        self._write(groups, members)
        # An article without terms is not looked at again.
        self._write([[number] for number in numbers if number not in members], members)
        if others:
            days = [each.day for each in articles if each.day is not None]
            for group in groups:
                made = group_of(group, members)
                if made.first is None or made.first <= min(days) + PAUSE:
                    self.settle(group)

    def settle(self, numbers: Sequence[int]) -> None:
        """Let articles join the story that they are nearest to.

        Args:
            numbers: One article, or those of one story.
        """
        articles = articles_with_terms(self._index, list(numbers))
        if not articles:
            self._write([[number] for number in numbers], {})
            return
        weights = self._weights(term for each in articles for term in each.terms)
        members = {each.number: Member(each.day, weights.vector(each.terms)) for each in articles}
        group = group_of(members, members)
        absorbed = list(dict.fromkeys(story_ids(self._index, group.members).values()))
        for story in self._near_stories(group, weights):
            other = self._group(story, members)
            if other is not None and nearness(group, other) >= NEAR:
                group = joined(group, other)
                absorbed.append(story)
        self._write([group.members], members, absorbed)

    def _weights(self, terms: Iterable[str]) -> TermWeights:
        return TermWeights(term_counts(self._index, set(terms)), self._total)

    def _near_stories(self, group: Group, weights: TermWeights) -> list[int]:
        """Return stories with articles that share rare terms with a group, the likeliest first."""
        shared: Counter[int] = Counter()
        for term in weights.rarest(group.total):
            shared.update(articles_with(self._index, term, _POSTINGS))
        own = set(group.members)
        near = [
            number
            for number, count in shared.most_common(_COMPARED + len(own))
            if count >= _SHARED and number not in own
        ]
        if not near:
            return []
        stories = story_ids(self._index, near)
        return list(dict.fromkeys(stories[number] for number in near if number in stories))

    def _group(self, story: int, members: dict[int, Member]) -> Group | None:
        """Return the articles of a story, and add what each is to ``members``."""
        numbers = sorted(members_of(self._index, story))[-_MOST_MEMBERS:]
        articles = articles_with_terms(
            self._index, [each for each in numbers if each not in members]
        )
        weights = self._weights(term for each in articles for term in each.terms)
        for each in articles:
            members[each.number] = Member(each.day, weights.vector(each.terms))
        known = [number for number in numbers if number in members]
        return group_of(known, members) if known else None

    def _write(
        self,
        groups: Iterable[Sequence[int]],
        members: dict[int, Member],
        absorbed: Sequence[int] = (),
    ) -> None:
        """Write groups as stories; ``absorbed`` are the stories that were merged into the first."""
        with self._index.file.writing() as connection:
            for numbers in groups:
                if numbers[0] not in members:
                    place(connection, numbers, numbers[0], None, {})
                    continue
                story = story_of(numbers, members)
                copy_of = dict(story.copies)
                place(connection, story.members, story.central, story.last, copy_of, absorbed)
