"""A screen over another one, which returns its answer once."""

from typing import TypeVar

from textual.await_complete import AwaitComplete
from textual.screen import Screen

Answer = TypeVar("Answer")


class AnswerScreen(Screen[Answer]):
    """Ignores a second dismissal: another key may come before it is gone.

    Textual would then pop whatever screen is under it.
    """

    _is_answered = False

    def dismiss(self, result: Answer | None = None) -> AwaitComplete:
        """Dismiss the screen, if it was not dismissed before."""
        if self._is_answered:
            return AwaitComplete()
        self._is_answered = True
        return super().dismiss(result)
