"""Temporal expressions against gold: ``python -m tests.quality.dates [--check]``.

Strict F1 counts exact spans, relaxed F1 any overlap (one to one), value F1 the relaxed hits whose
TIMEX3 value is right, as TempEval-3 does. TimeBank and AQUAINT are tune-only data; nothing of their
text is in this project.
"""

import json
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from reader.dates.expressions import find_dates
from reader.language.analyse import analyse
from reader.text.plain import plain_document
from tests.quality.data import DATA, leave_without_data

FLOORS = Path(__file__).with_name("floors") / "dates.json"

FILES = {
    "timebank": "dates/timebank.jsonl",
    "aquaint": "dates/aquaint.jsonl",
    "wikinews-dev": "actors/wikinews-dev.jsonl",
    "gum": "dates/gum.jsonl",
}


@dataclass(slots=True)
class Count:
    gold: int = 0
    found: int = 0
    strict: int = 0
    relaxed: int = 0
    value: int = 0

    def f1(self, hits: int) -> float:
        return 200 * hits / (self.gold + self.found) if self.gold + self.found else 0.0


def measure(path: str) -> Count:
    count = Count()
    for line in (DATA / path).read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        published = document.get("published")
        analysis = analyse(plain_document(document["text"]), language="en", hide=False)
        found = find_dates(analysis, published=date.fromisoformat(published) if published else None)
        count.gold += len(document["dates"])
        count.found += len(found)
        spans = {(gold["start"], gold["end"]) for gold in document["dates"]}
        count.strict += sum((each.start, each.end) in spans for each in found)
        free = list(found)
        for gold in document["dates"]:
            hit = next(
                (each for each in free if each.start < gold["end"] and gold["start"] < each.end),
                None,
            )
            if hit is not None:
                free.remove(hit)
                count.relaxed += 1
                count.value += hit.value == gold["value"]
    return count


def main() -> int:
    leave_without_data()
    figures: dict[str, float] = {}
    print(f"{'dates':<14}{'strict':>8}{'relaxed':>9}{'value':>8}{'P':>8}{'R':>8}{'gold':>7}")
    for name, path in FILES.items():
        count = measure(path)
        strict, relaxed = count.f1(count.strict), count.f1(count.relaxed)
        value = count.f1(count.value)
        precision = 100 * count.relaxed / max(1, count.found)
        recall = 100 * count.relaxed / max(1, count.gold)
        print(
            f"{name:<14}{strict:>8.1f}{relaxed:>9.1f}{value:>8.1f}"
            f"{precision:>8.1f}{recall:>8.1f}{count.gold:>7}"
        )
        figures |= {f"{name} strict": strict, f"{name} relaxed": relaxed, f"{name} value": value}
    if "--pin" in sys.argv:
        rounded = {name: int(10 * value) / 10 for name, value in figures.items()}
        FLOORS.write_text(json.dumps(rounded, indent=1) + "\n", encoding="utf-8")
    if "--check" not in sys.argv:
        return 0
    floors: dict[str, float] = json.loads(FLOORS.read_text(encoding="utf-8"))
    below = [
        f"{name}: {figures[name]:.1f}, floor {floor}"
        for name, floor in floors.items()
        if figures[name] < floor
    ]
    print(*below, sep="\n")
    return 1 if below else 0


if __name__ == "__main__":
    raise SystemExit(main())
