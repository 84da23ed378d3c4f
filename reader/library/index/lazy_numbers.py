"""Numbers of articles that are read from the index when they are asked for."""

from collections.abc import Callable, Iterator, Sequence
from typing import overload


class LazyNumbers(Sequence[int]):
    """Numbers of articles in order, of which no more are read than those asked for need."""

    def __init__(self, count: int, read: Callable[[int], list[int]]) -> None:
        """Create it.

        Args:
            count: How many there are.
            read: Takes a number N, and returns at least the first N of them.
        """
        self._count = count
        self._read = read
        self._numbers: list[int] = []

    def __len__(self) -> int:
        """Return how many there are."""
        return self._count

    @overload
    def __getitem__(self, index: int) -> int: ...
    @overload
    def __getitem__(self, index: slice) -> list[int]: ...
    def __getitem__(self, index: int | slice) -> int | list[int]:
        """Return one of the numbers, or several."""
        last = range(self._count)[index]
        most = max(last, default=-1) if isinstance(last, range) else last
        if len(self._numbers) <= most:
            self._numbers = self._read(most + 1)
        return self._numbers[index]

    def __iter__(self) -> Iterator[int]:
        """Iterate over all of them, read at once."""
        return iter(self[:])
