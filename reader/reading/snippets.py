"""The sentence of an article that a search matched best."""

import re
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.errors import InputError
from reader.library.entry import Entry
from reader.library.reading_in import searchable
from reader.reading.rows import Rows

_TOKENS = "porter unicode61 remove_diacritics 2"
_CAP = 300_000
"""Characters of a text in which a sentence is looked for."""
_LONGEST = 400
"""Characters of a sentence that are shown."""
_END = re.compile(
    r"(?<=[.!?…。！？])[\"”’»)\]]{0,2}\s+(?=[\"“‘«(\[]?[^\W\d_a-z])|\n{2,}|(?<=[。！？])"
)
_OPEN, _CLOSE = "\x02", "\x03"
_MARKS = re.compile(r"^[#>\s*+-]{0,20}|[*_`]{1,3}|!?\[([^\]\[]{0,300})\]\([^()\s]{0,500}\)")


@dataclass(frozen=True, slots=True)
class Snippet:
    """A sentence and the places in it that were looked for."""

    text: str
    """The sentence, on one line."""
    marks: tuple[tuple[int, int], ...]
    """Start and end of each place, as offsets into ``text``."""


def snippets(rows: Rows, first: int, last: int) -> list[Snippet | None]:
    """Return the best sentence for each row of a window; None where only the head matched.

    It reads the files of the window: call it from a worker.
    """
    window = rows[first:last]
    if not rows.match:
        return [None] * len(window)
    words = _either(rows.match)
    with _Finder() as finder:
        return [finder.best(entry, words) for entry in window]


def _either(match: str) -> str:
    """Return a match for any of the phrases of another."""
    phrases = re.findall(r'"[^"]*"\*?', match)
    return " OR ".join(dict.fromkeys(phrases))


class _Finder:
    """A text index of the sentences of one article at a time."""

    def __enter__(self) -> "_Finder":
        self._connection = sqlite3.connect(":memory:")
        self._connection.execute(
            f"CREATE VIRTUAL TABLE sentence USING fts5(text, tokenize = '{_TOKENS}')"
        )
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.close()

    def best(self, entry: Entry, words: str) -> Snippet | None:
        if entry.path is None:
            return None
        from reader.intake.source import read_draft

        try:
            body = read_draft(entry.path).body[:_CAP]
        except InputError:
            return None
        self._connection.execute("DELETE FROM sentence")
        self._connection.executemany(
            "INSERT INTO sentence VALUES (?)", ((piece,) for piece in _sentences(body))
        )
        row = self._connection.execute(
            "SELECT highlight(sentence, 0, ?, ?) FROM sentence WHERE sentence MATCH ?"
            " ORDER BY bm25(sentence), rowid LIMIT 1",
            (_OPEN, _CLOSE, words),
        ).fetchone()
        return _marked(row[0]) if row else None


def _sentences(body: str) -> Iterator[str]:
    clean = body.replace(_OPEN, " ").replace(_CLOSE, " ")
    for piece in _END.split(clean):
        line = " ".join(_MARKS.sub(lambda mark: mark[1] or "", piece.strip()).split())
        if line:
            yield searchable(line) if not line.isascii() else line


def _marked(text: str) -> Snippet:
    marks: list[tuple[int, int]] = []
    plain: list[str] = []
    length = 0
    for number, piece in enumerate(re.split(f"[{_OPEN}{_CLOSE}]", text)):
        if number % 2:
            marks.append((length, length + len(piece)))
        plain.append(piece)
        length += len(piece)
    return _cut("".join(plain), marks)


def _cut(text: str, marks: Sequence[tuple[int, int]]) -> Snippet:
    """Return a long sentence around the first place that was looked for."""
    if len(text) <= _LONGEST:
        return Snippet(text, tuple(marks))
    start = max(0, marks[0][0] - _LONGEST // 3) if marks else 0
    start = text.rfind(" ", 0, start) + 1 if start else 0
    end = min(len(text), start + _LONGEST)
    head = "…" if start else ""
    kept = [
        (low - start + len(head), high - start + len(head))
        for low, high in marks
        if low >= start and high <= end
    ]
    return Snippet(head + text[start:end] + ("…" if end < len(text) else ""), tuple(kept))
