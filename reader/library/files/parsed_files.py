"""Files that were read recently, so that none is parsed twice while it is open."""

import threading
import time
from collections import OrderedDict
from pathlib import Path
from typing import TYPE_CHECKING

from reader.library.files.walk import SETTLING

if TYPE_CHECKING:
    from reader.intake.formats.parsed_article import ParsedArticle

ROOM = 2_000_000
"""Characters of text that are kept: a few long books, or the articles of one sitting. With their
structure they take some 20 MB."""

Version = tuple[int, ...]
"""What changes when a file does."""


class ParsedFiles:
    """Reads files, and keeps the articles of those that were asked for most recently.

    It may be used from several threads.
    """

    def __init__(self, *, room: int = ROOM) -> None:
        """Begin with nothing.

        Args:
            room: Characters of text that are kept.
        """
        self._room = room
        self._kept: OrderedDict[Path, tuple[Version, ParsedArticle]] = OrderedDict()
        self._size = 0
        self._lock = threading.Lock()

    def read(self, path: Path) -> "ParsedArticle":
        """Read a file, unless it is unchanged since it was last read.

        Raises:
            InputError: If it cannot be read.
        """
        version = _version(path)
        with self._lock:
            known = self._kept.get(path)
            if known is not None and version is not None and known[0] == version:
                self._kept.move_to_end(path)
                return known[1]
        # Imported here: a list whose rows are all in the index reads no file.
        from reader.intake.formats.source import read_parsed

        article = read_parsed(path)
        if version is not None and _version(path) == version:
            self._keep(path, version, article)
        return article

    def _keep(self, path: Path, version: Version, article: "ParsedArticle") -> None:
        with self._lock:
            self._drop(path)
            self._kept[path] = version, article
            self._size += len(article.text.searched)
            while self._size > self._room and self._kept:
                self._drop(next(iter(self._kept)))

    def _drop(self, path: Path) -> None:
        known = self._kept.pop(path, None)
        if known is not None:
            self._size -= len(known[1].text.searched)


def _version(path: Path) -> Version | None:
    """Return the identity of a file's content by its stat; None when that is not reliable."""
    try:
        status = path.stat()
    except (OSError, ValueError):
        return None
    changed = status.st_mtime_ns
    # With times in whole seconds a second change within the same second is invisible.
    coarse = changed % 1_000_000_000 == 0
    if coarse and time.time_ns() - changed < SETTLING:
        return None
    return changed, status.st_ctime_ns, status.st_size, status.st_ino
