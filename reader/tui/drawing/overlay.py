"""Drawing over parts of a line that has been drawn."""

from rich.style import Style
from textual.strip import Strip

from reader.document.safe_text import sanitize_line
from reader.tui.safe_render import draw


def lay_over(strip: Strip, column: int, text: str, style: Style) -> Strip:
    """Return a line with some text drawn over it from a column on."""
    end = min(strip.cell_length, column + len(text))
    if column >= strip.cell_length:
        # The strip is narrower than the page, which is still to be laid out again.
        return strip
    before, _, after = strip.divide([column, end, strip.cell_length])
    return Strip.join([before, Strip([draw(sanitize_line(text), style)]), after])


def light_up(strip: Strip, start: int, end: int, style: Style) -> Strip:
    """Return a line with some of its columns in another style."""
    before, inside, after = strip.divide([start, end, strip.cell_length])
    return Strip.join([before, inside.apply_style(style), after])
