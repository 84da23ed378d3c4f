"""The list of words that occur in the text index."""

import sqlite3
from collections.abc import Iterable

from reader.library.searchable import distinct_words

_KEPT = 300_000
"""The most words that are remembered as written, about 30 MB."""


class WordList:
    """Writes the words of articles, each once; it remembers what it has written."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._written: set[str] = set()
        self._new: set[str] = set()

    def begin(self) -> None:
        """Begin a transaction: words that the last one did not write are forgotten."""
        self._new = set()
        if len(self._written) > _KEPT:
            self._written = set()

    def note(self, texts: Iterable[str]) -> None:
        """Note the words of texts that were made searchable."""
        for text in texts:
            self._new |= distinct_words(text) - self._written

    def write(self, connection: sqlite3.Connection) -> None:
        """Write the noted words."""
        write_words(connection, self._new)
        self._written |= self._new


def write_words(connection: sqlite3.Connection, words: Iterable[str]) -> None:
    """Write words that are not in the list yet."""
    connection.executemany(
        "INSERT OR IGNORE INTO word (term) VALUES (?)", [(word,) for word in sorted(words)]
    )
