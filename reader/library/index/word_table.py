"""A text index in memory, for the words of one text: it sees words as the index does."""

import sqlite3
from collections.abc import Iterable

from reader.library.index.schema import TOKENS
from reader.library.searchable import searchable

OPEN, CLOSE = "\x02", "\x03"
"""The marks around a word that matches."""


class WordTable:
    """Pieces of a text, in which words are looked for. Use it in a ``with`` statement."""

    def __enter__(self) -> "WordTable":
        """Open the table; it is empty."""
        self._connection = sqlite3.connect(":memory:")
        self._connection.execute(
            f"CREATE VIRTUAL TABLE piece USING fts5(text, tokenize = '{TOKENS}')"
        )
        return self

    def __exit__(self, *_: object) -> None:
        """Close the table."""
        self._connection.close()

    def fill(self, pieces: Iterable[str]) -> None:
        """Replace the table's pieces."""
        self._connection.execute("DELETE FROM piece")
        self._connection.executemany(
            "INSERT INTO piece (rowid, text) VALUES (?, ?)",
            ((number, searchable(piece)) for number, piece in enumerate(pieces)),
        )

    def best(self, match: str) -> tuple[int, str] | None:
        """Return the place of the piece that matches best, and its text with marks around words.

        Args:
            match: The words, as SQLite's text index takes them.
        """
        found: tuple[int, str] | None = self._connection.execute(
            "SELECT rowid, highlight(piece, 0, ?, ?) FROM piece WHERE piece MATCH ?"
            " ORDER BY bm25(piece), rowid LIMIT 1",
            (OPEN, CLOSE, match),
        ).fetchone()
        return found
