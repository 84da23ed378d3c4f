"""Who is named with whom, and in which articles."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from reader.services.digests.batch import AnalysedArticle
from reader.services.multi.actor_profile import places_of
from reader.services.multi.merge import MergedActor, merge_actors

if TYPE_CHECKING:
    from reader.actors.cross_document.decisions import Decision


@dataclass(frozen=True, slots=True)
class Tie:
    """Two actors that a sentence names together."""

    one: int
    """The place of the first among the actors."""
    other: int
    """The place of the second; higher."""
    sentences: int
    """How many sentences name both."""
    articles: tuple[AnalysedArticle, ...]
    """The articles with such a sentence."""


@dataclass(frozen=True, slots=True)
class ActorGraph:
    """Actors, and which of them are named together."""

    actors: tuple[MergedActor, ...]
    """The actors, the most important first."""
    ties: tuple[Tie, ...]
    """The pairs that a sentence names together, in order of the actors."""


def actor_graph(
    articles: Sequence[AnalysedArticle], decisions: "Sequence[Decision]" = ()
) -> ActorGraph:
    """Find which actors the sentences of some articles name together.

    Args:
        articles: The articles.
        decisions: The user's decisions about who is who.
    """
    actors = merge_actors(articles, decisions)
    by_sentence: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    numbers = {id(analysed): number for number, analysed in enumerate(articles)}
    for place, actor in enumerate(actors):
        for each in actor.appearances:
            number = numbers[id(each.analysed)]
            for index in places_of(each.analysed, each.actor.mentions):
                by_sentence[number, index].append(place)
    shared: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    for (number, _), places in sorted(by_sentence.items()):
        for pair in combinations(sorted(set(places)), 2):
            shared[pair].append(number)
    return ActorGraph(
        actors,
        tuple(
            Tie(one, other, len(found), tuple(articles[n] for n in sorted(set(found))))
            for (one, other), found in sorted(shared.items())
        ),
    )
