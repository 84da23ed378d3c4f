"""Lines to paragraphs: split at white space, an indent, a change of style or a short line."""

import itertools
import re
import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from reader.intake.sandbox.parsers.pdf.lines import Line
from reader.intake.sandbox.parsers.pdf.measures import Usual

_APART = 1.22
"""The least white space between paragraphs, in units of the line spacing. Chosen on the generated
PDFs, whose paragraphs are 1.34 and 1.42 apart."""
_INDENT = 0.7
"""The least indent of a first line, in units of its size."""
_LARGEST_INDENT = 6.0
_ENDS = re.compile(r"[.!?:;…。！？»”\"')\]]\s*$")
_MARK_AT_END = re.compile(r"\[[^\]\s]{1,7}\]$")
"""The mark of a note, which says nothing about whether the sentence ends before it."""
_BULLET = re.compile(r"^[•◦▪‣●○■□·⁃∙►➤✓❖–—*\-]\s+(?=\S)")
_STRONG_BULLET = re.compile(r"^[•◦▪‣●○■□⁃∙►➤✓❖]\s*(?=\S)")
_ENUMERATED = re.compile(r"^(?:(\d{1,3})[.)]|\((\d{1,3})\)|\[(\d{1,3})\]|\(?([a-z])\))\s+(?=\S)")
_LONE_MARKER = re.compile(r"^(?:[•◦▪‣●○■□⁃]|\d{1,3}[.)])$")
_NUMBERED = re.compile(r"^(?:\d{1,2}\.){1,4}(?:\d{1,2})?\s|^\d{1,2}\s+[^\W\d_a-z]")


@dataclass(slots=True)
class Paragraph:
    """Lines that belong together."""

    lines: list[Line] = field(default_factory=list)
    """Its lines; those of another page or column may follow."""
    alone: bool = False
    """Whether white space or another style separates it from what is above it."""
    marker: str = ""
    """For an item, what it begins with: a bullet, or ``3.``."""

    @property
    def first(self) -> Line:
        """Its first line."""
        return self.lines[0]

    @property
    def last(self) -> Line:
        """Its last line."""
        return self.lines[-1]


def marker_of(text: str) -> str:
    """Return the bullet or number that a line begins with, including white space, or nothing."""
    found = _STRONG_BULLET.match(text) or _BULLET.match(text) or _ENUMERATED.match(text)
    return found[0] if found else ""


def is_strong_bullet(text: str) -> bool:
    """Return whether a line begins with a sign that can only be a bullet."""
    return bool(_STRONG_BULLET.match(text))


def number_of(marker: str) -> int | None:
    """Return the number that a marker shows."""
    found = _ENUMERATED.match(f"{marker.strip()} x")
    if found is None:
        return None
    figures = found[1] or found[2] or found[3]
    return int(figures) if figures else ord(found[4]) - ord("a") + 1


def ends_sentence(text: str) -> bool:
    """Return whether a text ends where a sentence may end."""
    return bool(_ENDS.search(_MARK_AT_END.sub("", text)))


def find_paragraphs(lines: Sequence[Line], usual: Usual) -> Iterator[Paragraph]:
    """Iterate over the paragraphs of a column."""
    for group in _groups(lines, usual):
        if _is_display(group[0], usual):
            yield from _display(group)
            continue
        hanging = _is_hanging(group)
        current = Paragraph([group[0]], alone=True)
        for before, line in itertools.pairwise(group):
            if _begins(before, line, hanging=hanging, current=current):
                yield current
                current = Paragraph([line])
            else:
                current.lines.append(line)
        yield current


def _is_display(line: Line, usual: Usual) -> bool:
    """Return whether a line looks like a heading: its paragraph ends where its style does."""
    return line.size > 1.07 * usual.size or (line.bold and not usual.bold)


def _display(group: Sequence[Line]) -> Iterator[Paragraph]:
    current = Paragraph([group[0]], alone=True)
    for line in group[1:]:
        if _NUMBERED.match(line.text) or marker_of(line.text):
            yield current
            current = Paragraph([line])
        else:
            current.lines.append(line)
    yield current


