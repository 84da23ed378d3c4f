"""Explain a summary: its method, its length, and why each sentence was selected."""

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
"""The reasons, strongest first; at least one."""

_MOST_REASONS = 3
_LEAST = 0.05
"""The least contribution, in log-odds, of a group of features that is mentioned."""
_LEAST_ABSENT = 0.25
"""The same for the groups in ``_ABSENT``, which mostly reflect what a sentence does not have."""
_ABSENT = frozenset(("length", "quotes", "surface"))
_MOST_WORDS = 3
"""The most words that a reason lists."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """How a summary was made."""

    method: str
    """The method that was used, and the reason if it is not the one asked for."""
    length: str
    """The length in this text: ``5 of 27 sentences, suited to the length of the text``."""
    kind: str
    """The kind of text, such as ``interview``; empty for sumy's methods."""
    reasons: tuple[Reasons, ...]
    """The reasons for each sentence, in the order of the summary."""

    def how(self) -> str:
        """Return method, length and kind of text in one line."""
        return "; ".join(part for part in (f"{self.method}: {self.length}", self.kind) if part)


def explain(facts: Facts, summary: Summary, options: SummaryOptions) -> Explanation:
    """Explain a summary.

    Args:
        facts: The facts of the text.
        summary: The summary that was made of it.
        options: The method and the length that were asked for.
    """
    shown = _length(summary, options.length)
    if not summary.method.startswith(AUTO):
        return Explanation(summary.method, shown, "", tuple(_ranks(summary)))
    body = read_body(facts)
    places = {index: place for place, index in enumerate(facts.analysis.body)}
    chosen = [places[sentence.index] for sentence in summary.sentences]
    added = contributions(body, chosen) if chosen else []
    leading = [actor.name for actor in facts.actors]
    reasons = tuple(
        _reasons(body, place, row, leading) for place, row in zip(chosen, added, strict=True)
    )
    return Explanation(summary.method, shown, kind_name(kind_of(body), body), reasons)


def _length(summary: Summary, length: str) -> str:
    shown = f"{len(summary.sentences)} of {summary.available} sentences"
    bound = parse_length(length)
    if bound.unit == "auto":
        return f"{shown}, suited to the length of the text"
    if bound.unit == "words":
        return f"{shown}, at most {bound.amount} words"
    return f"{shown}, {bound.amount} %" if bound.unit == "percent" else shown


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
    return tuple(found[:_MOST_REASONS]) or ("closest to what the text is about",)


def _phrase(group: str, body: Body, place: int, leading: Sequence[str] = ()) -> str:
    if group == "position":
        return _position(body, place)
    if group == "title":
        shared = [term for term in dict.fromkeys(body.terms[place]) if term in body.title_terms]
        return _naming("shares words with the headline", shared)
    if group == "keywords":
        counts = Counter(term for terms in body.terms for term in terms)
        own = sorted(set(body.terms[place]), key=lambda term: (-counts[term], term))
        often = [term for term in own if counts[term] > 1]
        return _naming("has the most frequent words", often)
    if group == "actors":
        named = [leading[rank] for rank in sorted(body.entities.main[place]) if rank < len(leading)]
        return _naming("names main actors", named)
    return {
        "centrality": "later sentences return to it",
        "dates": "gives a date or time",
        "length": "long enough and not too long",
        "quotes": "reports instead of quoting",
        "surface": "makes sense on its own",
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
        return f"near the end of the {whole}"
    return f"early in the {whole}" if share <= 1 / 3 else "where key sentences often are"


def _naming(what: str, words: Sequence[str]) -> str:
    return f"{what}: {', '.join(words[:_MOST_WORDS])}" if words else what
