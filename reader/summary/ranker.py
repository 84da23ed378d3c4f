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
"""The kinds that have learnt weights of their own, in addition to the shared ones."""

LONG_BONUS = 1.4
"""The bonus of a long sentence in a long text of short ones that is not a paper, on top of what was
learned: the summary is a small part of such a text, and each of its sentences must carry more. This
number and those down to ``_KEYWORDS_BONUS``, but for ``_SHORT_NEWS``, were tuned on the development
sets of other kinds and languages, since no training set has them: ``python -m
tests.quality.summary_kinds`` prints what they are worth."""
UNEVEN_BONUS = 0.3
"""The same in a text with many short sentences, most of which say little."""
TERSE_BONUS = 0.35
"""The same in a text that is not news and whose sentences are short on average."""
FOREIGN_LONG_BONUS = 0.5
"""That for long texts in a language other than English."""
FOREIGN_BONUS = 1.0
"""The same in a language other than English; a penalty where its sentences are long on average."""
_SHORT_NEWS = 0.3
"""The penalty of a long sentence in news without a headline: selection prefers sentences that name
actors, which are long, and learning does not see selection. Of 0.1 to 0.4 the best on the training
articles, where CNN's and short news gain 0.1 ROUGE; writers' news gains 0.7."""
_SHARED_BONUS = 0.3
"""The bonus for sharing terms with other sentences in a text that is not news: such a text returns
to its subject instead of stating it first. Where many sentences are short they share too few
terms."""
_CENTRAL_BONUS = 0.15
"""The bonus for similarity to other sentences in a text that is not news."""
_OPENS_NEWS = 1.0
"""The bonus for opening a news article."""
_KEYWORDS_BONUS = 0.15
"""The bonus for the words that a text comes back to most, in an essay or a guide, which may open
with an anecdote. Of 0.1 to 0.5 the best for GUM's fifteen kinds together: essays, guides and
pleadings gain 1.2, 0.4 and 0.6 ROUGE, and no kind loses more than 0.4. In longer texts it costs 0.4
on earnings calls, in other languages 0.3 on Chinese talks."""
_SURELY_NOT_NEWS = 0.75
"""Share above which a text is surely not news; anything from 0.5 to 0.9 works as well."""
_FRAMING = 2.0
"""The penalty for a greeting, a credit, a caption or an address. News, which most of the training
texts are, has too few of them."""
_ASKING = 0.5
"""The penalty for a question: it states nothing, and its answer may be missing. Training saw too
few questions to learn it in full."""
_CUT = 1.0
"""The penalty for one end of a quotation or of brackets, or for an end that announces more. Set by
hand, as ROUGE hardly sees it: papers gain 0.4 on the development sets, CNN loses 0.1."""
_UNINFORMATIVE_IN_TALK = ("quotes", "title")
"""Groups of features that say nothing in an interview: all of it is quotes, and so is its title."""
_TALK_POSITION_LOSS = 0.6
"""How much less position counts in an interview: its introduction does not cover all that was
said."""


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
    """Adapt the weights to the kinds that have no training data."""
    silent = {name for group in _UNINFORMATIVE_IN_TALK for name in FEATURES[group]}
    found = {
        name: weight * (1 - kind.talk) if name in silent else weight
        for name, weight in weights.items()
    }
    for name in FEATURES["position"]:
        found[name] *= 1 - _TALK_POSITION_LOSS * kind.talk
    even = kind.other * (1 - kind.uneven)
    found["keyword_share"] += _KEYWORDS_BONUS * _essay(kind)
    found["question"] -= _ASKING
    found["frames"] -= _FRAMING
    found["cut"] -= _CUT
    found["first"] += _OPENS_NEWS * (kind.titled + kind.untitled)
    found["log_words"] += (
        UNEVEN_BONUS * kind.uneven
        - _SHORT_NEWS * kind.untitled * (1 - kind.uneven)
        + kind.terse * (FOREIGN_BONUS if kind.foreign else TERSE_BONUS * kind.other)
        + max(0.0, kind.terse) * kind.long * (FOREIGN_LONG_BONUS if kind.foreign else LONG_BONUS)
    )
    found["shared_terms"] += _SHARED_BONUS * even
    for name in ("after", "before"):
        found[name] += _CENTRAL_BONUS * even
    return found


def _essay(kind: Kind) -> float:
    """Return how much a text is an English essay or guide: even sentences, and surely not news."""
    surely = max(0.0, (kind.other - _SURELY_NOT_NEWS) / (1 - _SURELY_NOT_NEWS))
    return surely * (1 - kind.uneven) * (1 - kind.long) * (1 - kind.foreign)


@cache
def _load_weights() -> dict[str, list[float]]:
    data = Path(__file__).with_name("data").joinpath(WEIGHTS).read_bytes()
    loaded = json.loads(data)
    if tuple(loaded["features"]) != NAMES:
        raise RuntimeError(f"{WEIGHTS} was trained on other features than this version has")
    weights: dict[str, list[float]] = loaded["weights"]
    return weights
