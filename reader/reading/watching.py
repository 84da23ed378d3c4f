"""Changes on disk taken in while the reader is open."""

import threading
from collections.abc import Iterator
from pathlib import Path

from reader.library.indexing import Changes
from reader.library.walk import ARTICLE_SUFFIXES
from reader.reading.shelf import Shelf

_MANY = 500
"""From so many changed files on the whole folder is looked at."""


def watch(shelf: Shelf, stop: threading.Event) -> Iterator[Changes]:
    """Wait for changes of the shelf's files, and give what each brought; ends when ``stop`` is set.

    It blocks: call it from a worker in a thread.
    """
    # Loaded here: only the reader watches, and only once it is open.
    from watchfiles import watch as watch_files

    places = [place for place in shelf.places if place.exists()]
    if not places:
        return
    try:
        events = watch_files(
            *places,
            watch_filter=_counts,
            stop_event=stop,
            debounce=400,
            rust_timeout=500,
            yield_on_timeout=False,
            raise_interrupt=False,
            ignore_permission_denied=True,
        )
        for event in events:
            paths = {Path(path) for _, path in event}
            files = {path for path in paths if path.suffix.lower() in ARTICLE_SUFFIXES}
            whole = len(files) > _MANY or files != paths
            changes = shelf.rescan() if whole else shelf.take_in(sorted(files))
            if changes.any:
                yield changes
    except (OSError, RuntimeError):
        return  # no more watches to be had: the next start finds what changed


def _counts(_change: object, path: str) -> bool:
    """Say whether a change is to an article file or a folder; what is hidden is neither."""
    found = Path(path)
    if found.name.startswith("."):
        return False
    return found.suffix.lower() in ARTICLE_SUFFIXES or not found.suffix
