"""What changes on disk while the reader is open is taken in."""

import threading
import time
from collections.abc import Callable
from pathlib import Path

from reader.reading.shelf import Shelf
from reader.reading.watching import watch
from reader.settings import Settings


def test_new_changed_moved_and_removed_files_are_noticed(tmp_path: Path) -> None:
    library = tmp_path / "library"
    library.mkdir()
    (library / "a.md").write_text("# A\n\nFirst text.\n")
    shelf = Shelf.of_library(
        Settings(library=library, state=tmp_path / "state", cache=tmp_path / "cache")
    )
    shelf.set_read("a", read=True)
    stop, seen = threading.Event(), threading.Event()

    def look() -> None:
        for _ in watch(shelf, stop):
            seen.set()

    thread = threading.Thread(target=look)
    thread.start()

    def wait_for(what: str, holds: Callable[[], bool]) -> None:
        end = time.monotonic() + 20
        while not holds():
            assert time.monotonic() < end, what
            seen.wait(0.2)
            seen.clear()

    time.sleep(1)
    try:
        (library / "b.md").write_text("# B\n\nSecond text.\n")
        wait_for("added", lambda: shelf.entry("b") is not None)
        (library / "a.md").rename(library / "c.md")
        wait_for("moved", lambda: getattr(shelf.entry("a"), "path", None) == library / "c.md")
        assert shelf.is_read("a")
        (library / "b.md").unlink()
        wait_for("removed", lambda: shelf.entry("b") is None)
    finally:
        stop.set()
        thread.join()
