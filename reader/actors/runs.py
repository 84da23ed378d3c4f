"""Names without a model: runs of capitalised words that the article does not explain otherwise."""

from collections.abc import Iterator, Sequence

from reader.actors.gazetteers import Gazetteers, gazetteers
from reader.actors.lexicon import (
    CALENDAR,
    FIRST_OF_GROUP,
    NOT_NAMES,
    OFFICES,
    ORDINARY,
    ORGANIZATION_HEADS,
    PARTICLES,
    TITLES,
)
from reader.actors.passages import CaseCounts, Passage, begins
from reader.actors.tokens import Token

_LONGEST = 10
"""Words in a name, at most; longer runs are headlines and lists."""
_NO_NAME_ENDINGS = ("ing", "ly", "ed", "'ve", "'re", "'ll", "n't", "ment", "tion", "ness", "'m")
"""Endings of single words that open a sentence and name nobody."""
_FOLLOWING = frozenset(
    "'s ’s said says told has had is was will would also later won wrote became made went".split()
)
"""Words that follow a name more often than another single word at the start of a sentence."""


def name_runs(passage: Passage, counts: CaseCounts) -> Iterator[tuple[int, int]]:
    """Find the names of one sentence.

    Args:
        passage: The sentence. In one that capitalises everything, only words that the article
            capitalises elsewhere count.
        counts: How the article writes its words.

    Yields:
        Half-open ranges of token indexes, in order, not overlapping.
    """
    tokens = passage.tokens
    index = 0
    while index < len(tokens):
        if not _can_begin(tokens, index, passage.shouting, counts):
            index += 1
            continue
        end = _run_end(tokens, index, passage.shouting, counts)
        yield from _trimmed(tokens, index, end, counts)
        index = end


def _can_begin(tokens: Sequence[Token], index: int, shouting: bool, counts: CaseCounts) -> bool:
    """Say whether a name may begin here."""
    word = tokens[index].text
    if not _is_capital(word) or (index and tokens[index - 1].text[0] in "@#"):
        return False
    lower = word.lower()
    if shouting:
        return counts.capital[lower] > counts.lower[lower]
    return not (begins(tokens, index) and counts.lower[lower] > counts.capital[lower])


def _is_capital(word: str) -> bool:
    """Say whether the word is written like a part of a name: Bush, IBM, eBay, al-Asad."""
    return (
        word[0].isupper()
        or (word[0].islower() and any(c.isupper() for c in word[1:4]) and word.isalpha())
        or (word.startswith(("al-", "el-")) and word[3:4].isupper())
    )


def _run_end(tokens: Sequence[Token], start: int, shouting: bool, counts: CaseCounts) -> int:
    """Return where the run of capitals that begins at ``start`` ends."""
    end = start + 1
    while end < len(tokens) and end - start < _LONGEST:
        word = tokens[end].text
        if _is_capital(word) and (not shouting or counts.capital[word.lower()]):
            end += 1
        elif (joint := _joint(tokens, start, end)) and _is_capital(tokens[end + joint].text):
            end += joint + 1
        else:
            break
    return end


def _joint(tokens: Sequence[Token], start: int, end: int) -> int:
    """Return how many tokens at ``end`` may join two parts of one name, 0 for none."""
    words = [token.text for token in tokens[end : end + 3]]
    if len(words) < 2:
        return 0
    before = tokens[end - 1].text.lower()
    if words[0] in PARTICLES:
        return 2 if len(words) > 2 and words[1] in PARTICLES else 1
    if words[0] in ("of", "for") and before in FIRST_OF_GROUP | ORGANIZATION_HEADS:
        return 2 if len(words) > 2 and words[1] == "the" else 1
    if words[:2] == ["for", "the"] and end - start == 1 and not begins(tokens, start):
        return 2
    if words[0] == "&" or (words[0] == "'s" and words[1].lower() in ORGANIZATION_HEADS):
        return 1
    in_title = any(token.text in ("of", "for") for token in tokens[start:end])
    return 1 if words[0] == "and" and in_title and before in ("trade", "food", "science") else 0


