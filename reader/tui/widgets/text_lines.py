"""Lines for writing, which never pass their text to the terminal unchecked."""

from textual.strip import Strip
from textual.widgets import TextArea

from reader.document.safe_text import sanitize_line
from reader.tui.safe_render import draw


class TextLines(TextArea):
    """Lines for writing; their value stays as typed or pasted, with control characters."""

    def render_line(self, y: int) -> Strip:
        """Draw a line, made safe to show."""
        strip = super().render_line(y)
        drawn = [draw(sanitize_line(each.text), each.style) for each in strip]
        return Strip(drawn).adjust_cell_length(strip.cell_length, self.rich_style)
