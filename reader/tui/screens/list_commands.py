"""The commands for the list and for the articles in it."""

from collections.abc import Mapping

from textual.widget import Widget

from reader.tui.actions.addresses import Addresses
from reader.tui.actions.changes import Changes
from reader.tui.actions.saved_queries import SavedQueryCommands
from reader.tui.actions.transfers import Transfers
from reader.tui.background.write_queue import WriteQueue
from reader.tui.panes.library_pane import LibraryPane
from reader.tui.panes.unread_articles import UnreadArticles
from reader.tui.screens.article_slot import ArticleSlot
from reader.tui.screens.pane_control import PaneControl
from reader.tui.screens.source_opening import SourceOpening


class ListCommands:
    """The objects that run the commands for the list."""

    def __init__(
        self,
        screen: Widget,
        library: LibraryPane,
        article: ArticleSlot,
        panes: PaneControl,
    ) -> None:
        """Make the objects.

        Args:
            screen: Gets the messages.
            library: The list.
            article: Shows changes to the open article.
            panes: Goes to the list.
        """
        self.writes = writes = WriteQueue(screen)
        """Writes to disk."""
        self.addresses = Addresses(screen, library, writes)
        """The commands for addresses."""
        self.targets: Mapping[str, object] = {
            "list": library,
            "look": library.look,
            "marked": library.marked,
            "unread": UnreadArticles(library, library.rows),
            "changes": Changes(
                library, writes, details_changed=article.show_details, undone=article.show_undone
            ),
            "transfers": Transfers(library),
            "queries": SavedQueryCommands(library, writes),
            "addresses": self.addresses,
            "sources": SourceOpening(library, show_list=lambda: panes.focus("list")),
        }
        """The objects by their names in ``Command.target``."""
