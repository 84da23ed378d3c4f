"""The ratings of a body's sentences by one of sumy's methods."""

import math
import random
from collections.abc import Callable, Iterable

from reader.document.analysis import Analysis
from reader.summary.sumy_methods.words import BodyWords, body_words

_DIGITS = 12
"""Significant digits that are compared. Beyond them is rounding, and two sentences that differ
in nothing else are equal: the earlier wins, on every processor."""


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
    found = _METHODS[method](body_words(analysis, title))
    return [_rounded(float(value)) for value in found]


def _rounded(value: float) -> float:
    return float(f"{value:.{_DIGITS - 1}e}") if math.isfinite(value) else math.nan


def _lex_rank(words: BodyWords) -> Iterable[float]:
    # Loaded here, as below: numpy is needed by nothing else in a summary.
    from reader.summary.sumy_methods.graphs import lex_rank

    return lex_rank(words)


def _text_rank(words: BodyWords) -> Iterable[float]:
    from reader.summary.sumy_methods.graphs import text_rank

    return text_rank(words)


def _reduction(words: BodyWords) -> Iterable[float]:
    from reader.summary.sumy_methods.graphs import reduction

    return reduction(words)


def _lsa(words: BodyWords) -> Iterable[float]:
    from reader.summary.sumy_methods.frequency import lsa

    return lsa(words)


def _luhn(words: BodyWords) -> Iterable[float]:
    from reader.summary.sumy_methods.frequency import luhn

    return luhn(words)


def _sum_basic(words: BodyWords) -> Iterable[float]:
    from reader.summary.sumy_methods.frequency import sum_basic

    return sum_basic(words)


def _kl(words: BodyWords) -> Iterable[float]:
    from reader.summary.sumy_methods.divergence import kl

    return kl(words)


def _edmundson(words: BodyWords) -> Iterable[float]:
    from reader.summary.sumy_methods.edmundson import edmundson

    return edmundson(words)


def _random(words: BodyWords) -> Iterable[float]:
    """Shuffle as sumy does, but the same text always alike: sumy draws anew each time."""
    order = list(range(len(words.raw)))
    random.Random(len(order)).shuffle(order)  # noqa: S311 - a summary is not a secret
    return order


_METHODS: dict[str, Callable[[BodyWords], Iterable[float]]] = {
    "lsa": _lsa,
    "lex-rank": _lex_rank,
    "text-rank": _text_rank,
    "luhn": _luhn,
    "edmundson": _edmundson,
    "kl": _kl,
    "sum-basic": _sum_basic,
    "reduction": _reduction,
    "random": _random,
}
