"""What the status line says."""

from collections.abc import Callable

from textual.screen import Screen

from reader.tui.messages import StatusMessage
from reader.tui.widgets.bars import StatusLine


class Status:
    """Keeps the last message and the keys of a sequence, and shows them with the place."""

    def __init__(self, screen: Screen[None], place: Callable[[], str]) -> None:
        """Begin with nothing.

        Args:
            screen: Has the status line.
            place: Returns where the user is, in words.
        """
        self._screen = screen
        self._place = place
        self._said = ""
        self._waiting = ""

    def say(self, message: StatusMessage) -> None:
        """Show a message, unless what is there is worth more."""
        kept = bool(message.instead_of) and self._said not in message.instead_of
        if not kept and not (message.weak and self._said):
            self._said = message.text
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
