"""Print the figures for chosen timelines: ``python -m tests.quality.timelines [--check] [--pin]``.

The stories and their timelines are those of T17. Given are the first and the last day, how many
days and how many sentences a day. Date-F1 is over the chosen days; AR1 and AR2 are the ROUGE-1 and
ROUGE-2 F1 of Martschat and Markert (2018): each day is aligned with the day of the other timeline
that is nearest in time and words, many to one, and what they share counts less the farther apart
they are; stemmed, without stop words. Beside Reader stand the days with most articles published and
those with most mentions, with the same choice of sentences.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import pairwise

from reader.document.article import Article, Metadata
from reader.document.from_plain import plain_document
from reader.document.options import FactsOptions
from reader.pipeline import find_facts
from reader.services.digests.batch import AnalysedArticle
from reader.services.multi.chosen_days import choose_days
from reader.services.multi.chosen_timeline import day_mentions, sentences_of_days
from reader.services.sources import Source
from reader.summary.stop_words import stop_words
from tests.quality.data import leave_without_data, rows_of
from tests.quality.pinned import settle
from tests.quality.rouge import tokens

TOLERANCE = 0.005
Lines = Mapping[int, Sequence[str]]
"""The ordinal of a day -> its sentences."""


@dataclass(frozen=True)
class Wanted:
    """A timeline that a newsroom wrote."""

    topic: str
    name: str
    lines: Lines

    @property
    def sentences(self) -> int:
        """How many sentences a day has, rounded."""
        return max(1, round(sum(map(len, self.lines.values())) / len(self.lines)))


def read_articles() -> dict[str, list[AnalysedArticle]]:
    found: dict[str, list[AnalysedArticle]] = {}
    for row in rows_of("across/timeline-dev-articles.jsonl"):
        day = date.fromisoformat(row["published"][:10])
        document = plain_document(row["text"])
        facts = find_facts(document, FactsOptions(published=day, language=row["language"]))
        article = Article(row["id"], Metadata(published=day), document)
        source = Source(row["id"], None)
        found.setdefault(row["topic"], []).append(AnalysedArticle(source, article, facts))
    return found


def read_timelines() -> list[Wanted]:
    return [
        Wanted(
            row["topic"],
            row["id"],
            {
                date.fromisoformat(each["date"]).toordinal(): each["sentences"]
                for each in row["timeline"]
            },
        )
        for row in rows_of("across/timeline-dev.jsonl")
    ]


def published_day(article: AnalysedArticle) -> int:
    day = article.article.metadata.published
    assert day is not None
    return day.toordinal()


def most(counts: Counter[int], wanted: Wanted) -> list[int]:
    first, last = min(wanted.lines), max(wanted.lines)
    known = [(-count, day) for day, count in counts.items() if first <= day <= last]
    return sorted(day for _, day in sorted(known)[: len(wanted.lines)])


def by_publication(articles: Sequence[AnalysedArticle], wanted: Wanted) -> list[int]:
    return most(Counter(map(published_day, articles)), wanted)


def by_mentions(articles: Sequence[AnalysedArticle], wanted: Wanted) -> list[int]:
    return most(Counter(mention.day for mention in day_mentions(articles)), wanted)


def reader(articles: Sequence[AnalysedArticle], wanted: Wanted) -> list[int]:
    return choose_days(
        day_mentions(articles),
        list(map(published_day, articles)),
        count=len(wanted.lines),
        since=min(wanted.lines),
        until=max(wanted.lines),
    )


ROWS: dict[str, Callable[[Sequence[AnalysedArticle], Wanted], list[int]]] = {
    "reader": reader,
    "by publication": by_publication,
    "by mentions": by_mentions,
}


@cache
def content(sentence: str) -> tuple[str, ...]:
    words = (word.strip(".,;:!?\"'()") for word in sentence.lower().split())
    stopped = stop_words("en")
    return tuple(tokens(" ".join(word for word in words if word not in stopped)))


def row_of(sentences: Sequence[str]) -> list[str]:
    return [token for sentence in sentences for token in content(sentence)]


def counts(row: Sequence[str], size: int) -> Counter[tuple[str, ...]]:
    return Counter(pairwise(row)) if size == 2 else Counter((token,) for token in row)


def aligned(found: Lines, wanted: Lines, size: int) -> float:
    """ROUGE over days aligned many to one, F1."""
    ours = {day: row_of(sentences) for day, sentences in found.items()}
    theirs = {day: row_of(sentences) for day, sentences in wanted.items()}
    precision = share(ours, theirs, size)
    recall = share(theirs, ours, size)
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def share(
    rows: Mapping[int, Sequence[str]], others: Mapping[int, Sequence[str]], size: int
) -> float:
    hits, total = 0.0, 0
    for day, row in rows.items():
        if others:
            near = min(others, key=lambda other: cost(day, row, other, others[other]))
            shared = (counts(row, size) & counts(others[near], size)).total()
            hits += shared / (1 + abs(day - near))
        total += counts(row, size).total()
    return hits / total if total else 0.0


def cost(day: int, row: Sequence[str], other: int, theirs: Sequence[str]) -> float:
    shared = (Counter(row) & Counter(theirs)).total()
    alike = 2 * shared / (len(row) + len(theirs)) if shared else 0.0
    return (1 - 1 / (1 + abs(day - other))) * (1 - alike)


def date_f1(found: Lines, wanted: Lines) -> float:
    return 2 * len(found.keys() & wanted.keys()) / (len(found) + len(wanted))


def main() -> int:
    leave_without_data()
    articles, timelines = read_articles(), read_timelines()
    print(f"{'':16}{'Date-F1':>8}{'AR1':>7}{'AR2':>7}   " + "  ".join(t.name for t in timelines))
    reached: dict[str, dict[str, float]] = {}
    for name, choose in ROWS.items():
        rows = []
        for wanted in timelines:
            chosen = choose(articles[wanted.topic], wanted)
            days = sentences_of_days(articles[wanted.topic], chosen, wanted.sentences)
            said = {each.day.toordinal(): [s.text for s in each.sentences] for each in days}
            f1 = date_f1(dict.fromkeys(chosen, ()), wanted.lines)
            rows.append((f1, *(aligned(said, wanted.lines, size) for size in (1, 2))))
        f1, one, two = (sum(column) / len(rows) for column in zip(*rows, strict=True))
        reached[name] = {"Date-F1": round(f1, 4), "AR2": round(two, 4)}
        each = "  ".join(f"{row[0]:.3f}/{row[2]:.3f}" for row in rows)
        print(f"{name:16}{f1:8.3f}{one:7.3f}{two:7.3f}   {each}")
    return settle(reached["reader"], "timelines", tolerance=TOLERANCE)


if __name__ == "__main__":
    raise SystemExit(main())