def _trimmed(
    tokens: Sequence[Token], start: int, end: int, counts: CaseCounts
) -> Iterator[tuple[int, int]]:
    """Take from a run what is no part of a name: titles, nationalities, the first ``The``."""
    while start < end and _is_no_beginning(tokens, start, end, counts):
        start += 1
    for index in range(start + 1, end - 1):
        if _is_office(tokens, index):
            yield from _trimmed(tokens, start, _without_office(tokens, start, index), counts)
            yield from _trimmed(tokens, index + 1, end, counts)
            return
    while start < end and tokens[end - 1].text.lower() in CALENDAR - {"march", "may"}:
        end -= 1
    if start == end:
        return
    if start and tokens[start - 1].text.lower().rstrip(".") in TITLES:
        yield start, end
    elif not _is_explained(tokens, start, end, counts):
        yield start, end


def _is_explained(tokens: Sequence[Token], start: int, end: int, counts: CaseCounts) -> bool:
    """Say whether the capitals of a run have another reason than a name."""
    if all(token.text.lower() in NOT_NAMES for token in tokens[start:end]):
        return True
    word = tokens[start].text
    lower, lists = word.lower(), gazetteers()
    if end - start > 1 or word in lists.country:
        return False
    if lower in OFFICES or (lower in ORDINARY and not word.isupper()):
        return True
    if not begins(tokens, start) or counts.capital[lower] or word.isupper():
        return False
    if word in lists.first or word in lists.city or word in lists.company:
        return False
    return lower.endswith(_NO_NAME_ENDINGS) or not _does_something(tokens, end)


def _does_something(tokens: Sequence[Token], end: int) -> bool:
    """Say whether a verb in the past or a possessive follows, as after a name that opens a line."""
    follows = tokens[end].text if end < len(tokens) else ""
    return follows in _FOLLOWING or (follows.endswith("ed") and follows.islower())


def _is_office(tokens: Sequence[Token], index: int) -> bool:
    """Say whether a title inside a run parts it: ``US President | Bush``."""
    lower = tokens[index].text.lower().rstrip(".")
    if lower not in TITLES and lower.removesuffix("s") not in TITLES:
        return False
    return tokens[index + 1].text not in ("of", "for") and lower != "st"


def _without_office(tokens: Sequence[Token], start: int, index: int) -> int:
    """Return where the part of a run before a title ends, the rest of the office left out."""
    while index > start and tokens[index - 1].text.lower() in OFFICES:
        if tokens[index - 1].text in gazetteers().country:
            break
        index -= 1
    return index


def _is_no_beginning(tokens: Sequence[Token], start: int, end: int, counts: CaseCounts) -> bool:
    """Say whether the first word of a run belongs to what stands before the name."""
    word = tokens[start].text
    lower = word.lower().rstrip(".")
    lists = gazetteers()
    more = end - start > 1
    if word in lists.country:
        return False
    if lower in ORDINARY and not _known(tokens, start, end, lists):
        return counts.capital[lower] == 0 or lower in ("the", "a", "an", "in", "on", "at")
    if lower in TITLES or (lower in OFFICES and more and _office_follows(tokens, start + 1, end)):
        follows = tokens[start + 1].text.lower() if more else ""
        return follows not in ("of", "for")
    if lower in CALENDAR:
        return not more or lower not in ("may", "april", "june")
    return lower in NOT_NAMES and more and _person_follows(tokens, start + 1, end, lists)


def _known(tokens: Sequence[Token], start: int, end: int, lists: Gazetteers) -> bool:
    """Say whether the whole run is in a list of names."""
    name = " ".join(token.text for token in tokens[start:end])
    return name in lists.country or name in lists.company


def _office_follows(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Say whether the words of an office go on to a title: ``Deputy Prime Minister``."""
    for token in tokens[start:end]:
        lower = token.text.lower()
        if lower in TITLES:
            return True
        if lower not in OFFICES:
            return False
    return False


def _person_follows(tokens: Sequence[Token], start: int, end: int, lists: Gazetteers) -> bool:
    """Say whether a title or a first name stands here: ``Iranian President``, ``French Jean``."""
    word = tokens[start].text
    return word.lower() in TITLES or word in lists.first or _office_follows(tokens, start, end)
