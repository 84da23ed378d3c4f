"""Stepping through places in a text: mentions, dates, sentences of the summary."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from reader.document.span import Span


class PlaceSequence(NamedTuple):
    """Places in order, and the current one."""

    kind: str
    """The kind of the places."""
    name: str
    """What the places belong to, for the status line."""
    places: Sequence[Span] = ()
    """The places, in order of the text."""
    current: int | None = None
    """Index of the current place; None before the first step."""

    def step(self, steps: int, *, after: int) -> "PlaceSequence":
        """Go ``steps`` places further; the first comes after the last.

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

    def at(self, index: int | None) -> "PlaceSequence":
        """Return these places with another current one."""
        return self._replace(current=index)

    @property
    def place(self) -> Span | None:
        """The current place."""
        return None if self.current is None else self.places[self.current]

    @property
    def status(self) -> str:
        """The position in words: ``Amazon: 3 of 12``."""
        number = 0 if self.current is None else self.current + 1
        return f"{self.name}: {number} of {len(self.places)}" if self.places else ""
