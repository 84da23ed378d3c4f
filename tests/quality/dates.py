"""Temporal expressions against gold: ``python -m tests.quality.dates [--check] [--peers]``.

Strict F1 counts exact spans, relaxed F1 any overlap (one to one), value F1 the relaxed hits whose
TIMEX3 value is right, as TempEval-3 does. TimeBank and AQUAINT are tune-only data; nothing of their
text is in this project. GUM marks calendar dates and clock times alone, so nothing else that is
found in it is counted; its values have seconds, which are cut off, and the ranges that it gives
no value count against everybody.

``--peers`` has the date libraries find the same in the same run; it takes minutes.
"""

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from reader.dates.expressions import find_dates
from reader.dates.placement import sort_key
from reader.document.from_plain import plain_document
from reader.language.analyse import analyse
from tests.quality import date_peers
from tests.quality.data import DATA, leave_without_data
from tests.quality.date_peers import Found
from tests.quality.pinned import settle

FILES = {
    "timebank": "dates/timebank.jsonl",
    "aquaint": "dates/aquaint.jsonl",
    "wikinews-dev": "actors/wikinews-dev.jsonl",
    "gum": "dates/gum.jsonl",
}
GENRES = ("news", "interview", "academic", "court")
"""The genres of GUM that may be passed on."""

Find = Callable[[str, date | None], Sequence[Found]]


@dataclass(slots=True)
class Count:
    gold: int = 0
    found: int = 0
    strict: int = 0
    relaxed: int = 0
    value: int = 0

    def f1(self, hits: int) -> float:
        return 200 * hits / (self.gold + self.found) if self.gold + self.found else 0.0

    def figures(self) -> tuple[float, float, float]:
        return self.f1(self.strict), self.f1(self.relaxed), self.f1(self.value)

    def add(self, golds: Sequence[dict[str, Any]], found: Sequence[Found], *, helped: bool) -> None:
        self.gold += len(golds)
        self.found += len(found)
        spans = {(gold["start"], gold["end"]) for gold in golds}
        self.strict += sum((each.start, each.end) in spans for each in found)
        free = list(found)
        for gold in golds:
            hit = next(
                (each for each in free if each.start < gold["end"] and gold["start"] < each.end),
                None,
            )
            if hit is not None:
                free.remove(hit)
                self.relaxed += 1
                wanted = gold["value"]
                self.value += hit.agrees(wanted) if helped else wanted in hit.values


def ours(text: str, published: date | None) -> list[Found]:
    analysis = analyse(plain_document(text), language="en", hide=False)
    return [
        Found(each.start, each.end, (each.value or "",))
        for each in find_dates(analysis, published=published)
    ]


def ours_on_a_calendar(text: str, published: date | None) -> list[Found]:
    """Only what GUM marks: dates and times that have a place in time, or would without a year."""
    analysis = analyse(plain_document(text), language="en", hide=False)
    return [
        Found(each.start, each.end, (each.value or "", f"{each.value}:00"))
        for each in find_dates(analysis, published=published)
        if sort_key(each) is not None or (each.value or "").startswith(("XXXX-", "T"))
    ]


def documents(path: str) -> Iterator[dict[str, Any]]:
    for line in (DATA / path).read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def measure(rows: Sequence[dict[str, Any]], find: Find, *, helped: bool = False) -> Count:
    count = Count()
    for row in rows:
        published = row.get("published")
        found = find(row["text"], date.fromisoformat(published) if published else None)
        count.add(row["dates"], found, helped=helped)
    return count


def show(name: str, count: Count) -> None:
    strict, relaxed, value = count.figures()
    precision = 100 * count.relaxed / max(1, count.found)
    recall = 100 * count.relaxed / max(1, count.gold)
    print(
        f"{name:<30}{strict:>8.1f}{relaxed:>9.1f}{value:>8.1f}"
        f"{precision:>8.1f}{recall:>8.1f}{count.gold:>7}",
        flush=True,
    )


def show_peers(name: str, rows: Sequence[dict[str, Any]]) -> None:
    for peer in date_peers.PEERS:
        find = date_peers.load(peer)
        if isinstance(find, str):
            print(f"  {peer}: {find}")
        else:
            show(f"  {name}, {peer}", measure(rows, find, helped=True))


def main() -> int:
    leave_without_data()
    figures: dict[str, float] = {}
    print(f"{'dates':<30}{'strict':>8}{'relaxed':>9}{'value':>8}{'P':>8}{'R':>8}{'gold':>7}")
    for name, path in FILES.items():
        rows = list(documents(path))
        find = ours_on_a_calendar if name == "gum" else ours
        count = measure(rows, find)
        show(name, count)
        for kind, figure in zip(("strict", "relaxed", "value"), count.figures(), strict=True):
            figures[f"{name} {kind}"] = figure
        for genre in GENRES if name == "gum" else ():
            show(f"  {genre}", measure([row for row in rows if f"-{genre}-" in row["id"]], find))
        if "--peers" in sys.argv:
            show_peers(name, rows)
    return settle(figures, "dates", digits=1, tolerance=0)


if __name__ == "__main__":
    raise SystemExit(main())
