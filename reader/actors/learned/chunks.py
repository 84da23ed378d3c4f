"""The stretches of a sentence that may contain names; the rest is never looked at again."""

from collections.abc import Sequence
from typing import NamedTuple

from reader.actors.mentions.candidates import Chunk, is_capital
from reader.actors.mentions.tokens import Token

_WIDEST = 3
"""The most lower-case words between two capitals of one name."""


class SmallWords(NamedTuple):
    """The words that a language writes in lower case in its names."""

    inside: frozenset[str]
    """Words and marks between two capitals: "of", "de la", "&"."""
    before: frozenset[str]
    """Words that begin a name: "van", "ministère"."""
    behind: frozenset[str]
    """Words that end a name: "européenne", "2000"."""
    reach: int = 0
    """How many lower-case words after a capital may belong to its name, whatever they are: two in
    "Institut za balkansku politiku"."""


def chunks_of(tokens: Sequence[Token], small: SmallWords, *, spaced: bool) -> list[Chunk]:
    """Find the stretches that may hold names, every name inside one of them.

    Args:
        tokens: A sentence.
        small: The words that may be in a name without a capital.
        spaced: Whether the language uses spaces and capitals; if not, the whole sentence is one
            stretch.
    """
    if not spaced:
        return [(0, len(tokens))] if tokens else []
    chunks: list[Chunk] = []
    for index, token in enumerate(tokens):
        if not is_capital(token.text):
            continue
        if chunks and _joined(tokens, chunks[-1][1], index, small.inside):
            chunks[-1] = chunks[-1][0], index + 1
        else:
            chunks.append((index, index + 1))
    return _apart([_widened(tokens, *chunk, small) for chunk in chunks])


def _joined(tokens: Sequence[Token], end: int, index: int, inside: frozenset[str]) -> bool:
    gap = index - end
    return gap <= _WIDEST and all(_may(token, inside) for token in tokens[end:index])


def _may(token: Token, words: frozenset[str]) -> bool:
    return token.text in words or token.text[0].isdigit()


def _widened(tokens: Sequence[Token], start: int, end: int, small: SmallWords) -> Chunk:
    """Include the lower-case words that are allowed, up to two on either side, and the reach."""
    reached = end
    while reached < min(len(tokens), end + small.reach) and tokens[reached].text.isalpha():
        reached += 1
    for _ in range(2):
        if start and _may(tokens[start - 1], small.before):
            start -= 1
        if end < len(tokens) and _may(tokens[end], small.behind):
            end += 1
    return start, max(end, reached)


def _apart(chunks: Sequence[Chunk]) -> list[Chunk]:
    """Join stretches that came to touch."""
    found: list[Chunk] = []
    for start, end in chunks:
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found
