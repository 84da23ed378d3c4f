"""Learn which names are none: ``python -m tests.quality.train.doubt DIR``.

DIR holds the models of ``tests.quality.train.recogniser --without DIR``: the names of each corpus
are found by the model that never saw it, as those of a user's text are. A name is one if half of
its places share a character with a tagged name that is a person, an organization or a place. A
logistic regression tells them apart; what is less likely a name than ``CHANCE`` is left out.
"""

import json
import math
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from unittest.mock import patch

import numpy as np
import numpy.typing as npt

from reader.actors.english import doubt, tagger
from reader.actors.english.document_evidence import Clues
from reader.actors.find import find_actors
from reader.actors.learned import model as learned
from reader.actors.learned.model import read_model
from reader.document.from_plain import plain_document
from reader.language.analyse import analyse
from tests.quality.actors import SCORED, Article, wikinews
from tests.quality.names_by_language import articles
from tests.quality.train.recogniser import CORPORA

TEXTS = {"gu": 400, "ew": 400, "cr": 120, "gm": 60}
"""Texts that are read of each corpus; re3d tags too little of what it names."""
PENALTY = 2.0
"""Of the squared weights."""
ROUNDS = 25
CHANCE = 0.43
"""Tuned by ``tests.quality.left_out``: with less more of technique is named, with more less of
organizations."""

Array = npt.NDArray[np.float64]
Row = tuple[dict[str, float], bool, int]
"""Features, whether it is a name, and in how many places it stands."""


def texts_of(prefix: str) -> Iterator[Article]:
    if prefix == "wn":
        return wikinews("train")
    return islice(articles(CORPORA[f"{prefix}:"], "en"), TEXTS[prefix])


def rows_of(folder: Path, prefix: str) -> Iterator[Row]:
    """Yield the names that are found in a corpus, whether they are some, and how often they are."""
    weights = read_model(folder.joinpath(f"without-{prefix}.bin").read_bytes())
    seen: list[tuple[list[doubt.Sighting], Clues]] = []

    def note(sightings: list[doubt.Sighting], clues: Clues) -> set[int]:
        seen.append((sightings, clues))
        return set()

    with (
        patch.object(learned, "model", lambda _: weights),
        patch.object(tagger, "doubtful", note),
    ):
        for article in texts_of(prefix):
            find_actors(analyse(plain_document(article.text), language="en"), title=article.title)
            sightings, clues = seen.pop()
            gold = [(start, end) for start, end, kind in article.mentions if kind in SCORED]
            for alike in doubt._by_words(sightings):
                hits = sum(_is_in(one.name.start, one.name.end, gold) for one in alike)
                yield dict(doubt.features(alike, clues)), 2 * hits >= len(alike), len(alike)


def _is_in(start: int, end: int, gold: list[tuple[int, int]]) -> bool:
    return any(left < end and start < right for left, right in gold)


def fitted(columns: Array, wanted: Array, weight: Array) -> Array:
    """Return the weights of a logistic regression, by Newton's method."""
    found = np.zeros(columns.shape[1])
    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-columns @ found))
        slope = columns.T @ (weight * (chance - wanted)) + PENALTY * found
        spread = weight * chance * (1 - chance)
        bend = (columns.T * spread) @ columns + PENALTY * np.eye(len(found))
        found -= np.linalg.solve(bend, slope)
    return found


def main() -> None:
    folder = Path(sys.argv[1])
    rows = {prefix: list(rows_of(folder, prefix)) for prefix in (*TEXTS, "wn")}
    names = sorted({name for found in rows.values() for given, _, _ in found for name in given})
    every = [row for found in rows.values() for row in found]
    columns = np.array([[given.get(name, 0.0) for name in names] for given, _, _ in every])
    wanted = np.array([float(is_name) for _, is_name, _ in every])
    weight = np.sqrt([float(times) for _, _, times in every])
    weights = fitted(columns, wanted, weight)
    scores = columns @ weights
    least = math.log(CHANCE / (1 - CHANCE))
    begin = 0
    for prefix, found in rows.items():
        part = slice(begin, begin + len(found))
        out = scores[part] < least
        print(f"{prefix}: {len(found)} names, {out.sum()} left out,", end=" ")
        print(f"{int(wanted[part][out].sum())} of them names")
        begin += len(found)
    told = {name: round(float(value), 4) for name, value in zip(names, weights, strict=True)}
    target = Path(tagger.__file__).parents[1] / "data" / doubt.FILE
    target.write_text(json.dumps({"least": round(least, 4), **told}, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
