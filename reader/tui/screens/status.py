"""The content of the status line."""

from collections.abc import Callable
from typing import Any

from textual.screen import Screen

from reader.tui.theme.look import look_of
from reader.tui.widgets.bars import StatusLine


class Status:
    """Keeps the last message and the keys of a sequence, and shows them with the place."""

    def __init__(
        self, screen: Screen[Any], place: Callable[[], str], named: Callable[[str], str]
    ) -> None:
        """Begin with nothing.

        Args:
            screen: Contains the status line.
            place: Returns where the user is, in words.
            named: Returns a message with the keys of the commands that it names.
        """
        self._screen = screen
        self._place = place
        self._named = named
        self._said = ""
        self._lasting = False
        self._waiting = ""

    def say(
        self,
        text: str,
        *,
        weak: bool = False,
        instead_of: tuple[str, ...] = (),
        lasting: bool = False,
    ) -> None:
        """Show a message, unless the present one is more important; see ``StatusMessage``."""
        kept = bool(instead_of) and self._said not in instead_of
        if not kept and not (weak and self._said):
            self._said, self._lasting = text, lasting
            self.show()

    def command_begins(self) -> None:
        """Clear the message of the last command; in accessible mode it stays, to be read."""
        if self._said and not self._lasting and not look_of(self._screen.app).spoken:
            self._said = ""
            self.show()

    def show_waiting(self, keys: tuple[str, ...]) -> None:
        """Show the keys of a sequence so far."""
        waiting = " ".join(keys)
        if waiting != self._waiting:
            self._waiting = waiting
            self.show()

    def show(self) -> None:
        """Show the last message, and where the user is."""
        said = " · ".join(part for part in (self._waiting, self._named(self._said)) if part)
        self._screen.query_one(StatusLine).say(said, self._place())
