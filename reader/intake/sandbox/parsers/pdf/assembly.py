"""Paragraphs and tables to the blocks of a document: headings, items, code, tables, notes."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from reader.document.building import LooseBlock, table_block
from reader.document.document import Container, Inline, PageStart
from reader.intake.sandbox.parsers.figures import NOWHERE
from reader.intake.sandbox.parsers.pdf.flow import Flow
from reader.intake.sandbox.parsers.pdf.footnotes import parted_mark, split_notes
from reader.intake.sandbox.parsers.pdf.headings import Headings, Style, level_of_number, levels
from reader.intake.sandbox.parsers.pdf.joining import Joining
from reader.intake.sandbox.parsers.pdf.measures import Usual
from reader.intake.sandbox.parsers.pdf.paragraphs import (
    Paragraph,
    is_strong_bullet,
    marker_of,
    number_of,
)
from reader.intake.sandbox.parsers.pdf.tables import Table
from reader.intake.sandbox.parsers.pdf.tags import Picture

_ADDRESS = re.compile(r"^\S*@\S+$|^\S{1,10}://\S+$")
"""Addresses are often set in letters of one width, but are not code."""
_BLANK_LINE = 1.8
"""White space between two lines of code that counts as an empty line, in units of their size."""


class Assembly:
    """Makes the blocks of one document."""

    def __init__(
        self, flow: Flow, usual: Usual, headings: Headings, pictures: Sequence[Picture] = ()
    ) -> None:
        self._flow = flow
        self._usual = usual
        self._headings = headings
        self._joining = Joining(flow.lines)
        self._texts = {
            id(part): self._joining.join(part.lines)
            for part in flow.parts
            if isinstance(part, Paragraph)
        }
        self._pictures = list(pictures)
        self._styles = self._find_headings()
        self._levels = levels(list(self._styles.values()))
        self._list: list[tuple[float, int]] = []
        """The open lists: the indent of their items, and their serials."""
        self._serials = 0
        self._items = 0
        self._tagged: tuple[int, int] | None = None
        """The page and the number of the last item, if it is one by its tags."""
        self._last: Container | None = None

    def text_of(self, part: Paragraph) -> str:
        """Return the text of a paragraph."""
        return self._texts[id(part)][0]

    def is_heading(self, part: Paragraph | Table) -> bool:
        """Return whether a part is a heading."""
        return id(part) in self._styles

    def style_count(self, part: Paragraph) -> int:
        """Return how many headings look like this one."""
        style = self._styles.get(id(part))
        return sum(each == style for each in self._styles.values()) if style else 0

    def no_heading(self, part: Paragraph) -> None:
        """Treat a part as an ordinary paragraph instead, unless the tags call it a heading."""
        if part.first.level:
            return
        self._styles.pop(id(part), None)
        self._levels = levels(list(self._styles.values()))

    def _find_headings(self) -> dict[int, Style]:
        found: dict[int, Style] = {}
        for part, following in zip_longest(self._flow.parts, self._flow.parts[1:]):
            if not isinstance(part, Paragraph):
                continue
            text = self._texts[id(part)][0]
            leads = isinstance(following, Paragraph) and self._is_prose(following)
            heading = part.first.level
            if heading is None:
                heading = self._headings.is_heading(part.lines, text, alone=part.alone, leads=leads)
            if heading:
                found[id(part)] = self._headings.style(part.lines, text)
        return found

    def _is_prose(self, part: Paragraph) -> bool:
        line = part.first
        alike = abs(line.size - self._usual.size) < 0.04 * self._usual.size
        return alike and not line.italic and len(part.lines) > 1

    def blocks(self, leave_out: Sequence[Paragraph | Table] = ()) -> Iterator[LooseBlock]:
        """Iterate over the blocks; the notes come last.

        Args:
            leave_out: Parts that are shown elsewhere, such as the title.
        """
        left_out = {id(part) for part in leave_out}
        parts = [part for part in self._flow.parts if id(part) not in left_out]
        for index, part in enumerate(parts):
            yield from self._pictures_above(part)
            if isinstance(part, Table):
                self._list = []
                yield self._table(part)
            else:
                yield self._block(part, parts, index)
        yield from self._pictures_above(None)
        for note in split_notes(self._flow.notes):
            text, pages = self._joining.join(note)
            mark, rest = parted_mark(text)
            if mark:
                text = f"[{mark}] {rest}"
            yield LooseBlock("text", text, pages=pages)

    def _pictures_above(self, part: Paragraph | Table | None) -> Iterator[LooseBlock]:
        """Take the described pictures that come before a part, or all that are left."""
        line = part.lines[0] if part else None
        while self._pictures and (
            line is None
            or self._pictures[0].page < line.page
            or (self._pictures[0].page == line.page and self._pictures[0].top > line.baseline)
        ):
            picture = self._pictures.pop(0)
            inlines = (Inline(0, len(picture.words), "image", NOWHERE),)
            pages = (PageStart(0, picture.page),)
            yield LooseBlock("picture", picture.words, inlines, pages=pages)

    def _table(self, part: Table) -> LooseBlock:
        block = table_block([[(cell, ()) for cell in row] for row in part.rows])
        return replace(block, pages=(PageStart(0, part.lines[0].page),))

    def _block(self, part: Paragraph, parts: Sequence[Paragraph | Table], index: int) -> LooseBlock:
        text, pages = self._texts[id(part)]
        if id(part) in self._styles:
            self._list = []
            return LooseBlock("heading", text, level=self._level(part, text), pages=pages)
        is_code = part.first.fixed and not self._usual.fixed and not _ADDRESS.search(text)
        if is_code or part.first.formula:
            self._list = []
            return self._code(part)
        marker = marker_of(text)
        tagged = part.first.item is not None
        if tagged or (marker and self._is_item(part, marker, parts, index)):
            path = (self._item(part, marker),)
            cut = len(marker)
            pages = tuple(replace(each, start=max(0, each.start - cut)) for each in pages)
            return LooseBlock("text", text[cut:], path=path, pages=pages)
        self._list = []
        return LooseBlock("text", text, pages=pages)

    def _level(self, part: Paragraph, text: str) -> int:
        if part.first.level:
            return part.first.level
        outlined = self._headings.outlined(part.first.page, text)
        if outlined is not None:
            return min(6, outlined)
        level = self._levels[self._styles[id(part)]]
        return min(6, max(level, level_of_number(text)))

    def _code(self, part: Paragraph) -> LooseBlock:
        width = part.first.size * 0.6
        edge = min(line.left for line in part.lines)
        rows: list[str] = []
        pages: list[PageStart] = []
        length = 0
        for before, line in zip([part.first, *part.lines], part.lines, strict=False):
            if before.baseline - line.baseline > _BLANK_LINE * line.size:
                rows.append("")
                length += 1
            if not pages or pages[-1].number != line.page:
                pages.append(PageStart(length, line.page))
            rows.append(" " * min(40, round((line.left - edge) / width)) + line.text)
            length += len(rows[-1]) + 1
        return LooseBlock("code", "\n".join(rows), pages=tuple(pages))

    def _is_item(
        self, part: Paragraph, marker: str, parts: Sequence[Paragraph | Table], index: int
    ) -> bool:
        """Return whether a paragraph with a marker is an item: there are two, or its lines hang."""
        hangs = len(part.lines) > 1 and part.lines[1].indent > part.first.indent + 0.4
        if is_strong_bullet(f"{marker}x") or hangs:
            return True
        number = number_of(marker)
        if number is None and marker[0] in "–—":
            # Speech begins like this too, but not inside a list.
            before = parts[index - 1] if index else None
            leads = isinstance(before, Paragraph) and self.text_of(before).endswith(":")
            return (leads or bool(self._list)) and part.first.indent > 0.3
        if number is None:
            return part.first.indent > 0.3
        near = [parts[at] for at in (index - 1, index + 1) if 0 <= at < len(parts)]
        numbers = [
            number_of(marker_of(each.first.text)) for each in near if isinstance(each, Paragraph)
        ]
        return any(other is not None and abs(other - number) == 1 for other in numbers)

    def _item(self, part: Paragraph, marker: str) -> Container:
        first = part.first
        tagged = None if first.item is None else (first.page, first.item)
        if tagged and tagged == self._tagged and self._last and not marker:
            return self._last
        number = number_of(marker)
        left = first.indent
        while self._list and left < self._list[-1][0] - 0.5:
            self._list.pop()
        if not self._list or left > self._list[-1][0] + 0.5:
            self._serials += 1
            self._list.append((left, self._serials))
        self._items += 1
        self._tagged = tagged
        self._last = Container("item", self._list[-1][1], number or self._items, number is not None)
        return self._last
