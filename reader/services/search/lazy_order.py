"""The order of all articles; the first screen can be shown before the rest is known."""

from collections.abc import Sequence
from typing import overload

from reader.library.index.index import Index

_AT_FIRST = 128
"""Numbers that are fetched first: no terminal shows more rows."""

_MANY = 20_000
"""Above so many articles it takes longer than a key may."""


class LazyOrder(Sequence[int]):
    """Numbers of all articles in the order of the list.

    Sorting out a hundred thousand takes longer than drawing the list, which shows the first few.
    """

    def __init__(self, index: Index) -> None:
        """Note how many there are.

        Args:
            index: Where the articles are.
        """
        self._index = index
        self._count = index.count()
        self._first = index.order(_AT_FIRST)
        self._whole: list[int] | None = self._first if self._count <= len(self._first) else None

    def __len__(self) -> int:
        """Return how many articles there are."""
        return self._count

    @overload
    def __getitem__(self, index: int) -> int: ...
    @overload
    def __getitem__(self, index: slice) -> list[int]: ...
    def __getitem__(self, index: int | slice) -> int | list[int]:
        """Return the number of an article, or of several."""
        last = range(self._count)[index]
        end = max(last, default=0) if isinstance(last, range) else last
        return (self._first if end < len(self._first) else self.whole())[index]

    def whole(self) -> list[int]:
        """Return all numbers; safe in a thread."""
        if self._whole is None:
            # Another program may have added or removed some meanwhile: the list is made anew then,
            # and until then it stays as long as it was. No article has the number 0.
            found = self._read()[: self._count]
            self._whole = found + [0] * (self._count - len(found))
        return self._whole

    def _read(self) -> list[int]:
        """Return the numbers, of very many by another connection: nobody waits for it."""
        index = self._index.again() if self._count > _MANY else self._index
        try:
            return index.order()
        finally:
            if index is not self._index:
                index.close()
