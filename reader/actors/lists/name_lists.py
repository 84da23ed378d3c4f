"""Lists of names as hashes: what a word, or several together, may be."""

import json
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache, partial
from itertools import accumulate
from pathlib import Path
from zlib import crc32

FILE = "name-lists.bin"
"""The packed lists, made by ``tests/quality/train/lists.py``."""
LONGEST = 8
"""The most words of a listed name."""
VOWELS = frozenset("aeiouyąęėěáéíóúýàèìòùâêîôûäëïöüåøæıаеёиоуыэюяіїєйьαεηιοωυάέήίόύώāēīū")


def hash_of(word: str, before: int = 0) -> int:
    """Return the 32 bits that represent a word in the lists and the weights.

    Args:
        word: The word.
        before: The hash of what comes before it, if it continues something.
    """
    return crc32(word.encode("utf-8", "surrogatepass"), before)


def stem_of(name: str) -> str:
    """Return a listed name without the vowels that its case endings replace."""
    return name[:-1] if len(name) > 4 and name[-1].lower() in VOWELS else name


@lru_cache(16384)
def stems_of(word: str) -> tuple[str, ...]:
    """Return the possible stems of a word in any case, the longest first."""
    word = word.split("'", 1)[0].split("’", 1)[0]
    return tuple(word[: len(word) - cut] for cut in range(4) if len(word) - cut > 3)


class HashTable:
    """Values by the hash of a word, in 5 bytes per word."""

    def __init__(self, keys: "Callable[[], array[int]]", values: bytes) -> None:
        """Make a table.

        Args:
            keys: Returns the hashes, in order; called at the first lookup.
            values: One byte for each.
        """
        self._read_keys = keys
        self.values = values

    @cached_property
    def keys(self) -> "array[int]":
        """The hashes, in order."""
        return self._read_keys()

    def get(self, word: str) -> int:
        """Return the value of a word; 0 if it is not in the table."""
        return self.of_hash(hash_of(word))

    def of_hash(self, key: int) -> int:
        """Return the value of the word with this hash; 0 if it is not in the table."""
        keys = self.keys
        place = bisect_left(keys, key)
        return self.values[place] if place < len(keys) and keys[place] == key else 0


GENDERS = ("", "m", "f", "")
"""The values of ``Lists.genders``: a man's name, a woman's, both."""


@dataclass(frozen=True, slots=True)
class Lists:
    """The lists of all languages."""

    words: HashTable
    """What single words may be: a bit for each of ``MARKS``."""
    stems: HashTable
    """Stems of single words, for languages that decline names."""
    phrases: HashTable
    """Names of several words."""
    priors: HashTable
    """The label of a word in tagged text of other languages: an index into ``codes``."""
    genders: HashTable
    """Given names -> who has them: 1 men, 2 women, 3 both."""
    codes: tuple[str, ...]
    """The labels for the values of ``priors``."""

    def phrase_marks(self, words: Sequence[str]) -> list[str]:
        """Mark the words that make up a listed name of several words, the longest at each place.

        Args:
            words: Consecutive words of a text.

        Returns:
            For each word "" or B at the first of a name, I inside it, and the letters of its lists.
        """
        marks = [""] * len(words)
        index = 0
        while index < len(words):
            size, value = self._phrase_at(words, index)
            if value:
                kind = marks_of(value)
                marks[index : index + size] = ["B" + kind, *["I" + kind] * (size - 1)]
            index += size
        return marks

    def _phrase_at(self, words: Sequence[str], index: int) -> tuple[int, int]:
        """Return the length of the longest listed name here, and its value; 1 and 0 if none."""
        if words[index][0].isupper() or not words[index].isascii():
            found = 1, 0
            key = hash_of(words[index])
            for size, word in enumerate(words[index + 1 : index + LONGEST], start=2):
                key = hash_of(f" {word}", key)
                value = self.phrases.of_hash(key)
                if value:
                    found = size, value
            return found
        return 1, 0


MARKS = "gfckropb"
"""Bits of a listed word, the lowest first: given name, family name, city, country, region, body
(company, newspaper, university), party, sports club."""


@cache
def marks_of(value: int) -> str:
    """Return the letters of the bits that are set."""
    return "".join(mark for bit, mark in enumerate(MARKS) if value >> bit & 1)


def packed_table(values: dict[int, int]) -> bytes:
    """Write a table: the count, the steps between hashes by byte, the values."""
    keys = sorted(values)
    steps = [right - left for left, right in zip([0, *keys], keys, strict=False)]
    planes = [bytes(step >> shift & 255 for step in steps) for shift in (24, 16, 8, 0)]
    return b"".join((len(keys).to_bytes(4, "little"), *planes, bytes(values[key] for key in keys)))


def read_tables(body: bytes, count: int) -> list[HashTable]:
    """Read this many consecutive tables."""
    found = []
    place = 0
    for _ in range(count):
        size = int.from_bytes(body[place : place + 4], "little")
        place += 4
        keys = partial(_keys, body, place, size)
        found.append(HashTable(keys, body[place + 4 * size : place + 5 * size]))
        place += 5 * size
    return found


def _keys(body: bytes, place: int, size: int) -> "array[int]":
    """Add up the steps between hashes, whose bytes are stored separately so that they pack well."""
    steps = bytearray(4 * size)
    for plane in range(4):
        steps[3 - plane :: 4] = body[place + plane * size : place + (plane + 1) * size]
    words: array[int] = array("I")
    words.frombytes(bytes(steps))
    return array("I", accumulate(words))


@cache
def lists() -> Lists:
    """Load the lists once."""
    body = zlib.decompress(Path(__file__).parents[1].joinpath("data", FILE).read_bytes())
    head, rest = body.split(b"\n", 1)
    words, stems, phrases, priors, genders = read_tables(rest, 5)
    return Lists(words, stems, phrases, priors, genders, tuple(json.loads(head)))


def packed_lists(tables: Sequence[dict[int, int]], codes: Iterable[str]) -> bytes:
    """Write the file of lists."""
    body = json.dumps(list(codes)).encode() + b"\n" + b"".join(map(packed_table, tables))
    return zlib.compress(body, 9)
