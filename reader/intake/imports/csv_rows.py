"""CSV from other programs: rows by the names of their columns, whatever their order."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.intake.imports.item import BadRow

FIELD_CAP = 2 * 1024 * 1024
"""The most characters of a field."""
_ROW_LINES = 500
"""The most lines of one row; a longer row has a quote that was never closed."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its fields by column name in lower case."""

    where: str
    """``line 3``."""
    fields: dict[str, str]
    """The fields, one for every column of the header; a short row has empty fields."""

    def get(self, *names: str) -> str:
        """Return the first of these fields that is not empty, without surrounding space."""
        return next((found for name in names if (found := self.fields.get(name, ""))), "")


def header_of(text: str) -> tuple[str, ...]:
    """Return the names of the columns in lower case, from the first line."""
    first = _first_line(text)
    try:
        names = next(csv.reader([first], delimiter=_separator(first)), [])
    except csv.Error:
        return ()
    return tuple(" ".join(name.split()).lower() for name in names)


def _first_line(text: str) -> str:
    return text.lstrip("\ufeff\n").partition("\n")[0][:2000]


def _separator(header: str) -> str:
    """Return what separates the columns: semicolons where commas stand in numbers."""
    return ";" if header.count(";") > header.count(",") else ","


def read_rows(text: str) -> Iterator[Row | BadRow]:
    """Read the rows of a CSV file with a header.

    A row that cannot be read is a ``BadRow``, and reading goes on after it; an open quote, which
    would pull the rest of the file into one field, is detected and skipped too.
    """
    csv.field_size_limit(FIELD_CAP)
    lines = text.lstrip("\ufeff").split("\n")
    position = 0
    while position < len(lines) and not lines[position].strip():
        position += 1
    first = "".join(lines[position : position + 1])
    names, separator = header_of(first), _separator(first)
    position += 1
    while position < len(lines):
        fields, used, wrong = _next(lines, position, separator)
        where = f"line {position + 1}"
        if wrong:
            yield BadRow(where, wrong)
        elif any(field.strip() for field in fields):
            yield _row(names, fields, where)
        position += used


def _next(lines: list[str], position: int, separator: str) -> tuple[Sequence[str], int, str]:
    """Return the next row's fields, its number of lines, and what is wrong with it."""
    limit = min(len(lines), position + _ROW_LINES)
    used = 0

    def feed() -> Iterator[str]:
        nonlocal used
        for number in range(position, limit):
            used += 1
            yield lines[number] + "\n"

    try:
        fields = next(csv.reader(feed(), delimiter=separator, strict=False), [])
    except csv.Error as error:
        return (), 1, f"not valid CSV: {error}"
    # The last line of a file has no line feed; a field that contains one has an open quote.
    if fields and fields[-1].endswith("\n") and used == limit - position:
        return (), 1, "a quote is opened and never closed"
    return fields, max(1, used), ""


def _row(names: Sequence[str], fields: Sequence[str], where: str) -> Row | BadRow:
    if len(fields) > len(names) and any(field.strip() for field in fields[len(names) :]):
        return BadRow(
            where, f"{len(fields)} fields in {len(names)} columns: a comma without quotes"
        )
    full = [*fields, *[""] * (len(names) - len(fields))]
    return Row(where, {name: field.strip() for name, field in zip(names, full, strict=False)})
