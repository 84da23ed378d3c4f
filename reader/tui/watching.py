"""Noticing what changes outside: the folder of articles, and what other programs mark."""

import threading
from collections.abc import Callable

from textual.screen import Screen

from reader.errors import ReaderError
from reader.services.collection import ArticleCollection
from reader.tui.background.offered import changes_on_disk
from reader.tui.messages import Complained, Said
from reader.tui.panes.library_pane import LibraryPane

Idle = Callable[[], float]

_POLL = 2.0
"""Seconds between two looks at what other programs marked."""
_MANY = 2_000
"""Files from which a look through the folder is spoken of."""
_IDLE = 4.0
"""Seconds without a key after which the reader has nothing else to do."""
_MOST = 300
"""Articles that are analysed unasked in one sitting: a large library must not drain a battery."""


class CollectionWatch:
    """Threads that last as long as the collection is open; nobody waits for them."""

    def __init__(
        self,
        screen: Screen[None],
        pane: LibraryPane,
        stop: threading.Event,
        idle: Idle,
        analyse: Callable[[ArticleCollection], int],
    ) -> None:
        """Make the watch.

        Args:
            screen: Is told of what goes on.
            pane: Lists anew after a change.
            stop: Ends the watching.
            idle: Says for how many seconds no key was pressed.
            analyse: Analyses one article that was not yet, and returns what is left.
        """
        self._screen = screen
        self._pane = pane
        self._collection = pane.collection
        self._stop = stop
        self._idle = idle
        self._analyse = analyse

    def start(self) -> None:
        """Look through the library once, and then notice what changes; analyse what is there."""
        works = [self._analyse_when_idle]
        if self._collection.kind == "library":
            works.append(self._look_through)
        for work in works:
            threading.Thread(target=work, daemon=True).start()
        self._screen.set_interval(_POLL, self._poll)

    def _look_through(self) -> None:
        # The last number brings all of them: here, so that the key that asks for it need not wait.
        self._collection.entries.numbers()[-1:]
        try:
            if self._collection.scanner.rescan(self._tell, self._stop.is_set).any:
                self._screen.call_later(self._pane.list_again)
            for changed in changes_on_disk(self._collection, self._stop):
                if changed:
                    self._screen.call_later(self._pane.list_again)
        except ReaderError as error:
            self._screen.post_message(Complained(str(error)))

    def _tell(self, done: int, total: int) -> None:
        if total > _MANY:
            self._screen.post_message(Said(f"looking through the folder: {done} of {total}"))

    def _analyse_when_idle(self) -> None:
        """Analyse articles one by one; without end while the list waits for them."""
        done, left = 0, -1
        while not self._stop.is_set():
            if done >= _MOST and not self._is_awaited():
                self._stop.wait(_POLL)
                continue
            if self._idle() < _IDLE:
                self._stop.wait(1.0)
                continue
            before = left
            try:
                left = self._analyse(self._collection)
            except ReaderError as error:
                if not self._stop.is_set():
                    self._screen.post_message(Complained(str(error)))
                return
            done += 1
            if self._is_awaited():
                self._screen.call_later(self._pane.list_again)
            if left in {0, before}:
                # Nothing is left, or nothing that can be read; more may be added later.
                self._stop.wait(_POLL)

    def _is_awaited(self) -> bool:
        """Say whether the list may grow by what is analysed."""
        return self._pane.missing > 0 and self._pane.collection is self._collection

    def _poll(self) -> None:
        self._screen.run_worker(self._look_at_marks, thread=True, group="poll", exclusive=True)

    def _look_at_marks(self) -> None:
        same = self._pane.collection is self._collection and not self._stop.is_set()
        if same and self._collection.history.sync():
            self._screen.call_later(self._pane.list_again)
