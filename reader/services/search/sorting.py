"""Rows in the order of what the user did with them: unread, starred, how far they are read, tags.

The order of the library does not depend on these. Only numbers are sorted, and no row is made: a
hundred thousand take a tenth of a second.
"""

from collections.abc import Callable, Mapping
from typing import Any

from reader.library.index.index import Index
from reader.library.index.status import lengths, tags_by_number, with_status
from reader.library.state.articles import positions
from reader.library.state.state import State
from reader.services.search.rows import Rows

LETTERS_A_WORD = 5.9
"""Characters of an English word and the space after it, for how far a place is in an article."""


def progress_of(position: int, words: int) -> float:
    """Return about how much of an article was read, 0 to 1."""
    return min(1.0, position / max(1.0, words * LETTERS_A_WORD))


def sorted_by(rows: Rows, index: Index, state: State, by: str, *, turned: bool = False) -> Rows:
    """Return rows in another order; equal ones keep the order that they had.

    Args:
        rows: The rows.
        index: Where they are.
        state: The user's state of them.
        by: ``unread``, ``starred``, ``progress`` or ``tags``: unread first, starred first, those
            that are read furthest first, those with tags first in the order of the alphabet.
        turned: Whether the order is reversed.
    """
    keys, other = _KEYS[by](index, state)
    get = keys.get
    numbers = list(rows.numbers())
    parts = numbers[: rows.whole], numbers[rows.whole :]
    ordered = [
        number
        for part in parts
        for number in sorted(part, key=lambda number: get(number, other), reverse=turned)
    ]
    return rows.reordered(ordered, whole=rows.whole)


_Keys = tuple[Mapping[int, Any], Any]
"""The key of each number that has one of its own, and that of all others."""


def _unread(index: Index, _: State) -> _Keys:
    return dict.fromkeys(with_status(index, "read"), 1), 0


def _starred(index: Index, _: State) -> _Keys:
    return dict.fromkeys(with_status(index, "starred"), 0), 1


def _progress(index: Index, state: State) -> _Keys:
    begun = positions(state)
    found = lengths(index, list(begun))
    return {number: -progress_of(begun[each], words) for number, each, words in found}, 0.0


def _tags(index: Index, _: State) -> _Keys:
    # Those without any come last: no tag begins with the last character that there is.
    tags = tags_by_number(index).items()
    return {number: tuple(sorted(each)) for number, each in tags}, ("\U0010ffff",)


_KEYS: Mapping[str, Callable[[Index, State], _Keys]] = {
    "unread": _unread,
    "starred": _starred,
    "progress": _progress,
    "tags": _tags,
}
