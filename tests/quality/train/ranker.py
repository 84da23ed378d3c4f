"""Learn the ranker's weights: ``python -m tests.quality.train.ranker [--folds | --ablation]``.

Without an option the weights are learnt from all the training articles and written into the
package; ``reader/summary/ranker.py`` must then be given the hash that is printed. ``--folds``
prints what cross-validation over the training articles gives, ``--ablation`` the same without each
group of features. Only articles whose weights may be shipped are read: CNN highlights, paper
summaries and hand-picked Wikinews sentences. The file holds numbers, and no word of the texts.
"""

import hashlib
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from reader.summary.auto import REDUNDANCY
from reader.summary.choose import Candidate, choose
from reader.summary.features import FEATURES, KINDS, NAMES, feature_rows, mixture
from reader.summary.length import Length
from reader.summary.story import Story, read_story
from tests.quality.data import SummarizedArticle, summaries, wikinews
from tests.quality.rouge import Judge
from tests.quality.summaries import picked_share

Array = npt.NDArray[np.float64]

TARGET = Path(__file__).parents[3] / "reader" / "summary" / "data" / "ranker.json"
SETS = {"cnn": 3, "papers": 5, "wikinews": 3}
"""The training sets, each with the number of sentences that it is measured at."""

FOLDS = 4
SOFTNESS = 0.15
"""Temperature, in ROUGE, of the target over single sentences; tuned by cross-validation."""
PENALTY = 5e-3
"""Of the squared weights; tuned by cross-validation."""
STEPS = 400


@dataclass
class Example:
    """One article: what the ranker sees, and what it should say."""

    article: SummarizedArticle
    story: Story
    columns: Array
    """Sentences × (kinds × features), each kind's share multiplied in."""
    wanted: Array
    """How much each sentence gives a summary; adds up to 1."""
    value: Callable[[Sequence[int]], float]
    """What a selection is worth, 0 to 100."""


def make_example(article: SummarizedArticle, most: int) -> Example | None:
    story = read_story(article.analysis, title=article.title)
    if len(story) < 4:
        return None
    rows = np.array(feature_rows(story))
    columns = np.hstack([rows * share for share in mixture(story)])
    if article.picked:
        spans = [(s.start, s.end) for s in article.analysis.story_sentences()]
        hits = np.array([picked_share([span], article.picked, 1) for span in spans])
        if not hits.sum():
            return None
        return Example(
            article,
            story,
            columns,
            hits / hits.sum(),
            lambda chosen: 100 * picked_share([spans[i] for i in chosen], article.picked, most),
        )
    judge = Judge(story.texts, article.references)
    oracle = np.zeros(len(story))
    oracle[judge.oracle(most)] = 1.0
    alone = np.array([judge.mean([place]) for place in range(len(story))]) / SOFTNESS
    soft = np.exp(alone - alone.max())
    wanted = 0.5 * oracle / max(1.0, oracle.sum()) + 0.5 * soft / soft.sum()
    return Example(article, story, columns, wanted, lambda chosen: 100 * judge.mean(chosen))


def read_examples() -> dict[str, list[Example]]:
    articles = {
        "cnn": summaries("cnn-train"),
        "papers": summaries("papers-train"),
        "wikinews": wikinews("train"),
    }
    return {
        name: [made for article in articles[name] if (made := make_example(article, most))]
        for name, most in SETS.items()
    }


def learn(sets: Mapping[str, Sequence[Example]], *, without: frozenset[str] = frozenset()) -> Array:
    """Minimise the cross-entropy of every article's softmax by Adam (Kingma and Ba 2015).

    The sets weigh alike, whatever their size. The weights of ``without`` stay zero.
    """
    examples = [(example, 1 / len(rows)) for rows in sets.values() for example in rows]
    columns = np.vstack([example.columns for example, _ in examples])
    wanted = np.concatenate([example.wanted for example, _ in examples])
    sizes = np.array([len(example.wanted) for example, _ in examples])
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    weight = np.repeat([share for _, share in examples], sizes)
    kept = np.array([name not in without for _ in KINDS for name in NAMES], dtype=float)
    scale = columns.std(axis=0) + 1e-9
    columns = columns / scale * kept
    solution = np.zeros(columns.shape[1])
    first, second = np.zeros_like(solution), np.zeros_like(solution)
    for step in range(1, STEPS + 1):
        scores = columns @ solution
        powers = np.exp(scores - np.repeat(np.maximum.reduceat(scores, starts), sizes))
        given = powers / np.repeat(np.add.reduceat(powers, starts), sizes)
        gradient = columns.T @ (weight * (given - wanted)) + PENALTY * solution
        first = 0.9 * first + 0.1 * gradient
        second = 0.99 * second + 0.01 * gradient**2
        rate = 0.05 if step < STEPS / 2 else 0.01
        move = (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.99**step)) + 1e-8)
        solution = solution - rate * move
    result: Array = solution / scale * kept
    return result


def values(examples: Sequence[Example], weights: Array, most: int) -> list[float]:
    found = []
    for example in examples:
        candidates = [
            Candidate(text, len(words))
            for text, words in zip(example.story.texts, example.story.words, strict=True)
        ]
        chosen = choose(
            (example.columns @ weights).tolist(),
            candidates,
            length=Length(most, "sentences"),
            vectors=example.story.vectors,
            redundancy=REDUNDANCY,
        )
        found.append(example.value(chosen))
    return found


def cross_validate(
    sets: Mapping[str, Sequence[Example]], *, without: frozenset[str] = frozenset()
) -> dict[str, float]:
    found: dict[str, list[float]] = {name: [] for name in sets}
    for fold in range(FOLDS):
        seen = {
            name: [e for i, e in enumerate(rows) if i % FOLDS != fold]
            for name, rows in sets.items()
        }
        weights = learn(seen, without=without)
        for name, rows in sets.items():
            unseen = [e for i, e in enumerate(rows) if i % FOLDS == fold]
            found[name] += values(unseen, weights, SETS[name])
    return {name: float(np.mean(row)) for name, row in found.items()}


def print_row(label: str, row: Mapping[str, float]) -> None:
    figures = " ".join(f"{name} {value:6.2f}" for name, value in row.items())
    print(f"{label:24} {figures}", flush=True)


def print_folds(sets: Mapping[str, Sequence[Example]], *, ablation: bool) -> None:
    lead = {
        name: float(np.mean([e.value(range(min(SETS[name], len(e.story)))) for e in rows]))
        for name, rows in sets.items()
    }
    print_row("lead", lead)
    print_row("all features", cross_validate(sets))
    if ablation:
        for group, names in FEATURES.items():
            print_row(f"without {group}", cross_validate(sets, without=frozenset(names)))


def main() -> None:
    sets = read_examples()
    if {"--folds", "--ablation"} & set(sys.argv):
        print_folds(sets, ablation="--ablation" in sys.argv)
        return
    weights = learn(sets).reshape(len(KINDS), len(NAMES)).round(4)
    learnt = {kind: row.tolist() for kind, row in zip(KINDS, weights, strict=True)}
    data = json.dumps({"features": NAMES, "weights": learnt}, indent=1) + "\n"
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_bytes(data.encode())
    print(f"{TARGET.name}: {hashlib.sha256(data.encode()).hexdigest()}")


if __name__ == "__main__":
    main()
