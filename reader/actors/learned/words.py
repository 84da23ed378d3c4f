"""Words in the form that the weights use: their shape, and the lists that contain them."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from reader.actors.lists.name_lists import Lists, marks_of, stems_of
from reader.actors.lists.word_cache import FeatureGroup, WordCache


@lru_cache(16384)
def shape_of(word: str) -> str:
    """Return the pattern of a word: ``Xx`` for Paris, ``XX`` for UN, ``Xx-Xx``, ``X.``."""
    found: list[str] = []
    for letter in word[:24]:
        mark = "X" if letter.isupper() else "x" if letter.isalpha() else letter
        mark = "d" if mark.isdigit() else mark
        if found[-1:] != [mark] or (mark == "X" and len(found) == 1):
            found.append(mark)
    return "".join(found[:6])


class WordForm(NamedTuple):
    """A word in the form that the weights use."""

    low: str
    """In lower case."""
    key: str
    """The same, but letters such as "UN" as written."""
    shape: str
    """Its pattern."""
    marks: tuple[str, ...]
    """The features from the lists and other languages."""
    brief: str
    """In a few letters what it may be: a given name, a family name, its kind."""
    own: FeatureGroup
    """What describes it by itself: its spelling, its endings, its marks."""
    before: FeatureGroup
    """Its marks as those of the word before another."""
    behind: FeatureGroup
    """The same of the word after another."""
    opens: FeatureGroup
    """What describes a run of capitals that it opens."""
    ends: FeatureGroup
    """The same of one that it ends."""


class WordReader:
    """Looks words up in the lists, each once."""

    def __init__(self, lists: Lists, *, declines: bool, spaced: bool) -> None:
        self.spaced = spaced
        self._lists = lists
        self._declines = declines
        self.forms = WordCache(self._form)
        self.before, self.behind = WordCache(_before), WordCache(_behind)

    def marks(self, word: str) -> tuple[str, ...]:
        """Return the features of a word from the lists and other languages."""
        return self.forms[word].marks

    def _form(self, word: str) -> WordForm:
        low, shape, marks = word.lower(), shape_of(word), self._look_up(word)
        key = word if shape.startswith("XX") else low
        return WordForm(
            low=low,
            key=key,
            shape=shape,
            marks=marks,
            brief=_brief(marks),
            own=FeatureGroup(
                (*_spelling(low, key, shape), *marks, *(mark + shape for mark in marks))
            ),
            before=FeatureGroup("p" + mark for mark in marks),
            behind=FeatureGroup("n" + mark for mark in marks),
            opens=FeatureGroup(("rf=" + key, *("rf" + mark for mark in marks))),
            ends=FeatureGroup(
                ("rl=" + key, "rs=" + key[-3:], "rs4=" + key[-4:], *("rl" + m for m in marks))
            ),
        )

    def is_given(self, word: str) -> bool:
        """Return whether a word is listed as a given name."""
        return "Lg" in self.marks(word) or "Sg" in self.marks(word)

    def _look_up(self, word: str) -> tuple[str, ...]:
        if word.islower() or not word[0].isalpha():
            return ()
        if len(word) > 3 and word.isupper():
            word = word.capitalize() if not self._lists.words.get(word) else word
        found = ["L" + mark for mark in marks_of(self._lists.words.get(word))]
        prior = self._lists.priors.get(word)
        if prior:
            found.append("x" + self._lists.codes[prior])
        if self._declines and not found:
            for stem in stems_of(word):
                value = self._lists.stems.get(stem)
                if value:
                    found += ["S" + mark for mark in marks_of(value)]
                    break
            for stem in stems_of(word):
                prior = self._lists.priors.get("~" + stem)
                if prior:
                    found.append("y" + self._lists.codes[prior])
                    break
        return tuple(found) or ("L0",)

    def phrases(self, words: Sequence[str]) -> list[str]:
        """Mark the words that make up a listed name, the longest at each place."""
        return self._lists.phrase_marks(words)


def _brief(marks: Sequence[str]) -> str:
    found = ""
    for mark in marks:
        found += mark[1] if mark[0] in "LS" and mark[1] in "gfck" else ""
        found += mark[1] if mark[0] in "xy" else ""
    return found


def _spelling(low: str, key: str, shape: str) -> Iterator[str]:
    """Yield a word, its shape, and its letters at both ends."""
    yield from ("w=" + key, "s=" + shape, ">1=" + low[-1:])
    for size, least in ((2, 3), (3, 4), (4, 5), (5, 6), (6, 8)):
        if len(low) >= least:
            yield from (f"<{size}=" + low[:size], f">{size}=" + low[-size:])
    if "'" in low or "’" in low:
        yield "w=" + low.replace("’", "'").split("'")[0]
    if "-" in low:
        yield from ("h=" + part for part in low.split("-")[:3])


def _before(word: str) -> FeatureGroup:
    """Describe the word before another, in lower case."""
    return FeatureGroup(("p1=" + word, "pe=" + word[-3:], "pe2=" + word[-2:]))


def _behind(word: str) -> FeatureGroup:
    """Describe the word after another, in lower case."""
    return FeatureGroup(("n1=" + word, "ne=" + word[-3:], "ne2=" + word[-2:]))
