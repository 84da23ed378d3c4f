"""Find well-known names in sentences of other languages: „in den Vereinigten Staaten“.

The names of ``world`` and the countries of several words are looked for word by word, in all their
cases. A name in another case has the same beginning as in the dictionary, and an ending with a few
more letters: this is not a grammar, but nothing else has two words that fit like this.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from reader.actors.forms.elision import letters_before
from reader.actors.forms.places import SUFFIXING, base_of_place, places
from reader.actors.forms.world import Row, rows
from reader.actors.lists.word_cache import WordCache
from reader.actors.mentions.tokens import Token, tokens_of
from reader.document.annotations import Kind
from reader.document.lazy_pattern import lazy_compile

_BY_STEM = frozenset("de ro fi hu pl cs sk ru uk bg el".split())
"""Languages that decline the words of a name."""
_BY_S = frozenset("de sv da no".split())
"""Languages whose genitive only adds an s."""
_ACRONYM_SUFFIXES: dict[str, re.Pattern[str]] = {
    **dict.fromkeys("hu pl ro fi".split(), lazy_compile(r"-[^\W\d_]{1,5}")),
    **dict.fromkeys("no da sv".split(), lazy_compile(r"s")),
    "tr": lazy_compile(r"'[^\W\d_]{1,6}"),
}
"""The suffixes of an abbreviation: ENSZ-ben, EUs, ABD'nin."""
_ENDING = 3
"""The most letters of an ending, and the most more than the ending it replaces."""

_SHORT = 5
"""The most letters of a word that has no long endings: союзом, but союзник is another word."""


@dataclass(frozen=True, slots=True)
class Known:
    """A stretch of a sentence with the name of a known thing."""

    start: int
    """Index of its first token."""
    end: int
    """Index after its last token."""
    elided: int
    """Letters of an article at the beginning of the first token: the two of ``l'ONU``."""
    words: tuple[str, ...]
    """The name under which all forms of the thing are gathered."""
    kind: Kind
    """A place or an organization."""


@dataclass(frozen=True, slots=True)
class _Form:
    words: tuple[str, ...]
    gathered_by: tuple[str, ...]
    kind: Kind


def known_in(tokens: Sequence[Token], language: str) -> list[Known]:
    """Find the known names of a sentence, the longest at each place.

    Args:
        tokens: The sentence.
        language: ISO 639-1 code.

    Returns:
        The names, in order and not overlapping.
    """
    forms = _forms_of_word(language)
    found: list[Known] = []
    for start, token in enumerate(tokens):
        if found and start < found[-1].end:
            continue
        for cut, possible in forms[token.text]:
            fitting = (
                known
                for form in possible
                if (known := _at(tokens, start, form, cut, language)) is not None
            )
            first = next(fitting, None)
            if first is not None and not _is_whose(tokens, first):
                found.append(first)
                break
    return found


def _is_whose(tokens: Sequence[Token], known: Known) -> bool:
    """Return whether a country in the genitive owns the thing named right after it."""
    word = tokens[known.end - 1].text
    behind = tokens[known.end].text if known.end < len(tokens) else ""
    genitive = word.endswith(("n", "s")) and word not in known.words and not word.isupper()
    return known.end - known.start == 1 and genitive and behind[:1].isupper()


def _at(tokens: Sequence[Token], start: int, form: _Form, cut: int, language: str) -> Known | None:
    """Return the name at a place if it has this form there."""
    end = start + len(form.words)
    words = [_plain(token.text) for token in tokens[start:end]]
    if len(words) != len(form.words):
        return None
    words[0] = words[0][cut:]
    several = len(words) > 1
    for place, (word, own) in enumerate(zip(words, form.words, strict=True)):
        last = place == len(words) - 1
        same = word == own or (place > 0 and word.lower() == own.lower())
        if not same and not _is_case(word, own, language, several=several, last=last):
            return None
    return Known(start, end, cut, form.gathered_by, form.kind)


def _is_case(word: str, own: str, language: str, *, several: bool, last: bool) -> bool:
    """Return whether a word is a case form of another."""
    if own.isupper():
        hung = _ACRONYM_SUFFIXES.get(language)
        rest = word[len(own) :]
        return last and word.startswith(own) and bool(hung and hung.fullmatch(rest))
    if language in _BY_S and last and word == own + "s":
        return True
    most = _ENDING if len(own) > _SHORT or language in SUFFIXING else _ENDING - 1
    if language not in _BY_STEM or len(own) < 4 or len(word) > len(own) + most:
        return False
    if language == "de" and last:
        return word.startswith(own)  # only adjectives lose letters: Nahen Osten, but no Ostsee
    if several:
        stem = own[: len(own) - min(_ENDING, (len(own) - 1) // 2)]
        return word.lower().startswith(stem.lower())
    if own.startswith(word):
        return False  # Росси is not a form of Россия
    return base_of_place(word, language) == own or (len(own) > 7 and word.startswith(own[:-1]))


def _plain(word: str) -> str:
    """Return a word as ``world`` writes it."""
    return word.replace("’", "'").replace("ё", "е").replace("Ё", "Е")


@cache
def _forms_of_word(language: str) -> WordCache[tuple[tuple[int, list[_Form]], ...]]:
    """Return for each word the forms that it may begin, whole or without an elided article."""
    forms = _forms(language)

    def of_word(text: str) -> tuple[tuple[int, list[_Form]], ...]:
        word = _plain(text)
        cuts = sorted({0, letters_before(word)})
        return tuple((cut, found) for cut in cuts if (found := forms.get(word[cut : cut + 2])))

    return WordCache(of_word)


@cache
def _forms(language: str) -> dict[str, list[_Form]]:
    """Return every form by the beginning of its first word, the longest first."""
    own = rows(language)
    listed = {name for row in own for name in row.names}
    others = (name for name in sorted(places(language)) if " " in name and name not in listed)
    forms: defaultdict[str, list[_Form]] = defaultdict(list)
    for row in (*own, *(Row("place", (name,)) for name in others)):
        gathered_by = tuple(row.names[0].split())
        for name in row.names:
            words = tuple(token.text for token in tokens_of(_plain(name), 0, len(name)))
            forms[words[0][:2]].append(_Form(words, gathered_by, row.kind))
    for alike in forms.values():
        alike.sort(key=lambda form: -len(form.words))
    return dict(forms)
