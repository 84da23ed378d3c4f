"""One row of an article as styled pieces, and the column of each character in it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from rich.cells import cell_len
from rich.style import Style

from reader.document.safe_text import SafeText, sanitize_line
from reader.tui.drawing.bidi import (
    Visual,
    begins_right_to_left,
    drawn,
    has_right_to_left,
    visual,
)
from reader.tui.drawing.layers import Layer, pieces
from reader.tui.drawing.layout import Layout, Line
from reader.tui.drawing.terminal_text import widths
from reader.tui.safe_render import Segment, draw
from reader.tui.theme.glyphs import Glyphs

WIDE_GUTTER, NARROW_GUTTER = 4, 2
_OPENING = frozenset("“„«‹‘\"'")

Styles = Callable[[str], Style]
"""Returns the style of a name."""


class Column(NamedTuple):
    """The columns of the text on screen."""

    left: int
    """Its first column."""
    width: int
    """How many columns it has."""
    gutter: int
    """How many columns before it are for the numbers of the summary."""


def place_column(room: int, measure: int, *, narrow: bool) -> Column:
    """Centre the text in the available room."""
    gutter = NARROW_GUTTER if narrow else WIDE_GUTTER
    width = max(1, min(measure, room - gutter - 1))
    return Column(max(gutter, (room - width) // 2), width, gutter)


class Painter:
    """Draws the rows of one layout."""

    def __init__(
        self,
        text: str,
        layout: Layout,
        column: Column,
        *,
        glyphs: Glyphs,
        numbers: Mapping[int, int],
        reorder: bool = True,
        at_right: bool = True,
    ) -> None:
        """Make a painter.

        Args:
            text: The article's text.
            layout: Its rows.
            column: Where they are on screen.
            glyphs: The characters for lines and marks.
            numbers: Row -> the number of the summary sentence that begins on it.
            reorder: Whether to put right-to-left text into visual order, which some terminals do
                themselves.
            at_right: Whether right-to-left text ends at the right; a braille line begins each line
                on the left.
        """
        self._text = text
        self._layout = layout
        self._column = column
        self._glyphs = glyphs
        self._numbers = numbers
        self._reorder = reorder
        self._at_right = at_right

    def segments(
        self, row: int, layers: Sequence[Layer], summary: Layer, styles: Styles, base: Style
    ) -> list[Segment]:
        """Draw a row, from the left edge of the screen."""
        line = self._layout.lines[row]
        ground = base + styles("ground") if line.ground else base
        content = self._content(line, layers, styles, ground)
        if line.ground:
            used = sum(segment.cell_length for segment in content)
            content.append(Segment(" " * max(0, self._column.width - used), ground))
        margin = self._margin(row, line, summary, styles, base)
        return [*margin, *content]

    def offset_at(self, row: int, column: int) -> int:
        """Return the offset of the character in a column of the screen, in cells."""
        line = self._layout.lines[row]
        if line.kind != "text":
            return line.start
        cells = widths(self._shown(line))
        used = self._text_left(line)
        for index, before, after in self._in_order(line):
            used += before + cells[index] + after
            if used > column:
                return line.start + index
        return line.end

    def index_to_cell(self, row: int, index: int) -> int:
        """Return the column of the character that is ``index`` characters from the left edge."""
        line = self._layout.lines[row]
        left = self._text_left(line)
        if index <= left or line.kind != "text":
            return index
        shown = self._shown(line)
        if line.pads:
            return self.cell_of(row, min(line.end, line.start + index - left))
        return left + cell_len(shown[: index - left])

    def cell_of(self, row: int, offset: int) -> int:
        """Return the column that a character of a row is in."""
        line = self._layout.lines[row]
        column, cells = self._text_left(line), widths(self._shown(line))
        for index, before, after in self._in_order(line):
            column += before
            if line.start + index == offset:
                break
            column += cells[index] + after
        return column

    def _in_order(self, line: Line) -> Iterator[tuple[int, int, int]]:
        """Iterate over the characters of a line from left to right.

        Yields:
            The index of each, and the columns left free before it and after it.
        """
        free, seen = dict(line.pads), self._visual(line)
        for index in seen.order if seen else range(line.end - line.start):
            pad = free.get(line.start + index, 0)
            # What comes before a character in reading order is to its right in right-to-left text.
            backwards = seen is not None and seen.levels[index] % 2 == 1
            yield (index, 0, pad) if backwards else (index, pad, 0)

    def _text_left(self, line: Line) -> int:
        if self._is_right_to_left(line):
            free = sum(room for place, room in line.pads if place < line.end)
            shown = cell_len(self._shown(line)) + free
            return self._column.left + max(0, self._column.width - shown - line.indent)
        return self._column.left + line.indent - self._hanging(line)

    def _shown(self, line: Line) -> SafeText:
        return sanitize_line(self._text[line.start : line.end])

    def _hanging(self, line: Line) -> int:
        """Return 1 if the line begins with a quotation mark, which hangs in the margin."""
        hangs = (
            self._column.gutter > 0
            and line.kind == "text"
            and line.indent == 0
            and line.start < line.end
        )
        return int(hangs and self._text[line.start] in _OPENING)

    def _is_right_to_left(self, line: Line) -> bool:
        return line.kind == "text" and line.block in self._blocks_right_to_left

    def _ends_at_right(self, line: Line) -> bool:
        """Return whether a title, or the rule of a table, belongs to right-to-left text."""
        if line.kind == "title":
            return self._at_right and self._title_right_to_left
        return line.block in self._blocks_right_to_left

    @cached_property
    def _title_right_to_left(self) -> bool:
        """Whether the first letter of the title, and so each line, is from right to left."""
        return begins_right_to_left(
            " ".join(line.lead for line in self._layout.lines if line.kind == "title")
        )

    @cached_property
    def _blocks_right_to_left(self) -> frozenset[int]:
        """The blocks whose first letter, and so each line, is written from right to left."""
        if not self._at_right or not has_right_to_left(self._text):
            return frozenset()
        spans: dict[int, tuple[int, int]] = {}
        for line in self._layout.lines:
            if line.kind == "text":
                start, _ = spans.get(line.block, (line.start, line.end))
                spans[line.block] = start, line.end
        return frozenset(
            block
            for block, (start, end) in spans.items()
            if begins_right_to_left(self._text, start, end)
        )

    def _visual(self, line: Line) -> Visual | None:
        backwards = self._is_right_to_left(line)
        if not self._reorder or not (
            backwards or has_right_to_left(self._text, line.start, line.end)
        ):
            return None
        return visual(self._text[line.start : line.end], right_to_left=backwards)

    def _margin(
        self, row: int, line: Line, summary: Layer, styles: Styles, base: Style
    ) -> list[Segment]:
        """Draw the number and the bar of a summary sentence, or nothing."""
        left = self._text_left(line) if line.kind == "text" else self._column.left
        left -= line.indent if line.kind == "text" and not self._is_right_to_left(line) else 0
        in_summary = line.kind == "text" and bool(summary.within(line.start, line.end))
        if not in_summary or not self._column.gutter:
            return [Segment(" " * left, base)]
        number = str(self._numbers.get(row, ""))
        style = base + styles("number")
        edge, bar = self._column.left, self._glyphs.bar
        if self._column.gutter == NARROW_GUTTER:
            mark = (number[-1:] or bar) + " "
        else:
            mark = number.rjust(2) + bar + " "
        before = max(0, edge - len(mark))
        # A hanging quotation mark takes the last column of the margin.
        mark = mark[: max(0, left - before)] if left < edge else mark
        rest = " " * max(0, left - before - len(mark))
        return [draw(sanitize_line(" " * before + mark), style), draw(sanitize_line(rest), base)]

    def _content(
        self, line: Line, layers: Sequence[Layer], styles: Styles, base: Style
    ) -> list[Segment]:
        if line.kind == "blank":
            return []
        if line.kind in {"fold", "page"}:
            lead, width = self._glyphs.plain(line.lead), self._column.width
            lead = lead.center(width) if line.kind == "fold" else lead.rjust(width)
            return [draw(sanitize_line(lead), base + styles("fold"))]
        if line.kind != "text":
            lead = self._glyphs.plain(sanitize_line(line.lead))
            if self._reorder:
                title = line.kind == "title"
                lead = drawn(lead, right_to_left=self._title_right_to_left if title else None)
            if self._ends_at_right(line):
                lead = " " * (self._column.width - cell_len(lead)) + lead
            return [draw(sanitize_line(lead), base + styles(line.kind))]
        lead = self._glyphs.plain(line.lead)
        backwards = self._reorder and self._is_right_to_left(line)
        if self._reorder:
            lead = _lead_in_order(lead, right_to_left=backwards)
        segments = [draw(sanitize_line(lead), base + styles("lead"))] if lead else []
        cut = pieces(line.start, line.end, layers)
        seen = self._visual(line)
        if seen is not None:
            text = self._reordered(line, seen, cut, styles, base)
            return [*text, *segments] if backwards else [*segments, *text]
        free = dict(line.pads)
        for start, end, names in _cut_at(cut, free):
            if start in free:
                segments.append(Segment(" " * free[start], base))
            segments.append(draw(sanitize_line(self._text[start:end]), _look(names, styles, base)))
        return segments

    def _reordered(
        self,
        line: Line,
        seen: Visual,
        cut: Sequence[tuple[int, int, list[str]]],
        styles: Styles,
        base: Style,
    ) -> list[Segment]:
        """Draw the characters in visual order, each in its own style.

        Neighbours with one style are drawn together: a control sequence between them would split an
        emoji.
        """
        looks: list[Style] = []
        for start, end, names in cut:
            looks.extend([_look(names, styles, base)] * (end - start))
        text = self._text[line.start : line.end]
        runs: list[tuple[list[str], Style]] = []
        for index, before, after in self._in_order(line):
            if before:
                runs.append(([" " * before], base))
            if not runs or runs[-1][1] != looks[index]:
                runs.append(([], looks[index]))
            runs[-1][0].append(seen.char(text, index))
            if after:
                runs.append(([" " * after], base))
        return [draw(sanitize_line("".join(chars)), look) for chars, look in runs]


def _lead_in_order(lead: str, *, right_to_left: bool) -> str:
    """Return the text before a line, on the side on which the line begins."""
    words = drawn(lead.rstrip())
    space = " " * (len(lead) - len(lead.rstrip()))
    return space + words if right_to_left else words + space


def _look(names: Sequence[str], styles: Styles, base: Style) -> Style:
    look = base
    for name in names:
        look += styles(name)
    return look


def _cut_at(
    cut: Sequence[tuple[int, int, list[str]]], places: Mapping[int, int]
) -> Iterator[tuple[int, int, list[str]]]:
    """Split stretches at some more places."""
    for start, end, names in cut:
        edges = [start, *sorted(place for place in places if start < place < end), end]
        for left, right in pairwise(edges):
            yield left, right, names
