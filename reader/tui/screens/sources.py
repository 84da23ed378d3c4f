"""The sources of articles, as a tree at the left: what one lists, follows and leaves."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message

from reader.errors import ReaderError
from reader.services.collection import ArticleCollection
from reader.services.source_tree import SourceRow, source_rows
from reader.tui.dialogs.ask import ask_line
from reader.tui.keys.command import Zone
from reader.tui.messages import StatusMessage
from reader.tui.screens.command_screen import CommandScreen
from reader.tui.widgets.bars import PaneTitle, StatusLine
from reader.tui.widgets.row_list import RowList
from reader.tui.widgets.source_list import SourceList

Work = Callable[[], str]
"""Changes something, and returns what to say; takes time."""


class SourcesScreen(CommandScreen[str | None]):
    """Returns the query of the chosen source, or None."""

    CSS = """
    SourcesScreen { align: left top; background: $background 30%; }
    SourcesScreen > Vertical { width: 46; max-width: 100%; height: 1fr; background: $background;
        border-right: vkey $rule; }
    .-spoken SourcesScreen > Vertical { width: 100%; border: none; }
    SourcesScreen PaneTitle { margin: 1 0; padding: 0 1; }
    SourcesScreen SourceList { height: 1fr; }
    """

    @dataclass
    class Known(Message):
        """The tree was looked up."""

        rows: list[SourceRow]
        """Its lines."""

    def __init__(self, collection: ArticleCollection, queries: Mapping[str, str]) -> None:
        """Make the screen.

        Args:
            collection: The library.
            queries: The saved queries of the settings.
        """
        super().__init__()
        self._modal = True
        self._collection = collection
        self._queries = queries

    def compose(self) -> ComposeResult:
        """Put the tree at the left."""
        with Vertical():
            yield PaneTitle("Sources", id="sources-title")
            yield SourceList(id="sources")
        yield StatusLine()

    def on_mount(self) -> None:
        """Look the tree up."""
        self._rows.focus()
        self.show_keys()
        self._look()

    @property
    def _rows(self) -> SourceList:
        return self.query_one(SourceList)

    @property
    def zone(self) -> Zone:
        """The tree is one zone."""
        return "sources"

    def targets(self) -> Mapping[str, object]:
        """Return whose actions the commands are."""
        return {**super().targets(), "sources": self, "navigation": self, "transfers": self}

    def _look(self) -> None:
        self.run_worker(
            lambda: self.post_message(self.Known(source_rows(self._collection, self._queries))),
            thread=True,
            exclusive=True,
        )

    @on(Known)
    def _known(self, event: Known) -> None:
        self._rows.show_sources(event.rows)
        feeds = sum(row.kind == "feed" for row in event.rows)
        self.query_one("#sources-title", PaneTitle).say(f"{feeds} feeds" if feeds else "")
        if not feeds and not self.query_one(StatusLine).message:
            keys = self.keymap.keys_of("follow")
            written = " ".join(keys[0]) if keys else ":"
            self._say(f"You follow no feeds yet. Press {written} to follow one.")

    @on(RowList.Pressed)
    def _pressed(self, event: RowList.Pressed) -> None:
        event.stop()
        row = self._rows.selected
        if row is not None and row.query is not None:
            self.dismiss(row.query)

    def action_leave(self) -> None:
        """Go back to the list."""
        self.dismiss(None)

    def action_quit(self) -> None:
        """Go back to the list, too."""
        self.dismiss(None)

    # Feeds

    def action_follow(self) -> None:
        """Follow a feed."""
        row = self._rows.selected
        folder = row.name if row is not None and row.kind == "folder" else ""

        def given(url: str | None) -> None:
            if url and url.strip():
                self._do("Fetching …", lambda: follow(self._collection, url.strip(), folder))

        hint = "The address of a feed, or of a page that has one: https://…"
        ask_line(self, f"Follow a feed in {folder}" if folder else "Follow a feed", hint, given)

    def action_unfollow(self) -> None:
        """Stop following the feed under the cursor; its articles stay."""
        row = self._rows.selected
        if row is None or row.kind != "feed":
            self._say("Choose a feed to stop following it")
            return
        self._do("", lambda: unfollow(self._collection, row))

    def action_move_source(self) -> None:
        """Put the feed under the cursor into a folder."""
        row = self._rows.selected
        if row is None or row.kind != "feed":
            self._say("Choose a feed to put it into a folder")
            return

        def given(folder: str | None) -> None:
            if folder is not None:
                self._do("", lambda: move(self._collection, row, folder.strip()))

        ask_line(self, row.name, "A folder, such as news or news/local; empty for none", given)

    def action_refresh(self) -> None:
        """Fetch new articles from every feed."""
        self._do("Checking feeds …", lambda: refresh(self._collection, self._progress))

    def _progress(self, done: int, count: int) -> None:
        self.call_later(self._say, f"Checking feeds: {done} of {count}")

    def _do(self, said: str, work: Work) -> None:
        """Do something that takes a while, and look the tree up again."""
        self._say(said)

        def run() -> None:
            try:
                done = work()
            except ReaderError as error:
                done = str(error)
            self.call_later(self._say, done)
            self.call_later(self._look)

        self.run_worker(run, thread=True, group="feeds")

    @on(StatusMessage)
    def _said(self, event: StatusMessage) -> None:
        event.stop()
        self._say(event.text)

    def _say(self, text: str) -> None:
        self.query_one(StatusLine).say(text)


def follow(collection: ArticleCollection, url: str, folder: str) -> str:
    """Follow a feed, and return what to say."""
    from reader.services.adding import feeds

    done = feeds.follow(collection, url, folders=(folder,) if folder else ())
    return f"Following {', '.join(done.feeds)}: {len(done.ids)} articles"


def unfollow(collection: ArticleCollection, row: SourceRow) -> str:
    """Stop following a feed, and return what to say."""
    from reader.services.adding import feeds

    feeds.unfollow(collection, row.url)
    return f"Stopped following {row.name} · u in the list undoes it"


def move(collection: ArticleCollection, row: SourceRow, folder: str) -> str:
    """Put a feed into a folder, and return what to say."""
    from reader.services.adding.feed_list import find_feed, move_feed

    folders = tuple(part for part in folder.split("/") if part)
    move_feed(collection, find_feed(collection, row.url), folders)
    return f"{row.name} is in {folder}" if folders else f"{row.name} is in no folder"


def refresh(collection: ArticleCollection, progress: Callable[[int, int], None]) -> str:
    """Fetch new articles, and return what to say."""
    from reader.services.adding import feeds

    if not feeds.followed(collection):
        return "You follow no feeds yet"
    done = feeds.refresh(collection, progress=progress)
    problems = f" · {len(done.problems)} failed: {done.problems[0]}" if done.problems else ""
    return f"{len(done.ids)} new{problems}"
