"""A screen that was opened from another one, such as a brief: leaving it goes back there."""

from collections.abc import Mapping
from typing import NamedTuple, TypeVar

from reader.tui.screens.command_screen import CommandScreen

Answer = TypeVar("Answer")


class ChosenPlace(NamedTuple):
    """A place in an article that the user chose."""

    article_id: str
    """The article."""
    offset: int
    """The place in it."""


class InnerScreen(CommandScreen[Answer]):
    """Returns its answer to the screen below, or None."""

    def targets(self) -> Mapping[str, object]:
        """Return the objects that handle commands."""
        return {**super().targets(), "navigation": self}

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss(None)

    def action_quit(self) -> None:
        """Go back too: another press quits the reader."""
        self.action_leave()
