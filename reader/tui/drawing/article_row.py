"""One row of the screen as the article shows it, with the signs in its margins."""

from collections.abc import Callable
from typing import NamedTuple

from rich.style import Style
from textual.strip import Strip

from reader.tui.drawing.layout import Line
from reader.tui.drawing.marks import Marks
from reader.tui.drawing.overlay import lay_over
from reader.tui.drawing.page import Page
from reader.tui.theme.glyphs import Glyphs


class Brush(NamedTuple):
    """The styles and characters that a row is drawn with."""

    style: Callable[[str], Style]
    """Returns the style of a part of the article by its name."""
    base: Style
    """The style of everything else."""
    glyphs: Glyphs
    """The characters of the signs."""


def draw_row(page: Page, row: int, marks: Marks, brush: Brush, width: int) -> Strip:
    """Draw a row of a page.

    Args:
        page: The text as laid out.
        row: Its row; below the last one it is blank.
        marks: What is marked in the text.
        brush: The styles and characters to draw with.
        width: Columns of the screen.
    """
    line = page.line(row)
    if line is None:
        return Strip.blank(width, brush.base)
    segments = page.segments(row, marks.layers, marks.summary, brush.style, brush.base)
    strip = Strip(segments).adjust_cell_length(width, brush.base)
    return _with_signs(strip, page, row, line, marks, brush) if line.kind == "text" else strip


def _with_signs(
    strip: Strip, page: Page, row: int, line: Line, marks: Marks, brush: Brush
) -> Strip:
    """Draw the signs for cursor and highlight next to a row, and the letters of hints over it."""
    column = page.column
    if column.gutter and _begins_on(line, marks):
        style = brush.base + brush.style("here-sign")
        strip = lay_over(strip, max(0, column.left - column.gutter), brush.glyphs.here, style)
    if sign := marks.sign(line.start, line.end):
        drawn = brush.glyphs.note if sign == "note" else brush.glyphs.highlight
        style = brush.base + brush.style("mark")
        strip = lay_over(strip, column.left + column.width, drawn, style)
    for start, _, label in marks.hints(line.start, line.end):
        strip = lay_over(strip, page.cell_of(row, start), label, brush.style("hint"))
    return strip


def _begins_on(line: Line, marks: Marks) -> bool:
    """Return whether the sentence under the cursor begins on a line."""
    return any(line.start <= each.start < line.end for each in marks.here.spans)
