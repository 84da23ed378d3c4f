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
        places = range(self._count)[index]
        if isinstance(places, int):
            return self._first(places + 1)[places]
        if not places:
            return []
        # A negative index would count from the end of those read so far.
        stop = places.stop if places.stop >= 0 else None
        known = self._first(max(places[0], places[-1]) + 1)
        return known[places.start : stop : places.step]

    def _first(self, count: int) -> list[int]:
        if len(self._numbers) < count:
            self._numbers = self._read(count)
        return self._numbers

    def __iter__(self) -> Iterator[int]:
        """Iterate over all of them, read at once."""
        return iter(self[:])
