"""Learn what makes a main actor: ``python -m tests.quality.train.salience DIR [--folds]``.

The weights are learnt from the hand-tagged training articles, their names found by models that
never saw them: those that ``tests.quality.train.recogniser --folds DIR`` leaves in DIR. They are
written into the package.
With ``--folds`` the share of the main actors among the first five is printed instead, each fold
ranked by weights that never saw it either.

Of any two entities of one article the main actor is to come first: a logistic regression over
their differences (as RankNet, Burges and others 2005, without hidden layers), each article with
the weight of the root of its pairs.
"""

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

import numpy as np
import numpy.typing as npt

from reader.actors.describing import salience
from reader.actors.english.truecasing import with_usual_capitals
from reader.actors.find import _actor, find_entities, headline_of, roles
from reader.actors.learned import model as learned
from reader.actors.learned.model import Model, read_model
from reader.actors.mentions.passages import passages_of
from reader.dates.expressions import find_dates
from reader.document.from_plain import plain_document
from reader.language.analyse import analyse
from tests.quality.actors import Article, same, wikinews
from tests.quality.train.recogniser import dated

Array = npt.NDArray[np.float64]

FOLDS = 8
PENALTY = 30.0
"""Of the squared weights of scaled features; tuned by ``--folds``."""
ROUNDS = 12
TOP = 5


@dataclass
class Example:
    """One article: its entities, and which of them are main find."""

    columns: Array
    """Entities × features."""
    wanted: Array
    """1 for a main actor."""
    matches: list[list[bool]]
    """For each entity, which main actors it is."""


def make_example(article: Article, names: Model) -> Example | None:
    analysis = analyse(plain_document(article.text), language="en")
    passages = with_usual_capitals(passages_of(analysis))
    headline = headline_of(passages, article.title)
    dates = find_dates(analysis, published=article.published)
    with patch.object(learned, "model", lambda _: names):
        entities = find_entities(analysis, passages, headline, dates)
    if not entities:
        return None
    frame = salience.frame_of(analysis.text, entities, headline, passages)
    told = [roles(analysis, passages, entity) for entity in entities]
    rows = [
        salience.describe(entity, frame, role) for entity, role in zip(entities, told, strict=True)
    ]
    matches = [[same(_actor(entity, 0.0), gold) for gold in article.actors] for entity in entities]
    return Example(np.array(rows), np.array([float(any(row)) for row in matches]), matches)


def learn(examples: Sequence[Example]) -> Array:
    """Fit the order by Newton's method, then the scale that makes probabilities of the scores."""
    pairs, counts = [], []
    for example in examples:
        main, rest = example.columns[example.wanted > 0], example.columns[example.wanted == 0]
        differences = (main[:, None, :] - rest[None, :, :]).reshape(-1, main.shape[1])
        pairs.append(differences)
        counts.append(np.full(len(differences), (len(main) / max(1, len(differences))) ** 0.5))
    columns = np.vstack(pairs)
    spread = columns.std(axis=0)
    spread[spread == 0] = 1.0  # the constant, which no difference has
    weights = fit(columns / spread, np.ones(len(columns)), np.concatenate(counts), PENALTY) / spread
    scores = np.concatenate([example.columns @ weights for example in examples])
    wanted = np.concatenate([example.wanted for example in examples])
    steep, level = fit(np.stack([scores, np.ones(len(scores))], 1), wanted, np.ones(len(scores)), 0)
    scaled: Array = weights * steep
    scaled[-1] = level
    return scaled


def fit(columns: Array, wanted: Array, counts: Array, penalty: float) -> Array:
    """Fit a logistic regression by Newton's method."""
    weights = np.zeros(columns.shape[1])
    ridge = np.full(len(weights), penalty + 1e-9)
    for _ in range(ROUNDS):
        given = 1 / (1 + np.exp(-columns @ weights))
        slope = columns.T @ (counts * (given - wanted)) + ridge * weights
        curve = (columns * (counts * given * (1 - given))[:, None]).T @ columns + np.diag(ridge)
        weights = weights - np.linalg.solve(curve, slope)
    return weights


def recall(examples: Sequence[Example], weights: Array) -> list[float]:
    found = []
    for example in examples:
        first = np.argsort(-(example.columns @ weights), kind="stable")[:TOP]
        golds = range(len(example.matches[0]))
        found.append(float(np.mean([any(example.matches[i][g] for i in first) for g in golds])))
    return found


def main() -> None:
    models = [read_model(path.read_bytes()) for path in sorted(Path(sys.argv[1]).glob("fold-*"))]
    examples = [
        made
        for number, article in enumerate(dated(wikinews("train")))
        if (made := make_example(article, models[number % len(models)]))
    ]
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
    target = Path(salience.__file__).parents[1] / "data" / salience.FILE
    target.write_bytes(data.encode())


if __name__ == "__main__":
    main()
