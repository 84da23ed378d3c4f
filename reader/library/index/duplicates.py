"""Whether an article is in the library already: with its address, its text, or nearly its text."""

import re
from dataclasses import dataclass
from pathlib import Path

from reader.intake.addresses import canonical_url, is_url
from reader.intake.formats.parsed_article import ParsedArticle
from reader.library.index.entry import Entry
from reader.library.index.index import Index
from reader.library.index.parsed_file import text_hash
from reader.library.searchable import searchable

Shingles = frozenset[tuple[str, ...]]
"""Every run of `SHINGLE` consecutive words of a text."""
SHINGLE = 5
"""Number of words in a shingle."""
ALIKE = 0.7
"""The share of common shingles (Jaccard) from which two texts are nearly the same."""
_PROBED_SHINGLES = 4
"""The number of shingles of a text that are looked up in the index."""
_FEWEST_WORDS = 30
"""Texts of fewer words are either the same or different."""
_CAP = 200_000
"""The most characters of each text that are compared."""
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class NearDuplicate:
    """An article that a new one looks like."""

    entry: Entry
    """The one in the library."""
    share: float
    """How much of the two texts is the same, 0 to 1."""


def address_of(parsed: ParsedArticle) -> str:
    """Return the address that identifies the article, or nothing."""
    about = parsed.metadata
    url = about.canonical or about.source
    return canonical_url(url) if is_url(url) else ""


def same(index: Index, parsed: ParsedArticle) -> Entry | None:
    """Return the article that is the same as this one: by its address or by its text."""
    url = address_of(parsed)
    rows = index.file.rows("SELECT id FROM article WHERE url = ?", (url,)) if url else []
    if not rows and parsed.body.strip():
        rows = index.file.rows("SELECT id FROM article WHERE hash = ?", (text_hash(parsed.body),))
    return index.entry(rows[0][0]) if rows else None


def shingles(parsed: ParsedArticle) -> Shingles:
    """Return the shingles of an article's text; none of a very short one."""
    words = _words(parsed.text.searched)
    return _shingles(words) if len(words) >= _FEWEST_WORDS else frozenset()


def are_alike(one: Shingles, other: Shingles) -> bool:
    """Return whether two texts with these shingles are nearly the same."""
    fewer, more = sorted((len(one), len(other)))
    return fewer > 0 and fewer >= ALIKE * more and _common(one, other) >= ALIKE


def nearly_same(index: Index, parsed: ParsedArticle) -> NearDuplicate | None:
    """Return the article that is most similar to this one, if it is nearly the same."""
    own = shingles(parsed)
    if not own:
        return None
    words = _words(parsed.text.searched)
    phrases = " OR ".join(f'"{" ".join(each)}"' for each in _distinctive(words))
    rows = index.file.rows(
        "SELECT id FROM text JOIN article ON n = text.rowid WHERE text MATCH ? ORDER BY rank"
        " LIMIT 5",
        (phrases,),
    )
    best: NearDuplicate | None = None
    for (identity,) in rows:
        entry = index.entry(identity)
        share = _share(own, entry.path) if entry and entry.path else 0.0
        if entry and share >= ALIKE and (best is None or share > best.share):
            best = NearDuplicate(entry, share)
    return best


def _share(own: Shingles, path: Path) -> float:
    from reader.errors import InputError
    from reader.intake.formats.source import read_parsed

    try:
        return _common(own, _shingles(_words(read_parsed(path).text.searched)))
    except InputError:
        return 0.0


def _common(one: Shingles, other: Shingles) -> float:
    """Return how many of the shingles of two texts both have, as a share of all (Jaccard)."""
    both = len(one & other)
    return both / (len(one) + len(other) - both)


def _words(text: str) -> list[str]:
    return _WORD.findall(searchable(text[:_CAP]).casefold())


def _shingles(words: list[str]) -> Shingles:
    return frozenset(
        tuple(words[place : place + SHINGLE]) for place in range(len(words) - SHINGLE + 1)
    )


def _distinctive(words: list[str]) -> list[list[str]]:
    """Return the shingle with the longest words from each part of a text: long words are rare."""
    found = []
    part = len(words) // _PROBED_SHINGLES
    for start in range(0, len(words) - SHINGLE + 1, part):
        ends = range(start, min(start + part, len(words) - SHINGLE + 1))
        best = max(ends, key=lambda place: sum(map(len, words[place : place + SHINGLE])))
        found.append(words[best : best + SHINGLE])
    return found
