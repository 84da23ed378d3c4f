"""Why a sentence was chosen, in plain words."""

import math
from collections import Counter
from collections.abc import Sequence

from reader.summary.features import FEATURES
from reader.summary.methods import AUTO
from reader.summary.ranker import contributions
from reader.summary.story import Story, read_story
from reader.text.analysis import Analysis
from reader.text.annotations import Summary

Reasons = tuple[str, ...]
"""The strongest reasons, the first the strongest; at least one."""

_MOST = 3
_LEAST = 0.05
"""Log-odds that a group of features must add to be worth a word."""
_WORDS = 3
"""How many words a reason names."""


def explain(analysis: Analysis, summary: Summary, *, title: str = "") -> tuple[Reasons, ...]:
    """Say for each sentence of a summary why it was chosen.

    Args:
        analysis: The story that was summarised.
        summary: Its summary, by any method.
        title: The headline that it was made with.

    Returns:
        The reasons of each sentence, in the order of the summary.
    """
    if not summary.method.startswith(AUTO):
        return tuple(_ranks(summary, len(analysis.story)))
    story = read_story(analysis, title=title)
    places = {index: place for place, index in enumerate(analysis.story)}
    chosen = [places[sentence.index] for sentence in summary.sentences]
    told = contributions(story, chosen)
    return tuple(_reasons(story, place, added) for place, added in zip(chosen, told, strict=True))


def _ranks(summary: Summary, available: int) -> list[Reasons]:
    order = sorted(summary.sentences, key=lambda each: (-each.score, each.index))
    ranks = {each.index: rank for rank, each in enumerate(order, 1)}
    return [
        (f"number {ranks[each.index]} of {available} by {summary.method}",)
        for each in summary.sentences
    ]


def _reasons(story: Story, place: int, added: dict[str, float]) -> Reasons:
    groups = {group: math.fsum(added[name] for name in names) for group, names in FEATURES.items()}
    strongest = sorted(groups, key=lambda group: (-groups[group], group))
    found = [_phrase(group, story, place) for group in strongest if groups[group] > _LEAST]
    return tuple(found[:_MOST]) or ("no other says more of what the text is about",)


def _phrase(group: str, story: Story, place: int) -> str:
    if group == "position":
        return _position(place, len(story))
    if group == "title":
        shared = [term for term in dict.fromkeys(story.terms[place]) if term in story.title_terms]
        return _naming("says what the headline says", shared)
    if group == "keywords":
        counts = Counter(term for terms in story.terms for term in terms)
        own = sorted(set(story.terms[place]), key=lambda term: (-counts[term], term))
        often = [term for term in own if counts[term] > 1]
        return _naming("holds what the text speaks of most", often)
    return {
        "centrality": "the text comes back to it",
        "names": "names who or what it is about",
        "length": "says enough and not too much",
        "surface": "can be understood by itself",
    }[group]


def _position(place: int, count: int) -> str:
    if place == 0:
        return "opens the story"
    share = place / max(1, count - 1)
    if share >= 0.8:
        return "stands near the end"
    return "stands early" if share <= 1 / 3 else "stands where such sentences stand"


def _naming(what: str, words: Sequence[str]) -> str:
    return f"{what}: {', '.join(words[:_WORDS])}" if words else what
