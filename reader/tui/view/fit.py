"""Text cut to columns."""

from rich.cells import cell_len, set_cell_size

from reader.text.show import Shown, show_line


def fit(text: str, width: int) -> Shown:
    """Return the text cut to at most ``width`` columns, an ellipsis for what is gone.

    It is made safe to show first: what is drawn is what is measured.
    """
    if width <= 0:
        return show_line("")
    shown = show_line(text)
    if cell_len(shown) <= width:
        return shown
    return show_line(set_cell_size(shown, width - 1).rstrip() + "…")


def pad(text: str, width: int) -> Shown:
    """Return the text cut or filled with spaces to exactly ``width`` columns."""
    return show_line(set_cell_size(fit(text, width), max(0, width)))
