"""Make a brief of articles that have been analysed."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from reader.intake.addresses import is_url
from reader.library.searchable import UNSPACED
from reader.services.briefs.brief import Brief, BriefOptions, BriefStory
from reader.services.briefs.grouping import group_articles
from reader.services.digests.batch import AnalysedArticle
from reader.services.multi.about_query import body_places, places_about
from reader.services.multi.chosen_timeline import choose_timeline
from reader.services.multi.combined_summary import Quoted, summarize_articles
from reader.services.multi.merge import MergedActor, merge_actors

STORIES = 12
"""The most stories in a brief, so that it can be read at one sitting."""
READ = 40
"""The most articles of a story that are read for its summary."""
_ACTORS = 6
"""The most actors of a story."""
_FEWEST_WORDS, _MOST_WORDS = 8, 45
"""The fewest and the most words of a sentence that can be a headline."""
_DIGIT = re.compile(r"\d")
"""Part of many names of files, such as ``cnn 099``."""
_UNSPACED = re.compile(f"[{UNSPACED}]")
_FEWEST_UNSPACED = 4
"""The fewest letters of a title in a script without spaces."""
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
        choose_timeline(
            articles,
            dates=options.dates or ALL_DAYS,
            sentences=options.sentences,
            between=(options.since, options.until),
            least=least_articles(options, len(groups)),
        ),
        articles=len(listed),
        left=sum(each.count for each in groups[STORIES:]),
    )


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
    title, summary = _with_headline(group.title, _without_loose(summary))
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
            between=(None, options.until),
            within=about,
            used=[each.sentence.text for each in summary],
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
    """Return the headline of a story with its summary.

    It is the title, else that of an article that the summary quotes, the most quoted first. Where
    all these are only names of files, it is the first sentence of such an article, else the best
    one of the summary; and the other sentences of the same article come next.
    """
    quoted = Counter(each.analysed.article.metadata.title for each in summary)
    titles = [title, *(each for each, _ in quoted.most_common())]
    for each in titles:
        if says_what(each):
            return " ".join(each.split()), summary
    if not summary:
        return " ".join(title.split()), summary
    best = next(filter(_is_headline, _first_sentences(summary)), None) or max(
        summary, key=lambda each: (_is_headline(each), each.sentence.score)
    )
    others = [each for each in summary if not _is_same(each, best)]
    ordered = sorted(others, key=lambda each: each.analysed is not best.analysed)
    return " ".join(best.sentence.text.split()), (best, *ordered)


def _first_sentences(summary: Sequence[Quoted]) -> Iterator[Quoted]:
    """Iterate over the first sentence of each article that is quoted, the most quoted first."""
    from reader.summary.summarize import summary_sentence

    by_id = {id(each.analysed): each.analysed for each in summary}
    for key, _ in Counter(id(each.analysed) for each in summary).most_common():
        analysed = by_id[key]
        day = analysed.article.metadata.published
        first = summary_sentence(analysed.facts.analysis, 0, 1.0)
        yield Quoted(analysed, first, day.isoformat() if day else None)


def _is_same(one: Quoted, other: Quoted) -> bool:
    return one.analysed is other.analysed and one.sentence.index == other.sentence.index


def _without_loose(summary: tuple[Quoted, ...]) -> tuple[Quoted, ...]:
    """Leave out what is broken, and what refers to a sentence that is not there: “He also said”."""
    # Imported here: a brief may be read that was made before.
    from reader.summary.self_contained import is_broken

    kept: list[Quoted] = []
    for each in summary:
        alone = not _refers_back(each) or (kept and _follows(each, kept[-1]))
        if alone and not is_broken(each.sentence.text.strip()):
            kept.append(each)
    return tuple(kept) or summary[:1]


def _follows(quoted: Quoted, before: Quoted) -> bool:
    """Return whether a sentence is the next one in the article of the sentence before it."""
    if before.analysed is not quoted.analysed:
        return False
    body = quoted.analysed.facts.analysis.body
    return body.index(before.sentence.index) + 1 == body.index(quoted.sentence.index)


def _refers_back(quoted: Quoted) -> bool:
    from reader.summary.self_contained import leans

    text = quoted.sentence.text.strip()
    return leans(text, text.split(), quoted.analysed.facts.language)


def says_what(title: str) -> bool:
    """Return whether a title is more than the name of a file: several words, or an unspaced one.

    Half of its words have no digit, as in “G7 summit”; a number at the end asks for more of them,
    as in “cnn 099”.
    """
    words = title.split()
    plain = sum(len(word) > 1 and not _DIGIT.search(word) for word in words)
    numbered = bool(words and _DIGIT.search(words[-1]))
    if len(words) > 1 and 2 * plain >= len(words) + numbered:
        return True
    return len(_UNSPACED.findall(title)) >= _FEWEST_UNSPACED


def _is_headline(quoted: Quoted) -> bool:
    """Return whether a sentence has the length of a headline, is calm, and is understood alone."""
    from reader.summary.self_contained import is_broken

    text = quoted.sentence.text.strip()
    fits = _FEWEST_WORDS <= len(text.split()) <= _MOST_WORDS
    return fits and not text.endswith("!") and not is_broken(text) and not _refers_back(quoted)


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
