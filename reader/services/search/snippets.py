"""The sentence of an article that a search matched best."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.errors import InputError
from reader.library.files.parsed_files import ParsedFiles
from reader.library.index.entry import Entry
from reader.services.search.rows import Rows
from reader.services.search.word_matcher import CAP, WordMatcher

_LONGEST = 400
"""Characters of a sentence that are shown."""
_BETWEEN_BLOCKS = re.compile(r"\n{2,}|\n(?=[ \t]{0,8}(?:[#>*+-]|\d{1,3}[.)])[ \t])")
_FENCE = re.compile(r"^[ \t]{0,8}(?:```|~~~)[^\n]*$", re.MULTILINE)
_MARKS = re.compile(
    r"^[#>\s*+-]{0,20}|\\([!-/:-@\[-`{-~])|[*_`]{1,3}|!?\[([^\]\[]{0,300})\]\([^()\s]{0,500}\)"
)
"""What Markdown adds to the text of a sentence; the groups are the part that is kept."""


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
    return [_best(rows.match, entry, files) for entry in window]


def _best(match: WordMatcher, entry: Entry, files: ParsedFiles) -> Snippet | None:
    if entry.path is None:
        return None
    try:
        body = files.read(entry.path).text.searched[:CAP]
    except InputError:
        return None
    return best_sentence(body, match, entry.metadata.language or "en")


def best_sentence(body: str, match: WordMatcher, language: str = "en") -> Snippet | None:
    """Return the sentence of a text with most of the words, the first of several; None for none.

    Args:
        body: The text, in Markdown or not.
        match: The words.
        language: The language of the text, as an ISO 639-1 code.
    """
    best: tuple[int, str] | None = None
    for block in _BETWEEN_BLOCKS.split(_FENCE.sub("\n\n", body)):
        # No sentence of a block has more of the words than the block.
        if _found(block, match) <= (best[0] if best else 0):
            continue
        for line in _sentences(block, language):
            found = _found(line, match)
            if found > (best[0] if best else 0):
                best = found, line
        if best and best[0] == len(match.phrases):
            break
    if best is None:
        return None
    spans = [(span.start, span.end) for span in match.spans(best[1])]
    return _cut(best[1], spans)


def _found(text: str, match: WordMatcher) -> int:
    return len({which for which, _ in match.matches(text)})


def _sentences(block: str, language: str) -> Iterator[str]:
    # Imported here: a search that finds no sentence needs none of it.
    from reader.language.sentences import sentence_spans

    for start, end in sentence_spans(block, 0, len(block), language=language):
        piece = block[start:end]
        line = " ".join(_MARKS.sub(lambda mark: mark[1] or mark[2] or "", piece).split())
        if line:
            yield line


def _cut(text: str, spans: Sequence[tuple[int, int]]) -> Snippet:
    """Return the part of a long sentence around the first match."""
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
