"""Notes at the foot of a page: in smaller letters than the text, the first one with a mark."""

import re
from collections.abc import Sequence

from reader.intake.sandbox.parsers.pdf.lines import Line
from reader.intake.sandbox.parsers.pdf.measures import Usual

_SMALLER = 0.94
"""The largest size of notes, in units of the size of the text."""
_MARK = re.compile(r"^(?:\[?\d{1,3}[\])]?[.:]?|[*∗†‡§¶]{1,3})(?=\s*[^\W\d_]|\s+\S|\s*[“\"'(])")
_LOW = 0.5
"""The lower part of a page in which notes begin; long ones fill a third of it."""


def starts_note(line: Line) -> bool:
    """Return whether a line begins with the mark of a note."""
    return bool(line.mark or _MARK.match(line.text))


def cut_notes(
    columns: Sequence[list[Line]], usual: Usual, marks: frozenset[str]
) -> tuple[list[list[Line]], list[Line]]:
    """Separate the columns of a page from the notes at its foot.

    Args:
        columns: The lines of each column, from the top.
        usual: The usual measures of the document.
        marks: The raised marks on the page.

    Returns:
        The columns without notes, and the lines of the notes.
    """
    kept: list[list[Line]] = []
    notes: list[Line] = []
    floor = min((line.baseline for lines in columns for line in lines), default=0.0)
    top = max((line.baseline for lines in columns for line in lines), default=0.0)
    limit = floor + _LOW * (top - floor)
    for lines in columns:
        first = _first_note(lines, usual, marks, limit)
        below = min((line.baseline for line in lines), default=0.0)
        # With text of the usual size below it in the same column, this is not the foot.
        others = [
            line
            for other in columns
            if other is not lines
            for line in other
            if line.baseline < below and _overlap(line, lines[-1]) and line.size > 0.96 * usual.size
        ]
        if first is None or others:
            kept.append(lines)
        else:
            kept.append(lines[:first])
            notes += lines[first:]
    return kept, notes


def _first_note(
    lines: Sequence[Line], usual: Usual, marks: frozenset[str], limit: float
) -> int | None:
    """Return the index of the first line of the notes at the end of a column, if there are any."""
    found = None
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        if line.size > _SMALLER * usual.size or line.baseline > limit:
            break
        if starts_note(line) and _is_meant(line, marks):
            found = index
    return found


def _is_meant(line: Line, marks: frozenset[str]) -> bool:
    """Return whether the mark of a note occurs in the text above it."""
    if line.mark:
        return True
    found = _MARK.match(line.text)
    return bool(found and found[0].strip("[]().: ") in marks)


def _overlap(one: Line, other: Line) -> bool:
    return min(one.right, other.right) > max(one.left, other.left)


def split_notes(lines: Sequence[Line]) -> list[list[Line]]:
    """Split the lines of notes into notes."""
    notes: list[list[Line]] = []
    for line in lines:
        if not notes or starts_note(line):
            notes.append([line])
        else:
            notes[-1].append(line)
    return notes


def parted_mark(text: str) -> tuple[str, str]:
    """Split a note into the mark that it begins with and the rest of it."""
    found = _MARK.match(text)
    if found is None:
        return "", text
    return found[0].strip("[]().: "), text[found.end() :].lstrip()
