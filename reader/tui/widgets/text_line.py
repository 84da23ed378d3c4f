"""A line for typing, which never passes its text to the terminal unchecked."""

from textual.strip import Strip
from textual.widgets import Input

from reader.document.safe_text import sanitize_line
from reader.tui.safe_render import draw


class TextLine(Input):
    """A line for typing; its value stays as typed, pasted or completed, with control characters."""

    def render_line(self, y: int) -> Strip:
        """Draw the line, made safe to show."""
        strip = super().render_line(y)
        drawn = [draw(sanitize_line(each.text), each.style) for each in strip]
        return Strip(drawn).adjust_cell_length(strip.cell_length, self.rich_style)