def _groups(lines: Sequence[Line], usual: Usual) -> Iterator[list[Line]]:
    """Split lines at white space and at changes of style."""
    distance = _distance(lines, usual)
    group: list[Line] = []
    for line in lines:
        if group and _is_apart(group[-1], line, distance):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _distance(lines: Sequence[Line], usual: Usual) -> float:
    """Return the line spacing of a column, in units of the size of the lines."""
    gaps = [
        (a.baseline - b.baseline) / b.size
        for a, b in itertools.pairwise(lines)
        if abs(a.size - b.size) < 0.05 * b.size and 0.8 * b.size < a.baseline - b.baseline
    ]
    if len(gaps) < 5:
        return usual.leading / usual.size
    return min(statistics.quantiles(gaps, n=4)[0] * 1.02, 1.15 * usual.leading / usual.size)


def _is_apart(above: Line, line: Line, distance: float) -> bool:
    other_size = abs(above.size - line.size) > 0.06 * line.size
    if (other_size and abs(above.largest - line.largest) > 0.06 * line.size) or (
        above.bold != line.bold
    ):
        # A last line of one word may be in another style.
        return True
    if (above.level, above.item) != (line.level, line.item):
        return True
    gap = above.baseline - line.baseline
    if gap < -0.5 * line.size:
        return True
    return gap > _APART * distance * line.size and gap > distance * line.size + 1.2


def _is_hanging(group: Sequence[Line]) -> bool:
    """Return whether first lines stick out, as in a bibliography."""
    if len(group) < 3 or group[0].indent > 0.4:
        return False
    inner = [line for line in group if _INDENT <= line.indent <= _LARGEST_INDENT]
    outer = [line for line in group if line.indent < 0.4]
    if len(inner) < len(outer) or not inner:
        return False
    places = [line.indent for line in inner]
    middle = statistics.median(places)
    return sum(abs(each - middle) < 0.3 for each in places) >= 0.8 * len(places)


def _begins(above: Line, line: Line, *, hanging: bool, current: Paragraph) -> bool:
    """Return whether a line begins a paragraph, in a group of lines of one style."""
    if above.text.endswith(("-", "‐")) and line.text[:1].isalnum():
        return False
    if _LONE_MARKER.match(above.text):
        return False
    if marker_of(line.text) and _is_item_start(line, current):
        return True
    if hanging:
        return line.indent < 0.4
    step = line.indent - above.indent
    ended = ends_sentence(above.text)
    if marker_of(current.first.text):
        # The lines of an item hang or do not; the next paragraph returns to the margin.
        fits = above.room > line.first_word + 0.8 * line.size and not line.text[0].islower()
        return (line.indent < current.first.indent - 0.3 and (ended or fits)) or (
            line.indent <= current.first.indent + 0.2 and ended and above.room > 2 * line.size
        )
    if _INDENT <= step <= _LARGEST_INDENT and above.indent < _LARGEST_INDENT:
        return ended or above.room > 3 * line.size
    return _is_short(above, line, ended=ended)


def _is_item_start(line: Line, current: Paragraph) -> bool:
    if is_strong_bullet(line.text) or _BULLET.match(line.text):
        return (
            line.text[0] not in "–—-*"
            or ends_sentence(current.last.text)
            or bool(marker_of(current.first.text))
            or current.last.room > 3 * line.size
        )
    before = number_of(marker_of(current.first.text))
    number = number_of(marker_of(line.text))
    follows = before is not None and number == before + 1
    return follows or ends_sentence(current.last.text) or current.last.room > 3 * line.size


def _is_short(above: Line, line: Line, *, ended: bool) -> bool:
    """Return whether a line ends before its column does although another word would have fitted."""
    size = line.size
    fits = above.room > line.first_word + 0.8 * size
    width = above.column[1] - above.column[0]
    if not fits:
        return False
    if ended:
        return above.room > 1.5 * size
    starts = line.text[:1].isupper() or not line.text[:1].isalpha()
    return starts and above.room > 0.35 * width
