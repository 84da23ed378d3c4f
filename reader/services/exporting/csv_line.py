"""One line of CSV."""

import csv
import io
from collections.abc import Iterable

from reader.document.safe_text import sanitize_line

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""How a cell begins that a spreadsheet would run as a formula."""


def csv_line(values: Iterable[str], *, own: int = 0) -> str:
    """Return a line of CSV whose cells a spreadsheet takes as text.

    Args:
        values: The cells.
        own: How many of the first ones are what the user typed, such as ``@name``: a script
            compares them with that, so they are written as they are.
    """
    line = io.StringIO()
    safe = [
        f"'{value}" if place >= own and value.startswith(_FORMULA) else value
        for place, value in enumerate(values)
    ]
    csv.writer(line, lineterminator="\n").writerow(map(sanitize_line, safe))
    return line.getvalue()
