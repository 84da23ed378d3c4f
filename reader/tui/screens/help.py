"""All keys, from the table of commands; typing searches them."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.geometry import Offset
from textual.widgets import Input

from reader.document.safe_text import sanitize_line
from reader.library.searchable import normalize_for_search
from reader.tui.dialogs.typing_screen import TypingScreen
from reader.tui.drawing.two_columns import two_columns
from reader.tui.keys.command import Command, Zone
from reader.tui.keys.keymap import KeyMap
from reader.tui.keys.keys import shown_keys
from reader.tui.keys.table import COMMANDS
from reader.tui.safe_render import Content, TextBlock, styled
from reader.tui.theme.glyphs import ASCII
from reader.tui.theme.look import glyphs_of, look_of
from reader.tui.widgets.text_line import TextLine

_KEYS = 24
"""The columns for the keys."""
_WIDTH, _MARGIN = 92, 5
"""The columns of the box, and those of them that are its margins and the scroll bar."""

_BAR = "The bar beside an actor shows how likely it is to be a main actor of the text."


class HelpScreen(TypingScreen[None]):
    """What each key does; keys that work where the user is are bright."""

    CSS = """
    HelpScreen { align: center middle; background: $background 60%; }
    HelpScreen > Vertical { width: 92; max-width: 96%; height: 94%; background: $panel;
        padding: 1 2; }
    HelpScreen Input { background: $surface; margin: 0 0 1 0; }
    HelpScreen VerticalScroll { scrollbar-size-vertical: 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f1,enter", "dismiss", "Close", show=False),
        Binding("down", "scroll(1)", show=False),
        Binding("up", "scroll(-1)", show=False),
        Binding("pagedown", "scroll(15)", show=False),
        Binding("pageup", "scroll(-15)", show=False),
    ]

    def __init__(self, keymap: KeyMap, zone: Zone) -> None:
        """Make the help.

        Args:
            keymap: The current keys.
            zone: Where the user was.
        """
        super().__init__()
        self._keymap = keymap
        self._zone = zone
        self._line: int | None = None
        self._wrapped_at = 0

    @property
    def followed(self) -> object:
        """The lines of the help while keys move in them, or else the line for typing."""
        return self.focused if self._line is None else self

    def terminal_cursor(self) -> Offset | None:
        """Return the position of the line where the user is."""
        scrolled = self.query_one(VerticalScroll)
        line = (self._line or 0) - scrolled.scroll_offset.y
        return scrolled.content_region.offset + Offset(0, line)

    def compose(self) -> ComposeResult:
        """Lay out the search line and the keys."""
        with Vertical():
            yield TextLine(placeholder="Type to search, Esc to close", id="help-find", compact=True)
            with VerticalScroll(can_focus=False):
                yield TextBlock(self.text(), id="help-text")

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        self._line = None
        self.query_one("#help-text", TextBlock).update(self.text(event.value))

    @on(Input.Submitted)
    def _submitted(self) -> None:
        self.dismiss()

    def text(self, typed: str = "") -> Content:
        """Return the help that matches the typed text."""
        self._wrapped_at = self._columns()
        words = normalize_for_search(typed).split()
        rows: list[Content] = []
        for group in dict.fromkeys(command.group for command in COMMANDS):
            found = [
                row
                for command in COMMANDS
                if command.group == group and (row := self._row(command, words))
            ]
            if found:
                rows.extend((styled(sanitize_line(group), "bold"), *found, Content("")))
        if not rows:
            return Content("No commands match.")
        if "bar" in words or not words:
            rows.append(styled(sanitize_line(_BAR), "$dim"))
        rows.append(styled(sanitize_line("The mouse works everywhere."), "$dim"))
        return Content("\n").join(rows)

    def _row(self, command: Command, words: list[str]) -> Content | None:
        if command.id.startswith("sentence-") and not command.id.endswith("-1"):
            return None
        plain = glyphs_of(self.app) is ASCII if self.is_running else False
        keys = self._keymap.keys_of(command.id)
        written = "  ".join(shown_keys(each, ascii_only=plain) for each in keys) or "(no key)"
        text = command.help
        if command.id == "sentence-1":
            written, text = "1 … 9", "Go to the sentence of the summary with that number."
        shown_id = command.id if command.id != "sentence-1" else "sentence-1 … sentence-9"
        haystack = normalize_for_search(
            f"{command.label} {text} {command.id} {command.also} {written}"
        )
        if not all(word in haystack for word in words):
            return None
        here = "" if self._zone in command.zones else "$dim"
        room = max(1, min(_WIDTH, int(self._columns() * 0.96)) - _MARGIN)
        return two_columns(
            sanitize_line(written),
            sanitize_line(f"{text}  [{shown_id}]"),
            column=_KEYS,
            width=room,
            style=here,
        )

    def _columns(self) -> int:
        return self.app.size.width if self.is_running else _WIDTH

    def on_resize(self) -> None:
        """Wrap at the new width."""
        if self._wrapped_at == self._columns():
            return
        typed = self.query_one("#help-find", TextLine).value
        self.query_one("#help-text", TextBlock).update(self.text(typed))

    def action_scroll(self, rows: int) -> None:
        """Scroll the help; in accessible mode, move from line to line."""
        scrolled = self.query_one(VerticalScroll)
        if not look_of(self.app).spoken:
            scrolled.scroll_relative(y=rows, animate=False)
            return
        last = self.query_one("#help-text", TextBlock).size.height - 1
        here = -1 if self._line is None else self._line
        self._line = max(0, min(last, here + rows))
        height = scrolled.size.height
        top = scrolled.scroll_offset.y
        if not top <= self._line < top + height:
            scrolled.scroll_to(y=max(0, self._line - height // 2), animate=False, immediate=True)
        self.refresh()
