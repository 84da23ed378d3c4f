"""The order of all articles; the first screen can be shown before the rest is known."""

from functools import partial

from reader.library.index.index import Index
from reader.library.index.lazy_numbers import LazyNumbers

_AT_FIRST = 128
"""Numbers that are fetched first: no terminal shows more rows."""

_MANY = 20_000
"""With more articles than this, sorting them all takes longer than a key press may."""


class LazyOrder(LazyNumbers):
    """Numbers of all articles in the order of the list.

    Sorting out a hundred thousand takes longer than drawing the list, which shows the first few.
    """

    def __init__(self, index: Index) -> None:
        """Note how many there are.

        Args:
            index: Where the articles are.
        """
        count = index.count()
        super().__init__(count, partial(_whole, index, count))
        self._numbers = index.order(_AT_FIRST)[:count]

    def whole(self) -> list[int]:
        """Return all numbers; safe in a thread."""
        if len(self._numbers) < len(self):
            self._numbers = self._read(len(self))
        return self._numbers


def _whole(index: Index, count: int, _asked: int) -> list[int]:
    """Return all numbers, of very many by another connection: nobody waits for it.

    However few are asked for, all articles have to be sorted.
    """
    own = index.again() if count > _MANY else index
    try:
        found = own.order()[:count]
    finally:
        if own is not index:
            own.close()
    # Another program may have added or removed some meanwhile: the list is made anew then, and
    # until then it stays as long as it was. No article has the number 0.
    return found + [0] * (count - len(found))
