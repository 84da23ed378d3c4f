"""A screen over another one, which returns its answer once."""

from typing import TypeVar

from textual.await_complete import AwaitComplete
from textual.screen import Screen

Answer = TypeVar("Answer")


class AnswerScreen(Screen[Answer]):
    """Ignores a second dismissal, and one while a dialog is over it.

    A second key may come before the screen is gone, or before the dialog is there. Textual would
    then pop whatever screen is in front.
    """

    _is_answered = False

    def dismiss(self, result: Answer | None = None) -> AwaitComplete:
        """Dismiss the screen, if it is in front and was not dismissed before."""
        if self._is_answered or not self.is_active:
            return AwaitComplete()
        self._is_answered = True
        return super().dismiss(result)
