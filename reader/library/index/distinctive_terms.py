"""The distinctive terms of an article: names first, without the stop words of any language.

They are recorded when an article is indexed, so that stories and similar articles are found without
reading it again. A name counts three times as much as another word, and two names in a row are a
term of their own; measured on 374 news articles of 34 stories (data/across/stories-dev).
"""

import re
import zlib
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from itertools import pairwise
from operator import itemgetter

from reader.language.word_lists.function_words import LANGUAGES, function_words
from reader.library.searchable import UNSPACED, normalize_for_search

FEWEST = 6
"""A text with fewer terms says too little to be told from another: a caption, a dateline alone."""
MOST = 60
"""The most terms of one article, those with the highest weights."""
_CAP = 40_000
"""The most characters of a text that are looked at."""
_NAME, _OTHER = 3, 1
_SHORTEST = 3
"""Letters of the shortest term; a number may be shorter."""
_WORD = re.compile(rf"[^\W_{UNSPACED}]+")
_RUN = re.compile(f"[{UNSPACED}]{{2,60}}")
_NAMES = re.compile(r"\b[^\W\d_a-z]\w+(?: [^\W\d_a-z]\w+)+")
"""Words in a row that begin with a capital letter, or are in a script without capitals."""
_PLAIN_WORD = re.compile("[A-Za-z0-9]+")
_PLAIN_NAMES = re.compile(r"\b[A-Z][A-Za-z0-9]+(?: [A-Z][A-Za-z0-9]+)+")
"""The same in ASCII, which is faster."""


def distinctive_terms(title: str, text: str) -> dict[str, int]:
    """Return the terms of an article with their weights, at most 60; none of fewer than 6.

    Args:
        title: Its title; each of its words counts once more.
        text: Its text; only the first 40,000 characters are looked at.
    """
    whole = f"{title}\n{title}\n{text[:_CAP]}"
    plain = whole.isascii()
    found: dict[str, int] = {}
    for word, uses in Counter((_PLAIN_WORD if plain else _WORD).findall(whole)).items():
        if term := _term(word):
            weight = uses * (_NAME if word[0].isupper() else _OTHER)
            found[term] = found.get(term, 0) + weight
    for run, uses in Counter((_PLAIN_NAMES if plain else _NAMES).findall(whole)).items():
        for first, second in pairwise(run.split(" ")):
            if first[0].isupper() and second[0].isupper():
                term = f"{_term(first)} {_term(second)}"
                if term[0] != " " and term[-1] != " ":
                    found[term] = found.get(term, 0) + uses * _NAME
    if not plain:
        for run in _RUN.findall(whole):
            for one, other in pairwise(run):
                found[one + other] = found.get(one + other, 0) + 1
    if len(found) < FEWEST:
        return {}
    heaviest = sorted(found.items(), key=itemgetter(1), reverse=True)
    return dict(heaviest[:MOST])


def packed(terms: Mapping[str, int]) -> bytes:
    """Return terms in their stored form."""
    lines = "\n".join(f"{weight}\t{term}" for term, weight in terms.items())
    return zlib.compress(lines.encode("utf-8", "surrogatepass"), level=1)


def unpacked(data: bytes) -> dict[str, int]:
    """Return terms from their stored form."""
    lines = zlib.decompress(data).decode("utf-8", "surrogatepass").split("\n")
    pairs: Iterable[tuple[str, str, str]] = (line.partition("\t") for line in lines if line)
    return {term: int(weight) for weight, _, term in pairs}


@lru_cache(maxsize=100_000)
def _term(word: str) -> str:
    """Return a word as a term; empty for a stop word or a word that is too short."""
    term = normalize_for_search(word)
    tells = (len(term) >= _SHORTEST or term.isdigit()) and term not in _common()
    return term if tells else ""


@cache
def _common() -> frozenset[str]:
    """Return the stop words of all languages, since the language of a text is not known yet."""
    return frozenset(
        normalize_for_search(word) for language in LANGUAGES for word in function_words(language)
    )
