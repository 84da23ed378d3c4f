"""How long a summary may be: ``3`` sentences, ``20%`` of them, ``120w`` words at most, ``auto``."""

import re
from dataclasses import dataclass
from typing import Literal

from reader.errors import OptionError

Unit = Literal["sentences", "percent", "words", "auto"]

AUTO_LENGTH = "auto"
"""As much as the text needs."""
_USUAL = 3
"""Sentences for a text of ``_USUAL_WORDS``: the summary that news has in most collections."""
_USUAL_WORDS = 500
_GROWTH = 0.4
"""Ten times the text takes two and a half times the summary: 5 sentences for 1,500 words, 7 for
4,000, 10 for 10,000, 25 for a book of 100,000. A longer text says more, at more length."""
_MOST = 40

_PATTERN = re.compile(r"([1-9][0-9]{0,8})(%|w)?")
_MARKS: dict[Unit, str] = {"sentences": "", "percent": "%", "words": "w"}
_UNITS: dict[str | None, Unit] = {None: "sentences", "%": "percent", "w": "words"}


@dataclass(frozen=True, slots=True)
class Length:
    """A bound on a summary."""

    amount: int
    """How many of the unit, at least 1; 0 for ``auto``."""
    unit: Unit
    """Sentences, percent of the body's sentences, words, or as much as the text needs."""

    def settled(self, *, words: int, sentences: int) -> "Length":
        """Return what the length comes to for a text of so many words and sentences.

        Only ``auto`` depends on them: two sentences at least, and above that at most half of them.
        """
        if self.unit != "auto":
            return self
        wanted = round(_USUAL * (words / _USUAL_WORDS) ** _GROWTH)
        most = min(_MOST, max(2, (sentences + 1) // 2))
        return Length(max(1, min(max(2, wanted), most, sentences)), "sentences")

    def sentences(self, available: int) -> int:
        """Return how many sentences may be chosen of so many; at least 1 of a body."""
        if self.unit == "words":
            return available
        if self.unit == "percent":
            return max(1, available * self.amount // 100)
        return self.amount

    def step(self, steps: int, *, shown: int = _USUAL) -> "Length":
        """Return the length so many steps longer, or shorter: a sentence, 5 percent, 20 words.

        Args:
            steps: How many; below zero for a shorter one.
            shown: How many sentences an automatic summary has now; from there it goes on.
        """
        if self.unit == "auto":
            return Length(max(1, shown + steps), "sentences")
        size = {"sentences": 1, "percent": 5, "words": 20}[self.unit]
        longest = 100 if self.unit == "percent" else 10**6
        return Length(max(size, min(longest, self.amount + steps * size)), self.unit)

    def written(self) -> str:
        """Return the length as it is written: ``3``, ``20%``, ``120w`` or ``auto``."""
        if self.unit == "auto":
            return AUTO_LENGTH
        return f"{self.amount}{_MARKS[self.unit]}"

    def allows(self, words: int) -> bool:
        """Say whether a summary may have so many words."""
        return self.unit != "words" or words <= self.amount


def parse_length(text: str) -> Length:
    """Parse a length.

    Raises:
        OptionError: If it means nothing.
    """
    if text.strip() == AUTO_LENGTH:
        return Length(0, "auto")
    match = _PATTERN.fullmatch(text.strip())
    if match is None or (match[2] == "%" and int(match[1]) > 100):
        raise OptionError(
            f"length “{text}” means nothing: write 3 for sentences, 20% of them, 120w for words, "
            "or auto for as much as the text needs"
        )
    return Length(int(match[1]), _UNITS[match[2]])
