"""The terms that tell one article from others: names first, without stop words of any language.

They are noted when an article is indexed, so that stories and similar articles are found without
reading it again. A name counts three times as much as another word, and two names in a row are a
term of their own; measured on 374 news articles of 34 stories (data/across/stories-dev).
"""

import re
import zlib
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import pairwise

from reader.language.word_lists.function_words import LANGUAGES, function_words
from reader.library.searchable import UNSPACED, normalize_for_search

MOST = 60
"""Terms of one article, the heaviest first."""
_CAP = 40_000
"""Characters of a text that are looked at."""
_NAME, _OTHER = 3, 1
_SHORTEST = 3
"""Letters of the shortest term; a number may be shorter."""
_WORD = re.compile(rf"[^\W_{UNSPACED}]+")
_RUN = re.compile(f"[{UNSPACED}]{{2,60}}")
_NAMES = re.compile(r"\b(?=([^\W\d_a-z]\w+) ([^\W\d_a-z]\w+))")
"""Two words in a row that begin with a capital letter, or are of a script without."""


def telling_terms(title: str, text: str) -> dict[str, int]:
    """Return the terms of an article with their weights, at most 60.

    Args:
        title: Its title; each of its words counts as one use more.
        text: Its text; what is beyond the first 40,000 characters is not looked at.
    """
    whole = f"{title}\n{title}\n{text[:_CAP]}"
    found: Counter[str] = Counter()
    for word, uses in Counter(_WORD.findall(whole)).items():
        term = normalize_for_search(word)
        if _tells(term):
            found[term] += uses * (_NAME if word[0].isupper() else _OTHER)
    for pair, uses in Counter(_NAMES.findall(whole)).items():
        if pair[0][0].isupper() and pair[1][0].isupper():
            first, second = map(normalize_for_search, pair)
            if _tells(first) and _tells(second):
                found[f"{first} {second}"] += uses * _NAME
    if not whole.isascii():
        for run in _RUN.findall(whole):
            found.update(f"{a}{b}" for a, b in pairwise(run))
    heaviest = sorted(found.items(), key=lambda each: (-each[1], each[0]))
    return dict(heaviest[:MOST])


def packed(terms: Mapping[str, int]) -> bytes:
    """Return terms as they are kept."""
    lines = "\n".join(f"{weight}\t{term}" for term, weight in terms.items())
    return zlib.compress(lines.encode("utf-8", "surrogatepass"), level=1)


def unpacked(data: bytes) -> dict[str, int]:
    """Return terms that were kept."""
    lines = zlib.decompress(data).decode("utf-8", "surrogatepass").split("\n")
    pairs: Iterable[tuple[str, str, str]] = (line.partition("\t") for line in lines if line)
    return {term: int(weight) for weight, _, term in pairs}


def _tells(term: str) -> bool:
    return (len(term) >= _SHORTEST or term.isdigit()) and term not in _common()


@cache
def _common() -> frozenset[str]:
    """Return the stop words of all languages: the language of a text is not known yet."""
    return frozenset(
        normalize_for_search(word) for language in LANGUAGES for word in function_words(language)
    )
