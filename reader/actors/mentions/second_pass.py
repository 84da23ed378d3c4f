"""Words missed at one place but found elsewhere in the article: surnames, acronyms."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from reader.actors.lists.gazetteers import gazetteers
from reader.actors.lists.lexicon import CALENDAR, NOT_NAMES, ORDINARY
from reader.actors.mentions.name import Name, Votes, strongest
from reader.actors.mentions.naming import name_at
from reader.actors.mentions.passages import Passage

_NO_NAMES = CALENDAR | NOT_NAMES
_COMPANY_HEADS = frozenset(
    "Estates Holdings Lines Airlines Airways Brewing Beverages Breweries Industries Enterprises "
    "Technologies Pharmaceuticals Motors Studios Systems Corporation Company".split()
)
_CERTAIN = 0.8
"""Probability from which the kind of a name counts as known."""


def known_words(names: Sequence[Name]) -> dict[str, Votes]:
    """Return the single words that name something in this article, wherever they are.

    Args:
        names: The names found so far.

    Returns:
        Word -> the votes for its kinds: the surname of a full name, the first word of a company,
        the letters of an organization of three words or more.
    """
    found: dict[str, Votes] = {}
    for name in names:
        kind, share = strongest(name.votes)
        if share < _CERTAIN:
            continue
        for word in _short_forms(name, kind):
            found.setdefault(word, name.votes)
    return found


def repeats(
    text: str,
    passages: Sequence[Passage],
    passed: Iterable[tuple[int, int]],
    known: Mapping[str, Votes],
    lower: Mapping[str, int],
) -> Iterator[Name]:
    """Yield the words passed over that the text names elsewhere.

    Args:
        text: The reading text.
        passages: Its sentences.
        passed: Sentence and token of each capitalised word in which no name was seen.
        known: The words that name something, and the votes for their kinds.
        lower: Times each word is written without a capital in the text.
    """
    for number, place in passed:
        word = passages[number].tokens[place].text
        votes = known.get(word)
        if votes and not lower.get(word.lower()):
            yield name_at(text, passages, number, (place, place + 1), votes)


def _short_forms(name: Name, kind: str) -> list[str]:
    words = name.words
    if len(words) < 2 or kind not in {"person", "organization"}:
        return []
    if kind == "person":
        return [words[-1]] if _is_own(words[-1]) else []
    forms = [words[0]] if is_headed(words) and _is_own(words[0]) else []
    letters = "".join(word[0] for word in words if word[0].isupper())
    return [*forms, letters] if len(letters) > 2 else forms


def _is_own(word: str) -> bool:
    """Return whether a word is probably a name."""
    low = word.lower()
    if len(word) < 3 or not word[0].isupper():
        return False
    return low not in gazetteers().common and low not in ORDINARY and low not in _NO_NAMES


def is_headed(words: Sequence[str]) -> bool:
    """Return whether a name ends in a word that almost only companies end in."""
    return len(words) > 1 and words[-1] in _COMPANY_HEADS


def abbreviates(word: str, words: Sequence[str]) -> bool:
    """Return whether the letters of a word are found in a name.

    In order, anywhere in it (Schwartz and Hearst 2003), or the capitals as the first letters of
    words in any order: UDF is the Union for French Democracy.

    Args:
        word: Letters, including two capitals.
        words: The words of the name.
    """
    capitals = Counter(filter(str.isupper, word))
    if capitals.total() < 2 or not word.isalpha():
        return False
    if capitals <= Counter(each[0].upper() for each in words):
        return True
    left = iter("".join(words).lower())
    in_order = all(any(letter == other for other in left) for letter in word.lower())
    return in_order and words[0][0].lower() == word[0].lower()
