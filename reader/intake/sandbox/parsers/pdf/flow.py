"""The parts of a document in reading order, across columns and pages."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from reader.intake.sandbox.parsers.pdf.chunks import Chunk
from reader.intake.sandbox.parsers.pdf.columns import reading_order
from reader.intake.sandbox.parsers.pdf.footnotes import cut_notes
from reader.intake.sandbox.parsers.pdf.furniture import find_furniture
from reader.intake.sandbox.parsers.pdf.headings import is_caption
from reader.intake.sandbox.parsers.pdf.line_numbers import find_line_numbers
from reader.intake.sandbox.parsers.pdf.lines import Line, column_lines
from reader.intake.sandbox.parsers.pdf.measures import Usual
from reader.intake.sandbox.parsers.pdf.paragraphs import (
    Paragraph,
    ends_sentence,
    find_paragraphs,
    marker_of,
)
from reader.intake.sandbox.parsers.pdf.tables import Table, with_tables
from reader.intake.sandbox.parsers.pdf.tagged_order import tagged_order, tagged_table

_MARKS = re.compile(r"\[(\d{1,3}|[*∗†‡§¶]{1,3})\]")
_FLUSH = 0.7
"""White space after a line that ends a sentence but not its paragraph, in the same unit."""
_FULL = 3.0
"""The most white space after a line that does not end its paragraph, in units of its size."""


@dataclass(slots=True)
class Flow:
    """The text of a document in reading order."""

    parts: list[Paragraph | Table] = field(default_factory=list)
    """Paragraphs and tables, in order."""
    notes: list[Line] = field(default_factory=list)
    """The lines of the notes at the feet of pages."""
    lines: list[Line] = field(default_factory=list)
    """All lines."""


def find_flow(numbers: Sequence[int], pages: Sequence[Sequence[Chunk]], usual: Usual) -> Flow:
    """Put the chunks of pages into reading order.

    Args:
        numbers: The number of each page.
        pages: Its chunks.
        usual: The usual measures of the document.
    """
    furniture = find_furniture(pages, usual) | find_line_numbers(pages)
    if len(furniture) == sum(map(len, pages)):
        furniture = set()  # otherwise nothing would be left
    flow = Flow()
    region = 0
    for number, page in zip(numbers, pages, strict=True):
        text = [each for each in page if id(each) not in furniture]
        columns: list[list[Line]] = []
        tables: dict[int, Table] = {}
        for chunks in tagged_order(text, list(reading_order(text))):
            lines = column_lines(chunks, page=number, region=region)
            if (table := tagged_table(chunks, lines)) is not None:
                tables[region] = table
            columns.append(lines)
            region += 1
        flow.lines += (line for lines in columns for line in lines)
        marks = {
            found for lines in columns for line in lines for found in _MARKS.findall(line.text)
        }
        columns, notes = cut_notes(columns, usual, frozenset(marks))
        flow.notes += notes
        for lines in columns:
            whole = tables.get(lines[0].region) if lines else None
            _add_all(flow.parts, [whole] if whole is not None else _parts(lines, usual))
    return flow


def _parts(lines: Sequence[Line], usual: Usual) -> Iterator[Paragraph | Table]:
    for is_code, group in groupby(lines, key=lambda line: _is_set_apart(line, usual)):
        if is_code:
            yield Paragraph(list(group), alone=True)
            continue
        for part in with_tables(list(group)):
            if isinstance(part, Table):
                yield part
            else:
                yield from find_paragraphs(part, usual)


def _is_set_apart(line: Line, usual: Usual) -> bool:
    """Return whether a line is shown as it is placed: code, and formulas between paragraphs."""
    return (line.fixed and not usual.fixed) or line.formula


def _add_all(parts: list[Paragraph | Table], more: Iterable[Paragraph | Table]) -> None:
    """Add parts; a paragraph that continues in another column is joined."""
    for part in more:
        before = _open_paragraph(parts) if isinstance(part, Paragraph) else None
        if before is not None and isinstance(part, Paragraph) and _goes_on(before, part, parts):
            before.lines += part.lines
        else:
            parts.append(part)


def _open_paragraph(parts: Sequence[Paragraph | Table]) -> Paragraph | None:
    """Return the last paragraph that is not a caption."""
    for part in reversed(parts[-6:]):
        if isinstance(part, Paragraph) and not is_caption(part.first.text):
            return part
    return None


def _goes_on(before: Paragraph, part: Paragraph, parts: Sequence[Paragraph | Table]) -> bool:
    """Return whether a paragraph continues one that was cut off by a column's end or a table."""
    last, first = before.last, part.first
    is_next = parts[-1] is before
    if last.region == first.region and is_next:
        return False
    alike = abs(last.size - first.size) < 0.04 * first.size and last.bold == first.bold
    code = last.fixed or first.fixed or last.formula or first.formula
    if not alike or code or marker_of(first.text) or is_caption(first.text):
        return False
    if last.text.endswith(("-", "‐")):
        return first.text[:1].isalpha()
    are_prose = is_next and first.indent < 0.5 and len(before.lines) > 1
    if ends_sentence(last.text):
        # A last line that fills its column seldom ends its paragraph.
        return are_prose and last.room < _FLUSH * last.size and len(part.lines) > 1
    if first.text[:1].islower():
        return True
    return are_prose and last.room < _FULL * last.size
