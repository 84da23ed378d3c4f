"""Following a link to another article in the list, and back; or in the browser."""

from collections.abc import Callable
from typing import NamedTuple

from reader.services.local_links import local_link, section_start
from reader.tui.actions.addresses import Addresses
from reader.tui.background.write_queue import WriteQueue
from reader.tui.panes.library_pane import LibraryPane


class _Followed(NamedTuple):
    """A link that led to another article."""

    source: str
    """The id of the article that has it."""
    place: int
    """The offset at the top of the screen when it was followed."""
    target: str
    """The id of the article that it led to."""


class Following:
    """Opens the target of a link in the open article, and goes back."""

    def __init__(
        self,
        pane: LibraryPane,
        writes: WriteQueue,
        addresses: Addresses,
        read: Callable[[str, int], None],
        place: Callable[[], int],
    ) -> None:
        """Make it.

        Args:
            pane: Knows the articles, and which of them is open.
            writes: Looks up a heading in its thread.
            addresses: Opens an address in the browser.
            read: Opens an article at an offset.
            place: Returns the offset at the top of the screen.
        """
        self._pane = pane
        self._writes = writes
        self._addresses = addresses
        self._read = read
        self._place = place
        self._followed: list[_Followed] = []

    def open(self, target: str) -> None:
        """Open the target of an address, given as it is written in the open article."""
        collection, here = self._pane.collection, self._pane.selected
        link = local_link(collection, here.id, target) if here else None
        if link is None:
            self._addresses.open(target)
            return
        article_id, section = link
        followed = _Followed(here.id if here else "", self._place(), article_id)

        def arrive(offset: int) -> None:
            self._followed.append(followed)
            self._read(article_id, offset)

        self._writes.do(
            lambda: section_start(collection.article(article_id).document, section), arrive
        )

    def back(self) -> bool:
        """Go back over the link that led to the open article; return whether there was one."""
        here = self._pane.selected
        if not self._followed or here is None or self._followed[-1].target != here.id:
            return False
        followed = self._followed.pop()
        self._read(followed.source, followed.place)
        return True
