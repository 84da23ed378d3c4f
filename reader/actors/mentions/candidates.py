"""Where names can be: the few stretches of a sentence that contain a capital."""

from collections.abc import Sequence
from functools import lru_cache

from reader.actors.lists.lexicon import PARTICLES
from reader.actors.mentions.tokens import Token

Chunk = tuple[int, int]
"""Half-open range of token indexes."""

_JOINTS = PARTICLES | frozenset(
    "of the for and & in on at to with a from against by upon ' ’ 's ’s - – / : ! . + ° st".split()
)
"""Words allowed between two capitalised words of one name."""
_WIDEST = 3
"""The most such tokens in a row."""
_AFTER_COMMA = frozenset("inc inc. ltd ltd. jr jr. sr sr. llc l.l.c. d.c. corp corp.".split())
"""Parts of a name after a comma."""
_SMALL_BEGINNINGS = frozenset("bin ibn al el de da di du van von der den ter abu".split())
"""Lower-case words that a name may begin with."""


@lru_cache(16384)
def is_capital(word: str) -> bool:
    """Return whether a word may be a name or begin one: it has a capital and is not an address."""
    return (
        not (word.islower() or word.isdigit()) and any(map(str.isupper, word)) and not _is_web(word)
    )


def _is_web(word: str) -> bool:
    """Return whether a token is an address or a handle."""
    return word[0] in "@#" or "@" in word or "://" in word or word.startswith("www.")


def chunks_of(tokens: Sequence[Token]) -> list[Chunk]:
    """Find the stretches of a sentence that may contain names.

    Every name lies inside one chunk; a chunk may contain several, or none. The rest is never looked
    at again, which makes everything fast.

    Args:
        tokens: A sentence.

    Returns:
        The chunks, in order. Each begins and ends with a capitalised word or a number next to one.
    """
    capital = [is_capital(token.text) for token in tokens]
    chunks: list[Chunk] = []
    for index, is_name in enumerate(capital):
        if not is_name:
            continue
        if chunks and _joined(tokens, chunks[-1][1], index):
            chunks[-1] = (chunks[-1][0], index + 1)
        else:
            chunks.append((index, index + 1))
    return [_widened(tokens, start, end, capital) for start, end in chunks]


def _joined(tokens: Sequence[Token], end: int, index: int) -> bool:
    """Return whether the text between two capitals may be part of a name."""
    gap = index - end
    if gap == 0:
        return True
    if gap > _WIDEST:
        return False
    if gap == 1 and tokens[end].text == ",":
        return tokens[index].text.lower() in _AFTER_COMMA
    return all(t.text in _JOINTS or t.text[0].isdigit() for t in tokens[end:index])


def _widened(tokens: Sequence[Token], start: int, end: int, capital: Sequence[bool]) -> Chunk:
    """Add words that begin or end a name in lower case: ``2010 FIFA World Cup``, ``bin Laden``."""
    while start and tokens[start - 1].text in _SMALL_BEGINNINGS:
        start -= 1
    if start and tokens[start - 1].text[0].isdigit() and not (start > 1 and capital[start - 2]):
        start -= 1
    if end < len(tokens) and tokens[end].text[0].isdigit():
        end += 1
    return start, end
