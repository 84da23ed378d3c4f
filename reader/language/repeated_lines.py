"""Paragraphs that a text has twice: whole copies, and sentences set again as a pull quote."""

import re
from collections.abc import Sequence

REPEATED_LENGTH = 60
"""Characters of the shortest paragraph whose second copy is hidden; refrains are shorter."""
_PULLED_WORDS = (6, 60)
"""Words of a pull quote."""
_MOST_PULLED = 40
"""Pull quotes that are looked for in one text; each search goes through the whole text."""
_NOT_WORD = re.compile(r"[\W_]+")
_FIRST_WORDS = re.compile(r"(?:[\W_]*[^\W_]+){1,3}")
_RUNNING_LENGTH = 80
"""Characters of a paragraph that a sentence can be pulled from: longer than a line of e-mail."""
_CLOSED = re.compile(r"[.!?…。][\"'”’»“«)\]]{0,3}$")
_BEGINS = re.compile(r"[\"'“‘«„»]{0,3}(?:[A-ZÀ-Þ]|[^\W\d_](?<![a-zß-ÿ]))")
_OPEN = re.compile(r"^[\"'“‘«„»>]|[^.!?…。:;,]$")
"""A pull quote is in quotation marks, or does not end as a sentence does."""


class Repeats:
    """Whether the text has the same paragraph in another place."""

    def __init__(self, texts: Sequence[str]) -> None:
        """Prepare for the paragraphs of a text, in order."""
        self._texts = texts
        self._first: dict[str, str] = {}
        self._seen: set[str] = set()
        self._whole: str | None = None
        self._looks = 0

    def has_copy(self, text: str) -> bool:
        """Return whether a paragraph was asked about before, whatever its punctuation and case."""
        if len(text) < REPEATED_LENGTH:
            return False
        # Whole keys are made only where two begin alike: few do.
        if (first := _FIRST_WORDS.match(text)) is None:
            return False
        head = _key(first[0])
        if head not in self._first:
            self._first[head] = text
            return False
        self._seen.add(_key(self._first[head]))
        self._first[head] = ""
        key = _key(text)
        if key in self._seen:
            return True
        self._seen.add(key)
        return False

    def is_pulled(self, text: str) -> bool:
        """Return whether a short paragraph is part of a longer one, as a pull quote is."""
        low, high = _PULLED_WORDS
        words = text.count(" ") + 1
        if not low <= words <= high or "\n" in text or _BEGINS.match(text) is None:
            return False
        if _OPEN.search(text) is None or _is_running(text):
            return False
        key = _key(text)
        if key.count(" ") + 1 < low or self._looks >= _MOST_PULLED:
            return False
        self._looks += 1
        if self._whole is None:
            running = filter(_is_running, self._texts)
            self._whole = "\n".join(f" {_key(each)} " for each in running)
        return f" {key} " in self._whole


def _is_running(text: str) -> bool:
    return (
        len(text) >= _RUNNING_LENGTH and "\n" not in text and _CLOSED.search(text[-4:]) is not None
    )


def _key(text: str) -> str:
    return _NOT_WORD.sub(" ", text).casefold().strip()
