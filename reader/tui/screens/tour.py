"""A short tour for new users."""

from typing import Any, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen, Screen

from reader.document.safe_text import sanitize_line
from reader.tui.drawing.two_columns import two_columns
from reader.tui.keys.keymap import KeyMap
from reader.tui.keys.keys import shown_keys
from reader.tui.safe_render import Content, TextBlock, styled
from reader.tui.ui_state import ScreenMemory
from reader.tui.widgets.answer_screen import AnswerScreen

_TOUR_KEYS = frozenset({"escape", "enter", "left", "right"})
"""The keys of the tour itself."""
_SHOWN_BEFORE = "toured"
_WIDTH, _MARGIN = 70, 6
"""The columns of the box, and those of them that are its margins."""
_KEYS = 8
"""The columns for the keys."""

_PAGES: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        "The list",
        (
            ("down up", "move through the articles; the text follows"),
            ("open", "read"),
            ("filter", "search: words, actor:, tag:, is:unread, date:2020..2021"),
            ("view", "skim: a summary under each title"),
        ),
    ),
    (
        "The text",
        (
            ("summary", "go to the next sentence of the summary, in the text"),
            ("actor", "go to the next mention of an actor"),
            ("date", "go to the next date"),
            ("find", "find words in the text"),
            ("hints", "open a link by its letters"),
            ("back", "go back to where you were"),
        ),
    ),
    (
        "The rest",
        (
            ("next-pane", "go to the next pane; Enter on a row goes to its place in the text"),
            ("actor-page", "open an actor’s page"),
            ("undo", "undo the last change"),
            ("zen", "show nothing but the text"),
            ("help", "show all keys"),
            ("palette", "find a command by name"),
        ),
    ),
)


class TourScreen(ModalScreen[events.Key | None], AnswerScreen[events.Key | None]):
    """Three pages: Enter for the next, Esc to close; any other key closes it and is passed on."""

    CSS = """
    TourScreen { align: center middle; background: $background 50%; }
    TourScreen > Vertical { width: 70; max-width: 96%; height: auto; background: $panel;
        padding: 1 3; }
    TourScreen Static { height: auto; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", show=False),
        Binding("enter,right", "page(1)", show=False),
        Binding("left", "page(-1)", show=False),
    ]

    def __init__(self, keymap: KeyMap) -> None:
        """Make the tour with the current keys."""
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
                two_columns(
                    sanitize_line(keys), sanitize_line(text), column=_KEYS, width=self._room()
                )
            )
        last = self._page == len(_PAGES) - 1
        on = "⏎ close" if last else "⏎ next   Esc close   any other key works at once"
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
        """Go to the next page; after the last one, close the tour."""
        self._page = max(0, self._page + pages)
        if self._page >= len(_PAGES):
            self.dismiss()
        else:
            self.query_one("#tour-text", TextBlock).update(self._text())

    def on_key(self, event: events.Key) -> None:
        """Close the tour at a key that is not its own; the reader gets that key."""
        if event.key not in _TOUR_KEYS:
            event.stop()
            self.dismiss(events.Key(event.key, event.character))

    def on_click(self, event: events.Click) -> None:
        """Go to the next page; a click beside the tour closes it."""
        if self.query_one(Vertical).region.contains_point(event.screen_offset):
            self.action_page(1)
        else:
            self.dismiss()


def show_tour(reader: Screen[Any], keymap: KeyMap) -> None:
    """Show the tour over the reader, which gets the key that closes it."""

    def closed(key: events.Key | None) -> None:
        if key is not None:
            reader.post_message(key)

    reader.app.push_screen(TourScreen(keymap), closed)


def offer_tour(reader: Screen[Any], keymap: KeyMap, memory: ScreenMemory) -> None:
    """Show the tour over the reader if it has never been shown."""
    if memory.number(_SHOWN_BEFORE) is None:
        memory.keep(_SHOWN_BEFORE, 1)
        # Saved at once: it must not be shown again even if the terminal is closed now.
        memory.save()
        show_tour(reader, keymap)
