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
_FENCE = re.compile(r"^[ \t]{0,8}(?:```|~~~)[^\n]*$", re.MULTILINE)
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
        lines = list(_sentences(body))
        self._connection.execute("DELETE FROM sentence")
        self._connection.executemany(
            "INSERT INTO sentence (rowid, text) VALUES (?, ?)",
            ((number, searchable(line)) for number, line in enumerate(lines)),
        )
        row = self._connection.execute(
            "SELECT rowid, highlight(sentence, 0, ?, ?) FROM sentence WHERE sentence MATCH ?"
            " ORDER BY bm25(sentence), rowid LIMIT 1",
            (_OPEN, _CLOSE, words),
        ).fetchone()
        if row is None:
            return None
        number, highlighted = row
        return _cut(lines[number], _marks(lines[number], highlighted))


def _sentences(body: str) -> Iterator[str]:
    clean = _FENCE.sub("\n", body).replace(_OPEN, " ").replace(_CLOSE, " ")
    for piece in _END.split(clean):
        line = " ".join(_MARKS.sub(lambda mark: mark[1] or "", piece.strip()).split())
        if line:
            yield line


def _marks(line: str, highlighted: str) -> list[tuple[int, int]]:
    """Return where in a line the highlighted words are.

    Args:
        line: The line as it is written.
        highlighted: The line as it is searched, with marks around words: it has white space more
            than the line, between ideographs, and addresses less.
    """
    marks: list[tuple[int, int]] = []
    start, here, inside = 0, 0, False
    for letter in highlighted:
        if letter in {_OPEN, _CLOSE}:
            if inside and start < here:
                marks.append((start, here))
            inside, start = letter == _OPEN, here
            continue
        if line.startswith(letter, here):
            found = here
        elif letter == " ":
            continue
        else:
            found = line.find(letter, here)
        if inside and start == here:
            start = found
        here = found + 1
    return _joined(marks)


def _joined(marks: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return marks with those joined that touch each other, as ideographs of one word do."""
    joined: list[tuple[int, int]] = []
    for start, end in marks:
        if joined and joined[-1][1] == start:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


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
