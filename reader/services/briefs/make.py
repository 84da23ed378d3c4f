"""Make a brief of articles that have been analysed."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reader.intake.addresses import is_url
from reader.services.briefs.brief import Brief, BriefOptions, BriefStory
from reader.services.briefs.grouping import group_articles
from reader.services.digests.batch import AnalysedArticle
from reader.services.multi.about_query import body_places, places_about
from reader.services.multi.chosen_days import choose_days
from reader.services.multi.chosen_timeline import (
    TimelineDay,
    choose_timeline,
    day_mentions,
    publication_days,
    sentences_of_days,
)
from reader.services.multi.combined_summary import Quoted, summarize_articles
from reader.services.multi.merge import MergedActor, merge_actors

STORIES = 12
"""The most stories in a brief, so that it can be read at one sitting."""
READ = 40
"""The most articles of a story that are read for its summary."""
_ACTORS = 6
"""The most actors of a story."""
_FEWEST_WORDS = 8
"""The fewest words of a sentence that can be a headline."""
_NUMBERED = re.compile(r"^\S+ (?:\S+ )?\d+$")
"""The name of a file such as ``cnn 099``: a title that says nothing."""
DAYS, ALL_DAYS = 5, 10
"""The usual number of days in the timeline of a story, and of all articles."""


@dataclass(frozen=True, slots=True)
class Group:
    """Articles that are one story."""

    title: str
    """Its headline; empty to use that of the article which the summary quotes most."""
    articles: tuple[AnalysedArticle, ...]
    """The articles that are read for it, the earliest first."""
    count: int
    """How many it has in all."""
    new: int = 0
    """How many of them came in since the last brief."""
    answers: tuple[str, ...] = ()
    """The names of the saved queries that some of them match."""


def brief_of_articles(articles: Sequence[AnalysedArticle], options: BriefOptions) -> Brief:
    """Make a brief of articles.

    Args:
        articles: The articles. The timeline may quote all of them; the stories are of those
            published on the days asked for, and of those whose day is not known.
        options: How it is made.
    """
    listed = [
        each
        for each in articles
        if _says_something(each) and is_within(each, options.since, options.until)
    ]
    groups = _groups(listed, options)
    shown = groups[:STORIES]
    return Brief(
        options.title,
        tuple(story_of(each, options) for each in shown),
        _timeline_of_all(articles, options, len(groups)),
        articles=len(listed),
        left=sum(each.count for each in groups[STORIES:]),
    )


def _timeline_of_all(
    articles: Sequence[AnalysedArticle], options: BriefOptions, stories: int
) -> tuple[TimelineDay, ...]:
    days = choose_days(
        day_mentions(articles),
        publication_days(articles),
        count=options.dates or ALL_DAYS,
        since=options.since.toordinal() if options.since else None,
        until=options.until.toordinal() if options.until else None,
        least=least_articles(options, stories),
    )
    return sentences_of_days(articles, days, options.sentences)


def least_articles(options: BriefOptions, stories: int) -> int:
    """Return how many articles must mention a day for the timeline over all of them.

    When there are several stories, a day that one article mentions matters to its own story alone.
    """
    return 2 if stories > 1 and options.dates is None else 1


def story_of(group: Group, options: BriefOptions) -> BriefStory:
    """Make a story of its articles."""
    about = places_about(group.articles, options.query)
    # In its own article's order, a sentence follows the one that it may refer to.
    summary = summarize_articles(
        group.articles, options.summary, query=_words(options), in_time=False
    )
    title, summary = _with_headline(group.title, summary)
    return BriefStory(
        title=title,
        articles=group.articles,
        count=group.count,
        summary=summary,
        actors=_actors(group.articles, about, options),
        timeline=choose_timeline(
            group.articles,
            dates=options.dates or DAYS,
            sentences=options.sentences,
            until=options.until,
            within=about,
            told=[each.sentence.text for each in summary],
        ),
        new=group.new,
        answers=group.answers,
    )


def _actors(
    articles: Sequence[AnalysedArticle],
    about: Sequence[frozenset[int]] | None,
    options: BriefOptions,
) -> tuple[MergedActor, ...]:
    """Return who a story is about; with a query, those whom its sentences name come first."""
    actors = merge_actors(articles, options.decisions)
    if about is None:
        return actors[:_ACTORS]
    wanted = {id(each): places for each, places in zip(articles, about, strict=True)}

    def named(actor: MergedActor) -> int:
        return sum(
            len(body_places(each.analysed, each.actor.mentions) & wanted[id(each.analysed)])
            for each in actor.appearances
        )

    return tuple(sorted(actors, key=lambda each: -named(each))[:_ACTORS])


def _with_headline(title: str, summary: tuple[Quoted, ...]) -> tuple[str, tuple[Quoted, ...]]:
    """Return the title, or that of the article that the summary quotes most, with the summary.

    If the title is only the name of a file, the headline is the best sentence of the summary, and
    the other sentences of the same article come next.
    """
    if not title and summary:
        quoted = Counter(each.analysed.article.metadata.title for each in summary)
        title = quoted.most_common(1)[0][0]
    title = " ".join(title.split())
    if not summary or (" " in title and not _NUMBERED.search(title)):
        return title, summary
    best = max(summary, key=lambda each: (_is_headline(each), each.sentence.score))
    ordered = sorted(summary, key=lambda each: each.analysed is not best.analysed)
    return " ".join(best.sentence.text.split()), tuple(ordered)


def _is_headline(quoted: Quoted) -> bool:
    """Return whether a sentence is long enough for a headline, calm, and understood alone."""
    from reader.summary.self_contained import leans

    text = quoted.sentence.text.strip()
    words = text.split()
    if len(words) < _FEWEST_WORDS or text.endswith("!"):
        return False
    return not leans(text, words, quoted.analysed.facts.language)


def _words(options: BriefOptions) -> tuple[str, ...]:
    return (options.query,) if options.query else ()


def _says_something(analysed: AnalysedArticle) -> bool:
    """Return whether there is a text, or at least an address that leads to one."""
    return bool(analysed.facts.words) or is_url(analysed.article.metadata.source)


def is_within(
    analysed: AnalysedArticle, since: date | None, until: date | None, *, undated: bool = False
) -> bool:
    """Return whether an article is of some days.

    Args:
        analysed: The article.
        since: The first day; None for any.
        until: The last day; None for any.
        undated: The answer for an article whose day is not known.
    """
    if since is None and until is None:
        return True
    day = analysed.article.metadata.published
    if day is None:
        return undated
    return (since is None or day >= since) and (until is None or day <= until)


def _groups(articles: Sequence[AnalysedArticle], options: BriefOptions) -> list[Group]:
    if options.together:
        return [Group("", tuple(articles[-READ:]), len(articles))] if articles else []
    return [_group(articles, *each) for each in group_articles(articles)]


def _group(articles: Sequence[AnalysedArticle], places: Sequence[int], central: int) -> Group:
    # The latest articles say most about how things are now.
    members = tuple(articles[place] for place in places[-READ:])
    return Group(articles[central].article.metadata.title, members, len(places))
