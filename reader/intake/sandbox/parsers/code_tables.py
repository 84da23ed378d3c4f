"""Code with numbered lines, which many sites lay out as a table with numbers in a separate cell."""

from typing import Any

_FEWEST = 2
"""The fewest lines of code in a cell that form a block without being marked as one."""


def unwrap_code(root: Any) -> None:
    """Change a tree of HTML in place: a table of one row with code in it becomes that code."""
    for table in list(root.iter("table")):
        rows = list(table.iter("tr"))
        parent = table.getparent()
        if len(rows) != 1 or parent is None:
            continue
        blocks = list(table.iter("pre")) or [_lines_of_code(cell) for cell in table.iter("td")]
        code = max(blocks, key=_length, default=None)
        if code is not None and _length(code):
            code.tail = table.tail
            parent.replace(table, code)


def _lines_of_code(cell: Any) -> Any:
    """Return a cell that has a line of code in each of its boxes as one block of code."""
    block = cell.makeelement("pre")
    lines = [each for each in cell.iter("div") if len(each) and each[0].tag == "code"]
    if len(lines) >= _FEWEST:
        block.text = "\n".join("".join(line.itertext()).rstrip() for line in lines)
    return block


def _length(block: Any) -> int:
    return sum(map(len, block.itertext()))
