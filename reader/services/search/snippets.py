"""The sentence of an article that a search matched best."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.errors import InputError
from reader.library.files.parsed_files import ParsedFiles
from reader.library.index.entry import Entry
from reader.library.index.word_table import WordTable
from reader.services.search.match_spans import CAP, either, marked_spans, without_markers
from reader.services.search.rows import Rows

_LONGEST = 400
"""Characters of a sentence that are shown."""
_END = re.compile(
    r"(?<=[.!?…。！？])[\"”’»)\]]{0,2}\s+(?=[\"“‘«(\[]?[^\W\d_a-z])|\n{2,}|(?<=[。！？])"
)
_FENCE = re.compile(r"^[ \t]{0,8}(?:```|~~~)[^\n]*$", re.MULTILINE)
_MARKS = re.compile(r"^[#>\s*+-]{0,20}|[*_`]{1,3}|!?\[([^\]\[]{0,300})\]\([^()\s]{0,500}\)")


@dataclass(frozen=True, slots=True)
class Snippet:
    """A sentence, and where the words of the search are in it."""

    text: str
    """The sentence, on one line."""
    spans: tuple[tuple[int, int], ...]
    """Start and end of each place, as offsets into ``text``."""


def snippets(rows: Rows, first: int, last: int, files: ParsedFiles) -> list[Snippet | None]:
    """Return the best sentence for each row of a window; None where only the head matched.

    It reads the files of the window: call it from a worker.

    Args:
        rows: The rows found.
        first: The window's first row.
        last: The row after it.
        files: Reads the files.
    """
    window = rows[first:last]
    if not rows.match:
        return [None] * len(window)
    words = either(rows.match)
    with WordTable() as table:
        return [_best(table, entry, words, files) for entry in window]


def _best(table: WordTable, entry: Entry, words: str, files: ParsedFiles) -> Snippet | None:
    if entry.path is None:
        return None
    try:
        body = files.read(entry.path).text.searched[:CAP]
    except InputError:
        return None
    lines = list(_sentences(body))
    table.fill(lines)
    found = table.best(words)
    if found is None:
        return None
    number, highlighted = found
    return _cut(lines[number], marked_spans(lines[number], highlighted))


def _sentences(body: str) -> Iterator[str]:
    clean = without_markers(_FENCE.sub("\n", body))
    for piece in _END.split(clean):
        line = " ".join(_MARKS.sub(lambda mark: mark[1] or "", piece.strip()).split())
        if line:
            yield line


def _cut(text: str, spans: Sequence[tuple[int, int]]) -> Snippet:
    """Return a long sentence around the first place that was looked for."""
    if len(text) <= _LONGEST:
        return Snippet(text, tuple(spans))
    start = max(0, spans[0][0] - _LONGEST // 3) if spans else 0
    start = text.rfind(" ", 0, start) + 1 if start else 0
    end = min(len(text), start + _LONGEST)
    head = "…" if start else ""
    kept = [
        (low - start + len(head), high - start + len(head))
        for low, high in spans
        if low >= start and high <= end
    ]
    return Snippet(head + text[start:end] + ("…" if end < len(text) else ""), tuple(kept))
