"""Learn the ranker's weights: ``python -m tests.quality.train.ranker [--folds | --ablation]``.

Without an option the weights are learnt from all the training articles and written into the
package. ``--folds`` prints what cross-validation over the training articles gives,
``--ablation`` the same without each group of features, each feature, and each part of the choice,
with the difference's 95 % interval. Only articles whose weights may be shipped are read: CNN
highlights, news in short, summaries of papers and of nine other kinds of text, and hand-picked
Wikinews sentences. The file holds numbers, and no word of the texts.

The weights depend on the sentences and actors that are found. The shipped ones were learned before
the last changes of both; learned anew they give the same figures within 0.5 ROUGE on every
development set.
"""

import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from reader.summary import choose as choosing
from reader.summary.auto import ties_of
from reader.summary.body import Body, read_body
from reader.summary.choose import Candidate, Ties, choose
from reader.summary.features import FEATURES, NAMES, feature_columns
from reader.summary.genre import kind_of
from reader.summary.length import Length
from reader.summary.ranker import LEARNT
from tests.quality.data import SummarizedArticle, gum, leave_without_data, summaries, wikinews
from tests.quality.rouge import Judge
from tests.quality.summaries import interval, picked_share

Array = npt.NDArray[np.float64]

SUMMARY = Path(__file__).parents[3] / "reader" / "summary"
SETS = {"cnn": 3, "short news": 3, "papers": 5, "wikinews": 3, "kinds": 2}
"""The training sets, each with the number of sentences that it is measured at."""
SHARES = {"cnn": 4.0, "short news": 0.5, "papers": 6.0, "kinds": 2.0}
"""What a set weighs, whatever its size, where that is not 1: the papers are the only texts of their
kind, and short news says little of what is not at its head."""

FOLDS = 5
SOFTNESS = 0.15
"""Temperature, in ROUGE, of the target over single sentences; tuned, as the rest, by
cross-validation."""
TOGETHER = 0.65
"""Share of the target that is the best summary found by search; the rest is the target over single
sentences. More gives up to half a point on papers, and takes as much from the kinds of text that
no training set has."""
PENALTY = 0.05
"""Of the squared weights that all kinds share. This and ``OWN_PENALTY`` were raised until kinds
that no training set has stopped gaining."""
OWN_PENALTY = 0.2
"""Of the squared weights that a kind has of its own."""
NOT_LEARNED = frozenset({"cut"})
"""Features whose weights stay 0 in the file: ``reader.summary.ranker`` sets them by hand."""
STEPS = 400
FEWER_STEPS = 120
"""The same from weights that were learnt with a feature more."""


@dataclass
class Example:
    """One article: what the ranker sees, and what it should say."""

    body: Body
    ties: Ties
    rows: Array
    """Sentences × features."""
    shares: Array
    """How much the story is of each learnt kind."""
    wanted: Array
    """How much each sentence gives a summary; adds up to 1."""
    value: Callable[[Sequence[int]], float]
    """What a selection is worth, 0 to 100."""


def make_example(article: SummarizedArticle, most: int) -> Example | None:
    body = read_body(article.facts)
    if len(body) < 4:
        return None
    kind = kind_of(body)
    rows = np.array(feature_columns(body)).T
    shares = np.array([getattr(kind, name) for name in LEARNT])
    found = _picked(article, most) if article.picked else _rouge(article, body, most)
    return found and Example(body, ties_of(body), rows, shares, *found)


_Target = tuple[Array, Callable[[Sequence[int]], float]]


def _picked(article: SummarizedArticle, most: int) -> _Target | None:
    spans = [(s.start, s.end) for s in article.analysis.body_sentences()]
    hits = np.array([picked_share([span], article.picked, 1) for span in spans])
    if not hits.sum():
        return None
    return hits / hits.sum(), lambda chosen: 100 * float(hits[list(chosen)].sum()) / most


def _rouge(article: SummarizedArticle, body: Body, most: int) -> _Target:
    judge = Judge(body.texts, article.references)
    oracle = np.zeros(len(body))
    oracle[judge.oracle(most)] = 1.0
    alone = np.array([judge.mean([place]) for place in range(len(body))]) / SOFTNESS
    soft = np.exp(alone - alone.max())
    best = oracle / max(1.0, oracle.sum())
    wanted = TOGETHER * best + (1 - TOGETHER) * soft / soft.sum()
    # The same few selections are measured again and again.
    known = cache(judge.mean)
    return wanted, lambda chosen: 100 * known(tuple(chosen))


def read_examples() -> dict[str, list[Example]]:
    articles = {
        "cnn": summaries("cnn-train"),
        "short news": summaries("news-train-2"),
        "papers": summaries("papers-train"),
        "wikinews": wikinews("train"),
        "kinds": [each for rows in gum("train", may_train=True).values() for each in rows],
    }
    return {
        name: [made for article in articles[name] if (made := make_example(article, most))]
        for name, most in SETS.items()
    }


