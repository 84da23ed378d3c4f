"""The page of one actor."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

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
from reader.services.multi.actor_page import Seen, look_for_actor, page_rows
from reader.tui.keys.command import Zone
from reader.tui.screens.inner_screen import InnerScreen
from reader.tui.theme.look import glyphs_of, look_of
from reader.tui.widgets.bars import PaneTitle, StatusLine
from reader.tui.widgets.page_list import PageList
from reader.tui.widgets.row_list import RowList


class ActorAnswer(NamedTuple):
    """What the user chose on the page."""

    article_id: str = ""
    """The article to read; empty to list all of the actor's articles."""
    offset: int = 0
    """The place in it."""
    brief: bool = False
    """Whether to open a brief of the actor's articles instead."""


class ActorScreen(InnerScreen["ActorAnswer | None"]):
    """One actor: where it is named, with whom, when, and in which words."""

    CSS = """
    ActorScreen { align: center top; }
    ActorScreen PaneTitle { margin: 1 0 0 0; padding: 0 2; width: 100%; max-width: 110; }
    ActorScreen PageList { width: 100%; max-width: 110; height: 1fr; }
    """

    @dataclass
    class Found(Message):
        """More articles were found."""

        found: tuple[Seen, ...]
        """All that have been found so far."""
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
            kind: Its kind.
            options: The options for finding the articles' facts.
            backend: Finds them; None for a thread of this process.
        """
        super().__init__()
        self.collection = collection
        self.options = options
        """The options for finding the articles' facts."""
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
        """Start the search."""
        self.query_one(PageList).focus()
        self.show_keys()
        self.query_one("#page-title", PaneTitle).say(f"{self.actor[1]} · looking …")
        self.run_worker(lambda: self._look(get_current_worker()), thread=True, exclusive=True)

    def _look(self, worker: "Worker[None]") -> None:
        """Look for the actor, in a thread, and post what is found as it comes."""
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
            self.status.say(f"{self.actor[0]} · {detail} · Esc back")

    @property
    def zone(self) -> Zone:
        """The page is one zone."""
        return "page"

    def targets(self) -> Mapping[str, object]:
        """Return the objects that handle commands."""
        return {**super().targets(), "actors": self, "briefs": self}

    @on(RowList.Pressed)
    def _pressed(self, event: RowList.Pressed) -> None:
        event.stop()
        row = self.query_one(PageList).selected
        if row is None:
            return
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

    def action_actor_filter(self) -> None:
        """List the articles that name this actor."""
        self.dismiss(ActorAnswer())

    def action_brief(self) -> None:
        """Open a brief of the articles that name this actor."""
        self.dismiss(ActorAnswer(brief=True))
