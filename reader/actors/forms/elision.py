"""What an apostrophe attaches to a name: the article of l'ONU, the case of ABD'nin."""

import re

from reader.document.lazy_pattern import lazy_compile

_ELISION = lazy_compile(
    r"(?:dell|nell|all|dall|sull|coll|quell|un|jusqu|lorsqu|puisqu|l|d|qu|n|s|j|c|m|t)['’](?=\w)",
    re.IGNORECASE,
)
_SUFFIX = lazy_compile(r"(?<=\w\w)['’][a-zçğıöşü]{1,6}$")


def letters_before(word: str) -> int:
    """Count the letters of an article or a conjunction before a name, including its apostrophe."""
    found = _ELISION.match(word)
    return found.end() if found else 0


def letters_behind(word: str) -> int:
    """Count the letters of a Turkish suffix after a name, including the apostrophe."""
    found = _SUFFIX.search(word)
    return len(word) - found.start() if found else 0


def without_article(word: str) -> str:
    """Return a word without an elided word before it."""
    return word[letters_before(word) :]
