"""Which of some articles are one story."""

from collections.abc import Iterator, Sequence

from reader.library.index.distinctive_terms import distinctive_terms
from reader.services.digests.batch import AnalysedArticle
from reader.services.multi.clusters import ClusterItem, find_stories

Grouped = tuple[tuple[int, ...], int]
"""The places of a story's articles, the earliest first, and the place of the central one."""


def group_articles(articles: Sequence[AnalysedArticle]) -> list[Grouped]:
    """Group articles by story, the story with most articles first; one alone is a story, too."""
    stories = [(story.members, story.central) for story in find_stories(_items(articles))]
    grouped = {place for members, _ in stories for place in members}
    alone = [((place,), place) for place in range(len(articles)) if place not in grouped]
    return sorted([*stories, *alone], key=lambda each: _weight(articles, each[0]))


def _items(articles: Sequence[AnalysedArticle]) -> Iterator[ClusterItem]:
    for place, analysed in enumerate(articles):
        about = analysed.article.metadata
        day = about.published.toordinal() if about.published else None
        yield ClusterItem(
            place, day, distinctive_terms(about.title, analysed.article.document.text)
        )


def _weight(articles: Sequence[AnalysedArticle], places: Sequence[int]) -> tuple[int, int, int]:
    """Return what orders stories: the most articles, then the latest, then as they were listed."""
    days = [articles[place].article.metadata.published for place in places]
    return -len(places), -max((day.toordinal() for day in days if day), default=0), places[0]
