"""The line for typing a query for the list."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.suggester import Suggester
from textual.widgets import Input

from reader.document.safe_text import sanitize_line
from reader.tui.background.completing import Completion
from reader.tui.safe_render import TextBlock, plain
from reader.tui.theme.look import look_of
from reader.tui.widgets.text_line import TextLine

Complete = Callable[[str], Sequence[Completion]]
"""Returns completions of a query; it may take a while and is called in a thread."""


class QueryBox(Vertical):
    """Filters while the user types: Tab accepts a completion, Enter goes to the list."""

    DEFAULT_CSS = """
    QueryBox { height: auto; display: none; margin: 0 1 1 1;
        & > Input { background: $surface; }
        & > Static { height: auto; color: $dim; display: none; }
        & > #filter-offers { height: 1; text-wrap: nowrap; text-overflow: ellipsis; padding: 0 1; }
        & > Static.-error { color: $error; text-style: bold; }
    }
    """

    @dataclass
    class Typed(Message):
        """The query has changed."""

        query: str
        """The query."""
        done: bool
        """Whether Enter was pressed."""

    @dataclass
    class Left(Message):
        """The user leaves the line, and wants no query."""

    def __init__(self, complete: Complete, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.box: Input = TextLine(
            placeholder="words, actor:, tag:, is:unread, date:2020..2021",
            id="filter",
            compact=True,
            suggester=_Suggester(
                complete, self._show_offers, spoken=lambda: look_of(self.app).spoken
            ),
        )
        """The line for typing."""
        self._note = TextBlock(id="filter-note")
        self._offered = TextBlock(id="filter-offers")
        self._offers: Sequence[Completion] = ()
        self._taken = -1

    def compose(self) -> ComposeResult:
        """Put lines for completions and notes under the line for typing."""
        yield self.box
        yield self._offered
        yield self._note

    def open(self, query: str | None = None) -> None:
        """Start typing, with another query in the line if one is given."""
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
        """Remove the filter."""
        self.display = False
        self.note("")
        self.box.value = ""

    def note(self, text: str, *, error: bool = False) -> None:
        """Show a message under the line: what is wrong with the query."""
        line = self._note
        line.update(plain(sanitize_line(text)))
        line.display = bool(text)
        line.set_class(error, "-error")

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        if not self._is_taken():
            self._set_offers(())
        self.post_message(self.Typed(event.value, done=False))

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self._set_offers(())
        if not event.value.strip():
            self.close()
        self.post_message(self.Typed(event.value, done=True))

    def on_key(self, event: events.Key) -> None:
        """Accept a completion with Tab, the next one with Tab again; leave with Escape."""
        if event.key == "escape":
            event.stop()
            self.post_message(self.Left())
            return
        if event.key not in {"tab", "shift+tab"}:
            return
        event.stop()
        event.prevent_default()
        if not self._offers:
            return
        step = 1 if event.key == "tab" else -1
        start = self._taken if self._is_taken() else min(0, -step)
        self._taken = (start + step) % len(self._offers)
        self.box.value = self._offers[self._taken].query
        self.box.cursor_position = len(self.box.value)
        self._draw_offers()

    def _is_taken(self) -> bool:
        """Return whether the query is an accepted completion, with nothing typed since."""
        return self._taken >= 0 and self.box.value == self._offers[self._taken].query

    def _show_offers(self, query: str, offers: Sequence[Completion]) -> None:
        """Show completions, unless another query was typed or accepted in the meantime."""
        if query == self.box.value and not self._is_taken():
            self._set_offers(offers)

    def _set_offers(self, offers: Sequence[Completion]) -> None:
        self._offers, self._taken = offers, -1
        self._draw_offers()

    def _draw_offers(self) -> None:
        self._offered.display = bool(self._offers)
        pieces = []
        for place, offer in enumerate(self._offers):
            here = place == self._taken
            pieces.append(f"[{offer.shown}]" if here else f" {offer.shown} ")
        # The completion accepted last stays on the line, however many there are.
        first = max(0, self._taken - 3)
        self._offered.update(plain(sanitize_line("Tab" + "".join(pieces[first:]))))


class _Suggester(Suggester):
    """Looks completions up in a thread."""

    def __init__(
        self,
        complete: Complete,
        offered: Callable[[str, Sequence[Completion]], None],
        *,
        spoken: Callable[[], bool],
    ) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._complete = complete
        self._offered = offered
        self._spoken = spoken

    async def get_suggestion(self, value: str) -> str | None:
        """Return the query completed, or None."""
        if not value.strip():
            return None
        offers = await asyncio.to_thread(self._complete, value)
        self._offered(value, offers)
        likeliest = offers[0].query if offers else ""
        # On a braille line a suggestion looks as if it had been typed.
        if self._spoken():
            return None
        return likeliest if likeliest.casefold().startswith(value.casefold()) else None
