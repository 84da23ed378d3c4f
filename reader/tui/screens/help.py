"""Every key, from the table of commands."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.tui.commands import COMMANDS, MOVES

_KEYS = 16
"""Columns of the keys."""


class HelpScreen(ModalScreen[None]):
    """What every key does."""

    CSS = """
    HelpScreen { align: center middle; background: $background 60%; }
    HelpScreen > VerticalScroll { width: 72; max-width: 96%; height: auto; max-height: 94%;
        background: $panel; padding: 1 2; scrollbar-size-vertical: 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1,enter", "dismiss", "Close", show=False),
        Binding("j,down", "scroll(1)", show=False),
        Binding("k,up", "scroll(-1)", show=False),
        Binding("space,pagedown", "scroll(10)", show=False),
        Binding("b,pageup", "scroll(-10)", show=False),
    ]

    def compose(self) -> ComposeResult:
        """Lay out the moves and the commands."""
        with VerticalScroll():
            yield Static(self._text())

    def _text(self) -> Content:
        rows = [Content.styled("Keys", "bold"), Content("")]
        rows.extend(_row(keys, text) for keys, text in MOVES)
        rows.append(Content(""))
        rows.extend(_row(command.shown, command.help) for command in COMMANDS)
        rows.extend(
            (Content(""), Content.styled("The mouse works everywhere.  Esc closes.", "dim"))
        )
        return Content("\n").join(rows)

    def action_scroll(self, rows: int) -> None:
        """Scroll the help."""
        self.query_one(VerticalScroll).scroll_relative(y=rows, animate=False)


def _row(keys: str, text: str) -> Content:
    return Content.assemble((keys.ljust(_KEYS), "bold $accent"), text)
