"""Print the figures for summaries: ``python -m tests.quality.summaries [--check] [--pin]``.

Each method is measured on four sets of development articles: the mean of ROUGE-1, ROUGE-2 and
ROUGE-Lsum F1, times 100, at the set's number of sentences; and for Wikinews the share of the three
chosen sentences that overlap a hand-picked one by more than half. The lead is the first sentences
of the story. With ``--check`` the exit code is 1 when a figure fell below its floor in
``floors/summaries.json``; with ``--intervals`` the difference of ``auto`` from each other method is
printed with its 95 % interval (paired bootstrap over the articles); with ``--peers`` newspaper4k is
measured too, where it is installed.
"""

import random
import sys
from collections.abc import Sequence

from reader.document.options import SummaryOptions
from reader.summary.methods import AUTO, METHODS
from reader.summary.summarize import summarize
from tests.quality.data import SummarizedArticle, leave_without_data, summaries, wikinews
from tests.quality.newspaper_peer import INSTALLED, NAME, newspaper_choice
from tests.quality.pinned import settle
from tests.quality.rouge import Judge

SETS = {"cnn": 3, "papers": 5, "german": 5, "wikinews": 3}
"""The sets, each with the number of sentences that it is measured at."""
LEAD = "lead"
PEERS = (NAME,) if INSTALLED and "--peers" in sys.argv else ()
ROWS = (AUTO, LEAD, *(method for method in METHODS if method != AUTO), *PEERS)
RESAMPLES = 2_000
TOLERANCE = 0.15
"""What a figure may differ by: sums of floats are not the same on every processor, and a choice
between two sentences that are all but equal may fall the other way."""


def picked_share(
    chosen: Sequence[tuple[int, int]], picked: Sequence[tuple[int, int]], most: int
) -> float:
    """How many chosen spans overlap a picked one by more than half, as a share of ``most``."""
    hits = sum(
        any(2 * (min(end, right) - max(start, left)) > end - start for left, right in picked)
        for start, end in chosen
    )
    return hits / most


def choose(article: SummarizedArticle, row: str, most: int) -> list[int]:
    """Positions in the story."""
    analysis = article.analysis
    if row == LEAD:
        return list(range(min(most, len(analysis.body))))
    if row == NAME:
        return newspaper_choice(article, most)
    summary = summarize(article.facts, SummaryOptions(method=row, length=str(most)))
    place = {index: position for position, index in enumerate(analysis.body)}
    return [place[sentence.index] for sentence in summary.sentences]


def measure(article: SummarizedArticle, most: int) -> dict[str, float]:
    sentences = list(article.analysis.body_sentences())
    judge = Judge([sentence.text for sentence in sentences], article.references)
    found = {}
    for row in ROWS:
        chosen = choose(article, row, most)
        if article.picked:
            spans = [(sentences[place].start, sentences[place].end) for place in chosen]
            found[row] = 100 * picked_share(spans, article.picked, most)
        else:
            found[row] = 100 * judge.mean(chosen)
    return found


def articles(name: str) -> list[SummarizedArticle]:
    return wikinews("dev") if name == "wikinews" else summaries(f"{name}-dev")


def mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


def interval(differences: Sequence[float]) -> tuple[float, float]:
    generator = random.Random(0)
    means = sorted(
        mean(generator.choices(differences, k=len(differences))) for _ in range(RESAMPLES)
    )
    return means[RESAMPLES // 40], means[-RESAMPLES // 40]


def print_intervals(figures: dict[str, list[dict[str, float]]]) -> None:
    print("\nauto less the other, with its 95 % interval")
    for row in ROWS[1:]:
        cells = []
        for rows in figures.values():
            differences = [each[AUTO] - each[row] for each in rows]
            low, high = interval(differences)
            cells.append(f"{mean(differences):+6.2f} [{low:+6.2f},{high:+6.2f}]")
        print(f"{row:12}", *cells)


def main() -> int:
    leave_without_data()
    figures = {
        name: [measure(article, most) for article in articles(name)] for name, most in SETS.items()
    }
    print(f"{'':12}", *(f"{name + ' @' + str(most):>12}" for name, most in SETS.items()))
    for row in ROWS:
        cells = (f"{mean([each[row] for each in rows]):12.2f}" for rows in figures.values())
        print(f"{row:12}", *cells)
    if "--peers" in sys.argv and not INSTALLED:
        print("newspaper4k: not measured: it is not installed: pip install -e '.[peers]'")
    if "--intervals" in sys.argv:
        print_intervals(figures)
    reached = {
        f"{row} on {name}": mean([each[row] for each in rows])
        for row in ROWS
        if row not in PEERS
        for name, rows in figures.items()
    }
    return settle(reached, "summaries", digits=2, tolerance=TOLERANCE)


if __name__ == "__main__":
    raise SystemExit(main())
