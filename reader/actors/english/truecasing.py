"""Text without the usual capitals: words are read as usually spelt, the text stays unchanged.

A line entirely in capitals does not distinguish names from other words, and neither does a feed
entirely in lower case. For both, the usual capitals are restored: as in the rest of the article, or
as in the lists of names and common words. Those lists are English: in other languages a word of a
line in capitals is spelt as in the rest of the article; listed places, given names and what follows
these are spelt as names, abbreviations of countries and world bodies stay, and any other word is
in lower case. A text in lower case stays as it is.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from reader.actors.forms.elision import without_article
from reader.actors.forms.world import abbreviations
from reader.actors.lists.gazetteers import gazetteers
from reader.actors.lists.lexicon import NOT_NAMES, ORDINARY
from reader.actors.lists.name_lists import lists, marks_of
from reader.actors.mentions.passages import Passage
from reader.actors.mentions.tokens import Token
from reader.language.word_lists.function_words import function_words

_LEAST = 4
"""The fewest words longer than two letters for the capitals of a line to mean nothing."""
_LONGEST_ACRONYM = 5
_LONGEST_HEADLINE = 25
"""The most words and marks of a line in capitals that can be a headline; a longer one is a legal
clause, in which unlisted words are rare words and not names."""
_SHORTEST = 5
"""The fewest letters of a lower-case word that can be a name by the lists alone."""
_SHORTEST_LISTED = 4
"""The fewest letters of a listed place or given name in a line in capitals of another language."""
_LOOKED_AT = 60
"""Sentences by which a text is judged to be in lower case."""
_FEW = 200
"""A text in lower case has fewer than one capital in this many letters."""


def with_usual_capitals(passages: Sequence[Passage], language: str) -> Sequence[Passage]:
    """Respell the words of lines in capitals, and those of a text in lower case.

    Args:
        passages: The sentences of an article.
        language: ISO 639-1 code.

    Returns:
        The same sentences; tokens keep their offsets, and their ``text`` is the respelt word.
    """
    loud = [_is_loud(passage.tokens) for passage in passages]
    if any(loud):
        usual = _usual_spellings(
            [one.tokens for one, is_loud in zip(passages, loud, strict=True) if not is_loud],
            language,
        )
        respelt = _respelt if language == "en" else partial(_respelt_elsewhere, language)
        return [
            respelt(passage, usual) if is_loud else passage
            for passage, is_loud in zip(passages, loud, strict=True)
        ]
    if language == "en" and _is_small(passages):
        return _with_names_raised(passages)
    return passages


def _is_loud(tokens: Sequence[Token]) -> bool:
    """Return whether a line is entirely in capitals."""
    words = 0
    for _, _, word in tokens:
        if len(word) > 2 and word.isalpha():
            if not word.isupper():
                return False
            words += 1
    return words >= _LEAST


def _usual_spellings(lines: Sequence[Sequence[Token]], language: str) -> dict[str, str]:
    """Return each lower-case word with its spelling inside sentences of other lines."""
    counts: Counter[str] = Counter()
    for tokens in lines:
        counts.update(token.text for token in tokens[1:] if token.text[0].isalpha())
    usual: dict[str, str] = {}
    for word, _ in counts.most_common():
        usual.setdefault(_lower(word, language), word)
    return usual


def _lower(word: str, language: str) -> str:
    """Return a word in small letters; Turkish has i with and without a dot, in capitals too."""
    if "I" in word and language == "tr":
        word = word.replace("I", "ı")
    return word.replace("İ", "i").lower()


def _respelt(passage: Passage, usual: dict[str, str]) -> Passage:
    common = gazetteers().common
    raised = _raised if len(passage.tokens) <= _LONGEST_HEADLINE else _raised_if_listed
    words: list[Token] = []
    for token in passage.tokens:
        low = token.text.lower()
        if not token.text.isupper() or len(low) < 2:
            words.append(token)
            continue
        small = low in common or low in ORDINARY
        named = bool(words) and words[-1].text in gazetteers().first
        spelt = usual.get(low) or (low if small else (_raised if named else raised)(token.text))
        words.append(token._replace(text=spelt))
    return replace(passage, tokens=tuple(words), shouting=False)


def _respelt_elsewhere(language: str, passage: Passage, usual: dict[str, str]) -> Passage:
    """Respell a line in capitals of another language than English."""
    listed_words, common = lists().words, function_words(language)
    letters = abbreviations(language)
    words: list[Token] = []
    after_first = False
    for token in passage.tokens:
        low = _lower(token.text, language)
        if without_article(token.text) in letters:
            words.append(token)
            after_first = False
            continue
        name = token.text[:1] + low[1:]
        plain = low in common or len(low) < _SHORTEST_LISTED
        marks = set() if plain else set(marks_of(listed_words.get(name)))
        first = "g" in marks
        listed = not plain and (after_first or not marks.isdisjoint("ck"))
        spelt = usual.get(low) or (name if first or listed else low)
        words.append(token._replace(text=spelt) if token.text.isupper() else token)
        after_first = first
    return replace(passage, tokens=tuple(words), shouting=False)


def _raised(word: str) -> str:
    """Return a word in capitals as a name would be spelt; short ones may be acronyms."""
    lists = gazetteers()
    name = word.capitalize()
    known = name in lists.first or name in lists.surname or name in lists.city
    if "." in word or (len(word) <= _LONGEST_ACRONYM and not known and name not in lists.country):
        return word
    return "-".join(part.capitalize() for part in word.split("-"))


def _raised_if_listed(word: str) -> str:
    """Return a listed word as a name would be spelt, and any other word in lower case."""
    lists = gazetteers()
    name = word.capitalize()
    person = name in lists.first or name in lists.surname
    known = person or name in lists.city or name in lists.country
    return name if known or name in lists.company else word.lower()


def _is_small(passages: Sequence[Passage]) -> bool:
    """Return whether a text has hardly any capitals, judging by its first sentences."""
    letters = "".join(token.text for passage in passages[:_LOOKED_AT] for token in passage.tokens)
    upper = sum(map(str.isupper, letters))
    if upper * _FEW > len(letters):
        return False
    lower = sum(map(str.islower, letters))
    return upper * _FEW <= lower if upper else lower > 0


def _with_names_raised(passages: Sequence[Passage]) -> list[Passage]:
    """Capitalise the listed names in a text in lower case."""
    known: dict[str, str] = {}
    respelt = []
    for passage in passages:
        words = []
        after_first = False
        for token in passage.tokens:
            name = known.get(token.text)
            if name is None:
                name = known[token.text] = _listed(token.text)
            if not name and after_first and _may_be_surname(token.text):
                name = token.text.capitalize()
            after_first = name in gazetteers().first
            words.append(token._replace(text=name) if name else token)
        respelt.append(replace(passage, tokens=tuple(words)))
    return respelt


def _listed(word: str) -> str:
    """Return a word capitalised if that makes it only a listed name; otherwise ""."""
    lists = gazetteers()
    low, name = word.lower(), word.capitalize()
    if not low.isalpha() or len(low) < 3 or low in NOT_NAMES or low in ORDINARY:
        return ""
    if name in lists.country:
        return name
    if len(low) < _SHORTEST:
        return ""
    listed = name in lists.first or name in lists.city or name in lists.company
    return name if listed and low not in lists.common else ""


def _may_be_surname(word: str) -> bool:
    low = word.lower()
    return low.isalpha() and len(low) > 2 and low not in gazetteers().common and low not in ORDINARY
