"""Text cut to columns."""

from rich.cells import cell_len, set_cell_size


def fit(text: str, width: int) -> str:
    """Return the text cut to at most ``width`` columns, an ellipsis for what is gone."""
    if width <= 0:
        return ""
    if cell_len(text) <= width:
        return text
    return set_cell_size(text, width - 1).rstrip() + "…"


def pad(text: str, width: int) -> str:
    """Return the text cut or filled with spaces to exactly ``width`` columns."""
    return set_cell_size(fit(text, width), max(0, width))
