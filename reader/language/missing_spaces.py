"""Full stops that end a sentence without a space after them, as in badly copied text."""

import re

from reader.language.full_stops import FullStops

_AFTER = re.compile(r"[^\W\d_]{1,40}(?=[\s,;:’'-])|[IVX]{2,6}(?=\s)")
"""The word right after the mark. No dot follows it, as it would in the name of a file."""
_BEFORE = re.compile(r"(?:[^\W\d_]{2,}|(?<!\d)\d{4}|\d(?:[%€]|[a-z]{1,2})|[%)”\"’»€])$")
"""A word, a year, a figure with its unit or a closing mark, right before the mark."""
_ROMAN = re.compile(r"[IVX]{2,6}")
_DOTTED = re.compile(r"[^\W\d_]\.[^\W\d_]|[/@\\]")
_ENDINGS = frozenset("Com Net Org Io Co Txt Pdf Js Py Exe Html Gov Edu Info".split())
"""Words after the dot of an address or of a file's name."""


def ends_without_space(stops: FullStops, text: str, left: int, mark: int, after: int) -> bool:
    """Return whether a mark with a word right after it ends the sentence.

    Args:
        stops: What is known about full stops in the language.
        text: The whole text.
        left: Where the sentence begins.
        mark: Offset of the mark.
        after: Where the mark ends.
    """
    word = _AFTER.match(text, after + 1 if text[after] in '“«„"' else after)
    before = _BEFORE.search(text, max(left, mark - 24), mark)
    if word is None or before is None or text[mark] not in ".!?…":
        return False
    if not _begins_sentence(word[0]) or before[0] in stops.abbreviations:
        return False
    if before[0].istitle() and word[0].lower() not in stops.openers:
        return False
    glued = text[max(left, mark - 40) : mark].rsplit(None, 1)
    return not glued or _DOTTED.search(glued[-1]) is None


def _begins_sentence(word: str) -> bool:
    """Return whether a word is capitalised like the first of a sentence, and is not a suffix."""
    if not word[0].isupper() or word in _ENDINGS:
        return False
    return len(word) == 1 or not word.isupper() or _ROMAN.fullmatch(word) is not None
