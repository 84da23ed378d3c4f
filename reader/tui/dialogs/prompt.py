"""The dialog that asks for one line."""

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widgets import Input

from reader.document.safe_text import sanitize_line
from reader.errors import OptionError
from reader.tui.dialogs.typing_screen import TypingScreen
from reader.tui.safe_render import TextBlock, plain
from reader.tui.theme.look import look_of
from reader.tui.widgets.text_line import TextLine


class PromptScreen(TypingScreen[str | None]):
    """Asks for a line: Enter returns it, Esc returns None."""

    CSS = """
    PromptScreen { align: center middle; background: $background 60%; }
    PromptScreen > Vertical { width: 64; max-width: 96%; height: auto; background: $panel;
        padding: 1 2; }
    PromptScreen Static { height: auto; color: $dim; }
    PromptScreen #prompt-title { color: $foreground; text-style: bold; }
    PromptScreen Input { margin: 1 0; background: $surface; }
    PromptScreen #prompt-error { margin: 1 0 0 0; color: $error; text-style: bold; display: none; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [("escape", "dismiss", "Close")]

    def __init__(
        self,
        title: str,
        hint: str,
        *,
        value: str = "",
        check: Callable[[str], object] | None = None,
    ) -> None:
        """Make a prompt.

        Args:
            title: What to ask for.
            hint: How to write it.
            value: The initial text.
            check: Raises ``OptionError`` for a line that is not accepted.
        """
        super().__init__()
        self._title, self._hint, self._value, self._check = title, hint, value, check

    def compose(self) -> ComposeResult:
        """Lay out the question and the line."""
        with Vertical():
            yield TextBlock(plain(sanitize_line(self._title)), id="prompt-title")
            yield TextLine(self._value, id="prompt", compact=True)
            # In accessible mode, the last line shows the question, or what is wrong.
            hint = f"{self._title}. {self._hint}" if look_of(self.app).spoken else self._hint
            yield TextBlock(plain(sanitize_line(hint)))
            yield TextBlock(id="prompt-error")

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        try:
            if self._check is not None:
                self._check(event.value)
        except OptionError as error:
            line = self.query_one("#prompt-error", TextBlock)
            line.update(plain(sanitize_line(str(error))))
            line.display = True
            return
        self.dismiss(event.value)
