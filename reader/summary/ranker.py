"""A linear ranker over cheap features, with weights learnt from summaries that people wrote.

The weights are numbers in ``data/ranker.json``, made by ``tests/quality/train/ranker.py`` from news
articles with their highlights, from papers and texts of nine other kinds with human summaries, and
from news articles whose best sentences were picked by hand. They are learned listwise (Cao and
others 2007, ListNet): the softmax of the scores over a body's sentences is brought close to how
much each of them gives a summary.
Every kind of text shares one set of weights and has a set of its own that is added to it.
"""

import json
import math
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from reader.summary.body import Body
from reader.summary.features import FEATURES, NAMES, feature_columns
from reader.summary.genre import Kind, kind_of

WEIGHTS = "ranker.json"

LEARNT = ("titled", "untitled", "paper", "other")
"""The kinds that have learnt weights of their own beside those that all share."""

LONG_BONUS = 1.0
"""The bonus of a long sentence in a long text that is not a paper, on top of what was learned: the
summary is a small part of it, and each of its sentences must carry more. This number and those down
to ``_OPENS_NEWS`` were tuned on the development sets of other kinds and languages, since no
training set has them: ``python -m tests.quality.summary_kinds`` prints what they are worth."""
UNEVEN_BONUS = 0.3
"""The same in a text with many short sentences, most of which say little."""
TERSE_BONUS = 0.3
"""The same in a text that is not news and whose sentences are short on average."""
FOREIGN_BONUS = 0.75
"""The same in a language other than English, unless its sentences are long on average."""
_SHARED_BONUS = 0.2
"""What sharing terms with other sentences is worth in a text that is not news: it comes back to its
subject instead of telling it first. Where many sentences are short they share too little."""
_SHARED_LONG = 0.15
"""The same in a long text."""
_CENTRAL_BONUS = 0.15
"""What similarity to other sentences is worth in a text that is not news."""
_KEYWORDS_BONUS = 0.15
"""What the words that a text comes back to most are worth in an essay or a guide, which may tell an
anecdote first. Of 0.1 to 0.5 the best for GUM's fifteen kinds together: essays, guides and
pleadings gain 1.2, 0.4 and 0.6 ROUGE, and no kind loses more than 0.4. In longer texts it costs 0.4
on earnings calls, in other languages 0.3 on Chinese talks."""
_SURELY = 0.75
"""Share from which on a text is surely not news; anything from 0.5 to 0.9 is as good."""
_OPENS_NEWS = 1.0
"""What it is worth to open a news article."""
_FRAMING = 2.0
"""What it costs to be a greeting, a credit, a caption or an address. News, which most of the
training texts are, has too few of them."""
_ASKING = 0.5
"""What it costs to ask: a question says nothing, and its answer may be missing. Training saw too
few of them to learn it in full."""
_OPENS_BRIEF = 1.0
"""What it is worth to open a text of a few sentences."""
_TALK_SILENT = ("quotes", "title")
"""Groups that say nothing in an interview, which is all quotes and whose title is one."""
_TALK_SPREAD = 0.6
"""How much less the place counts in an interview: its introduction is not all that was said."""
_LIST_OPENS = 1.0
"""What it is worth in a list to open an item."""


def ranker_scores(body: Body) -> list[float]:
    """Score the sentences of a body; higher is better.

    The scores are log-odds up to a constant: a difference of 1 is a factor of e in how likely the
    sentence belongs to a summary.
    """
    scores = [0.0] * len(body)
    for weight, column in zip(weights_for(kind_of(body)), feature_columns(body), strict=True):
        scores = [score + weight * value for score, value in zip(scores, column, strict=True)]
    return scores


def contributions(body: Body, places: Sequence[int]) -> list[dict[str, float]]:
    """Return what each feature adds to the scores of some sentences, less what it adds on average.

    Args:
        body: The body of a text.
        places: Positions of the sentences.
    """
    columns = feature_columns(body)
    means = [math.fsum(column) / len(column) for column in columns]
    weights = weights_for(kind_of(body))
    return [
        {
            name: weight * (column[place] - mean)
            for name, weight, column, mean in zip(NAMES, weights, columns, means, strict=True)
        }
        for place in places
    ]


def weights_for(kind: Kind) -> list[float]:
    """Return the weights of ``NAMES`` for a kind of text."""
    rows = _load_weights()
    found = {
        name: rows["all"][column]
        + math.fsum(getattr(kind, learnt) * rows[learnt][column] for learnt in LEARNT)
        for column, name in enumerate(NAMES)
    }
    return list(_adapted(found, kind).values())


def _adapted(weights: Mapping[str, float], kind: Kind) -> dict[str, float]:
    """Adapt the weights to the kinds for which there is nothing to learn from."""
    silent = {name for group in _TALK_SILENT for name in FEATURES[group]}
    found = {
        name: weight * (1 - kind.talk) if name in silent else weight
        for name, weight in weights.items()
    }
    for name in FEATURES["position"]:
        found[name] *= 1 - _TALK_SPREAD * kind.talk
    even = kind.other * (1 - kind.uneven)
    found["keyword_share"] += _KEYWORDS_BONUS * _essay(kind)
    found["question"] -= _ASKING
    found["frames"] -= _FRAMING
    found["first"] += _OPENS_BRIEF * kind.brief + _OPENS_NEWS * (kind.titled + kind.untitled)
    found["log_words"] += (
        LONG_BONUS * kind.long
        + UNEVEN_BONUS * kind.uneven
        + kind.terse * (FOREIGN_BONUS if kind.foreign else TERSE_BONUS * kind.other)
    )
    found["shared_terms"] += _SHARED_BONUS * even + _SHARED_LONG * kind.long
    for name in ("after", "before"):
        found[name] += _CENTRAL_BONUS * even
    found["opens_paragraph"] += _LIST_OPENS * kind.list
    return found


def _essay(kind: Kind) -> float:
    """Return how much a text is an English essay or guide: even sentences, and surely not news."""
    surely = max(0.0, (kind.other - _SURELY) / (1 - _SURELY))
    return surely * (1 - kind.uneven) * (1 - kind.long) * (1 - kind.foreign)


@cache
def _load_weights() -> dict[str, list[float]]:
    data = Path(__file__).with_name("data").joinpath(WEIGHTS).read_bytes()
    loaded = json.loads(data)
    if tuple(loaded["features"]) != NAMES:
        raise RuntimeError(f"{WEIGHTS} is for other features than those of this version")
    weights: dict[str, list[float]] = loaded["weights"]
    return weights
