"""What other date finders' tests ask for: ``python -m tests.quality.outside_dates``.

An expression is right when what is found in it means the same days, and the same hour where one is
said; nothing found in it may mean other days. Precision counts what is found in these sentences
outside of every expression; a sentence without one is right when nothing is found in it.

The sentences are in seven languages. A third of them was set aside while the rules were written,
and looked at only as a figure.

``--errors`` prints what is wrong, without the third set aside. ``--check`` compares with the
floors, ``--pin`` writes them.
"""

import json
import re
import sys
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from reader.dates.expressions import find_dates
from reader.dates.placement import bounds
from reader.document.annotations import DateExpression
from reader.document.from_plain import plain_document
from reader.language.analyse import analyse
from tests.quality.data import DATA, leave_without_data
from tests.quality.pinned import settle

_HOUR = re.compile(r"T(\d\d)(?::(\d\d))?")

Sentence = dict[str, Any]
Days = tuple[date, date]


@dataclass(slots=True)
class Score:
    """How much of some sentences is right."""

    expected: int = 0
    right: int = 0
    false: int = 0
    """Expressions found outside of every expected one."""
    empty: int = 0
    """Sentences without a date."""
    left_empty: int = 0
    """Those of them in which none is found."""

    def add(self, sentence: Sentence, found: Sequence[DateExpression]) -> list[str]:
        """Count a sentence, and return what is wrong with it."""
        problems, inside = [], set[int]()
        for words in sentence["expected"]:
            start = sentence["text"].index(words["text"])
            touched = _within(found, start, start + len(words["text"]))
            inside |= {each.start for each in touched}
            self.expected += 1
            if is_right(words["value"], words.get("until"), touched):
                self.right += 1
            else:
                wanted = " to ".join(filter(None, (words["value"], words.get("until"))))
                problems.append(f"{words['text']!r} is {_written(touched)}, not {wanted}")
        extra = [each for each in found if each.start not in inside]
        self.false += len(extra)
        if not sentence["expected"]:
            self.empty += 1
            self.left_empty += not found
        return problems + [f"extra {_written([each])}" for each in extra]

    @property
    def recall(self) -> float:
        return 100 * self.right / max(1, self.expected)

    @property
    def precision(self) -> float:
        return 100 * self.right / max(1, self.expected + self.false)

    @property
    def emptiness(self) -> float:
        return 100 * self.left_empty / max(1, self.empty)


def is_right(value: str, until: str | None, found: Sequence[DateExpression]) -> bool:
    """Return whether what is found means the days of an expression, and its hour if it has one."""
    first, last = bounds(value), bounds(until or value)
    if first is None or last is None:
        return False
    pieces = [days for each in found for days in [bounds(each.value or "")] if days]
    if not pieces or any(days[1] < first[0] or days[0] > last[1] for days in pieces):
        return False
    whole = first[0], last[1]
    if until:
        spans = [_span(each) for each in found]
        return whole in spans or (pieces[0][0], pieces[-1][1]) == whole
    hour = _HOUR.search(value)
    return any(
        bounds(each.value or "") == whole and (not hour or _same_hour(each.value or "", hour))
        for each in found
    )


def _span(each: DateExpression) -> Days | None:
    begin, end = bounds(each.since or each.value or ""), bounds(each.until or each.value or "")
    return (begin[0], end[1]) if begin and end else None


def _same_hour(value: str, hour: re.Match[str]) -> bool:
    other = _HOUR.search(value)
    return other is not None and other.groups("00") == hour.groups("00")


def _within(found: Iterable[DateExpression], start: int, end: int) -> list[DateExpression]:
    return [each for each in found if each.start < end and start < each.end]


def _written(found: Iterable[DateExpression]) -> str:
    said = (
        f"{each.text!r} {each.value}" + (f"/{each.until}" if each.until else "") for each in found
    )
    return "; ".join(said) or "nothing"


def sentences() -> Iterator[Sentence]:
    for line in (DATA / "dates/outside-dev.jsonl").read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def set_aside(sentence: Sentence) -> bool:
    return zlib.crc32(sentence["text"].encode()) % 3 == 0


def find(sentence: Sentence) -> tuple[DateExpression, ...]:
    analysis = analyse(plain_document(sentence["text"]), language=sentence["lang"], hide=False)
    return find_dates(analysis, published=date.fromisoformat(sentence["published"]))


def groups(sentence: Sentence) -> Iterator[str]:
    """Yield the rows of the table in which a sentence counts."""
    group = "English" if sentence["lang"] == "en" else "others"
    yield group
    if set_aside(sentence):
        yield f"{group}, set aside"
    if group == "others":
        yield f"  {sentence['lang']}"
    yield f"{group}, {sentence['kind']}"
    if sentence["kind"] == "numeric":
        yield "numeric"
    yield "all"


def main() -> int:
    leave_without_data()
    scores: dict[str, Score] = {}
    for sentence in sentences():
        found, problems = find(sentence), list[str]()
        for group in groups(sentence):
            problems = scores.setdefault(group, Score()).add(sentence, found)
        if problems and "--errors" in sys.argv and not set_aside(sentence):
            where = f"{sentence['lang']} {sentence['text']} ({sentence['published']})"
            print(f"{where}: {'; '.join(problems)}")
    figures = dict(show(scores))
    return settle(figures, "outside_dates", digits=1, tolerance=0)


def show(scores: dict[str, Score]) -> Iterator[tuple[str, float]]:
    """Print the table, and yield the figures that have floors."""
    head = ("right", 8), ("of", 6), ("%", 8), ("P", 8), ("false", 7), ("none in", 9), ("of", 5)
    print(f"{'outside dates':<26}" + "".join(f"{word:>{width}}" for word, width in head))
    for name in sorted(scores, key=lambda each: (each.strip() != each, each)):
        score = scores[name]
        print(
            f"{name:<26}{score.right:>8}{score.expected:>6}{score.recall:>8.1f}{score.precision:>8.1f}"
            f"{score.false:>7}{score.left_empty:>9}{score.empty:>5}"
        )
    for name in ("English", "others", "numeric"):
        yield f"{name} right", scores[name].recall
        yield f"{name} precision", scores[name].precision
    yield "empty", scores["all"].emptiness


if __name__ == "__main__":
    raise SystemExit(main())
