"""Keys and what they do, in two columns; long text is wrapped within the second."""

from reader.document.safe_text import SafeText, sanitize_line
from reader.tui.drawing.wrap import wrap
from reader.tui.safe_render import Content, assemble, styled

_GAP = 2
"""The fewest columns between the two."""
_ROOM = 12
"""If the second column would be narrower than this, it begins under the first."""


def two_columns(
    keys: SafeText, text: SafeText, *, column: int, width: int, style: str = ""
) -> Content:
    """Return a row of two columns.

    Args:
        keys: The first column.
        text: The second column.
        column: The column at which the second begins.
        width: The columns of the row.
        style: The style of the second.
    """
    own_line = width - column < _ROOM
    column = 2 if own_line else column
    lines = wrap(text, 0, len(text), max(1, width - column), hard=False)
    shown = [text[start:end] for start, end in lines] or [""]
    fits = not own_line and len(keys) + _GAP <= column
    first = styled(sanitize_line(keys.ljust(column)) if fits else keys, "bold $accent")
    indent = " " * column
    rest = [styled(sanitize_line(indent + line), style) for line in shown[1 if fits else 0 :]]
    head = assemble(first, (sanitize_line(shown[0]), style)) if fits else first
    return Content("\n").join([head, *rest])
