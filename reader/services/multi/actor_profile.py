"""One actor across several articles: where, in what roles, with whom, when, in which sentences."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from reader.document.annotations import Mention
from reader.library.searchable import normalize_for_search
from reader.services.digests.batch import AnalysedArticle
from reader.services.multi.about_query import body_places
from reader.services.multi.article_sentence import ArticleSentence
from reader.services.multi.called import called
from reader.services.multi.chosen_timeline import TimelineDay, choose_timeline
from reader.services.multi.merge import Appearance, MergedActor, merge_actors

if TYPE_CHECKING:
    from reader.actors.cross_document.decisions import Decision

_MOST_COMPANIONS = 12
"""The most actors that are listed as named with one."""
_MOST_DAYS = 12
"""The most days of the timeline."""
_MOST_SENTENCES = 4
"""The most sentences from one article."""


@dataclass(frozen=True, slots=True)
class Role:
    """A role that an actor is given."""

    role: str
    """The role, as the articles have it."""
    since: date | None
    """The day of the first article that gives it; None when no day is known."""
    until: date | None
    """The day of the last one."""
    articles: int
    """How many articles give it."""


@dataclass(frozen=True, slots=True)
class NamedWith:
    """An actor that is named in the same articles."""

    actor: MergedActor
    """The actor."""
    articles: int
    """In how many of the articles both are."""
    sentences: int
    """In how many sentences both are."""


@dataclass(frozen=True, slots=True)
class ActorProfile:
    """What several articles say of one actor."""

    actor: MergedActor
    """The actor, with its articles in order of time."""
    roles: tuple[Role, ...]
    """Its roles in order of time."""
    named_with: tuple[NamedWith, ...]
    """With whom it is named, the most frequent first."""
    timeline: tuple[TimelineDay, ...]
    """The days that matter among those named in its sentences."""
    sentences: tuple[ArticleSentence, ...]
    """The first sentences of each article that name it."""
    namesakes: tuple[MergedActor, ...] = ()
    """Other actors that the name fits as well, the most important first."""


def actor_profile(
    articles: Sequence[AnalysedArticle], name: str, decisions: "Sequence[Decision]" = ()
) -> ActorProfile | None:
    """Gather what some articles say of the actor with this name.

    Args:
        articles: The articles.
        name: The name, one of the other forms, or a part such as the surname, in any case; if it
            fits several actors, the most important one is meant; in quotes, it is the whole name.
        decisions: The user's decisions about who is who.

    Returns:
        The profile; None when no article names such an actor.
    """
    actors = merge_actors(articles, decisions)
    fitting = called(actors, name)
    if not fitting:
        actors = merge_actors(articles, decisions, publishers=True)
        fitting = called(actors, name)
    if not fitting:
        return None
    found, *namesakes = fitting
    appearances = tuple(sorted(found.appearances, key=_when))
    actor = MergedActor(
        found.name, found.kind, found.aliases, found.salience, appearances, found.role
    )
    named_in = [each.analysed for each in appearances]
    return ActorProfile(
        actor,
        tuple(_roles(appearances)),
        tuple(_named_with(actors, found)),
        choose_timeline(
            named_in,
            dates=_MOST_DAYS,
            sentences=1,
            within=[body_places(each.analysed, each.actor.mentions) for each in appearances],
        ),
        tuple(_sentences(appearances)),
        tuple(namesakes),
    )


def _when(appearance: Appearance) -> tuple[bool, date, str]:
    # The id keeps those of one day, and the undated, in one order however they were found.
    article = appearance.analysed.article
    day = article.metadata.published
    return day is None, day or date.min, article.id


def _roles(appearances: Sequence[Appearance]) -> Iterator[Role]:
    groups: dict[str, list[Appearance]] = {}
    for each in appearances:
        if each.actor.role:
            groups.setdefault(normalize_for_search(each.actor.role), []).append(each)
    for group in groups.values():
        days = [day for each in group if (day := each.analysed.article.metadata.published)]
        yield Role(
            group[0].actor.role, min(days, default=None), max(days, default=None), len(group)
        )


def _named_with(actors: Iterable[MergedActor], one: MergedActor) -> list[NamedWith]:
    own = {id(each.analysed): _sentence_places(each) for each in one.appearances}
    found = []
    for other in actors:
        shared = [each for each in other.appearances if id(each.analysed) in own]
        if other is not one and shared:
            sentences = sum(len(own[id(each.analysed)] & _sentence_places(each)) for each in shared)
            found.append(NamedWith(other, len(shared), sentences))
    found.sort(key=lambda each: (-each.articles, -each.sentences, -each.actor.salience))
    return found[:_MOST_COMPANIONS]


def _sentence_places(appearance: Appearance) -> frozenset[int]:
    """Return the indexes of the sentences that name an actor in one article."""
    return places_of(appearance.analysed, appearance.actor.mentions)


def places_of(analysed: AnalysedArticle, mentions: Iterable[Mention]) -> frozenset[int]:
    """Return the indexes of the sentences that some mentions are in."""
    starts = [sentence.start for sentence in analysed.facts.sentences]
    return frozenset(max(0, bisect_right(starts, mention.start) - 1) for mention in mentions)


def _sentences(appearances: Sequence[Appearance]) -> Iterator[ArticleSentence]:
    times: Counter[str] = Counter()
    for each in appearances:
        analysis = each.analysed.facts.analysis
        body = frozenset(analysis.body)
        for index in sorted(_sentence_places(each) & body)[:_MOST_SENTENCES]:
            sentence = analysis.sentences[index]
            times[sentence.text] += 1
            if times[sentence.text] == 1:
                yield ArticleSentence(each.analysed, analysis.without_asides(sentence))
