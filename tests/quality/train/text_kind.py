"""Learn what reads like news: ``python -m tests.quality.train.text_kind [--folds]``.

From the hand-tagged Wikinews articles, CNN articles and the documents of GUM that may train. The
weights are written into the package; with ``--folds`` the documents of each kind that are taken for
news are counted instead, those of each fold by weights that never saw them.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import numpy as np
import numpy.typing as npt

from reader.actors.describing import text_kind
from tests.quality.data import rows_of

Array = npt.NDArray[np.float64]

FOLDS = 8
ROUNDS = 30
PENALTY = 1.0
ARTICLES = {"actors/wikinews-train.jsonl": 150, "summaries/cnn-train.jsonl": 100}
"""File of news -> how many of its articles are read, so that they are twice the other documents."""


def texts() -> Iterator[tuple[str, str]]:
    """The kind and the text of each document."""
    for name, most in ARTICLES.items():
        for row in islice(rows_of(name), most):
            yield "news", row["text"]
    for row in rows_of("gum/train.jsonl"):
        if row["use"] == "train a shipped model":
            yield row["kind"], row["text"]


def learn(columns: Array, news: Array) -> Array:
    """Fit a logistic regression, both kinds with the same weight, by Newton's method."""
    counts = np.where(news > 0, 1.0, news.sum() / max(1.0, (1 - news).sum()))
    weights = np.zeros(columns.shape[1])
    ridge = PENALTY * np.eye(len(weights))
    for _ in range(ROUNDS):
        given = 1 / (1 + np.exp(-np.clip(columns @ weights, -30, 30)))
        slope = columns.T @ (counts * (given - news)) + PENALTY * weights
        curve = (columns * (counts * given * (1 - given))[:, None]).T @ columns + ridge
        weights = weights - np.linalg.solve(curve, slope)
    return weights


def main() -> None:
    listed = list(texts())
    columns = np.array([text_kind.describe(text) for _, text in listed])
    news = np.array([float(kind == "news") for kind, _ in listed])
    if "--folds" not in sys.argv:
        target = Path(text_kind.__file__).parents[1] / "data" / text_kind.FILE
        found = dict(zip(text_kind.FEATURES, learn(columns, news).round(4).tolist(), strict=True))
        target.write_bytes((json.dumps(found, indent=1) + "\n").encode())
        return
    taken: Counter[str] = Counter()
    for fold in range(FOLDS):
        unseen = np.arange(len(listed)) % FOLDS == fold
        weights = learn(columns[~unseen], news[~unseen])
        kinds = [kind for (kind, _), out in zip(listed, unseen, strict=True) if out]
        scores = columns[unseen] @ weights
        taken.update(kind for kind, score in zip(kinds, scores, strict=True) if score > 0)
    for kind, total in sorted(Counter(kind for kind, _ in listed).items()):
        print(f"{kind:12} {taken[kind]:4} of {total:4} taken for news")


if __name__ == "__main__":
    main()
