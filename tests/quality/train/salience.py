"""Learn what makes a main actor: ``python -m tests.quality.train.salience DIR|other [--folds]``.

With DIR the weights for news are learnt from the hand-tagged training articles, their names found
by models that never saw them: those that ``tests.quality.train.recogniser --folds DIR`` leaves in
DIR. With ``other`` those for other kinds of text are learnt from the documents of GUM's training
part that may train: an actor is worth the share of the summaries that name it. The weights are
written into the package.
With ``--folds`` it is printed instead how well weights rank what they never saw: the share of the
main actors among the first five; or nDCG at 5 over GUM, each kind of text left out in turn, beside
the order by how often an actor is named.

Of any two entities of one article the one that is worth more is to come first: a logistic
regression over their differences (as RankNet, Burges and others 2005, without hidden layers), each
article with the weight of the root of its pairs.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
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
from reader.document.annotations import Actor
from reader.document.from_plain import plain_document
from reader.language.analyse import analyse
from tests.quality.actors import Article, discounted, same, wikinews
from tests.quality.data import _day, rows_of
from tests.quality.salience import ORDERS, Told, actor_at, score
from tests.quality.train.recogniser import dated

Array = npt.NDArray[np.float64]

FOLDS = 8
PENALTY = 30.0
"""Of the squared weights of scaled features; tuned by ``--folds``."""
NEWS_FEATURES = frozenset(salience.FEATURES) - {
    "headline_share",
    "log_common",
    "log_paragraphs",
    "log_times",
}
"""What is looked at in news, whose headlines ``in_headline`` reads."""
OTHER_FEATURES = (
    "log_times",
    "headline_share",
    "listed_once",
    "organization_first",
    "log_paragraphs",
    "log_common",
)
"""What is looked at in other kinds of text, the most useful first. Chosen by forward selection
from 55 features by the mean over GUM's training part, by the graded salience and by the summaries,
each of the fifteen kinds ranked by weights learnt from the others: over how often an actor is named
+.028 nDCG on what may train and +.054 on the six kinds that may not. A seventh feature gained on
the latter alone."""
OTHER_PRIOR = {"log_times": 1.0}
"""Where these weights begin: how often an actor is named."""
OTHER_PENALTY = 300.0
"""The penalty of these weights, for leaving their beginning; the best of 100, 300 and 1,000."""
NEWS_SET = {"log_times": 0.4, "log_common": -0.45}
"""Weights in news that are set beside the learnt ones. By Wikinews alone they are near nothing, but
a summary names whom an article names often, and no “Court” that it also writes “court”. The first
was chosen for wikinews-dev's first five and French summaries, which 0.8 costs 0.3 ROUGE; the second
is that of other kinds of text."""
ROUNDS = 12
TOP = 5


@dataclass
class Example:
    """One article: its entities, and which of them matter."""

    columns: Array
    """Entities × features."""
    worth: Array
    """1 for a main actor, or the share of the summaries that name it."""
    matches: list[list[bool]] = field(default_factory=list)
    """For each entity, which main actors it is; empty where nobody chose main actors."""


def described(text: str, title: str, published: date | None) -> tuple[list[Actor], Array]:
    """The actors of a text, and one row of features for each."""
    analysis = analyse(plain_document(text), language="en")
    passages = with_usual_capitals(passages_of(analysis), "en")
    headline = headline_of(passages, title)
    dates = find_dates(analysis, published=published)
    entities = find_entities(analysis, passages, headline, dates)
    frame = salience.frame_of(analysis.text, entities, headline, passages)
    told = [roles(analysis, passages, entity) for entity in entities]
    rows = [
        salience.describe(entity, frame, role) for entity, role in zip(entities, told, strict=True)
    ]
    return [_actor(entity, 0.0) for entity in entities], np.array(rows)


def make_example(article: Article, names: Model) -> Example | None:
    with patch.object(learned, "model", lambda _: names):
        actors, rows = described(article.text, article.title, article.published)
    if not actors:
        return None
    matches = [[same(actor, gold) for gold in article.actors] for actor in actors]
    return Example(rows, np.array([float(any(row)) for row in matches]), matches)


def summed_up() -> Iterator[tuple[Told, Example]]:
    """The documents of GUM that may train."""
    for row in rows_of("gum/train.jsonl"):
        if row["use"] != "train a shipped model":
            continue
        actors, rows = described(row["text"], row["title"] or "", _day(row["published"]))
        worth = [one["salience"] / row["of"] for one in row["actors"]]
        if not actors or not any(worth):
            continue
        marked = [actor_at(row, actor) for actor in actors]
        values = [0.0 if number is None else worth[number] for number in marked]
        best = discounted(sorted(worth, reverse=True)[:TOP])
        yield Told(row["kind"], actors, marked, worth, best), Example(rows, np.array(values))


def learn(
    examples: Sequence[Example],
    names: Collection[str] = NEWS_FEATURES,
    penalty: float = PENALTY,
    prior: Mapping[str, float] | None = None,
) -> Array:
    """Fit the order by Newton's method, then the scale that makes probabilities of the scores.

    The features that are not among ``names`` weigh nothing.
    """
    pairs, counts = [], []
    for example in examples:
        first, second = np.where(example.worth[:, None] > example.worth[None, :])
        pairs.append(example.columns[first] - example.columns[second])
        wanted = float((example.worth > 0).sum())
        counts.append(np.full(len(first), (wanted / max(1, len(first))) ** 0.5))
    columns = np.vstack(pairs) * [name in names for name in salience.FEATURES]
    spread = columns.std(axis=0)
    spread[spread == 0] = 1.0  # the constant, which no difference has, and what is left out
    begin = np.array([(prior or {}).get(name, 0.0) for name in salience.FEATURES]) * spread
    ones = np.ones(len(columns))
    weights = fit(columns / spread, ones, np.concatenate(counts), penalty, begin) / spread
    return scaled(weights, examples)


def scaled(weights: Array, examples: Sequence[Example]) -> Array:
    """Scale weights so that they give the probability of being worth anything."""
    scores = np.concatenate([example.columns @ weights for example in examples])
    wanted = np.concatenate([(example.worth > 0).astype(float) for example in examples])
    steep, level = fit(np.stack([scores, np.ones(len(scores))], 1), wanted, 1.0, 0)
    found: Array = weights * steep
    found[-1] = level
    return found


def fit(
    columns: Array,
    wanted: Array,
    counts: Array | float,
    penalty: float,
    begin: Array | None = None,
) -> Array:
    """Fit a logistic regression by Newton's method; the penalty is for leaving the beginning."""
    begin = np.zeros(columns.shape[1]) if begin is None else begin
    weights = begin
    ridge = np.full(len(weights), penalty + 1e-9)
    for _ in range(ROUNDS):
        given = 1 / (1 + np.exp(-np.clip(columns @ weights, -30, 30)))
        slope = columns.T @ (counts * (given - wanted)) + ridge * (weights - begin)
        curve = (columns * (counts * given * (1 - given))[:, None]).T @ columns + np.diag(ridge)
        weights = weights - np.linalg.solve(curve, slope)
    return weights


