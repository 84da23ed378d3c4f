"""The sources of articles, as a tree on the left: list, follow and unfollow them."""

from collections.abc import Mapping
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widget import Widget

from reader.services.collection import ArticleCollection
from reader.services.source_tree import SourceRow, source_rows
from reader.services.wording import count_of
from reader.tui.actions.feeds import FeedCommands
from reader.tui.keys.command import Zone
from reader.tui.screens.inner_screen import InnerScreen
from reader.tui.widgets.bars import PaneTitle, StatusLine
from reader.tui.widgets.row_list import RowList
from reader.tui.widgets.source_list import SourceList


class SourcesScreen(InnerScreen[str | None]):
    """Returns the query of the chosen source, or None."""

    CSS = """
    SourcesScreen { align: left top; background: $background 30%; }
    SourcesScreen > Vertical { height: 1fr; background: $background;
        border-right: vkey $rule; }
    .-spoken SourcesScreen > Vertical { border: none; }
    SourcesScreen PaneTitle { margin: 1 0; padding: 0 1; }
    SourcesScreen SourceList { height: 1fr; }
    """

    @dataclass
    class Known(Message):
        """The tree was loaded."""

        rows: list[SourceRow]
        """Its lines."""

    def __init__(self, collection: ArticleCollection, covered: Widget) -> None:
        """Make the screen.

        Args:
            collection: The library.
            covered: What the tree covers: the list, or the screen if that is not shown.
        """
        super().__init__()
        self._covered = covered
        self._modal = True
        self._collection = collection
        self._feeds = FeedCommands(
            self,
            collection,
            chosen=lambda: self._rows.selected,
            look_again=self._look,
        )

    def compose(self) -> ComposeResult:
        """Put the tree on the left."""
        with Vertical():
            yield PaneTitle("Sources", id="sources-title")
            yield SourceList(id="sources")
        yield StatusLine()

    def _cover(self, _: object = None) -> None:
        # A tree of another width would cover the first letters of the text.
        width = self._covered.display * self._covered.outer_size.width
        self.query_one(Vertical).styles.width = width or "100%"

    def on_mount(self) -> None:
        """Load the tree."""
        self._cover()
        self._covered.screen.screen_layout_refresh_signal.subscribe(self, self._cover)
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
        """Return the objects that handle commands."""
        own = {"sources": self._feeds, "transfers": self._feeds}
        return {**super().targets(), **own}

    def _look(self) -> None:
        self.run_worker(
            lambda: self.post_message(self.Known(source_rows(self._collection))),
            thread=True,
            exclusive=True,
        )

    @on(Known)
    def _known(self, event: Known) -> None:
        self._rows.show_sources(event.rows)
        feeds = sum(row.kind == "feed" for row in event.rows)
        self.query_one("#sources-title", PaneTitle).say(count_of(feeds, "feed") if feeds else "")
        if not feeds:
            self.status.say("You follow no feeds yet. Press {key:follow} to follow one.", weak=True)

    @on(RowList.Pressed)
    def _pressed(self, event: RowList.Pressed) -> None:
        event.stop()
        row = self._rows.selected
        if row is not None and row.query is not None:
            self.dismiss(row.query)
