"""Join lines to text, including words that were split at the end of a line.

Whether a hyphen at the end of a line belongs to its word is decided from the document: by how the
word is written elsewhere, and by whether its parts are words there.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from reader.document.document import PageStart
from reader.intake.sandbox.parsers.pdf.lines import Line

_WORD = re.compile(r"[^\W\d_]+(?:['’\-‐‑][^\W\d_]+)*")
_LAST = re.compile(r"(?<![^\W\d_])([^\W\d_]{1,40}(?:['’\-‐‑][^\W\d_]{1,40}){0,6})[-‐]$")
_LONGEST_WORD = 80
"""The number of letters at the end of a text in which its last word is looked for."""
_FIRST = re.compile(r"[^\W\d_]+(?:['’\-‐‑][^\W\d_]+)*")
_HYPHENS = ("-", "‐")
_SOFT_HYPHEN = "‐"
"""U+2010: programs that break lines insert it, and nobody types it."""
_ENGLISH = frozenset("the of and to in is that for with as".split())
_KEEPS = frozenset(
    "self well non anti all so ex half high low long short cross multi semi quasi pre post co "
    "twenty thirty forty fifty sixty seventy eighty ninety one two three four five six seven eight "
    "nine ten first second third part full open state left right north south east west would vice "
    "mother father brother sister hard soft real large small single double".split()
)
"""English words after which a hyphen stays, if the next part is a word of the document."""
_ALWAYS_KEEPS = frozenset("self twenty thirty forty fifty sixty seventy eighty ninety".split())
_JOINS = frozenset(
    "some there with under over how when where what who any every no out in on off down back "
    "fore after news home work data water an be for to a as it is at or so my by can not may up "
    "more here through her him them your our mean which never none less like man port".split()
)
"""English words that also begin other words: a hyphen after them only splits a line."""
_WIDE = re.compile(r"[\u1100-\u115f\u2e80-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffe6]")


class Joining:
    """Joins the lines of one document."""

    def __init__(self, lines: Iterable[Line]) -> None:
        """Learn the words of a document.

        Args:
            lines: All its lines.
        """
        self._words: Counter[str] = Counter()
        ends: Counter[str] = Counter()
        parted = False
        for line in lines:
            text = _FIRST.sub("", line.text, count=1) if parted else line.text
            parted = text.endswith(_HYPHENS)
            if parted:
                ends[text[-1]] += 1
                text = text[:-_LONGEST_WORD] + _LAST.sub("", text[-_LONGEST_WORD:])
            self._words.update(word.casefold() for word in _WORD.findall(text))
        self._has_soft = ends[_SOFT_HYPHEN] > 1
        for word in [each for each in self._words if "-" in each]:
            self._words.update(word.split("-"))
        total = self._words.total()
        self.is_english = sum(self._words[word] for word in _ENGLISH) > 0.1 * total

    def join(self, lines: Sequence[Line]) -> tuple[str, tuple[PageStart, ...]]:
        """Return the text of consecutive lines, and where pages begin in it."""
        parts: list[str] = []
        pages: list[PageStart] = []
        length = 0
        for line in lines:
            if parts:
                length -= len(parts[-1])
                parts[-1] = self._ready(parts[-1], line.text)
                length += len(parts[-1])
            if not pages or pages[-1].number != line.page:
                pages.append(PageStart(length, line.page))
            parts.append(line.text)
            length += len(line.text)
        return "".join(parts), tuple(pages)

    def _ready(self, text: str, following: str) -> str:
        """Return a line in a form to which the next line can be appended directly."""
        last, first = _LAST.search(text[-_LONGEST_WORD:]), _FIRST.match(following)
        if last and first:
            return text if self._keeps(last[1], first[0], text[-1]) else text[:-1]
        if text.endswith((*_HYPHENS, "—", "/")) and not text[-2:-1].isspace():
            return text
        if _WIDE.match(text[-1:]) and _WIDE.match(following):
            return text
        return f"{text} "

    def _keeps(self, left: str, right: str, hyphen: str) -> bool:
        """Return whether the hyphen between two parts of a word is part of it."""
        if hyphen == _SOFT_HYPHEN:
            return False
        if self._has_soft:
            return True
        if not right[0].islower():
            return True
        left, right = left.casefold(), right.casefold()
        whole, parted = self._words[left + right], self._words[f"{left}-{right}"]
        if whole or parted:
            return parted > whole
        last, first = left.rsplit("-", 1)[-1], right.split("-", 1)[0]
        known = bool(self._words[last] and self._words[first])
        if "-" in left:
            return known
        if not self.is_english:
            return False
        if left in _ALWAYS_KEEPS:
            return True
        if left in _JOINS or len(first) < 3:
            return False
        return known and (left in _KEEPS or min(len(last), len(first)) >= 4)
