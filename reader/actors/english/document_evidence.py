"""The whole article's evidence about its capitalised words, gathered before names are found."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from reader.actors.lists.gazetteers import gazetteers
from reader.actors.lists.lexicon import (
    COMPANY_SUFFIXES,
    ORGANIZATION_HEADS,
    OTHER_HEADS,
    PLACE_HEADS,
    TITLES,
)
from reader.actors.mentions.candidates import Chunk
from reader.actors.mentions.passages import Passage, begins
from reader.actors.mentions.tokens import Token
from reader.language.word_lists.verbs_of_saying import REPORTING

_OF_PEOPLE = REPORTING | {"died", "resigned", "born"}
"""Verbs after a name whose subject is a person."""
_PLACING = frozenset("in near at from into outside throughout across".split())
_SPORT = frozenset(
    "goal goals match matches striker midfielder goalkeeper penalty innings wicket wickets inning "
    "touchdown quarterback playoff playoffs semifinal semifinals semi-final semi-finals "
    "quarter-final quarter-finals championship championships tournament league season coach team "
    "teams players player defeated beat scored winning win wins victory game games final finals "
    "cup title medal lap race pitcher homer seed seeded set sets".split()
)
"""Words of reports of matches, where a city or a country is a team."""
_SPORTING = 6
"""How many different ones make a text a report of a match."""
_LONGEST_ACRONYM = 6
_CODE = frozenset("=<>{}[]|\\$`~^#*+/")
"""Marks of code, tables and formulas."""
_OFTEN_LETTERS = (3.0, 10.0, 25.0)
"""How many letters such as "API" per thousand lower-case words make a text more technical."""
_OFTEN_SPOKEN = (2.0, 8.0)
"""How many verbs of saying per thousand lower-case words make a text more of a report."""
_REGION = frozenset("northern southern eastern western central".split())


_HEADS = (
    ("C", COMPANY_SUFFIXES),
    ("H", ORGANIZATION_HEADS),
    ("L", PLACE_HEADS),
    ("O", OTHER_HEADS),
)


@dataclass(frozen=True, slots=True)
class Clues:
    """Evidence by word, all words in lower case."""

    lower: Counter[str]
    """Times a word is written without a capital."""
    capital: Counter[str]
    """Times it has a capital although it does not begin a sentence."""
    seen: dict[str, str]
    """Letters, each for a kind of neighbour that the word has somewhere in the article."""
    sporting: bool
    """Whether the article reports on a match or a race."""
    size: int
    """Words without a capital."""
    letters: int
    """Short words in capitals that are in no list, such as "API"."""
    code: int
    """Signs of code."""
    spoken: int
    """Verbs of saying."""
    register: str
    """Two digits: how technical the text is, and how much it reports."""


def gather(passages: Sequence[Passage], chunks: Sequence[Sequence[Chunk]]) -> Clues:
    """Read an article once for evidence.

    Args:
        passages: Its sentences, the headline among them.
        chunks: For each sentence, where its capitals are.

    Returns:
        The evidence. The letters of ``seen``: T a title before; F a first name before; M more
        words after a first name; S a verb of speech after; I a preposition of place before; B
        ``the`` before; H, L, O, C the last word of a longer name that is an organization, a place,
        another thing, a company; A in brackets after the words that it abbreviates; t beside the
        common words that it abbreviates; N a nationality in brackets; G an age after it.
    """
    lower: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    seen: defaultdict[str, set[str]] = defaultdict(set)
    for passage, places in zip(passages, chunks, strict=True):
        if passage.shouting:
            continue
        _count_words(passage.tokens, lower, capital)
        for start, end in places:
            _note_chunk(passage.tokens, start, end, seen)
    size, letters = lower.total(), _letters(passages)
    spoken = sum(lower[verb] for verb in REPORTING)
    return Clues(
        lower=lower,
        capital=capital,
        seen={word: "".join(sorted(marks)) for word, marks in seen.items()},
        sporting=len(_SPORT & lower.keys()) >= _SPORTING,
        size=size,
        letters=letters,
        code=_signs(passages),
        spoken=spoken,
        register=_level(letters, size, _OFTEN_LETTERS) + _level(spoken, size, _OFTEN_SPOKEN),
    )


def _count_words(tokens: Sequence[Token], lower: Counter[str], capital: Counter[str]) -> None:
    """Count the words in small letters, and those with a capital that opens no sentence."""
    lower.update([word for _, _, word in tokens if word[0].islower()])
    for index, (_, _, word) in enumerate(tokens):
        if word[0].isupper() and not begins(tokens, index):
            capital[word.lower()] += 1


def _letters(passages: Sequence[Passage]) -> int:
    known = gazetteers().begins_name
    return sum(
        2 <= len(word) <= _LONGEST_ACRONYM and word.isupper() and word.isalpha() and not known(word)
        for passage in passages
        if not passage.shouting
        for _, _, word in passage.tokens
    )


def _signs(passages: Sequence[Passage]) -> int:
    return sum(
        word in _CODE or "_" in word
        for passage in passages
        for _, _, word in passage.tokens
        if not word.isalnum()
    )


def _level(count: int, size: int, steps: Sequence[float]) -> str:
    return str(sum(1000 * count >= step * (size + 1) for step in steps))


def _note_chunk(
    tokens: Sequence[Token], start: int, end: int, seen: defaultdict[str, set[str]]
) -> None:
    """Note the text around and inside one stretch of capitals."""
    first_names = gazetteers().first
    words = [token.text for token in tokens[start:end]]
    lows = [word.lower() for word in words]
    before = tokens[start - 1].text.lower() if start else ""
    after = tokens[end].text.lower() if end < len(tokens) else ""
    if before == "the":
        seen[lows[0]].add("B")
    if before in _PLACING or before in _REGION:
        seen[lows[0]].add("I")
    if after in _OF_PEOPLE:
        seen[lows[-1]].add("S")
    if after == "," and end + 2 < len(tokens) and _is_age(tokens[end + 1].text):
        seen[lows[-1]].add("G")
    mark = _head_mark(lows[-1].rstrip("."))
    for index, word in enumerate(lows):
        previous = lows[index - 1].rstrip(".") if index else before
        if previous in TITLES:
            seen[word].add("T")
        if index and words[index - 1] in first_names and words[index][0].isupper():
            seen[word].add("F")
        if index + 1 < len(words) and words[index] in first_names and words[index + 1][0].isupper():
            seen[word].add("M")
        if mark and index + 1 < len(lows):
            seen[word].add(mark)
    if end - start == 1 and len(words[0]) > 1:
        _note_letters(tokens, start, (before, after), seen)


def _head_mark(head: str) -> str:
    """Return the letter of the kind of a name that ends with this word; "" if it is not known."""
    for mark, heads in _HEADS:
        if head in heads:
            return mark
    return ""


def _note_letters(
    tokens: Sequence[Token], start: int, around: tuple[str, str], seen: defaultdict[str, set[str]]
) -> None:
    """Note what a word in brackets, or before a bracket, abbreviates."""
    low = tokens[start].text.lower()
    if around == ("(", ")"):
        _note_acronym(tokens, start, low, seen)
    if _is_term(tokens, start, *around):
        seen[low].add("t")


def _is_term(tokens: Sequence[Token], start: int, before: str, after: str) -> bool:
    """Return whether letters abbreviate common words nearby: "support vector machine (SVM)"."""
    letters = tokens[start].text.removesuffix("s").lower()
    size = len(letters)
    if not letters.isalpha() or not tokens[start].text[:size].isupper():
        return False
    if before == "(" and start > size:
        words = tokens[start - 1 - size : start - 1]
    elif after == "(":
        words = tokens[start + 2 : start + 2 + size]
    else:
        return False
    return [word.text[0] for word in words] == list(letters)


def _is_age(word: str) -> bool:
    """Return whether a number is the age of a person."""
    return word.isdecimal() and len(word) <= 3 and 0 < int(word) < 120


def _note_acronym(
    tokens: Sequence[Token], start: int, acronym: str, seen: defaultdict[str, set[str]]
) -> None:
    """Note that the words before a bracket begin with the letters inside it."""
    letters = [c for c in acronym if c.isalpha()]
    index = start - 2
    while index >= 0 and start - 2 - index < 2 * len(letters) + 3:
        if tokens[index].text[0].lower() == letters[0] and tokens[index].text[0].isupper():
            initials = [t.text[0].lower() for t in tokens[index : start - 1] if t.text[0].isupper()]
            if initials == letters:
                seen[acronym].add("A")
                for token in tokens[index : start - 1]:
                    seen[token.text.lower()].add("a")
                return
        index -= 1
