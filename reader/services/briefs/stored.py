"""Make a brief of the library: stories from the index, and only what is shown is read."""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from reader.document.options import DigestOptions
from reader.errors import ReaderError
from reader.library.digests.backend import Backend
from reader.library.index.days import DatedArticle, articles_between, days_mentioned
from reader.library.index.status import muted
from reader.library.index.story_rows import (
    articles_with_terms,
    count_with_terms,
    term_counts,
    unplaced,
)
from reader.library.index.term_weights import TermWeights
from reader.services.briefs.brief import Brief, BriefOptions
from reader.services.briefs.make import (
    ALL_DAYS,
    STORIES,
    Group,
    is_within,
    least_articles,
    story_of,
)
from reader.services.collection import ArticleCollection
from reader.services.digests.batch import AnalysedArticle
from reader.services.multi.by_story import StoryGroups
from reader.services.multi.chosen_days import DayMention, choose_days
from reader.services.multi.chosen_timeline import TimelineDay, sentences_of_days
from reader.services.multi.clusters import ClusterItem, Story, find_stories
from reader.services.sources import Source

READ, READ_AS_ONE = 8, 40
"""The most articles that are read for the summary of a story, and of a brief that is one story."""
_UNPLACED = 1000
"""The most articles without a story that are assigned to one before a brief of the library."""
_GROUPED_NOW = 3000
"""The most articles, the newest, that are grouped for one brief alone."""
_LISTED = 10_000
"""Above this many articles the index is faster without the list of them."""
_UNDATED = 50
"""The most articles without a known day, the newest, that are read before a brief of some days."""
READ_FOR_A_DAY = 3
"""The most articles that are read for a day of the timeline over all articles."""


