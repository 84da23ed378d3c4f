"""Find a passage again although some of its own words were changed."""

import re
from collections import Counter
from difflib import Match, SequenceMatcher

from reader.library.highlights.passage import Passage

_WORD = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]|[^\\W_]+")
_FEWEST_WORDS = 4
"""A changed passage of fewer words could be anywhere."""
_MOST_WORDS = 300
"""For a longer passage, only its beginning and its end are looked for."""
_END_WORDS = 60
_MOST_TEXT = 2_000_000
"""The most characters of a text that is searched for a changed passage."""
_TOO_COMMON = 200
"""A word that occurs more often than this in a text does not help to locate the passage."""
_TRIES = 4
_ALIKE = 0.6
"""The share of words that must be the same, of the words of the passage and the place together."""
_STRAY_GAP = 3
"""The number of words from which a single matching word is too far from the rest of the passage."""
_ANCHOR = 12
"""Characters of context that locate the beginning or end of a passage."""

_Words = list[tuple[str, int, int]]
"""Word, start, end."""


def find_near(text: str, sought: Passage) -> tuple[int, int] | None:
    """Find a passage of which some words were changed; None if no place is similar enough."""
    wanted = [word for word, _, _ in _words(sought.quote)]
    if len(wanted) < _FEWEST_WORDS or len(text) > _MOST_TEXT:
        return None
    words = _words(text)
    if len(wanted) <= _MOST_WORDS:
        found = _near(words, wanted)
    else:
        first = _near(words, wanted[:_END_WORDS])
        last = _near(words, wanted[-_END_WORDS:])
        if first is None or last is None:
            return None
        length = last[1] - first[0]
        found = (first[0], last[1]) if _ALIKE <= length / len(wanted) <= 1 / _ALIKE else None
    if found is None:
        return None
    return _widened(text, sought, words[found[0]][1], words[found[1] - 1][2])


def _words(text: str) -> _Words:
    return [(match[0].casefold(), *match.span()) for match in _WORD.finditer(text)]


def _near(words: _Words, wanted: list[str]) -> tuple[int, int] | None:
    """Return the first and last word, half-open, of the place that is most like these words."""
    best: tuple[float, int, int] | None = None
    pad = len(wanted) // 3 + 2
    for offset in _offsets(words, wanted):
        first = max(0, offset - pad)
        window = [word for word, _, _ in words[first : offset + len(wanted) + pad]]
        blocks = _trimmed(
            SequenceMatcher(None, wanted, window, autojunk=False).get_matching_blocks()
        )
        # There are some: the word that voted for this place is in the window.
        start, end = blocks[0].b, blocks[-1].b + blocks[-1].size
        share = 2 * sum(block.size for block in blocks) / (len(wanted) + end - start)
        if share >= _ALIKE and (best is None or share > best[0]):
            best = share, first + start, first + end
    return best and best[1:]


def _offsets(words: _Words, wanted: list[str]) -> list[int]:
    """Return where the passage would begin if most of its words were where they are now."""
    places: dict[str, list[int]] = {word: [] for word in wanted}
    for number, (word, _, _) in enumerate(words):
        if word in places:
            places[word].append(number)
    width = max(2, len(wanted) // 4)
    votes: Counter[int] = Counter()
    for number, word in enumerate(wanted):
        if len(places[word]) <= _TOO_COMMON:
            votes.update({(place - number) // width for place in places[word]})
    return [slot * width for slot, _ in votes.most_common(_TRIES)]


def _trimmed(blocks: list[Match]) -> list[Match]:
    """Leave out single words at either end that are far from the others."""
    kept = [block for block in blocks if block.size]
    while len(kept) > 1 and kept[0].size == 1 and kept[1].b - kept[0].b > _STRAY_GAP:
        kept.pop(0)
    while len(kept) > 1 and kept[-1].size == 1 and _gap(kept[-2], kept[-1]) >= _STRAY_GAP:
        kept.pop()
    return kept


def _gap(one: Match, other: Match) -> int:
    return other.b - one.b - one.size


def _widened(text: str, sought: Passage, start: int, end: int) -> tuple[int, int]:
    """Move both ends to where the context of the passage begins, if that is near."""
    reach = len(sought.quote) // 3 + _ANCHOR
    before, after = sought.prefix[-_ANCHOR:], sought.suffix[:_ANCHOR]
    place = text.rfind(before, max(0, start - reach), start)
    start = place + len(before) if place >= 0 else start
    place = text.find(after, end, end + reach)
    return start, place if place >= 0 else end
