"""How much an entity matters to its article, by weights learnt from articles with main actors.

The weights are numbers in ``data/salience.json``, made by ``tests/quality/train/salience.py``: of
two entities in one article the main actor must rank before the other. They are scaled so that
salience reads as the probability of being one of the main actors. News has its own weights, learnt
from Wikinews; those of other kinds of text are learnt from what summaries of GUM's documents name
(Lin and Zeldes 2024).
"""

import json
import math
from collections import Counter
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from reader.actors.describing.mention_context import Neighbours
from reader.actors.describing.text_kind import is_news
from reader.actors.joining.entity import Entity
from reader.actors.lists.lexicon import NATIONALITIES
from reader.actors.lists.organizations import news
from reader.actors.mentions.name import folded
from reader.actors.mentions.passages import Passage
from reader.actors.mentions.tokens import Token
from reader.document.annotations import Kind

FILE = "salience.json"

FEATURES = (
    "share_of_most",
    "in_headline",
    "log_first",
    "last_place",
    "located_share",
    "several_words",
    "surname_only",
    "person",
    "organization",
    "place",
    "person_log_mentions",
    "place_in_headline",
    "speaking_share",
    "listed_once",
    "behind_comma_share",
    "owning_share",
    "log_acting",
    "opens_paragraph_share",
    "describing_share",
    "owned_share",
    "news",
    "log_company",
    "log_people_of",
    "log_of_kind",
    "once_among_many",
    "person_role",
    "organization_first",
    "place_log_of_kind",
    "person_log_of_kind",
    "other_first",
    "organization_opens_paragraph",
    "log_times",
    "headline_share",
    "log_paragraphs",
    "log_common",
    "one",
)
"""The features, in the order of the weights."""

_STEM = 4
"""Letters that a country and the word for its people usually share."""


class Frame(NamedTuple):
    """The figures of one article to which all its entities are compared."""

    text: str
    """The article."""
    headline: tuple[str, ...]
    """The words of the headline, folded; empty when there is none."""
    headline_names: frozenset[str]
    """Those of them that the article never writes in lower case."""
    passages: int
    """The number of sentences in the article."""
    opening: frozenset[int]
    """Indexes of the sentences that open a paragraph."""
    most: int
    """The number of mentions of the entity named most often."""
    kinds: Counter[Kind]
    """The number of entities of each kind."""
    company: Counter[int]
    """The number of names in each sentence."""
    peoples: Counter[str]
    """How often each word for a people occurs, by its first letters."""
    neighbours: Neighbours
    """All mentions."""
    paragraphs: Sequence[int]
    """The paragraph of each sentence."""
    written: Counter[str]
    """How often each word occurs, as it is written."""
    news: bool = True
    """Whether it reads like news."""


def frame_of(
    text: str,
    entities: Sequence[Entity],
    headline: Sequence[Token],
    passages: Sequence[Passage],
    language: str = "en",
) -> Frame:
    """Gather the figures to which the entities of an article are compared."""
    names = sorted((name for one in entities for name in one.names), key=lambda name: name.start)
    words = [token.text for passage in passages for token in passage.tokens]
    written = Counter(words)
    return Frame(
        text=text,
        headline=tuple(folded(token.text) for token in headline),
        headline_names=frozenset(
            folded(token.text) for token in headline if token.text.lower() not in written
        ),
        passages=len(passages),
        opening=frozenset(
            number
            for number, passage in enumerate(passages)
            if not number or passages[number - 1].paragraph != passage.paragraph
        ),
        most=max((len(entity.names) for entity in entities), default=1),
        kinds=Counter(entity.kind for entity in entities),
        company=Counter(name.passage for name in names),
        peoples=Counter(word[:_STEM] for word in map(str.lower, words) if word in NATIONALITIES),
        neighbours=Neighbours(names),
        paragraphs=[passage.paragraph for passage in passages],
        written=written,
        news=language != "en" or is_news(text),
    )


def salience(entity: Entity, frame: Frame, role: str = "") -> float:
    """Return how much an entity matters to its article, 0 to 1.

    Args:
        entity: The entity.
        frame: Its article.
        role: What the text says that it is.
    """
    weights = _load()["news" if frame.news else "other"]
    score = math.fsum(w * x for w, x in zip(weights, describe(entity, frame, role), strict=True))
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


