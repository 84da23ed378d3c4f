"""What the status line says."""

from collections.abc import Callable
from typing import Any

from textual.screen import Screen

from reader.tui.widgets.bars import StatusLine


class Status:
    """Keeps the last message and the keys of a sequence, and shows them with the place."""

    def __init__(self, screen: Screen[Any], place: Callable[[], str]) -> None:
        """Begin with nothing.

        Args:
            screen: Has the status line.
            place: Returns where the user is, in words.
        """
        self._screen = screen
        self._place = place
        self._said = ""
        self._waiting = ""

    def say(self, text: str, *, weak: bool = False, instead_of: tuple[str, ...] = ()) -> None:
        """Show a message, unless what is there is worth more; see ``StatusMessage``."""
        kept = bool(instead_of) and self._said not in instead_of
        if not kept and not (weak and self._said):
            self._said = text
            self.show()

    def show_waiting(self, keys: tuple[str, ...]) -> None:
        """Show the keys of a sequence so far."""
        waiting = " ".join(keys)
        if waiting != self._waiting:
            self._waiting = waiting
            self.show()

    def show(self) -> None:
        """Show the last message, and where the user is."""
        said = " · ".join(part for part in (self._waiting, self._said) if part)
        self._screen.query_one(StatusLine).say(said, self._place())
