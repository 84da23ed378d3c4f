"""A short tour for the first time."""

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from reader.document.safe_text import sanitize_line
from reader.tui.drawing.two_columns import hanging
from reader.tui.keys.keymap import KeyMap
from reader.tui.keys.keys import shown_keys
from reader.tui.safe_render import Content, TextBlock, styled
from reader.tui.ui_state import ScreenMemory

_SEEN = "toured"
_WIDTH, _MARGIN = 70, 6
"""Columns of the box, and those of them that are its margins."""
_KEYS = 8
"""Columns of the keys."""

_PAGES: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        "The list",
        (
            ("down up", "go from article to article; the text follows"),
            ("open", "reads"),
            ("filter", "finds: words, actor:, tag:, is:unread, date:2020..2021"),
            ("view", "shows the summary under each title: skim, and open what is worth it"),
        ),
    ),
    (
        "The text",
        (
            ("summary", "goes from one summary sentence to the next, where it stands"),
            ("actor", "goes through the mentions of an actor"),
            ("date", "goes through the dates"),
            ("find", "finds in the text"),
            ("hints", "puts letters on the links"),
            ("back", "goes back to where you were"),
        ),
    ),
    (
        "The rest",
        (
            ("next-pane", "goes to the next pane; Enter there goes to the place in the text"),
            ("actor-page", "opens the page of an actor"),
            ("undo", "takes the last change back"),
            ("zen", "leaves nothing but the text"),
            ("help", "shows every key, and"),
            ("palette", "finds a command by its name"),
        ),
    ),
)


class TourScreen(ModalScreen[None]):
    """Three pages; any key goes on, Esc ends."""

    CSS = """
    TourScreen { align: center middle; background: $background 50%; }
    TourScreen > Vertical { width: 70; max-width: 96%; height: auto; background: $panel;
        padding: 1 3; }
    TourScreen Static { height: auto; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss", show=False),
        Binding("enter,space,right,tab,j,down", "page(1)", show=False),
        Binding("left,k,up,backspace", "page(-1)", show=False),
    ]

    def __init__(self, keymap: KeyMap) -> None:
        """Make the tour with the keys as they are."""
        super().__init__()
        self._keymap = keymap
        self._page = 0

    def compose(self) -> ComposeResult:
        """Show the first page."""
        with Vertical():
            yield TextBlock(self._text(), id="tour-text")

    def _text(self) -> Content:
        title, rows = _PAGES[self._page]
        parts = [styled(sanitize_line(title), "bold"), Content("")]
        for names, text in rows:
            keys = " ".join(self._key(name) for name in names.split())
            parts.append(
                hanging(sanitize_line(keys), sanitize_line(text), column=_KEYS, width=self._room())
            )
        last = self._page == len(_PAGES) - 1
        on = "⏎ ends" if last else "⏎ goes on   Esc ends"
        pages = sanitize_line(f"{self._page + 1} of {len(_PAGES)}   {on}")
        parts += [Content(""), styled(pages, "$dim")]
        return Content("\n").join(parts)

    def _room(self) -> int:
        return max(1, min(_WIDTH, int(self.app.size.width * 0.96)) - _MARGIN)

    def on_resize(self) -> None:
        """Wrap at the new width."""
        self.query_one("#tour-text", TextBlock).update(self._text())

    def _key(self, name: str) -> str:
        keys = self._keymap.keys_of(name)
        return shown_keys(keys[0]) if keys else "–"

    def action_page(self, pages: int) -> None:
        """Go to the next page; after the last the tour ends."""
        self._page = max(0, self._page + pages)
        if self._page >= len(_PAGES):
            self.dismiss()
        else:
            self.query_one("#tour-text", TextBlock).update(self._text())

    def on_click(self) -> None:
        """Go on."""
        self.action_page(1)


def offer_tour(app: "App[object]", keymap: KeyMap, memory: ScreenMemory) -> None:
    """Show the tour if it was never shown."""
    if memory.number(_SEEN) is None:
        memory.keep(_SEEN, 1)
        # At once: a terminal that is closed over it must not show it again.
        memory.save()
        app.push_screen(TourScreen(keymap))
