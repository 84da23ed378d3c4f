"""The text of a block of a page while it is read: tidy spaces and inline elements."""

import re
from dataclasses import dataclass, field, replace

from reader.document.document import Inline, InlineKind
from reader.document.invisible import without_invisible

_SPACES = re.compile(r"[ \t\r\n\f\v\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")


@dataclass(slots=True)
class _Open:
    """An element that is not closed yet."""

    kind: InlineKind
    target: str
    start: int | None = None
    """The place of its first letter; None before there is one."""
    after_space: bool = False
    """Whether there is a space before it."""


@dataclass(slots=True)
class InlineText:
    """Text that is gathered letter by letter.

    There is one space between words, none at the ends and none next to a break.
    """

    parts: list[str] = field(default_factory=list)
    length: int = 0
    last: str = ""
    """The last letter."""
    space: bool = False
    """Whether a space follows, if anything does."""
    opened: list[_Open | None] = field(default_factory=list)
    """The open elements; None for one inside another of its kind."""
    active: list[_Open] = field(default_factory=list)
    """Those of them that mark up letters."""
    found: list[Inline] = field(default_factory=list)

    def write(self, text: str) -> None:
        """Add letters; any white space among them becomes a single space."""
        text = _SPACES.sub(" ", without_invisible(text))
        if text.startswith(" "):
            self.space = self.space or self.last not in {"", "\n"}
        words = text.strip(" ")
        if words:
            after_space = self.space
            if after_space:
                self._add(" ")
            for each in self.active:
                if each.start is None:
                    each.start, each.after_space = self.length, after_space
            self._add(words)
            self.space = text.endswith(" ")

    def end_line(self) -> bool:
        """Add an intended line break; return whether it is the second in a row."""
        if self.last == "\n":
            return True
        if self.last:
            self._cut()
            self._add("\n")
        self.space = False
        return False

    def open(self, kind: InlineKind, target: str = "") -> None:
        """Begin an inline element."""
        if any(each.kind == kind for each in self.active):
            self.opened.append(None)
        else:
            self.active.append(_Open(kind, target))
            self.opened.append(self.active[-1])

    def close(self) -> None:
        """End the element that was opened last."""
        if self.opened.pop() is not None:
            self._end(self.active.pop())

    def take(self) -> tuple[str, tuple[Inline, ...]]:
        """Return the gathered text, and begin the next block; open elements stay open in it."""
        self._cut()
        text = "".join(self.parts).removesuffix("\n")
        kept = [each for each in self.found[::-1] if not _is_inside_word(each, text)]
        self.parts, self.found = [], []
        self.length, self.last, self.space = 0, "", False
        return text, tuple(sorted(kept, key=lambda each: (each.start, -each.end)))

    def _add(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)
        self.last = text[-1]
        self.space = False

    def _cut(self) -> None:
        """Close the open elements here, and reopen them afterwards."""
        for each in reversed(self.active):
            self._end(each)
            each.start = None

    def _end(self, closed: _Open) -> None:
        if closed.start is None or (closed.kind == "link" and not closed.target):
            return
        last = self.found[-1] if self.found else None
        before = closed.start - closed.after_space
        # Two elements of a kind with only a space between them are one.
        if last and (last.end, last.kind, last.target) == (before, closed.kind, closed.target):
            self.found[-1] = replace(last, end=self.length)
        else:
            self.found.append(Inline(closed.start, self.length, closed.kind, closed.target))


def _is_inside_word(inline: Inline, text: str) -> bool:
    """Return whether markup splits a word, as for an initial; a search would not find the word."""
    if inline.kind not in {"emphasis", "strong", "deleted"}:
        return False
    before, after = text[max(0, inline.start - 1) : inline.start], text[inline.end : inline.end + 1]
    return (before.isalnum() and text[inline.start].isalnum()) or (
        after.isalnum() and text[inline.end - 1].isalnum()
    )
