"""A table that Markdown carries as HTML."""

import re
from html import unescape

_TAG = re.compile(r"(<[^<>]{0,2000}>)")
_NAME = re.compile(r"</?([a-z]{1,10}\d?)", re.IGNORECASE)
_BETWEEN_LINES = " / "
"""The separator of the lines of a cell."""
_LONGEST = 200_000
"""Characters of the longest block of HTML in which a table is looked for."""


def html_rows(source: str) -> list[list[str]]:
    """Return the rows of a block of HTML that is a table, all of one length, or nothing.

    A table that holds another table, or words outside its cells, is not read as a table.

    Args:
        source: The HTML, without comments.
    """
    if len(source) > _LONGEST or "<table" not in source.lower():
        return []
    rows: list[list[list[str]]] = []
    tables, in_cell = 0, False
    for piece in _TAG.split(source):
        found = _NAME.match(piece)
        name = found[1].lower() if found else ""
        closes = piece.startswith("</")
        tables += name == "table" and not closes
        if name in {"table", "thead", "tbody", "tfoot", "tr"}:
            rows += [[]] if name == "tr" and not closes else []
            in_cell = False
        elif name in {"td", "th"}:
            in_cell = not closes and bool(rows)
            if in_cell:
                rows[-1].append([])
        elif in_cell:
            between = "\n" if name in {"br", "li"} and not closes else " "
            shown = between if piece.startswith("<") else piece.replace("\n", " ")
            rows[-1][-1].append(shown)
        elif piece.strip():
            return []
    return _even([["".join(cell) for cell in row] for row in rows]) if tables == 1 else []


def _even(rows: list[list[str]]) -> list[list[str]]:
    clean = [[_on_one_line(cell) for cell in row] for row in rows]
    full = [row for row in clean if any(row)]
    width = max(map(len, full), default=0)
    return [[*row, *[""] * (width - len(row))] for row in full]


def _on_one_line(cell: str) -> str:
    lines = (" ".join(unescape(line).split()) for line in cell.split("\n"))
    return _BETWEEN_LINES.join(filter(None, lines))
