"""Where in a text the words of a search are, as the text index sees words."""

import re
import sqlite3
from collections.abc import Iterable

from reader.document.span import Span
from reader.library.index.parsed_file import searchable
from reader.library.index.schema import TOKENS

CAP = 300_000
"""Characters of a text in which words are looked for."""
OPEN, CLOSE = "\x02", "\x03"
"""What stands round a word that was looked for."""
_EITHER_SIDE = re.compile(f"[{OPEN}{CLOSE}]")


def either(match: str) -> str:
    """Return a match for any of the phrases of another."""
    phrases = re.findall(r'"[^"]*"\*?', match)
    return " OR ".join(dict.fromkeys(phrases))


def without_marks(text: str) -> str:
    """Return a text of the same length in which nothing looks like a mark."""
    return text.replace(OPEN, " ").replace(CLOSE, " ")


def word_table() -> sqlite3.Connection:
    """Open a text index in memory, of one table ``piece`` with a column ``text``."""
    connection = sqlite3.connect(":memory:")
    connection.execute(f"CREATE VIRTUAL TABLE piece USING fts5(text, tokenize = '{TOKENS}')")
    return connection


def fill(connection: sqlite3.Connection, pieces: Iterable[str]) -> None:
    """Put pieces into the table instead of what is there; the row of each is its place."""
    connection.execute("DELETE FROM piece")
    connection.executemany(
        "INSERT INTO piece (rowid, text) VALUES (?, ?)",
        ((number, searchable(piece)) for number, piece in enumerate(pieces)),
    )


def hits(text: str, match: str) -> tuple[Span, ...]:
    """Return where in a text the words of a search are.

    Args:
        text: The text; what is beyond the first 300,000 characters is not looked at.
        match: The search, as the text index takes it.

    Returns:
        The places, in order; words that touch each other are one.
    """
    words, text = either(match), without_marks(text[:CAP])
    if not words:
        return ()
    connection = word_table()
    try:
        fill(connection, [text])
        row = connection.execute(
            "SELECT highlight(piece, 0, ?, ?) FROM piece WHERE piece MATCH ?", (OPEN, CLOSE, words)
        ).fetchone()
    finally:
        connection.close()
    return tuple(Span(start, end) for start, end in marks(text, row[0])) if row else ()


def marks(text: str, highlighted: str) -> list[tuple[int, int]]:
    """Return the start and end of the highlighted words in a text.

    Args:
        text: The text as it is written.
        highlighted: The text as it is searched, with marks around words: it has white space more,
            between ideographs, and addresses less.
    """
    if text == _EITHER_SIDE.sub("", highlighted):
        return _marks_of_same(highlighted)
    found: list[tuple[int, int]] = []
    start, here, inside = 0, 0, False
    for letter in highlighted:
        if letter in {OPEN, CLOSE}:
            if inside and start < here:
                found.append((start, here))
            inside, start = letter == OPEN, here
            continue
        if text.startswith(letter, here):
            place = here
        elif letter == " ":
            continue
        else:
            place = text.find(letter, here)
        if inside and start == here:
            start = place
        here = place + 1
    return _joined(found)


def _marks_of_same(highlighted: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    length = 0
    for number, piece in enumerate(_EITHER_SIDE.split(highlighted)):
        if number % 2:
            found.append((length, length + len(piece)))
        length += len(piece)
    return found


def _joined(found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return marks with those joined that touch each other, as ideographs of one word do."""
    joined: list[tuple[int, int]] = []
    for start, end in found:
        if joined and joined[-1][1] == start:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined
