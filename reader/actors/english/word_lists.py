"""The lists of names and words, as the recogniser's features look words up in them."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from reader.actors.lists.gazetteers import gazetteers
from reader.actors.lists.lexicon import (
    CALENDAR,
    COMPANY_SUFFIXES,
    NOT_NAMES,
    ORDINARY,
    ORGANIZATION_HEADS,
    OTHER_HEADS,
    PLACE_HEADS,
    TITLES,
)
from reader.actors.lists.name_lists import lists as name_lists
from reader.actors.lists.name_lists import marks_of
from reader.actors.lists.word_cache import FeatureGroup, WordCache

_SHAPE = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789",
    "x" * 26 + "X" * 26 + "d" * 10,
)


def shape_of(word: str) -> str:
    """Return the form of a word: ``Xx`` for Obama, ``X`` for IBM, ``XxXx`` for McCain."""
    shape = word.translate(_SHAPE)
    short = shape[0]
    for mark in shape[1:12]:
        if mark != short[-1]:
            short += mark
    return short


class WordForm(NamedTuple):
    """A word in the form that the weights use."""

    low: str
    """In lower case."""
    key: str
    """Its key in the weights: acronyms without stops, others in lower case."""
    shape: str
    """Its pattern."""
    listed: tuple[str, ...]
    """The names of the lists that contain it."""
    alone: str
    """Its part in a run of listed names, where it is the whole name."""
    own: FeatureGroup
    """What describes it by itself: its spelling, its affixes, the lists that contain it."""
    before: FeatureGroup
    """The lists, as those of the word before another."""
    behind: FeatureGroup
    """The same of the word after another."""
    heads: FeatureGroup
    """The same of the last word of a stretch."""
    opens: FeatureGroup
    """The same of the first word of a run of capitals."""
    ends: FeatureGroup
    """The same of the last word of a run."""


class Lists:
    """Which lists contain each word and each run of words in a text."""

    def __init__(self) -> None:
        """Take the lists that ship with the package."""
        self._lists = gazetteers()
        self._names = name_lists()
        self.forms = WordCache(self._form)

    def _form(self, word: str) -> WordForm:
        low, key, shape, listed = word.lower(), key_of(word), shape_of(word), self._find(word)
        marks = (form for mark in listed for form in (mark, mark + shape))
        return WordForm(
            low,
            key,
            shape,
            listed,
            f"S{kinds}" if (kinds := self._kinds(word)) else "",
            FeatureGroup(("s=" + shape, *_affixes(low, key), *marks)),
            *(
                FeatureGroup(side + mark for mark in listed)
                for side in ("p", "n", "head:", "rf:", "rl:")
            ),
        )

    def _find(self, word: str) -> tuple[str, ...]:
        lower = word.lower()
        plain = lower.rstrip(".")
        lists = self._lists
        spelt = word if not word.isupper() or len(word) < 5 else word.capitalize()
        world = [] if word.islower() else [f"L{m}" for m in marks_of(self._names.words.get(spelt))]
        names = (
            name
            for name, member in (
                ("fn", spelt in lists.first),
                ("sn", spelt in lists.surname),
                ("lc", lower in lists.common),
                ("ti", plain in TITLES),
                ("or", lower in ORDINARY),
                ("na", lower in NOT_NAMES),
                ("ca", lower in CALENDAR),
                ("oh", lower in ORGANIZATION_HEADS),
                ("ph", lower in PLACE_HEADS),
                ("xh", lower in OTHER_HEADS),
                ("cs", plain in COMPANY_SUFFIXES),
            )
            if member
        )
        return (*world, *names)

    def is_common(self, word: str) -> bool:
        """Return whether news writes a word in lower case."""
        return word in self._lists.common

    def phrases(self, words: Sequence[str]) -> list[str]:
        """Return for each word its part in a name from the world's lists."""
        return self._names.phrase_marks(words)

    def runs(self, words: Sequence[str]) -> list[str]:
        """Return for each word of a chunk its part in a listed name of several words."""
        marks = [self.forms[word].alone for word in words]
        starts = self._lists.starts
        index = 0
        while index < len(words):
            size = min(starts.get(words[index], 1), len(words) - index)
            while size > 1 and not (kinds := self._kinds(" ".join(words[index : index + size]))):
                size -= 1
            if size > 1:
                marks[index : index + size] = ["B" + kinds, *["I" + kinds] * (size - 1)]
            index += size
        return marks

    def _kinds(self, name: str) -> str:
        """Return the letters of the lists of places and companies that contain a name."""
        lists = self._lists
        return (
            ("y" if name in lists.country else "")
            + ("c" if name in lists.city else "")
            + ("o" if name in lists.company else "")
        )


@cache
def word_lists() -> Lists:
    """Return the lists, which remember words from text to text."""
    return Lists()


def _affixes(low: str, key: str) -> list[str]:
    found = ["w=" + key]
    if len(low) > 3:
        found += ["<3=" + low[:3], ">3=" + low[-3:], ">2=" + low[-2:]]
    if len(low) > 5:
        found += ["<4=" + low[:4], ">4=" + low[-4:]]
    return found


def key_of(word: str) -> str:
    """Return the key of a word in the weights: acronyms without stops, others in lower case."""
    if len(word) > 1 and word.isupper() and len(word) < 9:
        return word.replace(".", "")
    return word.lower()
