"""One change of the state: the rows it sets, the files it moves, and how to undo it."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

Value = str | int | None
Columns = Mapping[str, Value]
"""Column -> its value, in one row."""


@dataclass(frozen=True, slots=True)
class Edit:
    """The new content of one row."""

    table: str
    """The table."""
    key: tuple[str, ...]
    """The key of the row."""
    row: Columns | None
    """The columns that change; None to delete the row."""


@dataclass(frozen=True, slots=True)
class Step:
    """An edit with the previous values."""

    edit: Edit
    """The new values."""
    before: Columns | None
    """The previous values of the same columns; None if there was no such row."""

    def back(self) -> Edit:
        """Return the edit that undoes this one."""
        return Edit(self.edit.table, self.edit.key, self.before)


@dataclass(frozen=True, slots=True)
class Move:
    """A file that is moved with a change."""

    source: str
    """Where it was, as ``path_key`` writes it."""
    target: str
    """Where it is now."""


@dataclass(frozen=True, slots=True)
class Change:
    """A change that was made."""

    seq: int
    """Its number; later changes have higher numbers."""
    label: str
    """A description of the change, in words."""
    steps: tuple[Step, ...]
    """The rows."""
    moves: tuple[Move, ...]
    """The files."""
    group: str = ""
    """Changes of one group are undone together."""

    def articles(self) -> Iterator[str]:
        """Iterate over the ids of the changed articles; an id may occur twice."""
        for step in self.steps:
            if step.edit.table in {"article", "tag", "highlight"}:
                yield step.edit.key[0]


def pack(steps: tuple[Step, ...], moves: tuple[Move, ...], group: str = "") -> str:
    """Return steps and moves as JSON."""
    return json.dumps(
        {
            "steps": [[s.edit.table, list(s.edit.key), s.edit.row, s.before] for s in steps],
            "moves": [[move.source, move.target] for move in moves],
            "group": group,
        },
        separators=(",", ":"),
    )


def unpack(seq: int, label: str, data: str) -> Change:
    """Return the change that ``pack`` turned into this JSON."""
    value = json.loads(data)
    return Change(
        seq,
        label,
        tuple(
            Step(Edit(table, tuple(key), row), before) for table, key, row, before in value["steps"]
        ),
        tuple(Move(source, target) for source, target in value["moves"]),
        value["group"],
    )
