"""Finding a passage again in a text that has changed: the anchor of a highlight.

After the TextQuoteSelector of the W3C's Web Annotation Data Model: the passage itself with a few
words before and after it. Its offset only decides between equally good places.
"""

import re
from collections.abc import Iterator

from reader.library.highlights.passage import CONTEXT, Passage, exact_hash

_UNIQUE_LENGTH = 24
"""A passage of at least this many characters is unique; a shorter one needs its context."""
_NEIGHBOURS = 8
"""Characters right before and after a short passage that must be the same."""
_SIMILAR_CONTEXT = 0.5
"""Alternatively, this share of the words around it."""
_MOST_PLACES = 2000
"""The most places of a passage that are compared."""
_ALIKE = str.maketrans(
    dict.fromkeys("‘’‚‛′", "'") | dict.fromkeys("“”„‟″", '"') | dict.fromkeys("‐‑‒–—−", "-")
)
_CLASSES = {"'": "['‘’‚‛′]", '"': '["“”„‟″]', "-": "[-‐‑‒–—−]"}
_WORD = re.compile(r"[^\W_]+")


def find(text: str, sought: Passage, *, text_hash: str | None = None) -> tuple[int, int] | None:
    """Find a passage in a text that may have changed since.

    Look for it unchanged first; then with other white space, quotation marks and dashes; then with
    some of its words changed.

    Args:
        text: The text as it is now.
        sought: The passage.
        text_hash: ``exact_hash(text)``, when the caller has it.

    Returns:
        Start and end; None if no place is certain.
    """
    end = sought.start + len(sought.quote)
    if text[sought.start : end] == sought.quote and sought.hash == (
        exact_hash(text) if text_hash is None else text_hash
    ):
        return sought.start, end
    found = _best(text, sought, list(_exactly(text, sought.quote)))
    found = found or _best(text, sought, list(_loosely(text, sought.quote)))
    if found is None:
        # Imported here: few passages have been changed themselves.
        from reader.library.highlights.anchor_near import find_near

        found = find_near(text, sought)
        # A short passage that was changed is no more certain than an unchanged one.
        if found and len(sought.quote) < _UNIQUE_LENGTH and not _kin(text, sought, found):
            return None
    return found


def places_of(text: str, quote: str) -> list[tuple[int, int]]:
    """Return the places of a quote; white space, quotation marks and dashes may differ."""
    return list(_loosely(text, quote)) if quote.strip() else []


def _exactly(text: str, quote: str) -> Iterator[tuple[int, int]]:
    place = text.find(quote)
    while place >= 0:
        yield place, place + len(quote)
        place = text.find(quote, place + 1)


def _loosely(text: str, quote: str) -> Iterator[tuple[int, int]]:
    words = (word.translate(_ALIKE) for word in quote.split())
    pattern = r"\s+".join(
        "".join(_CLASSES.get(char) or re.escape(char) for char in word) for word in words
    )
    for match in re.finditer(pattern, text):
        yield match.span()


def _best(text: str, sought: Passage, places: list[tuple[int, int]]) -> tuple[int, int] | None:
    """Return the place whose context is most like that of the passage, if it is certain."""
    if len(places) > _MOST_PLACES:
        places.sort(key=lambda place: abs(place[0] - sought.start))
        places = places[:_MOST_PLACES]
    ranked = [
        (touching(text, sought, place), -abs(place[0] - sought.start), place) for place in places
    ]
    if not ranked:
        return None
    same, _, place = max(ranked)
    context = len(sought.prefix) + len(sought.suffix)
    sure = len(sought.quote) >= _UNIQUE_LENGTH or same >= min(_NEIGHBOURS, context)
    if sure:
        return place
    return next((at for _, _, at in sorted(ranked, reverse=True) if _kin(text, sought, at)), None)


def touching(text: str, sought: Passage, place: tuple[int, int]) -> int:
    """Return how many characters right before and after a place match those around a passage."""
    start, end = place
    before = _same(reversed(sought.prefix), reversed(text[max(0, start - CONTEXT) : start]))
    return before + _same(iter(sought.suffix), iter(text[end : end + CONTEXT]))


def _same(one: Iterator[str], other: Iterator[str]) -> int:
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count


def _kin(text: str, sought: Passage, place: tuple[int, int]) -> bool:
    """Return whether most of the words around a place are also around a passage."""
    start, end = place
    before, after = text[max(0, start - 2 * CONTEXT) : start], text[end : end + 2 * CONTEXT]
    wanted = _WORD.findall(f"{sought.prefix} {sought.suffix}")
    there = set(_WORD.findall(f"{before} {after}"))
    return bool(wanted) and sum(word in there for word in wanted) >= _SIMILAR_CONTEXT * len(wanted)