class LibraryBrief:
    """A brief of a library while it is made."""

    def __init__(
        self,
        collection: ArticleCollection,
        options: BriefOptions,
        digests: DigestOptions,
        *,
        numbers: Iterable[int] | None = None,
        last: datetime | None = None,
        by: Backend | None = None,
    ) -> None:
        """Look at what the index knows.

        Args:
            collection: The library.
            options: How the brief is made.
            digests: How facts are found.
            numbers: The numbers of the articles it is about; None for all but the hidden ones.
            last: When the last brief of the same kind was made.
            by: What finds facts that are not cached; None for this process.
        """
        first = options.since.toordinal() if options.since else None
        until = options.until.toordinal() if options.until else None
        wanted = None if numbers is None else list(dict.fromkeys(numbers))
        hidden = muted(collection.index) if wanted is None else frozenset()
        rows = articles_between(collection.index, first, until, wanted)
        self.rows = [row for row in rows if row.number not in hidden]
        """The articles that the brief is about, the earliest first."""
        ranked = wanted if wanted and options.ranked else ()
        self._worth = {number: 1 / (1 + place) for place, number in enumerate(ranked)}
        self._collection = collection
        self._options = options
        self._digests = digests
        self._last = last
        self._by = by
        self._by_number = {row.number: row for row in self.rows}
        self._copies: set[int] = set()
        self._read: dict[int, AnalysedArticle | None] = {}

    def made(self) -> Brief:
        """Return the brief. Reads and analyses articles: call it from a worker."""
        self._read_undated()
        groups = self._groups()
        answers = self._answers()
        stories = [
            story_of(self._group(members, central, answers), self._options)
            for members, central in groups[:STORIES]
        ]
        timeline = self._timeline(least_articles(self._options, len(groups)))
        return Brief(
            self._options.title,
            tuple(story for story in stories if story.articles),
            timeline,
            articles=len(self.rows),
            left=sum(len(members) for members, _ in groups[STORIES:]),
            last=self._last,
            new=sum(map(self._is_new, self.rows)) if self._last else 0,
            pending=sum(not row.analysed and row.number not in self._read for row in self.rows),
        )

    def _read_undated(self) -> None:
        """Read the newest undated articles, and leave out those whose text is from other days.

        Articles that were analysed before are already found by the day in their text.
        """
        since, until = self._options.since, self._options.until
        if since is None and until is None:
            return
        unknown = [row for row in self.rows if not (row.dated or row.analysed)]
        newest = sorted(unknown, key=lambda row: -row.added)[:_UNDATED]
        other = set()
        for number in (row.number for row in newest):
            for analysed in self._articles([number]):
                if not is_within(analysed, since, until, undated=True):
                    other.add(number)
        self.rows = [row for row in self.rows if row.number not in other]
        self._by_number = {row.number: row for row in self.rows}

    def _groups(self) -> list[tuple[tuple[int, ...], int]]:
        """Return the stories by weight: the members of each, and the central one."""
        if self._options.together:
            numbers = tuple(row.number for row in self.rows)
            return [(numbers, numbers[-1])] if numbers else []
        found = list(self._stories())
        grouped = {number for members, _ in found for number in members}
        found += [((row.number,), row.number) for row in self.rows if row.number not in grouped]
        return sorted(found, key=lambda each: self._weight(each[0]))

    def _weight(self, members: Sequence[int]) -> tuple[float, int, int]:
        """Return the sort key of a story: the most reports that are not copies, then the latest.

        For a query, each report counts by its reciprocal rank: many that hardly answer the query
        are worth less than one that answers it best.
        """
        own = [number for number in members if number not in self._copies]
        weight = math.fsum(self._worth[number] for number in own) if self._worth else len(own)
        # The articles are in order of time.
        return -weight, -self._by_number[members[-1]].day, members[0]

    def _stories(self) -> Iterator[tuple[tuple[int, ...], int]]:
        """Iterate over the stories of the library, each limited to the articles of this brief."""
        index = self._collection.index
        kept = len(unplaced(index)) <= _UNPLACED
        for story in self._kept_stories() if kept else self._found_now():
            members = tuple(number for number in story.members if number in self._by_number)
            if len(members) > 1:
                self._copies.update(dict(story.copies))
                yield members, story.central if story.central in members else members[-1]

    def _kept_stories(self) -> list[Story]:
        groups = StoryGroups(self._collection.index)
        few = len(self._by_number) < _LISTED
        return groups.stories_with(list(self._by_number)) if few else groups.stories()

    def _found_now(self) -> list[Story]:
        """Find stories among the articles of this brief alone.

        This is for a library of which most was never grouped: grouping all of it takes longer than
        anybody waits for a brief.
        """
        index = self._collection.index
        numbers = [row.number for row in self.rows[-_GROUPED_NOW:]]
        items = [ClusterItem(*each) for each in articles_with_terms(index, numbers)]
        terms = {term for each in items for term in each.features}
        weights = TermWeights(term_counts(index, terms), count_with_terms(index))
        return find_stories(items, weights=weights)

    def _group(
        self, members: Sequence[int], central: int, answers: dict[str, frozenset[int]]
    ) -> Group:
        # The central article and the latest ones say most of what happened and how things are now.
        own = [number for number in members if number not in self._copies]
        most = READ_AS_ONE if self._options.together else READ
        chosen = sorted({central, *own[-most + 1 :]}, key=members.index)
        return Group(
            "" if self._options.together else self._by_number[central].title,
            tuple(self._articles(chosen)),
            len(members),
            new=sum(self._is_new(self._by_number[number]) for number in members),
            answers=tuple(name for name, hits in answers.items() if not hits.isdisjoint(members)),
        )

    def _is_new(self, row: DatedArticle) -> bool:
        return self._last is not None and row.added > self._last.timestamp() * 1e9

    def _answers(self) -> dict[str, frozenset[int]]:
        """Return which articles each saved query finds; one that cannot be run finds none."""
        found: dict[str, frozenset[int]] = {}
        for name in self._collection.saved.all():
            try:
                found[name] = frozenset(self._collection.search(f"@{name}").numbers())
            except ReaderError:
                continue
        return found

    def _articles(self, numbers: Iterable[int]) -> Iterator[AnalysedArticle]:
        for number in numbers:
            if number not in self._read:
                self._read[number] = self._analysed(number)
            analysed = self._read[number]
            if analysed is not None:
                yield analysed

    def _analysed(self, number: int) -> AnalysedArticle | None:
        """Read an article and find its facts; one that cannot be read is left out."""
        (entry,) = self._collection.index.entries([number])
        if entry is None:
            return None
        try:
            article = self._collection.article(entry.id)
            facts = self._collection.digests.facts(article, self._digests, by=self._by)
        except ReaderError:
            return None
        about = replace(article.metadata, published=facts.published, language=facts.language)
        source = Source(str(entry.path or entry.id), entry.path, entry.id)
        return AnalysedArticle(source, replace(article, metadata=about), facts)

    def _timeline(self, least: int) -> tuple[TimelineDay, ...]:
        """Choose the days by what the index knows, and read a few articles for each.

        Args:
            least: How many articles mention a day that is chosen, or were published on it.
        """
        since, until = self._options.since, self._options.until
        first = since.toordinal() if since else None
        last = until.toordinal() if until else None
        places = {row.number: place for place, row in enumerate(self.rows)}
        some = places if len(places) < _LISTED else None
        mentions = [
            DayMention(places[number], day)
            for number, day in days_mentioned(self._collection.index, some, first, last)
            if number in places
        ]
        days = choose_days(
            mentions,
            [row.day for row in self.rows],
            count=self._options.dates or ALL_DAYS,
            since=first,
            until=last,
            least=least,
        )
        articles = list(self._articles(self._reporters(days, mentions)))
        return sentences_of_days(articles, days, self._options.sentences)

    def _reporters(self, days: Sequence[int], mentions: Iterable[DayMention]) -> list[int]:
        """Return the articles to read for some days: those published soonest after each."""
        wanted = frozenset(days)
        found: defaultdict[int, set[int]] = defaultdict(set)
        for article, day in mentions:
            if day in wanted:
                found[day].add(article)
        for place, row in enumerate(self.rows):
            if row.day in wanted:
                found[row.day].add(place)
        chosen: set[int] = set()
        for day, places in found.items():
            soonest = sorted(places, key=lambda place: (abs(self.rows[place].day - day), place))
            chosen.update(soonest[:READ_FOR_A_DAY])
        return [self.rows[place].number for place in sorted(chosen)]
