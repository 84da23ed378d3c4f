"""The page of one actor."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.message import Message
from textual.worker import Worker, get_current_worker

from reader.document.annotations import Kind
from reader.document.options import DigestOptions
from reader.document.safe_text import sanitize_line
from reader.errors import ReaderError
from reader.services.collection import ArticleCollection
from reader.services.digests.process import ProcessBackend
from reader.services.multi.actor_page import PageRow, Seen, look_for_actor, page_rows
from reader.tui.drawing.fit import fit, pad
from reader.tui.drawing.wrap import wrapped
from reader.tui.keys.command import Zone
from reader.tui.screens.command_screen import CommandScreen
from reader.tui.theme.look import glyphs_of, look_of
from reader.tui.widgets.bars import PaneTitle, StatusLine
from reader.tui.widgets.row_list import Piece, RowList

_LEADS = (14, 34)
"""Columns of the first part of a row, a day or a kind: the fewest and the most."""
_SENTENCE_LINES = 3


class ActorAnswer(NamedTuple):
    """What the user chose on the page."""

    article_id: str = ""
    """The article to read; empty to list all of the actor's articles."""
    offset: int = 0
    """The place in it."""
    brief: bool = False
    """Whether to open a brief of the actor's articles instead."""


class PageList(RowList):
    """The rows of the page, under their headings."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"page--head", "page--lead"}
    DEFAULT_CSS = """
    PageList > .page--head { color: $primary; text-style: bold; }
    PageList > .page--lead { color: $date; }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.rows: Sequence[PageRow] = ()
        """What is shown."""
        self._lines: list[list[str]] = []
        self._lead = _LEADS[0]

    def show_rows(self, rows: Sequence[PageRow]) -> None:
        """Show these rows; the cursor stays on its row's number."""
        self.rows = rows
        self.rows_changed()

    def row_count(self) -> int:
        """Return how many rows there are."""
        return len(self.rows)

    def row_lead(self, index: int) -> int:
        """Return how many lines the heading over a row takes."""
        first = index == 0 or self.rows[index - 1].section != self.rows[index].section
        return 2 if first else 0

    def row_heights(self, width: int) -> Sequence[int]:
        """Wrap the sentences; everything else has one line."""
        longest = max((cell_len(row.lead) for row in self.rows), default=0) + 4
        self._lead = max(_LEADS[0], min(longest, _LEADS[1], width // 3))
        self._lines = [self._wrapped(row, width) for row in self.rows]
        return [len(lines) + self.row_lead(index) for index, lines in enumerate(self._lines)]

    def _wrapped(self, row: PageRow, width: int) -> list[str]:
        if row.section != "Sentences":
            return [row.text]
        lines = wrapped(row.text, width - 3)
        if len(lines) > _SENTENCE_LINES:
            lines = [*lines[: _SENTENCE_LINES - 1], fit(lines[_SENTENCE_LINES - 1] + " …", width)]
        return [*lines, row.detail]

    def row_line(self, index: int, line: int, width: int) -> list[Piece]:
        """Return a line of a row."""
        row, lead = self.rows[index], self.row_lead(index)
        if line < lead:
            return [(row.section, "page--head")] if line == lead - 1 else []
        line -= lead
        lines = self._lines[index]
        if self.is_spoken:
            return [(fit(self._in_words(row, lines, line), width), "")]
        if row.section == "Sentences":
            dim = line == len(lines) - 1
            return [("  " + fit(lines[line], width - 2), "rows--dim" if dim else "")]
        mark = f"{self.glyphs.kind(row.actor[1])} " if row.actor else ""
        detail = f"  {row.detail}" if row.detail else ""
        room = width - self._lead - cell_len(detail) - 2
        style = "rows--dim" if row.actor else "page--lead"
        return [
            ("  " + pad(row.lead, self._lead - 3) + " ", style),
            (pad(mark + row.text, room), ""),
            (detail, "rows--dim"),
        ]

    @staticmethod
    def _in_words(row: PageRow, lines: Sequence[str], line: int) -> str:
        """Return a line of a row as it is read out: what it is about comes first."""
        if row.section == "Sentences":
            return lines[line]
        parts = (row.lead, row.text) if row.section == "Timeline" else (row.text, row.lead)
        return ", ".join(part for part in (*parts, row.detail) if part)


class ActorScreen(CommandScreen["ActorAnswer | None"]):
    """Who it is: where it is named, with whom, when, and in which words."""

    CSS = """
    ActorScreen { align: center top; }
    ActorScreen PaneTitle { margin: 1 0 0 0; padding: 0 2; width: 100%; max-width: 110; }
    ActorScreen PageList { width: 100%; max-width: 110; height: 1fr; }
    """

    @dataclass
    class Found(Message):
        """More articles were found."""

        found: tuple[Seen, ...]
        """All that were found so far."""
        done: bool
        """Whether there are no more."""
        error: str = ""
        """Why the search ended early."""

    def __init__(
        self,
        collection: ArticleCollection,
        name: str,
        kind: Kind,
        options: DigestOptions,
        backend: ProcessBackend | None = None,
    ) -> None:
        """Make the page.

        Args:
            collection: Where the articles are.
            name: The actor's name.
            kind: What it is.
            options: How the articles' facts are found.
            backend: What finds them; None: a thread of this process.
        """
        super().__init__()
        self.collection = collection
        self.options = options
        """How the articles' facts are found."""
        self._backend = backend
        self.actor = (name, kind)
        """The actor's name and kind."""

    def compose(self) -> ComposeResult:
        """Put the rows under the name."""
        name, kind = self.actor
        mark = glyphs_of(self.app).kind(kind)
        title = f"{mark} {' '.join(name.split())}".strip()
        yield PaneTitle(sanitize_line(title), id="page-title")
        yield PageList(id="page")
        yield StatusLine()

    def on_mount(self) -> None:
        """Begin to look."""
        self.query_one(PageList).focus()
        self.show_keys()
        self.query_one("#page-title", PaneTitle).say(f"{self.actor[1]} · looking …")
        self.run_worker(lambda: self._look(get_current_worker()), thread=True, exclusive=True)

    def _look(self, worker: "Worker[None]") -> None:
        """Look for the actor, in a thread, and tell what is found as it comes."""
        found: list[Seen] = []
        error = ""
        by = self._backend and self._backend.while_wanted(lambda: worker.is_cancelled)
        try:
            for seen in look_for_actor(self.collection, *self.actor, self.options, by=by):
                if worker.is_cancelled:
                    return
                found.append(seen)
                if len(found) in {1, 5, 20, 60}:
                    self.post_message(self.Found(tuple(found), done=False))
        except ReaderError as problem:
            error = str(problem)
        if not worker.is_cancelled:
            self.post_message(self.Found(tuple(found), done=True, error=error))

    @on(Found)
    def _found(self, event: Found) -> None:
        rows = page_rows(list(event.found))
        self.query_one(PageList).show_rows(rows)
        many = "article" if len(event.found) == 1 else "articles"
        aliases = dict.fromkeys(alias for each in event.found for alias in each.actor.aliases)
        also = f" · also {', '.join(list(aliases)[:4])}" if aliases else ""
        role = next((each.actor.role for each in event.found if each.actor.role), "")
        more = "" if event.done else " · looking …"
        detail = event.error or f"{role or self.actor[1]} · {len(event.found)} {many}{also}{more}"
        self.query_one("#page-title", PaneTitle).say(detail)
        if look_of(self.app).spoken:
            self.query_one(StatusLine).say(f"{self.actor[0]} · {detail} · Esc back")

    @property
    def zone(self) -> Zone:
        """The page is one zone."""
        return "page"

    def targets(self) -> Mapping[str, object]:
        """Return whose actions the commands are."""
        return {**super().targets(), "actors": self, "navigation": self, "briefs": self}

    @on(RowList.Pressed)
    def _pressed(self, event: RowList.Pressed) -> None:
        event.stop()
        row = self.query_one(PageList).rows[event.index]
        if row.actor is not None:
            self.app.push_screen(
                ActorScreen(self.collection, *row.actor, self.options, self._backend),
                self._inner_chose,
            )
        elif row.article_id:
            self.dismiss(ActorAnswer(row.article_id, row.offset))

    def _inner_chose(self, answer: ActorAnswer | None) -> None:
        if answer is not None:
            self.dismiss(answer)

    def action_leave(self) -> None:
        """Go back into reading."""
        self.dismiss(None)

    def action_quit(self) -> None:
        """Go back into reading, too: one key more leaves the reader."""
        self.dismiss(None)

    def action_actor_filter(self) -> None:
        """List the articles that name this actor."""
        self.dismiss(ActorAnswer())

    def action_brief(self) -> None:
        """Open a brief of the articles that name this actor."""
        self.dismiss(ActorAnswer(brief=True))
