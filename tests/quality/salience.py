"""Print how well the order of the actors agrees with people: ``python -m tests.quality.salience``.

nDCG at 5 (Järvelin and Kekäläinen 2002) over GUM's documents of many kinds: what an actor is worth
is the share of the people's summaries that name it. Beside it the order by how often an actor is
named, by where it is named first, and what the best order of Reader's own actors would give. A row
is the marked actor that shares most of its mentions. With ``--kinds`` each kind of text is told;
with ``--check`` the exit code is 1 when a figure fell below its floor in ``floors/salience.json``.
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from reader.document.annotations import Actor
from reader.document.from_plain import plain_document
from reader.document.options import FactsOptions
from reader.pipeline import find_facts
from tests.quality.actors import discounted
from tests.quality.data import _day, leave_without_data, rows_of
from tests.quality.pinned import settle

TOP = 5


@dataclass(frozen=True)
class Told:
    """One document: its actors as Reader finds them, and those that a person marked."""

    kind: str
    actors: Sequence[Actor]
    marked: Sequence[int | None]
    """For each row the number of the marked actor that it is."""
    worth: Sequence[float]
    """For each marked actor the share of the summaries that name it."""
    best: float
    """The discounted gain of the best order of what was marked."""


def documents(name: str) -> Iterator[Told]:
    """The documents of ``gum/dev`` or ``gum/train`` with an actor in a summary."""
    for row in rows_of(f"gum/{name}.jsonl"):
        worth = [one["salience"] / row["of"] for one in row["actors"]]
        best = discounted(sorted(worth, reverse=True)[:TOP])
        if best:
            options = FactsOptions(title=row["title"] or "", published=_day(row["published"]))
            facts = find_facts(plain_document(row["text"]), options)
            marked = [actor_at(row, actor) for actor in facts.actors]
            yield Told(row["kind"], facts.actors, marked, worth, best)


def actor_at(row: dict[str, Any], actor: Actor) -> int | None:
    """The marked actor that shares most mentions with a row; None where none shares any."""
    shared = Counter(
        number
        for mention in actor.mentions
        for number, one in enumerate(row["actors"])
        if any(start < mention.end and mention.start < end for start, end in one["mentions"])
    )
    return max(shared, key=lambda number: shared[number], default=None)


ORDERS: dict[str, Callable[[Actor], tuple[float, float]]] = {
    "salience": lambda actor: (-actor.salience, actor.mentions[0].start),
    "mentions": lambda actor: (-len(actor.mentions), actor.mentions[0].start),
    "first mention": lambda actor: (actor.mentions[0].start, 0),
}
"""What is compared: the order that Reader gives, and two that need no weights."""


def score(told: Told, order: Callable[[Actor], tuple[float, float]]) -> float:
    """nDCG at 5; of two rows for one marked actor the first has its worth."""
    ranked = sorted(range(len(told.actors)), key=lambda place: order(told.actors[place]))[:TOP]
    seen: set[int] = set()
    gains = []
    for number in (told.marked[place] for place in ranked):
        gains.append(0.0 if number is None or number in seen else told.worth[number])
        seen |= set() if number is None else {number}
    return discounted(gains) / told.best


def ceiling(told: Told) -> float:
    """nDCG at 5 of the best order of Reader's actors: what finding and joining them leaves."""
    found = {number for number in told.marked if number is not None}
    return discounted(sorted((told.worth[each] for each in found), reverse=True)[:TOP]) / told.best


def mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


def main() -> int:
    leave_without_data()
    listed = list(documents("dev"))
    figures = {}
    print(f"GUM dev, nDCG at {TOP}, {len(listed)} documents")
    for name, order in ORDERS.items():
        scores = [score(told, order) for told in listed]
        print(f"  {name:14} {mean(scores):.3f}")
        figures[name] = round(mean(scores), 4)
        if "--kinds" in sys.argv:
            for kind in sorted({told.kind for told in listed}):
                own = [s for s, told in zip(scores, listed, strict=True) if told.kind == kind]
                print(f"    {kind:14} {mean(own):.3f}")
    print(f"  {'best order':14} {mean([ceiling(told) for told in listed]):.3f}")
    return settle({"salience": figures["salience"]}, "salience")


if __name__ == "__main__":
    raise SystemExit(main())
