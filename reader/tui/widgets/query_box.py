"""The line in which one types a query for the list."""

import asyncio
from collections.abc import Callable

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.suggester import Suggester
from textual.widgets import Input

from reader.text.show import show_line
from reader.tui.sink import TextBlock, plain
from reader.tui.widgets.text_line import TextLine

Complete = Callable[[str], str | None]
"""Gives a query completed, or None; it may take a while and is called in a thread."""


class QueryBox(Vertical):
    """Filters as one types; Tab or the right arrow takes the completion, Enter goes to the list."""

    DEFAULT_CSS = """
    QueryBox { height: auto; display: none; margin: 0 1 1 1;
        & > Input { background: $surface; }
        & > Static { height: auto; color: $dim; display: none; }
        & > Static.-error { color: $error; text-style: bold; }
    }
    """

    class Typed(Message):
        """The query is another one."""

        def __init__(self, query: str, *, done: bool) -> None:
            super().__init__()
            self.query = query
            """The query."""
            self.done = done
            """Whether Enter was pressed."""

    def __init__(self, complete: Complete, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.box: Input = TextLine(
            placeholder="words, actor:, tag:, is:unread, date:2020..2021",
            id="filter",
            compact=True,
            suggester=_Completion(complete),
        )
        """The line that is typed in."""
        self._note = TextBlock(id="filter-note")

    def compose(self) -> ComposeResult:
        """Put a line for notes under the line that is typed in."""
        yield self.box
        yield self._note

    def open(self, query: str | None = None) -> None:
        """Begin to type, with another query in the line if one is given."""
        self.display = True
        if query is not None:
            self.box.value = query
            self.box.cursor_position = len(query)
        self.screen.set_focus(self.box)

    def fill(self, query: str) -> None:
        """Filter by a query that was not typed."""
        self.display = bool(query)
        self.box.value = query

    def close(self) -> None:
        """Filter no more."""
        self.display = False
        self.note("")
        self.box.value = ""

    def note(self, text: str, *, error: bool = False) -> None:
        """Say something under the line: what is wrong with the query."""
        line = self._note
        line.update(plain(show_line(text)))
        line.display = bool(text)
        line.set_class(error, "-error")

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Typed(event.value, done=False))

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        if not event.value.strip():
            self.close()
        self.post_message(self.Typed(event.value, done=True))

    def on_key(self, event: events.Key) -> None:
        """Take the completion with Tab, too."""
        if event.key == "tab":
            event.stop()
            event.prevent_default()
            self.box.action_cursor_right()


class _Completion(Suggester):
    """Asks for completions in a thread."""

    def __init__(self, complete: Complete) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._complete = complete

    async def get_suggestion(self, value: str) -> str | None:
        """Return the query completed, or None."""
        return await asyncio.to_thread(self._complete, value) if value.strip() else None
