"""Where in a text the words of a search are, as the text index sees words."""

import re

from reader.document.span import Span
from reader.library.index.word_table import CLOSE, OPEN, WordTable

CAP = 300_000
"""Characters of a text in which words are looked for."""
_EITHER_SIDE = re.compile(f"[{OPEN}{CLOSE}]")


def either(match: str) -> str:
    """Return a match for any of the phrases of another."""
    phrases = re.findall(r'"[^"]*"\*?', match)
    return " OR ".join(dict.fromkeys(phrases))


def without_markers(text: str) -> str:
    """Return a text of the same length in which nothing looks like a mark."""
    return text.replace(OPEN, " ").replace(CLOSE, " ")


def match_spans(text: str, match: str) -> tuple[Span, ...]:
    """Return where in a text the words of a search are.

    Args:
        text: The text; what is beyond the first 300,000 characters is not looked at.
        match: The search, as the text index takes it.

    Returns:
        The places, in order; words that touch each other are one.
    """
    words, text = either(match), without_markers(text[:CAP])
    if not words:
        return ()
    with WordTable() as table:
        table.fill([text])
        found = table.best(words)
    return tuple(Span(start, end) for start, end in marked_spans(text, found[1])) if found else ()


def marked_spans(text: str, highlighted: str) -> list[tuple[int, int]]:
    """Return the start and end of the highlighted words in a text.

    Args:
        text: The text as it is written.
        highlighted: The text as it is searched, with marks around words: it has white space more,
            between ideographs, and addresses less.
    """
    if text == _EITHER_SIDE.sub("", highlighted):
        return _spans_of_same(highlighted)
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


def _spans_of_same(highlighted: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    length = 0
    for number, piece in enumerate(_EITHER_SIDE.split(highlighted)):
        if number % 2:
            found.append((length, length + len(piece)))
        length += len(piece)
    return found


def _joined(found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return spans with those joined that touch each other, as ideographs of one word do."""
    joined: list[tuple[int, int]] = []
    for start, end in found:
        if joined and joined[-1][1] == start:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined
