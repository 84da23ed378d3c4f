"""Whether a text is news, where other features are important than in a talk or a guide."""

import json
import math
import re
from functools import cache
from pathlib import Path

FILE = "text-kind.json"

RATES = {
    "speech": re.compile(
        r"\b(?:said|says|told|according to|announced|reported|stated|spokes\w{1,9})\b",
        re.IGNORECASE,
    ),
    "days": re.compile(
        r"\b(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|yesterday|today)\b"
    ),
    "self": re.compile(r"\b(?:I|me|my|you|your|we|our|us)\b"),
    "calls": re.compile(r"[?!]"),
    "brackets": re.compile(r"[()\[\]]"),
    "old_years": re.compile(r"\b1\d{3}\b"),
}
"""Feature -> the pattern that is counted for it."""
FEATURES = (*RATES, "log_words", "one")
"""The features, in the order of the weights."""
_SHORT = 250
"""A text with fewer words counts as news: other kinds were learnt from texts of 488 words or more,
and a single occurrence in half as many words says little about a rate."""


def is_news(text: str) -> bool:
    """Return whether an English text reads like news: people are quoted, and days are named.

    A logistic regression whose weights ``tests/quality/train/text_kind.py`` learns.
    """
    if words_in(text) < _SHORT:
        return True
    return math.fsum(w * x for w, x in zip(_load(), describe(text), strict=True)) > 0


def words_in(text: str) -> int:
    """Return about how many words a text has."""
    return text.count(" ") + text.count("\n") + 1


def describe(text: str) -> tuple[float, ...]:
    """Return one number for each of ``FEATURES``: its rate in a hundred words."""
    words = words_in(text)
    rates = [100 * len(pattern.findall(text)) / words for pattern in RATES.values()]
    return (*rates, math.log(words), 1.0)


@cache
def _load() -> tuple[float, ...]:
    data = Path(__file__).parents[1].joinpath("data", FILE).read_bytes()
    weights: dict[str, float] = json.loads(data)
    if tuple(weights) != FEATURES:
        raise RuntimeError(f"{FILE} was trained on other features than this version has")
    return tuple(weights.values())
