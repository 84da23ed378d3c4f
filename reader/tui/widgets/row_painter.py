"""Drawing the lines of a list: in the styles of its widget, with a sign at the cursor."""

from collections.abc import Iterable, Sequence

from textual.strip import Strip
from textual.widget import Widget

from reader.document.safe_text import sanitize_line
from reader.tui.drawing.rows import Piece
from reader.tui.drawing.wrap import wrapped
from reader.tui.safe_render import draw
from reader.tui.theme.base_style import BaseStyle, ComponentStyle
from reader.tui.theme.look import Look, look_of

_MARKED = frozenset({"timeline--own", "list--hit"})
"""Styles of words inside a text: the pieces around them belong to one text."""


class RowPainter:
    """Turns pieces of text into lines of the screen."""

    def __init__(self, widget: Widget) -> None:
        """Make it for a widget with the component classes of ``RowList``."""
        self._widget = widget
        self._base = BaseStyle(widget)
        self._style = ComponentStyle(widget)

    def blank(self) -> Strip:
        """Return an empty line."""
        return Strip.blank(self._widget.size.width, self._base.get())

    def row(self, pieces: list[Piece], width: int, *, here: bool, led: bool) -> Strip:
        """Return one line of a row.

        Args:
            pieces: Its text.
            width: Its columns.
            here: Whether the cursor is on it.
            led: Whether keys move the cursor.
        """
        base, look = self._base.get(), look_of(self._widget.app)
        ground = base
        if here:
            ground += self._style("rows--cursor" if led else "rows--cursor-blurred")
        if not look.spoken:
            pointer = look.glyphs.pointer if here and led else " "
            pieces = [(pointer, "rows--pointer"), *pieces]
        segments = [
            draw(sanitize_line(text), ground + self._style(name))
            for text, name in _in_order(look, pieces)
        ]
        strip = Strip(segments).adjust_cell_length(width, ground)
        return strip.extend_cell_length(self._widget.size.width, base)

    def nothing(self, said: str, y: int, width: int) -> Strip:
        """Return a line of the message if there is no row."""
        base = self._base.get()
        lines = nothing_lines(said, width)
        text = sanitize_line(f" {lines[y]}" if y < len(lines) else "")
        strip = Strip([draw(text, base + self._style("rows--dim"))])
        return strip.adjust_cell_length(self._widget.size.width, base)


def nothing_lines(said: str, width: int) -> list[str]:
    """Return the lines of the message if there is no row."""
    return wrapped(said, max(1, width - 2)) if said else []


def _in_order(look: Look, pieces: Sequence[Piece]) -> Iterable[Piece]:
    """Return the pieces of a line, each text among them in visual order."""
    if not look.reorders or all(text.isascii() for text, _ in pieces):
        return pieces
    # Imported here: most lists have no right-to-left letters.
    from reader.tui.drawing.bidi import drawn_pieces, has_right_to_left

    if not any(has_right_to_left(text) for text, _ in pieces):
        return pieces
    texts: list[list[Piece]] = []
    for piece in pieces:
        if texts and (piece[1] in _MARKED or texts[-1][-1][1] in _MARKED):
            texts[-1].append(piece)
        else:
            texts.append([piece])
    return [piece for text in texts for piece in drawn_pieces(text)]
