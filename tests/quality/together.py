"""Print the figures for one summary of several articles: ``python -m tests.quality.together``.

The clusters are those of Multi-News, at the most 230 words that are never exceeded: ROUGE-1,
ROUGE-2 and ROUGE-Lsum F1 and their mean, times 100, with the words that were used. Beside Reader
stand two leads (the same number of words of each article; and the same with what an article does
not need handed on to the longer ones), the first sentence of each article, then the second, and
LexRank (Erkan and Radev 2004, continuous). With ``--check`` the exit code is 1 when Reader's mean
is below its floor in ``floors/together.json``; ``--pin`` writes that file.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from reader.document.facts import Facts
from reader.document.from_plain import plain_document
from reader.document.options import FactsOptions, SummaryOptions
from reader.language.analyse import analyse
from reader.pipeline import find_facts
from reader.summary.body import read_body
from reader.summary.multi_document import summarize_together
from reader.summary.summarize import candidates_of
from reader.summary.vectors import dot, tf_idf
from tests.quality.data import leave_without_data, rows_of
from tests.quality.pinned import settle
from tests.quality.rouge import Judge

WORDS = 230
TOLERANCE = 0.15
NEAR_REPEAT = 0.7
DAMPING = 0.85


@dataclass(frozen=True)
class Cluster:
    """Articles about one event, as a list of sentences."""

    articles: Sequence[Facts]
    starts: Sequence[int]
    """The place of each article's first sentence."""
    words: Sequence[int]
    """The words of each sentence."""
    terms: Sequence[Sequence[str]]
    judge: Judge

    @property
    def lengths(self) -> list[int]:
        """How many sentences each article has."""
        ends = [*self.starts[1:], len(self.words)]
        return [end - start for start, end in zip(self.starts, ends, strict=True)]


def sentences(text: str) -> list[str]:
    return [each.text for each in analyse(plain_document(text), language="en").sentences]


def read_clusters() -> list[Cluster]:
    found = []
    for row in rows_of("across/together-dev.jsonl"):
        articles = [find_facts(plain_document(text), FactsOptions()) for text in row["texts"]]
        bodies = [read_body(facts) for facts in articles]
        starts = [sum(map(len, bodies[:number])) for number in range(len(bodies))]
        judge = Judge(
            (text for body in bodies for text in body.texts),
            ["\n".join(sentences(reference)) for reference in row["references"]],
        )
        candidates = [each for facts in articles for each in candidates_of(facts.analysis)]
        terms = [each for body in bodies for each in body.terms]
        words = [each.words for each in candidates]
        found.append(Cluster(articles, starts, words, terms, judge))
    return found


def reader(cluster: Cluster) -> list[int]:
    said = summarize_together(cluster.articles, SummaryOptions(length=f"{WORDS}w"))
    return [
        cluster.starts[each.article]
        + cluster.articles[each.article].analysis.body.index(each.sentence.index)
        for each in said
    ]


def lead(cluster: Cluster) -> list[int]:
    share = WORDS / len(cluster.articles)
    return [
        place for number in range(len(cluster.starts)) for place in _first(cluster, number, share)
    ]


def lead_handing_on(cluster: Cluster) -> list[int]:
    left, chosen = float(WORDS), []
    sizes = [
        sum(cluster.words[place] for place in _places(cluster, n))
        for n in range(len(cluster.starts))
    ]
    order = sorted(range(len(sizes)), key=sizes.__getitem__)
    for done, number in enumerate(order):
        taken = _first(cluster, number, left / (len(order) - done))
        left -= sum(cluster.words[place] for place in taken)
        chosen += taken
    return sorted(chosen)


def _places(cluster: Cluster, number: int) -> range:
    return range(cluster.starts[number], cluster.starts[number] + cluster.lengths[number])


def _first(cluster: Cluster, number: int, share: float) -> list[int]:
    taken: list[int] = []
    for place in _places(cluster, number):
        if sum(cluster.words[each] for each in [*taken, place]) > share:
            break
        taken.append(place)
    return taken


def in_turn(cluster: Cluster) -> list[int]:
    order = sorted(
        (place - start, place)
        for start, size in zip(cluster.starts, cluster.lengths, strict=True)
        for place in range(start, start + size)
    )
    return _filled(cluster, (place for _, place in order))


def lexrank(cluster: Cluster) -> list[int]:
    vectors = tf_idf(cluster.terms)
    alike = [[dot(one, other) for other in vectors] for one in vectors]
    degrees = [sum(row) or 1.0 for row in alike]
    count = len(vectors)
    ranks = [1 / count] * count
    for _ in range(50):
        ranks = [
            (1 - DAMPING) / count
            + DAMPING
            * sum(r * row[place] / d for r, row, d in zip(ranks, alike, degrees, strict=True))
            for place in range(count)
        ]
    order = sorted(range(count), key=lambda place: -ranks[place])
    return _filled(cluster, order, alike)


def _filled(
    cluster: Cluster, order: Iterable[int], alike: Sequence[Sequence[float]] | None = None
) -> list[int]:
    taken: list[int] = []
    left = WORDS
    for place in order:
        repeats = alike is not None and any(alike[place][other] > NEAR_REPEAT for other in taken)
        if cluster.words[place] <= left and not repeats:
            taken.append(place)
            left -= cluster.words[place]
    return sorted(taken)


ROWS: dict[str, Callable[[Cluster], list[int]]] = {
    "reader": reader,
    "lead": lead,
    "lead, handing on": lead_handing_on,
    "in turn": in_turn,
    "lexrank": lexrank,
}


def mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


def main() -> int:
    leave_without_data()
    clusters = read_clusters()
    print(f"{'':18}{'R-1':>7}{'R-2':>7}{'R-Lsum':>8}{'mean':>7}{'words':>7}")
    reached: dict[str, float] = {}
    for name, choose in ROWS.items():
        chosen = [choose(cluster) for cluster in clusters]
        scores = [each.judge.score(places) for each, places in zip(clusters, chosen, strict=True)]
        one, two, longest = (100 * mean(column) for column in zip(*scores, strict=True))
        reached[name] = round((one + two + longest) / 3, 2)
        words = mean([
            sum(cluster.words[place] for place in places)
            for cluster, places in zip(clusters, chosen, strict=True)
        ])  # fmt: skip
        print(f"{name:18}{one:7.2f}{two:7.2f}{longest:8.2f}{reached[name]:7.2f}{words:7.0f}")
    return settle({"reader": reached["reader"]}, "together", tolerance=TOLERANCE)


if __name__ == "__main__":
    raise SystemExit(main())
