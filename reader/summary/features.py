"""The ranker's features of each sentence: cheap to count, and the same in every language."""

import math
from collections import Counter
from collections.abc import Sequence

from reader.summary.body import Body
from reader.summary.content_features import content_features
from reader.summary.surface_features import Columns, surface_features

FEATURES: dict[str, tuple[str, ...]] = {
    "position": (
        "log_place", "first", "share", "share_squared", "last_tenth", "opens_paragraph",
        "in_paragraph",
    ),
    "centrality": ("after", "before", "like_first", "like_lead"),
    "title": ("title_share",),
    "keywords": ("keyword_share", "term_frequency", "spoken_of", "new_terms", "shared_terms"),
    "actors": ("actors", "opens_on_actor", "new_actors"),
    "dates": ("dated",),
    "length": ("log_words", "short", "long"),
    "quotes": ("opens_quote", "has_quote", "says", "first_person", "second_person"),
    "surface": (
        "question", "cut", "unfinished", "numbers", "capitals", "pronoun", "opens_the",
        "opens_number", "commas", "brackets", "symbols", "about_itself", "cites",
    ),
    "lines": ("quoted_line", "address", "speaker", "scrap", "log_said", "full", "frames"),
}  # fmt: skip
"""The features by group, in the order of their columns."""

NAMES: tuple[str, ...] = tuple(name for group in FEATURES.values() for name in group)
"""The names of the columns."""

_FEW_SENTENCES = 4
"""The number of sentences in a body at which a deviation counts half."""

_STANDARDISED = frozenset(
    "after before like_first like_lead title_share keyword_share term_frequency "
    "spoken_of new_terms shared_terms actors new_actors log_words numbers capitals commas "
    "brackets symbols".split()
)
"""Columns that are scaled to mean 0 and deviation 1 within the body: what counts is which sentence
has more than the others, and that can be compared across kinds of text and languages."""


def feature_columns(body: Body) -> list[list[float]]:
    """Return one column for each of ``NAMES``, with a value for each sentence of the body.

    Takes time linear in the words of the body.
    """
    columns = {
        **_position(body),
        **content_features(body),
        **_entities(body),
        **surface_features(body),
    }
    return [
        standardised(columns[name]) if name in _STANDARDISED else columns[name] for name in NAMES
    ]


def standardised(column: Sequence[float]) -> list[float]:
    """Scale to mean 0 and standard deviation 1; a column of equal values becomes zeros.

    In a text of a few sentences a deviation says little: there it is less than 1.
    """
    count = len(column)
    mean = math.fsum(column) / count if count else 0.0
    deviation = (
        math.sqrt(math.fsum((value - mean) ** 2 for value in column) / count) if count else 0
    )
    if deviation < 1e-9:
        return [0.0] * count
    deviation *= 1 + _FEW_SENTENCES / count
    return [(value - mean) / deviation for value in column]


def _position(body: Body) -> Columns:
    """Return each sentence's position: in the body, or in its chapter where there are chapters."""
    sizes = Counter(body.parts) if body.has_chapters else Counter({0: len(body)})
    places: list[int] = []
    shares: list[float] = []
    tenths: list[bool] = []
    in_paragraph: list[int] = []
    part = paragraph = -1
    for number, home in enumerate(body.paragraphs):
        here = body.parts[number] if body.has_chapters else 0
        places.append(places[-1] + 1 if here == part else 0)
        in_paragraph.append(in_paragraph[-1] + 1 if home == paragraph else 0)
        part, paragraph = here, home
        shares.append(places[-1] / max(1, sizes[part] - 1))
        tenths.append(places[-1] >= 0.9 * sizes[part])
    return {
        "log_place": [math.log1p(place) for place in places],
        "first": [float(place == 0) for place in places],
        "share": shares,
        "share_squared": [share * share for share in shares],
        "last_tenth": [float(last) for last in tenths],
        "opens_paragraph": [float(place == 0) for place in in_paragraph],
        "in_paragraph": [min(place, 4) / 4 for place in in_paragraph],
    }


def _entities(body: Body) -> Columns:
    entities = body.entities
    return {
        "actors": list(entities.weight),
        "new_actors": list(entities.fresh),
        "opens_on_actor": [float(opens) for opens in entities.opens],
        "dated": [float(dated) for dated in entities.dated],
    }