def recall(example: Example, weights: Array) -> float:
    """The share of the main actors among the first five."""
    first = np.argsort(-(example.columns @ weights), kind="stable")[:TOP]
    golds = range(len(example.matches[0]))
    return float(np.mean([any(example.matches[i][g] for i in first) for g in golds]))


def gain(told: Told, scores: Array) -> float:
    """nDCG at 5 by what the summaries name."""
    known = dict(zip(map(id, told.actors), scores, strict=True))
    return score(told, lambda actor: (-known[id(actor)], actor.mentions[0].start))


def learn_other(examples: Sequence[Example]) -> Array:
    """Learn the weights for other kinds of text than news."""
    return learn(examples, OTHER_FEATURES, OTHER_PENALTY, OTHER_PRIOR)


def print_news(examples: Sequence[Example]) -> None:
    """Print how well weights rank the main actors of articles that they never saw."""
    found = []
    for fold in range(FOLDS):
        weights = learn([one for number, one in enumerate(examples) if number % FOLDS != fold])
        found += [recall(example, weights) for example in examples[fold::FOLDS]]
    print(f"main actors in the first five    {np.mean(found):.4f} of {len(found)} articles")


def print_other(examples: Sequence[tuple[Told, Example]]) -> None:
    """Print how well weights rank the actors of kinds of text that they never saw."""
    found: defaultdict[str, list[float]] = defaultdict(list)
    for kind in sorted({told.kind for told, _ in examples}):
        weights = learn_other([example for told, example in examples if told.kind != kind])
        for told, example in examples:
            if told.kind == kind:
                found["order"].append(gain(told, example.columns @ weights))
                found["mentions"].append(score(told, ORDERS["mentions"]))
    for name, values in found.items():
        print(f"nDCG at {TOP} over kinds left out, {name:10} {np.mean(values):.4f}")


def write(kind: str, weights: Array) -> None:
    """Put the weights of one kind of text into the package."""
    target = Path(salience.__file__).parents[1] / "data" / salience.FILE
    data: dict[str, dict[str, float]] = json.loads(target.read_bytes())
    data[kind] = dict(zip(salience.FEATURES, weights.round(4).tolist(), strict=True))
    target.write_bytes((json.dumps(data, indent=1) + "\n").encode())


def main() -> None:
    folds = "--folds" in sys.argv
    if sys.argv[1] == "other":
        summed = list(summed_up())
        if folds:
            print_other(summed)
        else:
            write("other", learn_other([example for _, example in summed]))
        return
    models = [read_model(path.read_bytes()) for path in sorted(Path(sys.argv[1]).glob("fold-*"))]
    examples = [
        made
        for number, article in enumerate(dated(wikinews("train")))
        if (made := make_example(article, models[number % len(models)]))
    ]
    if folds:
        print_news(examples)
    else:
        weights = learn(examples)
        for name, weight in NEWS_SET.items():
            weights[salience.FEATURES.index(name)] = weight
        write("news", scaled(weights, examples))


if __name__ == "__main__":
    main()
