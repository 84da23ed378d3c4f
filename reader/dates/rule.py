"""A row of the grammar: one case, its pattern, and what it means."""

import re
from collections.abc import Callable
from typing import NamedTuple

from reader.dates.context import Context
from reader.document.annotations import TimexType

Meaning = tuple[TimexType, str | None]
"""TIMEX3 type and value."""


class Range(NamedTuple):
    """The meaning of an expression that says where it ends, or from where it counts."""

    type: TimexType
    value: str | None
    since: str | None = None
    until: str | None = None


class Piece(NamedTuple):
    """One of several expressions that a row finds at once, as in “3, 4 and 7 June”."""

    start: int
    end: int
    type: TimexType
    value: str | None
    since: str | None = None
    until: str | None = None


Made = Meaning | Range | tuple[Piece, ...] | None
Make = Callable[[re.Match[str], Context], Made]
"""Reads a match. None: it is not what the row is for, and another may read it. An empty tuple: it is
no temporal expression, and nothing in it is one."""


class Row(NamedTuple):
    """One case of the grammar."""

    name: str
    """What it is called in tests and error lists."""
    pattern: re.Pattern[str]
    """What it looks like. Every repeat is bounded."""
    make: Make
    """What it means."""
    needs: frozenset[str] = frozenset()
    """Words in lower case, ``0`` for digits, ``0000`` for four of them: where there is none of them it matches nothing. An
    empty set says nothing."""

    first: frozenset[str] = frozenset()
    """The words, in the same way, that it can begin with: it is tried only where one stands. An
    empty set says nothing."""


def row(
    name: str,
    pattern: str,
    make: Make,
    *,
    ignore_case: bool = False,
    needs: frozenset[str] = frozenset(),
    first: frozenset[str] = frozenset(),
) -> Row:
    """Make a row whose pattern begins and ends at the edge of a word."""
    flags = re.IGNORECASE if ignore_case else 0
    return Row(
        name, re.compile(rf"(?<![\w$£€.,’'-])(?:{pattern})(?![\w])", flags), make, needs, first
    )


def words(text: str) -> frozenset[str]:
    """Return the words of a string as a row's ``needs``."""
    return frozenset(text.split())
