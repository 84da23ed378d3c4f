"""Words in the form that the weights use: their shape, and the lists that contain them."""

from collections.abc import Sequence
from functools import lru_cache

from reader.actors.lists.name_lists import Lists, marks_of, stems_of

_MOST_KEPT = 50_000
"""The most words that are remembered."""


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


class WordReader:
    """Looks words up in the lists, each once."""

    def __init__(self, lists: Lists, *, declines: bool, spaced: bool) -> None:
        self.spaced = spaced
        self._lists = lists
        self._declines = declines
        self._known: dict[str, tuple[str, ...]] = {}

    def marks(self, word: str) -> tuple[str, ...]:
        """Return the features of a word from the lists and other languages."""
        found = self._known.get(word)
        if found is None:
            if len(self._known) > _MOST_KEPT:
                self._known.clear()
            found = self._known[word] = self._look_up(word)
        return found

    def is_given(self, word: str) -> bool:
        """Return whether a word is listed as a given name."""
        return "Lg" in self.marks(word) or "Sg" in self.marks(word)

    def brief(self, word: str) -> str:
        """Return in a few letters what a word may be: a given name, a family name, its kind."""
        if not self.marks(word):
            return ""
        found = ""
        for mark in self.marks(word):
            found += mark[1] if mark[0] in "LS" and mark[1] in "gfck" else ""
            found += mark[1] if mark[0] in "xy" else ""
        return found

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
