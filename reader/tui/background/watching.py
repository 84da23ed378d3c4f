"""Notice outside changes, and analyse articles while there is nothing else to do."""

import threading
import time
from collections.abc import Callable
from typing import Protocol

from textual.widget import Widget

from reader.errors import ReaderError
from reader.services.collection import ArticleCollection
from reader.tui.messages import ErrorNotice, StatusMessage

_POLL = 2.0
"""Seconds between two checks for changes by other programs."""
_MANY = 2_000
"""The number of files from which the status line shows the progress of the first scan."""
_NAMED = 3
"""The most unreadable files that get a notice of their own."""
_MOST = 300
"""The most articles analysed unasked in one session: a large library must not drain a battery."""


class WatchedList(Protocol):
    """The list, as far as the watch needs it."""

    def list_again(self) -> None:
        """Reload the list after a change."""

    @property
    def awaits_analyses(self) -> bool:
        """Whether the list may grow when more articles are analysed."""


class CollectionWatch:
    """Threads that run as long as the collection is open; nothing waits for them."""

    idle_after = 4.0
    """Seconds without a key press after which the reader is idle."""

    def __init__(
        self,
        widget: Widget,
        collection: ArticleCollection,
        rows: WatchedList,
        *,
        stop: threading.Event,
        idle: Callable[[], float],
        analyse: Callable[[ArticleCollection], list[str]],
    ) -> None:
        """Make the watch.

        Args:
            widget: Gets the messages.
            collection: The articles.
            rows: Reloads the list after a change.
            stop: Ends the watching.
            idle: Returns the seconds since the last key press.
            analyse: Analyses one unanalysed article; returns the next ones.
        """
        self._widget = widget
        self._collection = collection
        self._rows = rows
        self._stop = stop
        self._idle = idle
        self._analyse = analyse
        self._listed = time.monotonic()
        self._said = ""

    def start(self) -> None:
        """Scan the library once, then watch for changes, and analyse the articles."""
        works = [self._analyse_when_idle]
        if self._collection.kind == "library" or self._collection.scanner.unscanned:
            works.append(self._look_through)
        for work in works:
            threading.Thread(target=work, daemon=True).start()
        self._widget.set_interval(_POLL, self._poll)

    def _look_through(self) -> None:
        from reader.services.watching import watch

        # Reading the last row loads all of them: here, so that no key press has to wait for it.
        self._collection.entries.numbers()[-1:]
        known = frozenset(self._collection.problems)
        try:
            if self._collection.scanner.rescan(self._say, self._stop.is_set).any:
                self._list_again()
            if self._said:
                self._widget.post_message(StatusMessage("", instead_of=(self._said,)))
            self._name_problems(known)
            if self._collection.kind != "library":
                return
            for changes in watch(self._collection, self._stop):
                if changes.any:
                    self._list_again()
        except ReaderError as error:
            self._widget.post_message(ErrorNotice(str(error)))

    def _say(self, done: int, total: int) -> None:
        if total > _MANY:
            self._said = f"Scanning the folder: {done} of {total}"
            self._widget.post_message(StatusMessage(self._said, lasting=True))
        if time.monotonic() - self._listed > _POLL:
            self._listed = time.monotonic()
            self._list_again()

    def _name_problems(self, known: frozenset[str]) -> None:
        """Report the files that cannot be read, the first few by name."""
        problems = [each for each in self._collection.problems if each not in known]
        for problem in problems[:_NAMED]:
            self._widget.post_message(ErrorNotice(problem))
        if (more := len(problems) - _NAMED) > 0:
            files = "file" if more == 1 else "files"
            where = "" if self._collection.kind == "library" else " with this folder"
            notice = f"{more} more {files} cannot be read: `reader list`{where} names each of them"
            self._widget.post_message(ErrorNotice(notice))

    def _list_again(self) -> None:
        self._widget.call_later(self._rows.list_again)

    def _analyse_when_idle(self) -> None:
        """Analyse articles one by one, without a limit while the list waits for them."""
        done = 0
        left: list[str] | None = None
        while not self._stop.is_set():
            if done >= _MOST and not self._rows.awaits_analyses:
                self._stop.wait(_POLL)
                continue
            if self._idle() < self.idle_after:
                self._stop.wait(1.0)
                continue
            before = left
            try:
                left = self._analyse(self._collection)
            except ReaderError as error:
                if not self._stop.is_set():
                    self._widget.post_message(ErrorNotice(str(error)))
                return
            done += 1
            if self._rows.awaits_analyses:
                self._list_again()
            if not left or left == before:
                # Nothing is left, or nothing readable; more may be added later.
                self._stop.wait(_POLL)

    def _poll(self) -> None:
        self._widget.run_worker(self._look_at_state, thread=True, group="poll", exclusive=True)

    def _look_at_state(self) -> None:
        if not self._stop.is_set() and self._collection.history.sync():
            self._list_again()
