"""Tables of plain text, drawn with signs or written as lists, to those of Markdown."""

import re
from collections.abc import Iterable, Sequence

GRID = re.compile(r"\+(?:[-=]{1,400}\+){1,60}$")
"""A line of a table whose cells are drawn as boxes."""
SIMPLE = re.compile(r"={2,400}(?: {1,80}={2,400}){1,60}$")
"""A line above, below or between the rows of a table without boxes."""
_SPAN = re.compile(r"=+")
_CELL = re.compile(r"(\* )?- ?(.*)$")


def grid_rows(lines: Sequence[str], at: int) -> tuple[int, list[list[str]]]:
    """Return where a table with boxes ends, and its rows.

    Args:
        lines: The lines of the text.
        at: The first line of the table.
    """
    edges = [place for place, sign in enumerate(lines[at]) if sign == "+"]
    rows: list[list[list[str]]] = [[]]
    end = at
    while end < len(lines) and lines[end].startswith(("+", "|")):
        if lines[end].startswith("+"):
            rows.append([])
        else:
            rows[-1].append(_boxes(lines[end], edges))
        end += 1
    return end, [_joined(row) for row in rows if row]


def _boxes(line: str, edges: Sequence[int]) -> list[str]:
    """Return what a line has in each box; one that is wider leaves the next ones empty."""
    cells: list[str] = []
    start, wider = edges[0], 0
    for edge in edges[1:]:
        if line[edge : edge + 1] not in {"|", "+", ""}:
            wider += 1
            continue
        cells += [line[start + 1 : edge].strip(), *[""] * wider]
        start, wider = edge, 0
    return cells


def simple_rows(lines: Sequence[str], at: int) -> tuple[int, list[list[str]]]:
    """Return where a table without boxes ends, and its rows.

    Args:
        lines: The lines of the text.
        at: The first line of the table.
    """
    starts = [found.start() for found in _SPAN.finditer(lines[at])]
    ends: list[int | None] = [*starts[1:], None]
    rows: list[list[list[str]]] = []
    end = at + 1
    while end < len(lines):
        line = lines[end]
        end += 1
        if SIMPLE.match(line):
            if end >= len(lines) or not lines[end]:
                break
            continue
        if not line and (end >= len(lines) or not SIMPLE.match(lines[end])):
            continue
        cells = [line[start:stop].strip() for start, stop in zip(starts, ends, strict=True)]
        if cells[0] or not rows:
            rows.append([])
        rows[-1].append(cells)
    return end, [_joined(row) for row in rows]


def _joined(lines: Sequence[Sequence[str]]) -> list[str]:
    """Return a row whose cells have several lines with one."""
    return [" ".join(filter(None, parts)) for parts in zip(*lines, strict=False)]


def listed_rows(body: Iterable[str]) -> list[list[str]]:
    """Return the rows of a table that is a list of lists: ``* - first`` begins a row."""
    rows: list[list[str]] = []
    for line in body:
        found = _CELL.match(line.strip())
        if found is not None and (found[1] or rows):
            rows += [[]] if found[1] else []
            rows[-1].append(found[2].strip())
        elif rows and line.strip():
            rows[-1][-1] = f"{rows[-1][-1]} {line.strip()}".strip()
    return rows


def markdown_table(rows: Iterable[Sequence[str]]) -> list[str]:
    """Return the lines of a table in Markdown, the first row as its head; none without rows."""
    full = [row for row in rows if any(row)]
    width = max(map(len, full), default=0)
    if not full:
        return []
    written = [
        "| "
        + " | ".join(cell.replace("|", "\\|") for cell in [*row, *[""] * (width - len(row))])
        + " |"
        for row in full
    ]
    return ["", written[0], "|" + "---|" * width, *written[1:], ""]
