"""How long a summary may be: ``3`` sentences, ``20%`` of them, or ``120w`` words at most."""

import re
from dataclasses import dataclass
from typing import Literal

from reader.errors import OptionError

Unit = Literal["sentences", "percent", "words"]

_PATTERN = re.compile(r"([1-9][0-9]{0,8})(%|w)?")
_MARKS: dict[Unit, str] = {"sentences": "", "percent": "%", "words": "w"}
_UNITS: dict[str | None, Unit] = {None: "sentences", "%": "percent", "w": "words"}


@dataclass(frozen=True, slots=True)
class Length:
    """A bound on a summary."""

    amount: int
    """How many of the unit; at least 1."""
    unit: Unit
    """Sentences, percent of the story's sentences, or words."""

    def sentences(self, available: int) -> int:
        """Return how many sentences may be chosen of so many; at least 1 of a story."""
        if self.unit == "words":
            return available
        if self.unit == "percent":
            return max(1, available * self.amount // 100)
        return self.amount

    def step(self, steps: int) -> "Length":
        """Return the length so many steps longer, or shorter: a sentence, 5 percent, 20 words."""
        size = {"sentences": 1, "percent": 5, "words": 20}[self.unit]
        longest = 100 if self.unit == "percent" else 10**6
        return Length(max(size, min(longest, self.amount + steps * size)), self.unit)

    def written(self) -> str:
        """Return the length as it is written: ``3``, ``20%`` or ``120w``."""
        return f"{self.amount}{_MARKS[self.unit]}"

    def allows(self, words: int) -> bool:
        """Say whether a summary may have so many words."""
        return self.unit != "words" or words <= self.amount


def parse_length(text: str) -> Length:
    """Parse a length.

    Raises:
        OptionError: If it means nothing.
    """
    match = _PATTERN.fullmatch(text.strip())
    if match is None or (match[2] == "%" and int(match[1]) > 100):
        raise OptionError(
            f"length “{text}” means nothing: write 3 for sentences, 20% of them, or 120w for words"
        )
    return Length(int(match[1]), _UNITS[match[2]])