def describe(entity: Entity, frame: Frame, role: str = "") -> tuple[float, ...]:
    """Return one number for each of ``FEATURES``."""
    names, times = entity.names, len(entity.names)
    in_headline = _in_headline(entity, frame.headline)
    opens = sum(name.first and name.passage in frame.opening for name in names) / times
    return (
        times / frame.most,
        in_headline,
        math.log1p(min(name.passage for name in names)),
        max(name.passage for name in names) / max(1, frame.passages),
        sum(name.located for name in names) / times,
        *_of_name(entity, in_headline),
        *_of_contexts(entity, frame, opens),
        *_of_company(entity, frame),
        *_of_kind(entity, frame, role, opens),
        math.log(times),
        len(frame.headline_names.intersection(entity.key)) / len(entity.key),
        math.log(len({frame.paragraphs[name.passage] for name in names})),
        _log_common(entity, frame),
        1.0,
    )


def _log_common(entity: Entity, frame: Frame) -> float:
    """Count how often the article has a name of one word in small letters: “Court” and “court”."""
    return math.log1p(frame.written[entity.key[0]]) if len(entity.key) == 1 else 0.0


def _of_name(entity: Entity, in_headline: float) -> tuple[float, ...]:
    person, place = float(entity.kind == "person"), float(entity.kind == "place")
    return (
        float(len(entity.key) > 1),
        person * (len(entity.key) == 1),
        person,
        float(entity.kind == "organization"),
        place,
        person * math.log(len(entity.names)),
        place * in_headline,
    )


def _of_contexts(entity: Entity, frame: Frame, opens: float) -> tuple[float, ...]:
    names, times = entity.names, len(entity.names)
    place = float(entity.kind == "place")
    standings = [frame.neighbours.standing(frame.text, name) for name in names]
    speaking, listed, behind_comma, owning, describing, owned = map(
        sum, zip(*standings, strict=True)
    )
    return (
        speaking / times,
        float(times == 1 and listed == 1 and not (place and behind_comma)),
        place * behind_comma / times,
        owning / times,
        math.log1p(sum(name.acts for name in names)),
        opens,
        describing / times,
        owned / times,
        float(any(name.text in news() for name in names)),
    )


def _of_company(entity: Entity, frame: Frame) -> tuple[float, ...]:
    """Describe how many others there are: in its sentences, of its people, of its kind, in all."""
    names, times = entity.names, len(entity.names)
    company = sum(frame.company[name.passage] - 1 for name in names) / times
    people = frame.peoples[entity.key[0][:_STEM]] if entity.kind == "place" else 0
    return (
        math.log1p(company),
        math.log1p(people),
        math.log(frame.kinds[entity.kind]),
        (times == 1) * math.sqrt(frame.kinds.total()),
    )


def _of_kind(entity: Entity, frame: Frame, role: str, opens: float) -> tuple[float, ...]:
    person, organization, place, other = (
        float(entity.kind == kind) for kind in ("person", "organization", "place", "other")
    )
    start = min(name.start for name in entity.names) / max(1, len(frame.text))
    of_kind = math.log(frame.kinds[entity.kind])
    return (
        person * bool(role),
        organization * start,
        place * of_kind,
        person * of_kind,
        other * start,
        organization * opens,
    )


def _in_headline(entity: Entity, headline: tuple[str, ...]) -> float:
    """Return whether the headline contains a form of the name, or a person's surname."""
    if not headline:
        return 0.0
    words = set(headline)
    if entity.kind == "person" and entity.key[-1] in words:
        return 1.0
    keys = {entity.key, *(name.key for name in entity.names)}
    return float(any(key and set(key) <= words for key in keys))


@cache
def _load() -> dict[str, tuple[float, ...]]:
    data = Path(__file__).parents[1].joinpath("data", FILE).read_bytes()
    loaded: dict[str, dict[str, float]] = json.loads(data)
    if any(tuple(weights) != FEATURES for weights in loaded.values()):
        raise RuntimeError(f"{FILE} was trained on other features than this version has")
    return {kind: tuple(weights.values()) for kind, weights in loaded.items()}
