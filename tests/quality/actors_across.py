"""Print whether an actor of several articles is one row: ``python -m tests.quality.actors_across``.

B-cubed (Bagga and Baldwin 1998) over the names that a person marked and Reader found: a name counts
as found where a mention of Reader's has its span, or the span of its head words. Beside it the
share of the rows with a marked name that join two actors, and what joining equal strings gives. The
articles of a story, and the Wikinews articles about one firm, are merged as one folder each.
With ``--rows`` the rows that join two actors and the actors on several rows are listed; with
``--check`` the exit code is 1 when a figure fell below its floor in ``floors/actors_across.json``.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader.document.article import Article, Metadata
from reader.document.from_plain import plain_document
from reader.document.options import FactsOptions
from reader.pipeline import find_facts
from reader.services.digests.batch import AnalysedArticle
from reader.services.multi.merge import merge_actors
from reader.services.sources import Source
from tests.quality.data import _day, leave_without_data, rows_of
from tests.quality.pinned import settle

FILES = {"Wikinews, one firm": "names", "stories": "stories"}
"""What a set is called -> the beginning of its file's name."""


@dataclass(frozen=True)
class Marked:
    """One name that a person marked."""

    article: str
    text: str
    spans: tuple[tuple[int, int], ...]
    """All of it, and its head words."""
    entity: Hashable


@dataclass(frozen=True)
class Group:
    """Articles that are merged, and the names in them."""

    articles: Sequence[AnalysedArticle]
    names: Sequence[Marked]


Rows = dict[tuple[str, int, int], str]
"""Article, start and end of a mention -> the row that it is on."""


def groups(name: str) -> Iterator[Group]:
    """The stories of a file, each with its articles; all of it where there are none."""
    found: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows_of(f"across/{name}-dev.jsonl"):
        found[row["story"] or row["topic"]].append(row)
    for story, rows in found.items():
        names = {
            Marked(row["id"], row["text"][m[0] : m[1]], ((m[0], m[1]), (m[2], m[3])), (story, m[5]))
            for row in rows
            for m in row["mentions"]
        }
        yield Group([analysed(row) for row in rows], sorted(names, key=repr))


def analysed(row: dict[str, Any]) -> AnalysedArticle:
    day = _day(row["published"])
    document = plain_document(row["text"])
    facts = find_facts(document, FactsOptions(title=row["title"], published=day))
    path = Path(f"{row['id']}.md")
    about = Metadata(title=row["title"], published=facts.published, language=facts.language)
    return AnalysedArticle(Source(str(path), path=path), Article(row["id"], about, document), facts)


def merged(articles: Sequence[AnalysedArticle]) -> Rows:
    """Which row each mention is on, as ``reader actors`` lists them."""
    return {
        (each.analysed.article.id, mention.start, mention.end): f"{number} {row.name}"
        for number, row in enumerate(merge_actors(articles))
        for each in row.appearances
        for mention in each.actor.mentions
    }


def by_string(articles: Sequence[AnalysedArticle]) -> Rows:
    """The same, with mentions on one row where they are spelt the same."""
    return {
        (each.article.id, mention.start, mention.end): mention.text.casefold()
        for each in articles
        for actor in each.facts.actors
        for mention in actor.mentions
    }


@dataclass
class Score:
    """Sums over the names of one set."""

    names: int = 0
    found: int = 0
    precision: float = 0.0
    recall: float = 0.0
    rows: int = 0
    joining: int = 0

    @property
    def f1(self) -> float:
        """B-cubed F1."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / max(1e-9, both * self.found)

    def add(self, names: Sequence[Marked], rows: Rows, faults: list[str]) -> None:
        """Add a group."""
        on: list[tuple[Marked, str]] = []
        for name in names:
            known = (rows.get((name.article, *span)) for span in name.spans)
            row = next(filter(None, known), None)
            if row is not None:
                on.append((name, row))
        self.names += len(names)
        self.found += len(on)
        self._count(on)
        self._rows(on, faults)

    def _count(self, on: Sequence[tuple[Marked, str]]) -> None:
        of_row = Counter(row for _, row in on)
        of_entity = Counter(name.entity for name, _ in on)
        both = Counter((name.entity, row) for name, row in on)
        for name, row in on:
            self.precision += both[name.entity, row] / of_row[row]
            self.recall += both[name.entity, row] / of_entity[name.entity]

    def _rows(self, on: Sequence[tuple[Marked, str]], faults: list[str]) -> None:
        entities: defaultdict[str, Counter[Hashable]] = defaultdict(Counter)
        lines: defaultdict[Hashable, Counter[str]] = defaultdict(Counter)
        for name, row in on:
            entities[row][name.entity] += 1
            lines[name.entity][f"{row} ({name.text})"] += 1
        self.rows += len(entities)
        for row, each in entities.items():
            if len(each) > 1:
                self.joining += 1
                faults.append(f"two in one row: {row}: {dict(each)}")
        for entity, texts in lines.items():
            if len({text.rpartition(" (")[0] for text in texts}) > 1:
                faults.append(f"several rows: {entity}: {dict(texts)}")


def measure(
    listed: Sequence[Group], merge: Callable[[Sequence[AnalysedArticle]], Rows], faults: list[str]
) -> Score:
    score = Score()
    for group in listed:
        score.add(group.names, merge(group.articles), faults)
    return score


def table(name: str, listed: Sequence[Group]) -> dict[str, float]:
    """Print one set's figures and return those that have floors."""
    faults: list[str] = []
    figures = {}
    for how, merge, seen in (("rows", merged, faults), ("equal strings", by_string, [])):
        score = measure(listed, merge, seen)
        joining = score.joining / max(1, score.rows)
        print(
            f"{name:20} {how:14} P {score.precision / score.found:.3f}"
            f" R {score.recall / score.found:.3f} B³ F1 {score.f1:.3f};"
            f" {score.joining} of {score.rows} rows join two ({joining:.1%});"
            f" {score.found} of {score.names} names found"
        )
        if how == "rows":
            figures = {f"{name} F1": round(score.f1, 4), f"{name} apart": round(1 - joining, 4)}
    if "--rows" in sys.argv:
        print(*faults, sep="\n")
    return figures


def main() -> int:
    leave_without_data()
    sets = {name: list(groups(file)) for name, file in FILES.items()}
    sets["both"] = [group for listed in sets.values() for group in listed]
    figures: dict[str, float] = {}
    for name, listed in sets.items():
        figures |= table(name, listed)
    return settle(figures, "actors_across")


if __name__ == "__main__":
    raise SystemExit(main())
