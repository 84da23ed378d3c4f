"""The forms of a word that occur in the articles: what a word of a query is searched as.

The index has words as they are written, without case and accents. A word of a query matches all
words of the index that have its stem in a language of the library, its other spellings, and in
Korean the word with any particle.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from reader.language.stems import has_stems, stem
from reader.language.word_lists.korean_particles import KOREAN_PARTICLES
from reader.library.index.index import Index
from reader.library.searchable import normalize_for_search

_MOST = 2_000
"""The most words of the index that are compared with one word of a query."""
_MOST_INSIDE = 200
"""The most words that a part of a word matches, the shortest first."""
_THREE = 3
"""The length of the letter sequences that words are indexed by."""
_SHARE = 0.1
"""The share of the articles with a word that must be in a language for it to be of that language:
titles and names are quoted in others."""
_LONGEST_ENDING = 6
"""The most letters of a form beyond the stem."""
_SHORTEST = 3
"""The fewest letters of a word that has other forms."""
_HANGUL = re.compile("[\uac00-\ud7a3]+")
_LATIN = re.compile("[a-z0-9]+")
_CYRILLIC = frozenset("ru sr uk bg mk be".split())
_GREEK = frozenset(["el"])
_UMLAUTS = {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "æ": "ae", "å": "aa"}
_WRITTEN_OUT = re.compile("(?<![aeiouq])(?:([ao])e|(u)e|a(a))")
_WITH_UMLAUTS = frozenset("de da nb nn no sv fi et is".split())
"""Languages that use ä, ö, ü, ø, æ or å, and ae, oe, ue, aa where these cannot be typed."""


def forms_of(index: Index, written: str, languages: Iterable[str]) -> list[str]:
    """Return the words of the index that match a word of a query, itself first.

    Args:
        index: Where the words are.
        written: One word, as it was typed.
        languages: The languages of the articles.
    """
    word = normalize_for_search(written)
    searched = tuple(languages)
    if _HANGUL.fullmatch(word):
        return _with_particles(index, word)
    # A German name may occur in an English article.
    has_umlauts = bool(_WITH_UMLAUTS.intersection(searched)) or not _occurs(index, word)
    others = _spellings(written.casefold(), word, has_umlauts=has_umlauts)
    spellings = list(dict.fromkeys([word, *others]))
    found = dict.fromkeys(spellings)
    inflecting = _languages_with(index, spellings, searched)
    for spelling in spellings:
        if len(spelling) >= _SHORTEST and not spelling.isdigit():
            found.update(dict.fromkeys(_same_stem(index, spelling, inflecting)))
    return list(found)


def words_with(index: Index, part: str) -> list[str]:
    """Return the words of the index that contain a part of a word, the shortest first."""
    wanted = normalize_for_search(part)
    threes = [wanted[at : at + _THREE] for at in range(len(wanted) - _THREE + 1)]
    has_all = " AND ".join('"' + three.replace('"', '""') + '"' for three in threes)
    among = "id IN (SELECT rowid FROM word_part WHERE word_part MATCH ?) AND " if threes else ""
    rows = index.file.rows(
        f"SELECT term FROM word WHERE {among}instr(term, ?) ORDER BY length(term), term LIMIT ?",  # noqa: S608
        (*([has_all] if threes else ()), wanted, _MOST_INSIDE),
    )
    return [row[0] for row in rows]


def _languages_with(
    index: Index, spellings: Sequence[str], languages: tuple[str, ...]
) -> tuple[str, ...]:
    """Return the languages that a word is inflected in: those of the articles that have it.

    In a library with French articles, “plane” would be a form of “plan” otherwise.
    """
    if len(languages) == 1:
        return languages
    rows = index.file.rows(
        "SELECT coalesce(language, detected), count(*) FROM article WHERE n IN"
        " (SELECT rowid FROM text WHERE text MATCH ? LIMIT ?) GROUP BY 1",
        (" OR ".join(f'"{word}"' for word in spellings), _MOST),
    )
    # What is not analysed yet may be in any of the languages.
    known = {code: count for code, count in rows if code is not None}
    least = _SHARE * sum(known.values())
    among = tuple(code for code in languages if known.get(code, 0) > least)
    return among or languages


def _occurs(index: Index, word: str) -> bool:
    return bool(index.file.rows("SELECT 1 FROM word WHERE term = ? LIMIT 1", (word,)))


def _spellings(written: str, word: str, *, has_umlauts: bool) -> Iterator[str]:
    """Iterate over other ways to write a word: with its umlauts written out, or with umlauts."""
    out = "".join(_UMLAUTS.get(letter, letter) for letter in written)
    if out != written:
        yield normalize_for_search(out)
    if has_umlauts:
        yield _WRITTEN_OUT.sub(lambda found: found[1] or found[2] or found[3], word)


def _same_stem(index: Index, word: str, languages: tuple[str, ...]) -> Iterator[str]:
    """Iterate over the words of the index with the same stem as a word in one of the languages."""
    for language in languages:
        if not has_stems(language) or not _may_be(word, language):
            continue
        root = stem(word, language)
        begins = _beginning(root, word)
        if len(begins) < _SHORTEST - 1:
            continue
        longest = max(len(root), len(word)) + _LONGEST_ENDING
        for (term,) in index.file.rows(
            "SELECT term FROM word WHERE term >= ? AND term < ? AND length(term) <= ? LIMIT ?",
            (begins, begins + "\U0010ffff", longest, _MOST),
        ):
            if stem(term, language) == root:
                yield term


def _beginning(root: str, word: str) -> str:
    """Return the letters that all forms of a word begin with: its stem, or most of it."""
    shared = 0
    while shared < min(len(root), len(word)) and root[shared] == word[shared]:
        shared += 1
    # The last letter of a stem may differ in a form: party, parties.
    return word[: shared - 1] if shared > _SHORTEST else word[:shared]


def _may_be(word: str, language: str) -> bool:
    """Return whether a word can be in a language, judging by its letters."""
    if _LATIN.fullmatch(word):
        return language not in _CYRILLIC | _GREEK or language == "sr"
    return True


def _with_particles(index: Index, word: str) -> list[str]:
    """Return a Korean noun in the forms that the index has: alone, and with any particle."""
    ends = [length for length in range(1, 4) if word[-length:] in KOREAN_PARTICLES]
    begins = [word, *(word[:-length] for length in ends if len(word) - length > 1)]
    found = dict.fromkeys([word])
    for start in begins:
        rows = index.file.rows(
            "SELECT term FROM word WHERE term >= ? AND term < ? LIMIT ?",
            (start, start + "\U0010ffff", _MOST),
        )
        endings = ((term, term[len(start) :]) for (term,) in rows)
        found.update((term, None) for term, end in endings if not end or end in KOREAN_PARTICLES)
    return list(found)
