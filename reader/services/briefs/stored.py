"""Making a brief of the library: stories from the index, and only what is shown is read."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from reader.document.options import DigestOptions
from reader.errors import ReaderError
from reader.library.digests.backend import Backend
from reader.library.index.days import DatedArticle, articles_between, days_mentioned
from reader.library.index.titles import actor_keys
from reader.services.briefs.brief import Brief, BriefOptions
from reader.services.briefs.make import ALL_DAYS, STORIES, Group, story_of
from reader.services.collection import ArticleCollection
from reader.services.digests.batch import AnalysedArticle
from reader.services.multi.by_story import title_words
from reader.services.multi.chosen_days import DayMention, choose_days
from reader.services.multi.chosen_timeline import TimelineDay, sentences_of_days
from reader.services.multi.clusters import ClusterItem, find_stories
from reader.services.sources import Source

GROUPED = 10_000
"""The most articles that are grouped by story, the newest: grouping them takes 0.7 s."""
READ = 8
"""The most articles of a story that are read for its summary."""
READ_FOR_A_DAY = 3
"""The most articles that are read for a day of the timeline over all articles."""
_UNKNOWN_LANGUAGE = "en"


class LibraryBrief:
    """A brief of a library while it is made."""

    def __init__(
        self,
        collection: ArticleCollection,
        options: BriefOptions,
        digests: DigestOptions,
        *,
        numbers: Collection[int] | None = None,
        last: datetime | None = None,
        by: Backend | None = None,
    ) -> None:
        """Look at what the index knows.

        Args:
            collection: The library.
            options: How the brief is made.
            digests: How facts are found.
            numbers: The numbers of the articles it is about; None for all.
            last: When the last brief of the same kind was made.
            by: What finds facts that are not cached; None for this process.
        """
        first = options.since.toordinal() if options.since else None
        until = options.until.toordinal() if options.until else None
        rows = articles_between(collection.index, first, until)
        wanted = None if numbers is None else frozenset(numbers)
        self.rows = [row for row in rows if wanted is None or row.number in wanted]
        """The articles that the brief is about, the earliest first."""
        self._collection = collection
        self._options = options
        self._digests = digests
        self._last = last
        self._by = by
        self._by_number = {row.number: row for row in self.rows}
        self._read: dict[int, AnalysedArticle | None] = {}

    def made(self) -> Brief:
        """Return the brief. Reads and analyses articles: call it from a worker."""
        groups = self._groups()
        answers = self._answers()
        stories = [
            story_of(self._group(members, central, answers), self._options)
            for members, central in groups[:STORIES]
        ]
        timeline = self._timeline()
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

    def _groups(self) -> list[tuple[tuple[int, ...], int]]:
        """Return the stories by weight: the members of each, and the central one."""
        if self._options.together:
            numbers = tuple(row.number for row in self.rows)
            return [(numbers, numbers[-1])] if numbers else []
        found = [(each.members, each.central) for each in find_stories(self._items())]
        told = {number for members, _ in found for number in members}
        found += [((row.number,), row.number) for row in self.rows if row.number not in told]
        return sorted(found, key=lambda each: (-len(each[0]), -self._latest(each[0]), each[0]))

    def _latest(self, members: Iterable[int]) -> int:
        return max(self._by_number[number].day for number in members)

    def _items(self) -> Iterator[ClusterItem]:
        rows = self.rows[-GROUPED:]
        numbers = {row.number for row in rows}
        actors: defaultdict[int, list[str]] = defaultdict(list)
        for number, key in actor_keys(self._collection.index):
            if number in numbers:
                actors[number].append(f"@{key}")
        for row in rows:
            words = title_words(row.title, row.language or _UNKNOWN_LANGUAGE)
            features = frozenset((*words, *actors.get(row.number, ())))
            yield ClusterItem(row.number, row.day, features)

    def _group(
        self, members: Sequence[int], central: int, answers: dict[str, frozenset[int]]
    ) -> Group:
        # The central one and the latest say most of what happened and how it stands.
        chosen = sorted({central, *members[-READ + 1 :]}, key=members.index)
        return Group(
            self._by_number[central].title,
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

    def _timeline(self) -> tuple[TimelineDay, ...]:
        """Choose the days by what the index knows, and read a few articles for each."""
        since, until = self._options.since, self._options.until
        first = since.toordinal() if since else None
        last = until.toordinal() if until else None
        places = {row.number: place for place, row in enumerate(self.rows)}
        mentions = [
            DayMention(places[number], day)
            for number, day in days_mentioned(self._collection.index, first, last)
            if number in places
        ]
        days = choose_days(
            mentions,
            [row.day for row in self.rows],
            count=self._options.dates or ALL_DAYS,
            since=first,
            until=last,
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
