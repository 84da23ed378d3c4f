"""Print the figures for names and actors: ``python -m tests.quality.actors [--check] [--pieces]``.

A hit is the exact span with the right kind; figures are micro-averaged over a set. Of the UNER web
texts, which no weight was learnt from, the first fifth is read. With ``--pieces`` each piece of
reasoning over the whole article is left out in turn. With ``--check`` the exit code is 1 when a
figure fell below its floor in ``floors/actors.json``.
"""

import json
import math
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from reader.actors.external.recognisers import Recogniser, load, problem_with
from reader.actors.find import find_actors
from reader.actors.mentions.name import name_key
from reader.dates.expressions import find_dates
from reader.document.annotations import Actor
from reader.document.from_plain import plain_document
from reader.language.analyse import analyse
from tests.conftest import SHARED
from tests.quality.pieces import print_pieces
from tests.quality.pinned import settle

DATA = SHARED / "data" / "actors"
SCORED = ("person", "organization", "place")
LEFT_OUT = 800
"""Sentences of the left-out set that are read."""
TAGS = {"PER": "person", "ORG": "organization", "LOC": "place"}

Spans = set[tuple[int, int, str]]


@dataclass
class Article:
    """A text with what a person found in it."""

    text: str
    mentions: Spans
    title: str = ""
    published: date | None = None
    actors: list[set[str]] = field(default_factory=list)


def wikinews(name: str) -> Iterator[Article]:
    """The articles that were tagged by hand for this project."""
    for line in (DATA / f"wikinews-{name}.jsonl").read_text(encoding="utf-8").splitlines():
        row: dict[str, Any] = json.loads(line)
        yield Article(
            text=row["text"],
            mentions={(m["start"], m["end"], m["kind"]) for m in row["mentions"]},
            title=row["title"],
            published=date.fromisoformat(row["published"]) if row["published"] else None,
            actors=[{actor["name"], *actor["aliases"]} for actor in row["actors"]],
        )


def token_corpus(path: Path, limit: int | None = None) -> Iterator[Article]:
    """A tagged corpus: its tokens joined with single spaces, about twenty sentences a text."""
    sentences = [
        [row for line in block.splitlines() if len(row := line.split("\t")) == 2]
        for block in path.read_text(encoding="utf-8").split("\n\n")
        if block.strip()
    ]
    for first in range(0, len(sentences[:limit]), 20):
        text = ""
        mentions: list[tuple[int, int, str]] = []
        for sentence in sentences[first : first + 20]:
            for token, tag in sentence:
                start = len(text)
                text += token + " "
                if tag.startswith("B-"):
                    mentions.append((start, len(text) - 1, TAGS.get(tag[2:], "other")))
                elif tag.startswith("I-"):
                    mentions[-1] = (mentions[-1][0], len(text) - 1, mentions[-1][2])
        yield Article(text=text, mentions=set(mentions))


@dataclass
class Score:
    """Hits, misses and false alarms by kind; actors by article."""

    hits: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    gold: Counter[str] = field(default_factory=Counter)
    top_five: list[float] = field(default_factory=list)
    twice: list[bool] = field(default_factory=list)
    mixed: list[bool] = field(default_factory=list)
    """Whether one row matches two gold actors."""

    def f1(self, kinds: Sequence[str]) -> tuple[float, float, float]:
        """Precision, recall and F1 over ``kinds``."""
        hits, found, gold = (
            sum(counts[kind] for kind in kinds) for counts in (self.hits, self.found, self.gold)
        )
        return hits / max(1, found), hits / max(1, gold), 2 * hits / max(1, found + gold)


def words(form: str) -> frozenset[str]:
    return frozenset(name_key(tuple(form.split())))


def same(actor: Actor, gold: set[str]) -> bool:
    """Whether the two share a mention's text or the same words."""
    forms = {actor.name, *actor.aliases}
    return bool(forms & gold) or bool({words(f) for f in forms} & {words(f) for f in gold})


