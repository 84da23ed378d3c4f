"""Print how well questions find their articles: ``python -m tests.quality.search [--check]``.

MAP over everything that a search returns, the questions without a hit, and how many relevant
articles are among the first ten; beside it Okapi's BM25 with Snowball's stems over the same texts
(k1 1.2, b 0.75, all words of the question). ``--pin`` writes the floors.
"""

import math
import re
from collections import Counter
from collections.abc import Callable, Sequence

from reader.errors import QueryError
from reader.language.stems import stem
from tests.quality.data import leave_without_data, rows_of
from tests.quality.library import library_of
from tests.quality.pinned import settle

_K1, _B = 1.2, 0.75
_WORD = re.compile(r"[^\W_]+")
Search = Callable[[str], Sequence[str]]
"""Takes a question, and returns the ids of what it finds, the best first."""


class Bm25:
    """Okapi's BM25 over stems."""

    def __init__(self, texts: dict[str, str]) -> None:
        self._counts = {name: Counter(_stems(text)) for name, text in texts.items()}
        self._articles = Counter(word for counts in self._counts.values() for word in counts)
        self._length = sum(map(Counter.total, self._counts.values())) / len(texts)

    def search(self, question: str) -> list[str]:
        words = Counter(_stems(question))
        scores = {name: self._score(words, counts) for name, counts in self._counts.items()}
        return sorted((name for name in scores if scores[name] > 0), key=lambda n: -scores[n])

    def _score(self, words: Counter[str], counts: Counter[str]) -> float:
        room = _K1 * (1 - _B + _B * counts.total() / self._length)
        total = len(self._counts)
        return sum(
            times
            * math.log(1 + (total - self._articles[word] + 0.5) / (self._articles[word] + 0.5))
            * counts[word] * (_K1 + 1) / (counts[word] + room)
            for word, times in words.items()
        )  # fmt: skip


def _stems(text: str) -> list[str]:
    return [stem(word, "en") for word in _WORD.findall(text.lower())]


def precision(found: Sequence[str], relevant: set[str]) -> float:
    """Average precision of a ranking."""
    hits, total = 0, 0.0
    for rank, name in enumerate(found, start=1):
        if name in relevant:
            hits += 1
            total += hits / rank
    return total / len(relevant)


def measure(search: Search, questions: Sequence[tuple[str, set[str]]]) -> tuple[float, int, float]:
    """MAP, questions without a hit, and the share of relevant articles in the first ten."""
    average, empty, early = 0.0, 0, 0.0
    for question, relevant in questions:
        found = search(question)
        average += precision(found, relevant)
        empty += not found
        early += len(relevant.intersection(found[:10])) / len(relevant)
    return average / len(questions), empty, early / len(questions)


def main() -> int:
    leave_without_data()
    articles = list(rows_of("across/search-articles.jsonl"))
    questions = [(row["query"], set(row["relevant"])) for row in rows_of("across/search-dev.jsonl")]
    print(f"{'search':24} {'MAP':>7} {'no hit':>7} {'recall at 10':>13}")
    figures: dict[str, float] = {}
    with library_of(articles) as collection:

        def ours(question: str) -> list[str]:
            try:
                return collection.search(question, partial=True).ids()
            except QueryError:
                return []

        searches = {"reader": ours, "bm25": Bm25({a["id"]: a["text"] for a in articles}).search}
        for name, search in searches.items():
            found, empty, early = measure(search, questions)
            print(f"{name:24} {found:7.4f} {empty:7} {early:13.3f}")
            figures[name] = found
            if name == "reader":
                figures["questions with a hit"] = len(questions) - empty
    pinned = {name: round(value, 4) for name, value in figures.items() if name != "bm25"}
    return settle(pinned, "search")


if __name__ == "__main__":
    raise SystemExit(main())
