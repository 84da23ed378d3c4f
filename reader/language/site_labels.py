"""Labels that sites put around a story: share on …, subscribers only, read also: …, tags: ….

A label says one thing a site is for, with small words around it and nothing else, or it announces
what stands after its colon. That is decided by the words of a line, so that no list of whole lines
is needed for each language.
"""

import re
from functools import cache

from reader.document.annotations import HiddenReason
from reader.language.word_lists.site_label_words import ALIKE, FILLERS, LABELS

_MOST_WORDS = 9
"""Words of the longest label."""
_MOST_OF_HEAD = 5
"""Words before the colon of a label that announces something."""
_LONGEST_TAIL = 120
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_HEAD = re.compile(r"([^:»>→|]{3,40}) ?[:»>→|] ?(.{1,160})")
_CLOSED = re.compile(r"[.!?…][\"'”’»)]?$")
_ANNOUNCING = frozenset({"more", "tags", "comments", "following", "sharing"})


def label_reason(line: str) -> HiddenReason | None:
    """Return why a line at the edge of a story is a site's label; None if it is not one.

    Args:
        line: One line without the white space at its ends.
    """
    if (reason := _label(line, most=_MOST_WORDS)) is not None:
        return reason[1]
    match = _HEAD.fullmatch(line)
    if match is None or len(match[2]) > _LONGEST_TAIL or _CLOSED.search(match[2]):
        return None
    head = _label(match[1], most=_MOST_OF_HEAD)
    return head[1] if head is not None and head[0] in _ANNOUNCING else None


def _label(line: str, *, most: int) -> tuple[str, HiddenReason] | None:
    """Return the family of a line that has nothing but its words and small ones, and its reason."""
    words = [word.lower().replace("’", "'") for word in _WORD.findall(line)]
    if not 0 < len(words) <= most:
        return None
    families = _families()
    found = [family for word in words if (family := families.get(word)) is not None]
    small = sum(word in FILLERS or word.isdigit() for word in words if word not in families)
    # A lone “x” is the network where others are named beside it.
    named = "networks" in found or "sharing" in found
    small += sum(word == "x" for word in words) if named else 0
    if not found or len(found) + small < len(words):
        return None
    first = found[0]
    alike = len(set(found)) == 1 or any(set(found) <= group for group in ALIKE)
    return (first, LABELS[first][0]) if alike else None


@cache
def _families() -> dict[str, str]:
    """Map each word to its family."""
    return {
        word: family for family, (_, words) in reversed(LABELS.items()) for word in words.split()
    }
