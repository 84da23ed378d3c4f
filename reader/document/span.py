"""A stretch of a text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open stretch of characters, ``text[start:end]``."""

    start: int
    """Offset of the first character, in characters from the start of the text."""
    end: int
    """Offset after the last character."""

    def __len__(self) -> int:
        """Return the length in characters."""
        return self.end - self.start

    def contains(self, offset: int) -> bool:
        """Return whether the character at ``offset`` is inside."""
        return self.start <= offset < self.end

    def covers(self, other: "Span") -> bool:
        """Return whether the whole of ``other`` is inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Return whether the two share at least one character."""
        return self.start < other.end and other.start < self.end
