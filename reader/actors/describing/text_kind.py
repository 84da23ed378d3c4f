"""Whether a text is news, where other features are important than in a talk or a guide."""

import json
import math
import re
from collections import Counter
from functools import cache
from pathlib import Path

FILE = "text-kind.json"

_SAID = frozenset("said says told announced reported stated".split())
_SPOKESPERSON = range(7, 16)
"""Letters of a word such as "spokesman" or "spokeswomen"."""
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday yesterday today".split()
_PRONOUNS = "I me my you your we our us".split()
_WORD = re.compile(r"\w+")
_ACCORDING_TO = re.compile(r"according to\b(?<!\waccording to)")
RATES = ("speech", "days", "self", "calls", "brackets", "old_years")
"""The features that are rates."""
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
    size, words = words_in(text), Counter(_WORD.findall(text))
    counts = (
        _spoken(words) + len(_ACCORDING_TO.findall(text.lower())),
        sum(words[day] for day in _DAYS),
        sum(words[pronoun] for pronoun in _PRONOUNS),
        sum(map(text.count, "?!")),
        sum(map(text.count, "()[]")),
        sum(
            n for word, n in words.items() if word[0] == "1" and len(word) == 4 and word.isdecimal()
        ),
    )
    return (*(100 * count / size for count in counts), math.log(size), 1.0)


def _spoken(words: Counter[str]) -> int:
    """Count the verbs of saying and the words for a spokesperson."""
    return sum(
        times
        for word, times in words.items()
        if (low := word.lower()) in _SAID or (low[:6] == "spokes" and len(low) in _SPOKESPERSON)
    )


@cache
def _load() -> tuple[float, ...]:
    data = Path(__file__).parents[1].joinpath("data", FILE).read_bytes()
    weights: dict[str, float] = json.loads(data)
    if tuple(weights) != FEATURES:
        raise RuntimeError(f"{FILE} was trained on other features than this version has")
    return tuple(weights.values())
