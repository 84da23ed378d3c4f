"""Code with numbered lines, which many sites lay out as a table: numbers in a cell, and code."""

from typing import Any


def unwrap_code(root: Any) -> None:
    """Change a tree of HTML in place: a table of one row with code in it becomes that code."""
    for table in list(root.iter("table")):
        rows = list(table.iter("tr"))
        blocks = list(table.iter("pre"))
        parent = table.getparent()
        if len(rows) != 1 or not blocks or parent is None:
            continue
        code = max(blocks, key=lambda each: len("".join(each.itertext())))
        code.tail = table.tail
        parent.replace(table, code)
