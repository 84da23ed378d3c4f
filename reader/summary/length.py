"""Summary lengths: ``3`` sentences, ``20%`` of them, at most ``120w`` words, or ``auto``."""

from dataclasses import dataclass
from typing import Literal

from reader.document.lazy_pattern import lazy_compile
from reader.errors import OptionError

Unit = Literal["sentences", "percent", "words", "auto"]

AUTO_LENGTH = "auto"
"""A length that depends on the number of words in the text."""
_USUAL = 3
"""Sentences for a text of ``_USUAL_WORDS``: the usual summary length in news corpora."""
_USUAL_WORDS = 500
_GROWTH = 0.4
"""Exponent of the growth: ten times the text gives two and a half times the summary, so 5 sentences
for 1,500 words, 7 for 4,000, 10 for 10,000, and 25 for a book of 100,000."""
_MOST = 40

_PATTERN = lazy_compile(r"([1-9][0-9]{0,8})(%|w)?")
_MARKS: dict[Unit, str] = {"sentences": "", "percent": "%", "words": "w"}
_UNITS: dict[str | None, Unit] = {None: "sentences", "%": "percent", "w": "words"}


@dataclass(frozen=True, slots=True)
class Length:
    """The length of a summary."""

    amount: int
    """The number of units, at least 1; 0 for ``auto``."""
    unit: Unit
    """Sentences, percent of the body's sentences, words, or automatic."""

    def settled(self, *, words: int, sentences: int) -> "Length":
        """Return the length to use for a text of this size: ``auto`` becomes a number of sentences.

        That is at least two sentences, and otherwise at most half of them.

        Args:
            words: The number of words in the text.
            sentences: The number of sentences in its body.
        """
        if self.unit != "auto":
            return self
        wanted = round(_USUAL * (words / _USUAL_WORDS) ** _GROWTH)
        most = min(_MOST, max(2, (sentences + 1) // 2))
        return Length(max(1, min(max(2, wanted), most, sentences)), "sentences")

    def sentences(self, available: int) -> int:
        """Return how many of the available sentences may be selected; at least 1."""
        if self.unit == "words":
            return available
        if self.unit == "percent":
            return max(1, available * self.amount // 100)
        return self.amount

    def step(self, steps: int, *, shown: int = _USUAL) -> "Length":
        """Return a longer or shorter length; a step is one sentence, 5 percent or 20 words.

        Args:
            steps: The number of steps; negative for a shorter summary.
            shown: The current number of sentences, which an ``auto`` length starts from.
        """
        if self.unit == "auto":
            return Length(max(1, shown + steps), "sentences")
        size = {"sentences": 1, "percent": 5, "words": 20}[self.unit]
        longest = 100 if self.unit == "percent" else 10**6
        return Length(max(size, min(longest, self.amount + steps * size)), self.unit)

    def written(self) -> str:
        """Return the length as the user writes it: ``3``, ``20%``, ``120w`` or ``auto``."""
        if self.unit == "auto":
            return AUTO_LENGTH
        return f"{self.amount}{_MARKS[self.unit]}"

    def allows(self, words: int) -> bool:
        """Return whether a summary may have this many words."""
        return self.unit != "words" or words <= self.amount


def parse_length(text: str) -> Length:
    """Parse a length.

    Raises:
        OptionError: If it is not a valid length.
    """
    if text.strip() == AUTO_LENGTH:
        return Length(0, "auto")
    match = _PATTERN.fullmatch(text.strip())
    if match is None or (match[2] == "%" and int(match[1]) > 100):
        raise OptionError(
            f"“{text}” is not a valid length: use 3 (sentences), 20% (of them), 120w (words) "
            "or auto"
        )
    return Length(int(match[1]), _UNITS[match[2]])
