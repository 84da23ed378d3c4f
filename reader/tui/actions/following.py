"""Following a link: to another article in the list, or in the browser."""

from collections.abc import Callable

from reader.services.local_links import local_link, section_start
from reader.tui.actions.addresses import Addresses
from reader.tui.background.write_queue import WriteQueue
from reader.tui.panes.library_pane import LibraryPane


class Following:
    """Opens the target of a link in the open article."""

    def __init__(
        self,
        pane: LibraryPane,
        writes: WriteQueue,
        addresses: Addresses,
        read: Callable[[str, int], None],
    ) -> None:
        """Make it.

        Args:
            pane: Knows the articles, and which of them is open.
            writes: Looks up a heading in its thread.
            addresses: Opens an address in the browser.
            read: Opens an article at an offset.
        """
        self._pane = pane
        self._writes = writes
        self._addresses = addresses
        self._read = read

    def open(self, target: str) -> None:
        """Open the target of an address, given as it is written in the open article."""
        collection, here = self._pane.collection, self._pane.selected
        link = local_link(collection, here.id, target) if here else None
        if link is None:
            self._addresses.open(target)
            return
        article_id, section = link
        self._writes.do(
            lambda: section_start(collection.article(article_id).document, section),
            lambda offset: self._read(article_id, offset),
        )
