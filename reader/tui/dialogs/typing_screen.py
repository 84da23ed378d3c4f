"""A dialog with a line for typing, which receives every letter from the first."""

from typing import TypeVar

from textual import events
from textual.screen import ModalScreen

from reader.tui.widgets.answer_screen import AnswerScreen

Answer = TypeVar("Answer")


class TypingScreen(ModalScreen[Answer], AnswerScreen[Answer]):
    """A dialog that loses no letter pressed before its line has the focus.

    ``ModalScreen`` comes first: Textual takes the style of the first base alone.
    """

    def on_key(self, event: events.Key) -> None:
        """Pass keys to the line that were pressed before it had the focus."""
        line = next(iter(self.query("Input, TextArea")), None)
        if line is not None and event.is_printable:
            event.stop()
            self.set_focus(line)
            line.post_message(events.Key(event.key, event.character))
