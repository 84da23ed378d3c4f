"""Which language a text is in: by its script, by its function words, by n-grams, in that order.

Running text in a language whose function words are known is recognised by them. CLD2's n-grams
decide about what is short, and about languages without a row; the function words may overrule them.
"""

import re
import unicodedata
from collections import Counter
from heapq import nlargest

from reader.errors import OptionError
from reader.language.codes import LANGUAGE_CODES
from reader.language.endings import told_by_endings
from reader.language.scripts import main_script, of_one_language, told_by_script
from reader.language.word_lists.function_words import (
    LANGUAGES,
    languages_by_plain_word,
    languages_by_word,
)

ENGLISH = "en"

_PROBE = 4_000
"""Characters that are looked at; more would take time without adding certainty."""
_FEWEST_LETTERS = 12
"""Letters of the shortest text whose n-grams are meaningful."""
_FEWEST_WORDS = 20
"""Words of the shortest text that its function words alone may decide about."""
_CERTAIN_SHARE = 0.2
"""Share of the words that are function words in running text of almost every language."""
_CERTAIN_LEAD = 0.08
"""How much larger this share is in the text's language than in any other."""
_FEWEST_ENGLISH = 0.12
"""Share of the words that are function words in an English text: at least .15 in each of 670 texts
of eight kinds, at most .10 in 308 German, French, Norwegian and Turkish ones."""
_OVERRULED = 0.1
_OVERRULED_WHEN_SHORT = 0.3
_SHORT = 60
"""By how much the share of function words of another language has to be larger for the n-grams to
be wrong, and the characters of a text that counts as short for that. Tuned, like the other figures,
on sentences of 50 languages cut to 30, 100 and 500 characters."""
_SURE_SCORE = 900
"""CLD2's score from which it is believed about a short text without any function word."""
_RARE = frozenset("af az cy eu ga gl is nn sq sw tl".split())
"""Languages with a row but few texts; short texts of related languages look like them."""
_SAME = {"no": "nb", "iw": "he", "bs": "hr", "zh-Hant": "zh", "jw": "jv"}
"""CLD2's codes of some languages."""
_LETTERS = re.compile(r"[^\W\d_]+")


def check_language(language: str) -> str:
    """Return the code in lower case.

    Raises:
        OptionError: If it is not an ISO 639-1 code.
    """
    code = language.lower()
    if code not in LANGUAGE_CODES:
        raise OptionError(f"language “{language}” is not an ISO 639-1 code: write en, de, fr …")
    return code


def seems_english(text: str) -> bool:
    """Return whether a text may be English: programs state it of pages in any language.

    Args:
        text: The text; of one of a few words nothing is known, and it may be.
    """
    words = [word.lower() for word in _LETTERS.findall(text[:_PROBE])]
    return len(words) < _FEWEST_WORDS or _shares(words)[ENGLISH] >= _FEWEST_ENGLISH


def detect_language(text: str) -> str:
    """Return the ISO 639-1 code of a text's most likely language; English if nothing decides."""
    # A letter and its accent may be two characters, as files from a Mac have them.
    text = unicodedata.normalize("NFC", text[:_PROBE])
    words = [word.lower() for word in _LETTERS.findall(text)]
    letters = "".join(words)
    script = main_script(letters)
    if script is not None and (code := of_one_language(script, letters)) is not None:
        return code
    if script is None and len(letters) < _FEWEST_LETTERS and letters.isascii():
        return ENGLISH
    if script is not None:
        return told_by_script(script, text.lower(), _by_ngrams(words)[0])
    return _by_words(words) or _by_both(words)


def _by_words(words: list[str]) -> str | None:
    """Return the language whose function words a running text has, where that is certain."""
    if len(words) < _FEWEST_WORDS:
        return None
    shares = _shares(words)
    best, second = nlargest(2, shares, key=lambda language: shares[language])
    most = shares[best]
    return best if most >= max(_CERTAIN_SHARE, shares[second] + _CERTAIN_LEAD) else None


def _by_both(words: list[str]) -> str:
    """Return the language that n-grams and function words together suggest."""
    code, score = _by_ngrams(words)
    shares = _shares(words)
    best = max(
        shares, key=lambda each: shares[each] + 0.1 * (each == code) - 0.05 * (each in _RARE)
    )
    most = shares[best]
    short = sum(map(len, words)) + len(words) < _SHORT
    if code in LANGUAGES and code not in _RARE:
        margin = _OVERRULED_WHEN_SHORT if short else _OVERRULED
        return best if most - shares[code] > margin else code
    if most >= _CERTAIN_SHARE or (short and most > 0):
        return best
    if code in LANGUAGE_CODES and (not short or score >= _SURE_SCORE):
        return code
    return told_by_endings(words) or ENGLISH


def _shares(words: list[str]) -> dict[str, float]:
    """Return for each language the share of the words that are function words of it."""
    found = [0] * len(LANGUAGES)
    plain = all(map(str.isascii, words))
    numbers = languages_by_plain_word() if plain else languages_by_word()
    for word, times in Counter(words).items():
        for number in numbers.get(word, ()):
            found[number] += times
    size = len(words)
    return {language: times / size for language, times in zip(LANGUAGES, found, strict=True)}


def _by_ngrams(words: list[str]) -> tuple[str, float]:
    """Return CLD2's guess and its score; an empty string and 0 where it has none."""
    # Loaded only now: most texts do not need it.
    import pycld2

    try:
        _, _, guesses = pycld2.detect(" ".join(words), bestEffort=True)
    except (pycld2.error, UnicodeEncodeError):
        return "", 0.0  # characters that Unicode had not assigned when it was made
    code = str(guesses[0][1])
    return _SAME.get(code, code), float(guesses[0][3])
