"""Noticing what changes outside: the folder of articles, and what other programs mark."""

import threading

from textual.screen import Screen

from reader.errors import ReaderError
from reader.tui.messages import Complained, Said
from reader.tui.offered import changes_on_disk
from reader.tui.widgets.library_pane import LibraryPane

_POLL = 2.0
"""Seconds between two looks at what other programs marked."""
_MANY = 2_000
"""Files from which a look through the folder is spoken of."""


def watch_shelf(screen: Screen[None], pane: LibraryPane, stop: threading.Event) -> None:
    """Look through the folder once, and then notice what changes, all in threads.

    Args:
        screen: Runs the threads, and is told of what goes on.
        pane: Lists anew after a change.
        stop: Ends the watching.
    """
    shelf = pane.shelf

    def look_through() -> None:
        def progress(done: int, total: int) -> None:
            if total > _MANY:
                screen.post_message(Said(f"looking through the folder: {done} of {total}"))

        try:
            if shelf.rescan(progress, stop.is_set).any:
                screen.call_later(pane.list_again)
            for changed in changes_on_disk(shelf, stop):
                if changed:
                    screen.call_later(pane.list_again)
        except ReaderError as error:
            screen.post_message(Complained(str(error)))

    def look_at_marks() -> None:
        if pane.shelf is shelf and not stop.is_set() and shelf.marks_changed():
            screen.call_later(pane.list_again)

    if shelf.kind == "library":
        # A thread of its own: it lasts as long as the reader, and nobody waits for it.
        threading.Thread(target=look_through, daemon=True).start()
    screen.set_interval(
        _POLL, lambda: screen.run_worker(look_at_marks, thread=True, group="poll", exclusive=True)
    )
