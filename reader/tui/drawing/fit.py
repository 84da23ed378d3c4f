"""Text cut to columns."""

from rich.cells import cell_len, set_cell_size

from reader.document.safe_text import SafeText, sanitize_line


def fit(text: str, width: int) -> SafeText:
    """Return the text cut to at most ``width`` columns, with an ellipsis for the rest.

    It is made safe to show first, so that the drawn text is the measured text.
    """
    if width <= 0:
        return sanitize_line("")
    shown = sanitize_line(text)
    if cell_len(shown) <= width:
        return shown
    return sanitize_line(set_cell_size(shown, width - 1).rstrip() + "…")


def pad(text: str, width: int) -> SafeText:
    """Return the text cut or filled with spaces to exactly ``width`` columns."""
    return sanitize_line(set_cell_size(fit(text, width), max(0, width)))