def measure(articles: Iterator[Article], recogniser: Recogniser | None = None) -> Score:
    score = Score()
    for article in articles:
        analysis = analyse(plain_document(article.text), language="en")
        dates = find_dates(analysis, published=article.published)
        mentions, actors = find_actors(
            analysis, title=article.title, dates=dates, recogniser=recogniser
        )
        found = {(mention.start, mention.end, mention.kind) for mention in mentions}
        score.hits.update(kind for _, _, kind in found & article.mentions)
        score.found.update(kind for _, _, kind in found)
        score.gold.update(kind for _, _, kind in article.mentions)
        if article.actors:
            matches = [[same(actor, gold) for gold in article.actors] for actor in actors[:5]]
            met = [sum(column) for column in zip(*matches, strict=True)]
            score.top_five.append(sum(map(bool, met)) / len(article.actors))
            score.twice.append(any(count > 1 for count in met))
            rows = ([same(actor, gold) for gold in article.actors] for actor in actors)
            score.mixed.append(any(sum(row) > 1 for row in rows))
    return score


def table(name: str, score: Score) -> dict[str, float]:
    """Print one set's figures and return those that have floors."""
    figures = {}
    print(f"{name:14} {'precision':>9} {'recall':>7} {'F1':>7}")
    for label, kinds in (("all three", SCORED), *((kind, (kind,)) for kind in SCORED)):
        precision, recall, f1 = score.f1(kinds)
        print(f"  {label:12} {precision:9.3f} {recall:7.3f} {f1:7.3f}")
        figures[f"{name} {label} F1"] = round(f1, 4)
    if score.top_five:
        recall = sum(score.top_five) / len(score.top_five)
        twice = sum(score.twice) / len(score.twice)
        mixed = sum(score.mixed) / len(score.mixed)
        print(
            f"  gold actors in the first five {recall:.3f}; an actor twice in {twice:.1%}", end=""
        )
        print(f"; two actors in one row in {mixed:.1%}")
        figures[f"{name} top five"] = round(recall, 4)
        figures[f"{name} no actor twice"] = round(1 - twice, 4)
        figures[f"{name} no two in one row"] = round(1 - mixed, 4)
    return figures


def crowd() -> dict[str, float]:
    """Print how far the ranking agrees with the crowd's scores of linked entities."""
    rows = [json.loads(line) for line in (DATA / "wikinews-salience.jsonl").open(encoding="utf-8")]
    scores = {row["id"]: row["entities"] for row in rows}
    gains = []
    for line in (DATA / "wikinews-dev.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        entities = scores.get(row["id"], [])
        analysis = analyse(plain_document(row["text"]), language="en")
        _, actors = find_actors(analysis, title=row["title"])
        gold = [{words(one["name"]), *map(words, one["spots"])} for one in entities]
        forms = [{words(form) for form in (one.name, *one.aliases)} for one in actors[:5]]
        got = [
            max((e["score"] for e, g in zip(entities, gold, strict=True) if g & form), default=0.0)
            for form in forms
        ]
        best = sorted((entity["score"] for entity in entities), reverse=True)[:5]
        if sum(best) > 0:
            gains.append(discounted(got) / discounted(best))
    figure = sum(gains) / len(gains)
    print(f"crowd's salience, wikinews-dev, {len(gains)} articles: NDCG at 5 {figure:.3f}")
    return {"crowd NDCG at 5": round(figure, 4)}


def discounted(gains: Sequence[float]) -> float:
    """Discounted cumulative gain (Järvelin and Kekäläinen 2002)."""
    return sum(gain / math.log2(place + 2) for place, gain in enumerate(gains))


def print_nltk() -> None:
    """Print the figures of NLTK's chunker in the same run, or why there are none."""
    problem = problem_with("nltk")
    if problem:
        print(f"NLTK's chunker: not measured: {problem}")
        return
    recogniser = load("nltk")
    score = measure(wikinews("dev"), recogniser)
    table("NLTK, same joining", score)


def main() -> int:
    if not DATA.is_dir():
        print("skipped: the data is not beside this checkout")
        return 0
    figures = table("wikinews-dev", measure(wikinews("dev")))
    figures |= table("gum-news", measure(token_corpus(DATA / "tokens" / "gum-news.tsv")))
    left_out = token_corpus(DATA / "tokens" / "uner.tsv", limit=LEFT_OUT)
    figures |= table("uner, left out", measure(left_out))
    figures |= crowd()
    print_nltk()
    if "--pieces" in sys.argv:
        print_pieces(lambda: measure(wikinews("dev")), SCORED)
    return settle(figures, "actors")


if __name__ == "__main__":
    raise SystemExit(main())