def learn(
    sets: Mapping[str, Sequence[Example]],
    *,
    without: frozenset[str] = frozenset(),
    start: Array | None = None,
) -> Array:
    """Minimise the cross-entropy found in all articles's softmax by Adam (Kingma and Ba 2015).

    Each set weighs what ``SHARES`` says, whatever its size. The weights of ``without`` stay zero.
    From ``start``, weights that are near the optimum, fewer steps do.

    Returns:
        Kinds × features; the first row is what all kinds share.
    """
    examples = [
        (example, SHARES.get(name, 1.0) / len(rows))
        for name, rows in sets.items()
        for example in rows
    ]
    columns = np.vstack([example.rows for example, _ in examples])
    wanted = np.concatenate([example.wanted for example, _ in examples])
    sizes = np.array([len(example.wanted) for example, _ in examples])
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    weight = np.repeat([share for _, share in examples], sizes)
    kinds = np.repeat([[1.0, *example.shares] for example, _ in examples], sizes, axis=0)
    scale = columns.std(axis=0) + 1e-9
    known = np.array([name not in without | NOT_LEARNED for name in NAMES], dtype=float)
    columns = columns / scale * known
    solution = np.zeros((kinds.shape[1], len(NAMES))) if start is None else start * scale * known
    steps = STEPS if start is None else FEWER_STEPS
    penalty = np.full((len(solution), 1), OWN_PENALTY)
    penalty[0] = PENALTY
    first, second = np.zeros_like(solution), np.zeros_like(solution)
    for step in range(1, steps + 1):
        scores = ((columns @ solution.T) * kinds).sum(axis=1)
        powers = np.exp(scores - np.repeat(np.maximum.reduceat(scores, starts), sizes))
        given = powers / np.repeat(np.add.reduceat(powers, starts), sizes)
        gradient = (kinds * (weight * (given - wanted))[:, None]).T @ columns + penalty * solution
        first = 0.9 * first + 0.1 * gradient
        second = 0.99 * second + 0.01 * gradient**2
        rate = 0.05 if step < steps / 2 else 0.01
        move = (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.99**step)) + 1e-8)
        solution = solution - rate * move
    result: Array = solution / scale
    return result


def values(examples: Sequence[Example], weights: Array, most: int) -> list[float]:
    found = []
    for example in examples:
        body = example.body
        candidates = [
            Candidate(text, len(words)) for text, words in zip(body.texts, body.words, strict=True)
        ]
        scores = example.rows @ (weights[0] + example.shares @ weights[1:])
        chosen = choose(
            scores.tolist(), candidates, length=Length(most, "sentences"), ties=example.ties
        )
        found.append(example.value(chosen))
    return found


Figures = dict[str, list[float]]
"""Set -> what the summary of each of its articles is worth, unseen in training."""


Folds = list[Array]
"""The weights that each fold learnt."""


def learn_folds(
    sets: Mapping[str, Sequence[Example]],
    *,
    without: frozenset[str] = frozenset(),
    start: Folds | None = None,
) -> Folds:
    learnt = []
    for fold in range(FOLDS):
        seen = {
            name: [e for i, e in enumerate(rows) if i % FOLDS != fold]
            for name, rows in sets.items()
        }
        learnt.append(learn(seen, without=without, start=start[fold] if start else None))
    return learnt


def cross_validate(sets: Mapping[str, Sequence[Example]], folds: Folds) -> Figures:
    found: Figures = {name: [] for name in sets}
    for fold, weights in enumerate(folds):
        for name, rows in sets.items():
            unseen = [e for i, e in enumerate(rows) if i % FOLDS == fold]
            found[name] += values(unseen, weights, SETS[name])
    return found


@contextmanager
def without_part(name: str) -> Iterator[None]:
    """Choose without one part of what sentences are worth together."""
    kept = getattr(choosing, name)
    setattr(choosing, name, 0.0)
    try:
        yield
    finally:
        setattr(choosing, name, kept)


def print_row(label: str, row: Figures, whole: Figures | None = None) -> None:
    cells = []
    for name, found in row.items():
        cell = f"{name} {np.mean(found):6.2f}"
        if whole is not None:
            lost = [a - b for a, b in zip(found, whole[name], strict=True)]
            low, high = interval(lost)
            cell += f" ({np.mean(lost):+5.2f} [{low:+5.2f},{high:+5.2f}])"
        cells.append(cell)
    print(f"{label:26}", *cells, flush=True)


def print_folds(sets: Mapping[str, Sequence[Example]], *, ablation: bool) -> None:
    ordered = {
        name: [e for fold in range(FOLDS) for i, e in enumerate(rows) if i % FOLDS == fold]
        for name, rows in sets.items()
    }
    lead = {
        name: [e.value(range(min(SETS[name], len(e.body)))) for e in rows]
        for name, rows in ordered.items()
    }
    folds = learn_folds(sets)
    whole = cross_validate(sets, folds)
    print_row("lead", lead)
    print_row("everything", whole, lead)
    if not ablation:
        return
    print("\nless what is named; in brackets the difference from everything")
    for name in ("REDUNDANCY", "COVERAGE", "LEANING"):
        with without_part(name):
            print_row(f"choice {name.lower()}", cross_validate(sets, folds), whole)
    groups = {f"group {group}": frozenset(names) for group, names in FEATURES.items()}
    for label, without in {**groups, **{f"  {name}": frozenset({name}) for name in NAMES}}.items():
        less = learn_folds(sets, without=without, start=folds)
        print_row(label, cross_validate(sets, less), whole)


def main() -> None:
    leave_without_data()
    sets = read_examples()
    if {"--folds", "--ablation"} & set(sys.argv):
        print_folds(sets, ablation="--ablation" in sys.argv)
        return
    learnt = {
        kind: row.tolist() for kind, row in zip(("all", *LEARNT), learn(sets).round(4), strict=True)
    }
    data = (json.dumps({"features": NAMES, "weights": learnt}, indent=1) + "\n").encode()
    (SUMMARY / "data" / "ranker.json").write_bytes(data)


if __name__ == "__main__":
    main()
