"""The ratings of a body's sentences by one of sumy's methods."""

import math
import random
from collections.abc import Callable, Iterable
from importlib import import_module
from typing import cast

from reader.document.analysis import Analysis
from reader.summary.sumy_methods.words import BodyWords, body_words

_DIGITS = 12
"""Significant digits that are compared. The rest is rounding error: two sentences that differ only
there are equal, and the earlier wins, on every processor."""


def ratings(analysis: Analysis, *, method: str, title: str = "") -> list[float]:
    """Return what one of sumy's methods gives each sentence of a body.

    Args:
        analysis: The text.
        method: A name of ``SUMY_METHODS``.
        title: The headline.

    Returns:
        One rating a sentence; higher is better.
    """
    if not analysis.body:
        return []
    found = _method(method)(body_words(analysis, title))
    return [_rounded(float(value)) for value in found]


def _rounded(value: float) -> float:
    return float(f"{value:.{_DIGITS - 1}e}") if math.isfinite(value) else math.nan


def shuffled(words: BodyWords) -> Iterable[float]:
    """Shuffle as sumy does, but always alike for the same text: sumy draws anew each time."""
    order = list(range(len(words.raw)))
    random.Random(len(order)).shuffle(order)  # noqa: S311 - a summary is not a secret
    return order


_METHODS = {
    "lsa": "frequency:lsa",
    "lex-rank": "graphs:lex_rank",
    "text-rank": "graphs:text_rank",
    "luhn": "frequency:luhn",
    "edmundson": "edmundson:edmundson",
    "kl": "divergence:kl",
    "sum-basic": "frequency:sum_basic",
    "reduction": "graphs:reduction",
    "random": "ratings:shuffled",
}
"""Method -> its module in this package and its function; numpy is needed by nothing else in a
summary, so they are loaded when they are used."""


def _method(name: str) -> Callable[[BodyWords], Iterable[float]]:
    module, function = _METHODS[name].split(":")
    found = getattr(import_module(f"reader.summary.sumy_methods.{module}"), function)
    return cast("Callable[[BodyWords], Iterable[float]]", found)
