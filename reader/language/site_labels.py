"""Labels that sites put around a story: share on …, subscribers only, read also: …, tags: ….

A label says one thing a site is for, with small words around it and nothing else, or it announces
what stands after its colon. That is decided by the words of a line, so that no list of whole lines
is needed for each language.
"""

import re
from collections.abc import Sequence
from functools import cache

from reader.document.annotations import HiddenReason
from reader.document.lazy_pattern import lazy_compile
from reader.language.word_lists.site_label_words import ALIKE, FILLERS, LABELS

_MOST_WORDS = 9
"""Words of the longest label."""
_MOST_OF_HEAD = 6
"""Words before the colon of a label that announces something."""
_LONGEST_NAMED = 80
"""The same of one that may end in the name of a site."""
_LONGEST = 180
"""Characters of the longest line that is looked at."""
_LONGEST_TAIL = 120
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_HEAD = lazy_compile(r"([^:：／»>→|–—]{1,45}?)(?: ?[:：／»>→|] ?| [–—-] )([^\s:].{1,160})")
_AT_SITE = lazy_compile(
    r"(?<=\S) (?:at|on|in|from|auf|aus|bei|von|en|sur|dans|de|su|da|em|no|na|op|uit|på|från|fra"
    r"|w|z|din|из|від|з|на|в) "
    r"[A-ZÀ-ÞА-Я][\w.-]{1,20}(?: [A-ZÀ-ÞА-Я][\w.-]{1,20}){0,2}$"
)
"""The name of a site after a label: “read the full story at Lune Post”."""
_CLOSED = re.compile(r"[.。…][\"'”’»)」]?$")
_EAST_ASIAN = "\u2e80"
"""The first sign of the scripts whose words are not spaced."""
_ANNOUNCING = frozenset(
    "more calls recommending tags comments following sharing pictures sources".split()
)
"""Families whose labels announce what follows."""
_ANNOUNCING_INSIDE = frozenset({"more", "calls", "recommending", "pictures"})
"""The same between two paragraphs of a story, where the other words are also those of headings."""
_ONLY_ANNOUNCING = frozenset({"calls", "recommending", "pictures", "sources"})
"""Families of common words: alone they are no label."""
_OF_SEVERAL_WORDS = frozenset({"corrections", "reading time"})
"""Families of which a single word is no label."""
_BY = frozenset("by von par da door por av af od от від".split())
"""Words before the office that a story is from: “von unserer Redaktion”."""
_NAMING = frozenset({"pictures", "sources"})
"""Families whose labels have no small words beside theirs."""
_LISTING = frozenset({"more", "recommending", "latest"})
"""Families whose labels are above a list of other stories."""
_ALONE_INSIDE = frozenset({"advertisement"})
"""Families of which any label is one inside a story."""
_PHRASE_INSIDE = frozenset({"continuing", "moving", "more"})
"""Families of which a label of several words is one inside a story."""


def label_reason(line: str, *, at_edge: bool = True) -> HiddenReason | None:
    """Return why a line is a site's label; None if it is not one.

    Args:
        line: One line without the white space at its ends.
        at_edge: Whether it is before or after the story.
    """
    if len(line) > _LONGEST:
        return None
    bare = _without_site(line) if at_edge else line
    words = _words(bare)
    family = _label(words, most=_MOST_WORDS)
    if family is not None and _may_be_alone(family, words, is_of_site=bare != line):
        phrase = family in _PHRASE_INSIDE and len(words) > 1 and _may_be_announced(line)
        return LABELS[family][0] if at_edge or phrase or family in _ALONE_INSIDE else None
    match = _HEAD.fullmatch(line)
    if match is None or len(match[2]) > _LONGEST_TAIL or not _may_be_announced(match[2]):
        return None
    words = _words(match[1])
    head = _label(words, most=_MOST_OF_HEAD)
    if (
        head is None
        or words[0] == "we"
        or head not in (_ANNOUNCING if at_edge else _ANNOUNCING_INSIDE)
    ):
        return None
    if head in _NAMING:
        announces = all(_families().get(word) in _NAMING for word in words)
    else:
        # “Lea: …” and “Mira: …” are speakers, and so may any one word be.
        sure = head == "recommending" or (at_edge and head != "calls") or _is_unspaced(match[1])
        announces = sure or len(words) > 1 or not match[1][0].isalnum()
    return LABELS[head][0] if announces else None


def is_above_others(line: str) -> bool:
    """Return whether a line is a label above a list of other stories: “Latest news”."""
    bare = _without_site(line)
    return _label(_words(bare), most=_MOST_WORDS) in _LISTING | (
        {"calls"} if bare != line else set()
    )


def _without_site(line: str) -> str:
    """Return a line without the site or the section at its end: “More from Sport”."""
    return _AT_SITE.sub("", line) if len(line) <= _LONGEST_NAMED else line


def _may_be_alone(family: str, words: Sequence[str], *, is_of_site: bool) -> bool:
    """Return whether words of a family are a label without anything that they announce."""
    if family in _OF_SEVERAL_WORDS:
        return len(words) > 1
    if family == "sources":
        return len(words) > 1 and words[0] in _BY
    sure = family == "recommending" or family not in _ONLY_ANNOUNCING
    return sure or (family == "calls" and is_of_site)


def _may_be_announced(tail: str) -> bool:
    """Return whether words may be a headline, names or topics: they do not end as a sentence."""
    return _CLOSED.search(tail) is None


def _label(words: Sequence[str], *, most: int) -> str | None:
    """Return the family of a line that has nothing but its words and small ones."""
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
    # What calls to read on is a small word beside what another label is made of.
    kinds = set(found) - {"calls"} or set(found)
    first = next((family for family in found if family not in _ONLY_ANNOUNCING), None)
    alike = len(kinds) == 1 or any(kinds <= group for group in ALIKE)
    return (first or next(family for family in found if family in kinds)) if alike else None


def _words(line: str) -> list[str]:
    """Split a line into its words; one of East Asia into the longest words that are known."""
    words = [word.lower().replace("’", "'") for word in _WORD.findall(line.replace("İ", "i"))]
    if not _is_unspaced(line):
        return words
    return [part for word in words for part in _unspaced().findall(word)]


def _is_unspaced(line: str) -> bool:
    """Return whether a line has signs of East Asia, whose words are not spaced."""
    return not line.isascii() and max(line) >= _EAST_ASIAN


@cache
def _unspaced() -> re.Pattern[str]:
    """Return a pattern of the known words of scripts without spaces, or one sign of another."""
    known = [word for word in {*_families(), *FILLERS} if word and word[0] >= _EAST_ASIAN]
    longest_first = sorted(known, key=lambda word: (-len(word), word))
    return re.compile("|".join([*map(re.escape, longest_first), r"[a-z0-9-]+", "."]))


@cache
def _families() -> dict[str, str]:
    """Map each word to its family."""
    return {
        word: family for family, (_, words) in reversed(LABELS.items()) for word in words.split()
    }
