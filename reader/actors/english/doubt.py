"""Doubtful names: technical abbreviations, commands, words of headings.

Each name is scored again over the whole article: how certain the labels were, how the word is used
elsewhere, and how technical the text is. The weights are numbers in ``data/doubt.json``, made by
``tests/quality/train/doubt.py``.
"""

import json
import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from reader.actors.english.document_evidence import Clues
from reader.actors.lists.gazetteers import gazetteers
from reader.actors.lists.lexicon import COMPANY_SUFFIXES, ORGANIZATION_HEADS, PLACE_HEADS
from reader.actors.lists.name_lists import lists
from reader.actors.mentions.name import Name

FILE = "doubt.json"
_ADDED_WORDS = 200
"""Words added to those of a text: three in ten mean less than thirty in a hundred."""
_LARGEST_MARGIN = 12.0
"""Larger margins count as this."""


class Sighting(NamedTuple):
    """A name where it was found."""

    name: Name
    """The name."""
    margin: float
    """How much more the labels support it than no name at all."""
    is_certain: bool
    """Whether the words around it show its kind beyond doubt."""
    attributive: bool
    """Whether a common word follows, as in "the JSON file"."""


def doubtful(sightings: Sequence[Sighting], clues: Clues) -> set[int]:
    """Return the offsets of the names to drop; all places of a word are dropped together.

    Args:
        sightings: Every name found in an article.
        clues: The evidence of the article about its words.
    """
    weights, least = _weights()
    found: set[int] = set()
    for alike in _by_words(sightings):
        score = sum(weights.get(name, 0.0) * value for name, value in features(alike, clues))
        if score < least:
            found.update(one.name.start for one in alike)
    return found


def _by_words(sightings: Sequence[Sighting]) -> list[list[Sighting]]:
    found: defaultdict[tuple[str, ...], list[Sighting]] = defaultdict(list)
    for one in sightings:
        if one.name.kind != "other":
            found[one.name.words].append(one)
    return [alike for alike in found.values() if not any(one.is_certain for one in alike)]


def features(alike: Sequence[Sighting], clues: Clues) -> Iterator[tuple[str, float]]:
    """Describe the places of one name.

    Args:
        alike: Its sightings.
        clues: The evidence of the article about its words.

    Yields:
        The name of each feature that is not 0, and its value.
    """
    name = alike[0].name
    shape = _shape_of(name.words)
    listed = "listed" if _is_listed(name) else "unlisted"
    margin = sum(min(one.margin, _LARGEST_MARGIN) for one in alike) / len(alike)
    marks = clues.seen.get(name.words[0].lower(), "") if len(name.words) == 1 else ""
    yield "bias", 1.0
    yield "margin", margin
    yield name.kind, 1.0
    yield f"{shape} {listed}", 1.0
    yield f"{shape} margin", margin
    yield f"{shape} log times", math.log(len(alike))
    yield "attributive", sum(one.attributive for one in alike) / len(alike)
    yield "acts", sum(one.name.acts for one in alike) / len(alike)
    yield "located", sum(one.name.located for one in alike) / len(alike)
    yield "definite", sum(one.name.definite for one in alike) / len(alike)
    yield "opens", sum(one.name.first for one in alike) / len(alike)
    for mark in marks:
        yield f"seen {mark}", 1.0
    if any(word.lower().rstrip(".") in _HEADS for word in name.words):
        yield "head", 1.0
    if len(name.words) > 1 and name.words[0] in gazetteers().first:
        yield "given", 1.0
    for what, count in (("letters", clues.letters), ("code", clues.code), ("spoken", clues.spoken)):
        yield f"{shape} {listed} {what}", math.log1p(1000 * count / (clues.size + _ADDED_WORDS))


_HEADS = ORGANIZATION_HEADS | COMPANY_SUFFIXES | PLACE_HEADS


def _shape_of(words: Sequence[str]) -> str:
    if len(words) > 1:
        return "several"
    word = words[0]
    if any(map(str.isdigit, word)):
        return "digits"
    if word.isupper() and "." not in word:
        return "letters"
    return "mixed" if any(map(str.isupper, word[1:])) else "single"


def _is_listed(name: Name) -> bool:
    form = " ".join(name.words)
    if gazetteers().begins_name(form):
        return True
    return bool(lists().phrases.get(form) if len(name.words) > 1 else lists().words.get(form))


@cache
def _weights() -> tuple[dict[str, float], float]:
    """Load the weights once, and the score below which a name is dropped."""
    data = Path(__file__).parents[1].joinpath("data", FILE).read_bytes()
    weights: dict[str, float] = json.loads(data)
    return weights, weights["least"]
