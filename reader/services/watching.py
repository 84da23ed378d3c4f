"""Watching the files of a collection while the reader is open."""

import threading
from collections.abc import Collection, Iterator
from itertools import takewhile
from pathlib import Path

from reader.intake.formats.registry import UNCLEAR_SUFFIXES, counts_by_name
from reader.library.files.passed_over import PAGE_FOLDERS
from reader.library.index.update import Changes
from reader.services.collection import ArticleCollection

_MOST_ONE_BY_ONE = 500
"""Above this many changed files, the whole folder is scanned."""


def watch(collection: ArticleCollection, stop: threading.Event) -> Iterator[Changes]:
    """Yield each change of the collection's files until ``stop`` is set.

    It blocks: call it from a worker in a thread.
    """
    # Imported here: only the reader watches, and only once it is open.
    from watchfiles import watch as watch_files

    places = [place for place in collection.scanner.places if place.exists()]
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
            files = {path for path in paths if counts_by_name(path.name)}
            # Only a scan can tell whether this is an article or a part of a saved page.
            unsure = files != paths or any(_may_be_of_page(path, places) for path in files)
            whole = len(files) > _MOST_ONE_BY_ONE or unsure
            changes = (
                collection.scanner.rescan() if whole else collection.scanner.update(sorted(files))
            )
            if changes.any:
                yield changes
    except (OSError, RuntimeError):
        return  # the system allows no more watches: the next start finds the changes


def _may_be_of_page(path: Path, places: Collection[Path]) -> bool:
    """Return whether a file is in a folder that may belong to a saved page."""
    within = takewhile(lambda folder: folder not in places, path.parents)
    return any(folder.name.endswith(PAGE_FOLDERS) for folder in within)


def _counts(_change: object, path: str) -> bool:
    """Return whether a change is to an article file or a folder; hidden ones do not count."""
    found = Path(path)
    if found.name.startswith("."):
        return False
    unclear = not found.suffix or found.suffix.lower() in UNCLEAR_SUFFIXES
    return unclear or counts_by_name(found.name)
