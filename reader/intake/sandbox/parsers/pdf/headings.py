"""Headings: paragraphs that are larger, bolder, slanted, centred or in capitals."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from reader.intake.sandbox.parsers.pdf.file import OutlineEntry
from reader.intake.sandbox.parsers.pdf.lines import Line
from reader.intake.sandbox.parsers.pdf.measures import Usual

_MOST_LINES = 7
_MOST_BOLD_LINES = 3
_CENTRED = 0.15
"""The least white space on both sides of a centred heading, in units of the width of its column."""
_MOST_LETTERS = 220
_LARGER = 1.07
"""The least size of headings, in units of the size of the text."""
_SMALL = 0.72
"""The least size of small capitals, in units of the size of the text."""
_SHORTEST = 8
"""The fewest letters of a heading in small capitals without a number, such as REFERENCES."""
_NUMBERED = re.compile(
    r"^(?:(?P<number>\d{1,2}(?:\.\d{1,2}){0,3})\.?|(?:chapter|section|part|appendix|kapitel|teil|"
    r"chapitre|cap[ií]tulo|глава)\s+[\dIVXLC]{1,5}\b[.:]?|[IVX]{1,5}\.|[A-H]\.?)\s+(?=[^\W\d_])",
    re.IGNORECASE,
)
_CAPTION = re.compile(
    r"^(?:fig(?:ure|\.)?|table|tab\.|abb(?:ildung|\.)?|tabelle|figura|tabla|tableau|рис(?:унок|\.)?|"
    r"таблица|图|表|図)\s*\d",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"\S@\S|^\S{1,10}://\S+$")
_ENDS = (".", ",", ";", ":")
_WORD = re.compile(r"\w+")
_LETTER = re.compile(r"[^\W\d_]")


def is_caption(text: str) -> bool:
    """Return whether a text is the caption of a picture or a table."""
    return bool(_CAPTION.match(text))


def key(text: str) -> str:
    """Return a heading for comparison: words in lower case, without its number."""
    return " ".join(_WORD.findall(_NUMBERED.sub("", text.strip()).casefold()))


def without_number(text: str) -> str:
    """Return a heading without its number."""
    return _NUMBERED.sub("", text)


@dataclass(frozen=True, slots=True)
class Style:
    """The look of the headings of one level."""

    size: float
    bold: bool
    capitals: bool


class Headings:
    """Knows the styles of the headings of a document."""

    def __init__(self, usual: Usual, outline: Sequence[OutlineEntry]) -> None:
        self._usual = usual
        self._outline: dict[str, list[OutlineEntry]] = {}
        for entry in outline:
            self._outline.setdefault(key(entry.title), []).append(entry)
        self._styles: Counter[Style] = Counter()

    def is_heading(
        self, lines: Sequence[Line], text: str, *, alone: bool, leads: bool = False
    ) -> bool:
        """Return whether a paragraph is a heading.

        Args:
            lines: Its lines.
            text: Its text.
            alone: Whether there is white space above it, or another style below it.
            leads: Whether text of the usual style follows.
        """
        if len(lines) > _MOST_LINES or len(text) > _MOST_LETTERS or is_caption(text):
            return False
        if _ADDRESS.search(text) or not _LETTER.search(text):
            return False
        if len(_LETTER.findall(text)) < 0.4 * len(text.replace(" ", "")):
            return False
        if self.outlined(lines[0].page, text) is not None:
            return True
        first = lines[0]
        ratio = first.size / self._usual.size
        if ratio >= _LARGER and not (text.endswith(_ENDS) and len(text) > 80):
            return True
        if ratio < 0.93 or text.endswith(_ENDS) or len(lines) > _MOST_BOLD_LINES:
            return ratio < 0.93 and self._is_small_capitals(lines, text, alone=alone)
        if leads and len(lines) == 1 and self._is_set_apart(first, text, alone=alone):
            return True
        if not alone:
            return False
        if first.bold and not self._usual.bold:
            return True
        numbered = _NUMBERED.match(text)
        has_style = first.italic or text.isupper()
        return len(lines) == 1 and bool(has_style and (numbered or text.isupper()))

    def _is_small_capitals(self, lines: Sequence[Line], text: str, *, alone: bool) -> bool:
        """Return whether this is a line of small capitals in the middle of its column."""
        is_line = len(lines) == 1 and text.isupper() and lines[0].size > _SMALL * self._usual.size
        named = _NUMBERED.match(text) is not None or (alone and len(text) >= _SHORTEST)
        return is_line and named and self._is_set_apart(lines[0], text, alone=True)

    def _is_set_apart(self, line: Line, text: str, *, alone: bool) -> bool:
        """Return whether a line as large as the text is slanted, or centred in its column."""
        if not text[0].isupper() and not text[0].isdigit():
            return False
        width = line.column[1] - line.column[0]
        if line.italic and line.font != self._usual.font and line.room > _CENTRED * width:
            return True
        left = line.left - line.column[0]
        even = abs(left - line.room) < 0.05 * width
        return alone and even and min(left, line.room) > _CENTRED * width

    def outlined(self, page: int, text: str) -> int | None:
        """Return the level of a heading in the table of contents of the file, if it is there."""
        for entry in self._outline.get(key(text), ()):
            if not entry.page or abs(entry.page - page) <= 1:
                return entry.depth
        return None

    def style(self, lines: Sequence[Line], text: str) -> Style:
        """Return the look of a heading."""
        capitals = text.isupper() and len(text) > 3
        sizes = [line.size for line in lines] + ([self._usual.size] if capitals else [])
        return Style(round(2 * max(sizes)) / 2, lines[0].bold, capitals)


def level_of_number(text: str) -> int:
    """Return the level that the number of a heading implies: 2 for “3.1”, 0 without a number."""
    found = _NUMBERED.match(text)
    number = found["number"] if found else None
    return number.count(".") + 1 if number else 0


def levels(styles: Sequence[Style]) -> dict[Style, int]:
    """Return a level for each style: the larger and bolder, the higher."""
    ranked = sorted(set(styles), key=lambda each: (-each.size, not each.bold, not each.capitals))
    return {style: min(6, rank) for rank, style in enumerate(ranked, start=1)}
