"""One line of CSV."""

import csv
import io
from collections.abc import Iterable

from reader.document.safe_text import sanitize_line

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""How a cell begins that a spreadsheet would run as a formula."""


def csv_line(values: Iterable[str]) -> str:
    """Return a line of CSV whose cells a spreadsheet takes as text."""
    line = io.StringIO()
    safe = (f"'{value}" if value.startswith(_FORMULA) else value for value in values)
    csv.writer(line, lineterminator="\n").writerow([sanitize_line(value) for value in safe])
    return line.getvalue()
