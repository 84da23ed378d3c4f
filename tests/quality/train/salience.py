"""Learn what makes a main actor: ``python -m tests.quality.train.salience [--folds]``.

Without an option the weights are learnt from the hand-tagged training articles and written into the
package; ``reader/actors/salience.py`` must then be given the hash that is printed. With ``--folds``
the share of the main actors among the first five is printed, each fold ranked by weights that never
saw it. The names themselves are found by a model that did see these articles.
"""

import hashlib
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from reader.actors import salience
from reader.actors.actors import _actor, find_entities, headline_of
from reader.actors.passages import passages_of
from reader.dates.expressions import find_dates
from reader.language.analyse import analyse
from reader.text.plain import plain_document
from tests.quality.actors import Article, same, wikinews

Array = npt.NDArray[np.float64]

FOLDS = 4
PENALTY = 1.0
"""Of the squared weights of scaled features; tuned by ``--folds``."""
ROUNDS = 25
TOP = 5


@dataclass
class Example:
    """One article: its entities, and which of them are main actors."""

    columns: Array
    """Entities × features."""
    wanted: Array
    """1 for a main actor."""
    matches: list[list[bool]]
    """For each entity, which main actors it is."""


def make_example(article: Article) -> Example | None:
    analysis = analyse(plain_document(article.text), language="en")
    passages = passages_of(analysis)
    headline = headline_of(passages, article.title)
    dates = find_dates(analysis, published=article.published)
    entities = find_entities(analysis, passages, headline, dates)
    if not entities:
        return None
    paragraphs = passages[-1].paragraph + 1
    frame = salience.frame_of(entities, headline, len(passages), paragraphs)
    actors = [_actor(entity, 0.0) for entity in entities]
    matches = [[same(actor, gold) for gold in article.actors] for actor in actors]
    return Example(
        np.array([salience.describe(entity, frame) for entity in entities]),
        np.array([float(any(row)) for row in matches]),
        matches,
    )


def learn(examples: Sequence[Example]) -> Array:
    """Fit a logistic regression by Newton's method."""
    columns = np.vstack([example.columns for example in examples])
    wanted = np.concatenate([example.wanted for example in examples])
    scale = columns.std(axis=0)
    scale[0] = 1.0
    columns = columns / scale
    penalty = np.full(columns.shape[1], PENALTY)
    penalty[0] = 0.0
    weights = np.zeros(columns.shape[1])
    for _ in range(ROUNDS):
        given = 1 / (1 + np.exp(-columns @ weights))
        slope = columns.T @ (given - wanted) + penalty * weights
        curve = (columns * (given * (1 - given))[:, None]).T @ columns + np.diag(penalty)
        weights = weights - np.linalg.solve(curve, slope)
    result: Array = weights / scale
    return result


def recall(examples: Sequence[Example], weights: Array) -> list[float]:
    found = []
    for example in examples:
        first = np.argsort(-(example.columns @ weights), kind="stable")[:TOP]
        golds = range(len(example.matches[0]))
        found.append(float(np.mean([any(example.matches[i][g] for i in first) for g in golds])))
    return found


def main() -> None:
    examples = [made for article in wikinews("train") if (made := make_example(article))]
    if "--folds" in sys.argv:
        figures = []
        for fold in range(FOLDS):
            seen = [each for number, each in enumerate(examples) if number % FOLDS != fold]
            unseen = [each for number, each in enumerate(examples) if number % FOLDS == fold]
            figures += recall(unseen, learn(seen))
        print(f"main actors in the first {TOP}: {np.mean(figures):.4f}")
        return
    weights = learn(examples).round(4).tolist()
    data = json.dumps(dict(zip(salience.FEATURES, weights, strict=True)), indent=1) + "\n"
    target = Path(salience.__file__).with_name("data") / salience.FILE
    target.write_bytes(data.encode())
    print(f"{target.name}: {hashlib.sha256(data.encode()).hexdigest()}")


if __name__ == "__main__":
    main()
