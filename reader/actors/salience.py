"""How much an entity matters to its article, by weights learnt from articles with main actors.

The weights are numbers in ``data/salience.json``, made by ``tests/quality/train/salience.py``: a
logistic regression over what stands in the text, so that salience reads as a probability, that of
being one of the main actors.
"""

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files

from reader.actors.entity import Entity
from reader.actors.gazetteers import gazetteers
from reader.actors.names import folded
from reader.actors.tokens import Token

FILE = "salience.json"
SHA256 = "aa46a463e362a9acc67eb78c5c466dc44417f82438c98fb1ea7b3bcdf1dff3e9"
"""Of the file as it is in the package."""

FEATURES = (
    "one",
    "log_mentions",
    "share_of_most",
    "in_headline",
    "opens_headline",
    "in_lead",
    "log_first",
    "early_share",
    "last_place",
    "spread",
    "subject_share",
    "located_share",
    "several_words",
    "surname_only",
    "person",
    "organization",
    "place",
    "country",
    "person_log_mentions",
    "organization_log_mentions",
    "place_log_mentions",
    "person_in_headline",
    "organization_in_headline",
    "place_in_headline",
)
"""What is looked at, in the order of the weights."""

_EARLY = 3
"""The first sentences, which the news tells the main thing in."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What all entities of one article are measured against."""

    headline: tuple[str, ...]
    """The words of the headline, folded; empty when there is none."""
    passages: int
    """How many sentences the article has."""
    paragraphs: int
    """How many paragraphs it has."""
    most: int
    """Mentions of the entity that is named most."""


def frame_of(
    entities: Sequence[Entity], headline: Sequence[Token], passages: int, paragraphs: int
) -> Frame:
    """Gather what the entities of an article are measured against."""
    most = max((len(entity.names) for entity in entities), default=1)
    return Frame(tuple(folded(t.text) for t in headline), passages, max(1, paragraphs), most)


def salience(entity: Entity, frame: Frame) -> float:
    """Return how much an entity matters to its article, 0 to 1."""
    weights = _load()
    score = math.fsum(w * x for w, x in zip(weights, describe(entity, frame), strict=True))
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


def describe(entity: Entity, frame: Frame) -> tuple[float, ...]:
    """Return one number for each of ``FEATURES``."""
    names = entity.names
    times = len(names)
    log_times = math.log(times)
    in_headline = _in_headline(entity, frame.headline)
    places = [frame.headline.index(part) for part in entity.key if part in frame.headline]
    first = min(name.passage for name in names)
    person, organization, place = (
        float(entity.kind == kind) for kind in ("person", "organization", "place")
    )
    country = place and float(names[0].text in gazetteers().country)
    return (
        1.0,
        log_times,
        times / frame.most,
        in_headline,
        in_headline * (min(places, default=9) < 2),
        float(first <= 1),
        math.log1p(first),
        sum(name.passage < _EARLY for name in names) / times,
        max(name.passage for name in names) / max(1, frame.passages),
        len({name.paragraph for name in names}) / frame.paragraphs,
        sum(name.first for name in names) / times,
        sum(name.located for name in names) / times,
        float(len(entity.key) > 1),
        person * (len(entity.key) == 1),
        person,
        organization,
        place,
        country,
        person * log_times,
        organization * log_times,
        place * log_times,
        person * in_headline,
        organization * in_headline,
        place * in_headline,
    )


def _in_headline(entity: Entity, headline: tuple[str, ...]) -> float:
    """Say whether the headline holds a form of the name, or a person's surname."""
    if not headline:
        return 0.0
    words = set(headline)
    if entity.kind == "person" and entity.key[-1] in words:
        return 1.0
    keys = {entity.key, *(name.key for name in entity.names)}
    return float(any(key and set(key) <= words for key in keys))


@cache
def _load() -> tuple[float, ...]:
    data = files("reader.actors").joinpath("data", FILE).read_bytes()
    if sha256(data).hexdigest() != SHA256:
        raise RuntimeError(f"{FILE} is not the file that this version was made with")
    weights: dict[str, float] = json.loads(data)
    if tuple(weights) != FEATURES:
        raise RuntimeError(f"{FILE} is for other features than those of this version")
    return tuple(weights.values())
