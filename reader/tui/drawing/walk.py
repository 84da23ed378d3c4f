"""Stepping through places in a text: mentions, dates, sentences of the summary."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from reader.document.span import Span


class Walk(NamedTuple):
    """Places in order, and the one where the user is."""

    kind: str
    """What is stepped through."""
    name: str
    """What the places are of, for the status line."""
    places: tuple[Span, ...] = ()
    """The places, in order of the text."""
    current: int | None = None
    """Index of the place where the user is; None before the first step."""

    def step(self, steps: int, *, after: int) -> "Walk":
        """Go ``steps`` places on; after the last comes the first.

        Args:
            steps: 1 for the next place, -1 for the one before.
            after: Offset from which the first step looks for a place.
        """
        if not self.places:
            return self
        if self.current is None:
            following = bisect_right([place.start for place in self.places], after - 1)
            index = following if steps > 0 else following - 1
        else:
            index = self.current + steps
        return self.at(index % len(self.places))

    def at(self, index: int | None) -> "Walk":
        """Return this walk with the user at another place."""
        return self._replace(current=index)

    @property
    def place(self) -> Span | None:
        """The place where the user is."""
        return None if self.current is None else self.places[self.current]

    @property
    def status(self) -> str:
        """Where the user is, in words: ``Amazon: 3 of 12``."""
        number = 0 if self.current is None else self.current + 1
        return f"{self.name}: {number} of {len(self.places)}" if self.places else ""


def walk(kind: str, name: str, places: Sequence[Span]) -> Walk:
    """Make a walk over these places."""
    return Walk(kind, name, tuple(places))
