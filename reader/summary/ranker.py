"""A linear ranker over cheap features, with weights learnt from summaries that people wrote.

The weights are numbers in ``data/ranker.json``, made by ``tests/quality/train/ranker.py`` from news
articles with their highlights, from papers with human summaries and from news articles whose best
sentences were picked by hand. They are learnt listwise (Cao and others 2007, ListNet): the softmax
of the scores over a story's sentences is brought close to how much each of them gives a summary.
"""

import json
import math
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from importlib.resources import files

from reader.summary.features import KINDS, NAMES, feature_rows, mixture
from reader.summary.story import Story

WEIGHTS = "ranker.json"
WEIGHTS_SHA256 = "3f1ad0bbb0fa355116953ebb52236da4b43df0ba737629e3887a86d7eb52dcd7"
"""Of the file as it is in the package."""


def ranker_scores(story: Story) -> list[float]:
    """Score the sentences of a story; higher is better.

    The scores are log-odds up to a constant: a difference of 1 is a factor of e in how likely the
    sentence belongs to a summary.
    """
    weights = _weights_for(story)
    return [_inner(row, weights) for row in feature_rows(story)]


def contributions(story: Story, places: Sequence[int]) -> list[dict[str, float]]:
    """Return what each feature adds to the scores of some sentences, less what it adds on average.

    Args:
        story: The story.
        places: Positions of the sentences.
    """
    weights = _weights_for(story)
    rows = feature_rows(story)
    means = [math.fsum(column) / len(rows) for column in zip(*rows, strict=True)]
    return [
        {
            name: weight * (value - mean)
            for name, weight, value, mean in zip(NAMES, weights, rows[place], means, strict=True)
        }
        for place in places
    ]


def _inner(row: Sequence[float], weights: Sequence[float]) -> float:
    return sum(value * weight for value, weight in zip(row, weights, strict=True))


def _weights_for(story: Story) -> list[float]:
    """Mix the weights of the kinds of text by how much the story is of each."""
    rows = _load_weights()
    shares = mixture(story)
    return [
        sum(share * rows[kind][column] for share, kind in zip(shares, KINDS, strict=True))
        for column in range(len(NAMES))
    ]


@cache
def _load_weights() -> dict[str, list[float]]:
    data = files("reader.summary").joinpath("data", WEIGHTS).read_bytes()
    if sha256(data).hexdigest() != WEIGHTS_SHA256:
        raise RuntimeError(f"{WEIGHTS} is not the file that this version was made with")
    loaded = json.loads(data)
    if tuple(loaded["features"]) != NAMES:
        raise RuntimeError(f"{WEIGHTS} is for other features than those of this version")
    weights: dict[str, list[float]] = loaded["weights"]
    return weights
