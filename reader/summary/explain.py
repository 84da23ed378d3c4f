"""Why a summary is as it is, in plain words: its method, its length, and its reasons."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from reader.document.annotations import Summary
from reader.document.facts import Facts
from reader.document.options import SummaryOptions
from reader.summary.body import Body, read_body
from reader.summary.features import FEATURES
from reader.summary.genre import kind_name, kind_of
from reader.summary.length import parse_length
from reader.summary.methods import AUTO
from reader.summary.ranker import contributions

Reasons = tuple[str, ...]
"""The strongest reasons, the first the strongest; at least one."""

_MOST = 3
_LEAST = 0.05
"""Log-odds that a group of features must add to be worth a word."""
_LEAST_ABSENT = 0.25
"""The same for groups that mostly speak of what a sentence has not."""
_ABSENT = frozenset(("length", "quotes", "surface"))
_WORDS = 3
"""How many words a reason names."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """How a summary came about."""

    method: str
    """The method that was used, and why another than the one asked for."""
    length: str
    """What the length means for this text: ``5 of 27 sentences, what 900 words need``."""
    kind: str
    """What kind of text it was taken for, such as ``interview``; empty when that does not count."""
    reasons: tuple[Reasons, ...]
    """Why each sentence was chosen, in the order of the summary."""

    def how(self) -> str:
        """Return by which method, at which length and from what kind of text, in one line."""
        return "; ".join(part for part in (f"{self.method}: {self.length}", self.kind) if part)


def explain(facts: Facts, summary: Summary, options: SummaryOptions) -> Explanation:
    """Say how a summary came about.

    Args:
        facts: What was found in the text.
        summary: The summary that was made of it.
        options: The method and the length that were asked for.
    """
    told = _length(summary, options.length)
    if not summary.method.startswith(AUTO):
        return Explanation(summary.method, told, "", tuple(_ranks(summary)))
    body = read_body(facts)
    places = {index: place for place, index in enumerate(facts.analysis.body)}
    chosen = [places[sentence.index] for sentence in summary.sentences]
    added = contributions(body, chosen) if chosen else []
    leading = [actor.name for actor in facts.actors]
    reasons = tuple(
        _reasons(body, place, row, leading) for place, row in zip(chosen, added, strict=True)
    )
    return Explanation(summary.method, told, kind_name(kind_of(body)), reasons)


def _length(summary: Summary, length: str) -> str:
    told = f"{len(summary.sentences)} of {summary.available} sentences"
    bound = parse_length(length)
    if bound.unit == "auto":
        return f"{told}, what a text of this length needs"
    if bound.unit == "words":
        return f"{told}, at most {bound.amount} words"
    return f"{told}, {bound.amount} %" if bound.unit == "percent" else told


def _ranks(summary: Summary) -> list[Reasons]:
    order = sorted(summary.sentences, key=lambda each: (-each.score, each.index))
    ranks = {each.index: rank for rank, each in enumerate(order, 1)}
    return [
        (f"number {ranks[each.index]} of {summary.available} by {summary.method}",)
        for each in summary.sentences
    ]


def _reasons(body: Body, place: int, added: dict[str, float], leading: Sequence[str]) -> Reasons:
    groups = {group: math.fsum(added[name] for name in names) for group, names in FEATURES.items()}
    strongest = sorted(groups, key=lambda group: (-groups[group], group))
    found = [
        _phrase(group, body, place, leading)
        for group in strongest
        if groups[group] > (_LEAST_ABSENT if group in _ABSENT else _LEAST)
    ]
    return tuple(found[:_MOST]) or ("no other says more of what the text is about",)


def _phrase(group: str, body: Body, place: int, leading: Sequence[str] = ()) -> str:
    if group == "position":
        return _position(body, place)
    if group == "title":
        shared = [term for term in dict.fromkeys(body.terms[place]) if term in body.title_terms]
        return _naming("says what the headline says", shared)
    if group == "keywords":
        counts = Counter(term for terms in body.terms for term in terms)
        own = sorted(set(body.terms[place]), key=lambda term: (-counts[term], term))
        often = [term for term in own if counts[term] > 1]
        return _naming("holds what the text speaks of most", often)
    if group == "actors":
        named = [leading[rank] for rank in sorted(body.entities.main[place]) if rank < len(leading)]
        return _naming("names who it is about", named)
    return {
        "centrality": "the text comes back to it",
        "dates": "says when",
        "length": "says enough and not too much",
        "quotes": "tells instead of quoting",
        "surface": "can be understood by itself",
        "lines": "is a full sentence",
    }[group]


def _position(body: Body, place: int) -> str:
    start = body.parts.index(body.parts[place]) if body.has_chapters else 0
    count = body.parts.count(body.parts[place]) if body.has_chapters else len(body)
    whole = "chapter" if body.has_chapters else "story"
    if place == start:
        return f"opens the {whole}"
    share = (place - start) / max(1, count - 1)
    if share >= 0.8:
        return f"stands near the end of the {whole}"
    return "stands early" if share <= 1 / 3 else "stands where such sentences stand"


def _naming(what: str, words: Sequence[str]) -> str:
    return f"{what}: {', '.join(words[:_WORDS])}" if words else what
