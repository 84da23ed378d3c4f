"""The dialog for writing a note."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from reader.document.safe_text import sanitize_line
from reader.tui.dialogs.typing_screen import TypingScreen
from reader.tui.safe_render import TextBlock, plain
from reader.tui.widgets.text_lines import TextLines


class NoteScreen(TypingScreen[str | None]):
    """Asks for a note: Enter returns it, Esc returns None."""

    CSS = """
    NoteScreen { align: center middle; background: $background 60%; }
    NoteScreen > Vertical { width: 72; max-width: 96%; height: auto; background: $panel;
        padding: 1 2; }
    NoteScreen TextBlock { height: auto; color: $dim; }
    NoteScreen #note-quote { max-height: 4; color: $foreground; text-style: italic; }
    NoteScreen TextLines { height: 8; max-height: 60%; margin: 1 0; border: none;
        background: $surface; padding: 0 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", show=False, priority=True),
        Binding("enter", "keep", show=False, priority=True),
        Binding("ctrl+j,shift+enter,alt+enter", "new_line", show=False, priority=True),
    ]

    def __init__(self, quote: str, *, note: str = "") -> None:
        """Make the dialog.

        Args:
            quote: The passage that the note is about.
            note: The initial text.
        """
        super().__init__()
        self._quote, self._note = quote, note

    def compose(self) -> ComposeResult:
        """Lay out the passage and the lines."""
        with Vertical():
            yield TextBlock(plain(sanitize_line(" ".join(self._quote.split()))), id="note-quote")
            yield TextLines(self._note, id="note", compact=True, highlight_cursor_line=False)
            yield TextBlock(
                plain(sanitize_line("Note:   Enter save   Ctrl+J new line   Esc cancel"))
            )

    def on_mount(self) -> None:
        """Put the cursor at the end of the note."""
        area = self.query_one(TextLines)
        area.move_cursor(area.document.end)
        area.focus()

    def action_keep(self) -> None:
        """Return the note."""
        self.dismiss(self.query_one(TextLines).text)

    def action_new_line(self) -> None:
        """Start a new line."""
        self.query_one(TextLines).insert("\n")
