"""A file of names and queries to search a library for, one per line."""

import re
import sys
from dataclasses import dataclass
from pathlib import Path

from reader.errors import InputError

_LARGEST = 5_000_000
"""Bytes of the largest file."""
_SYNTAX = re.compile(r'["“„*()@:]|(?:^|\s)-\w|\sor\s', re.IGNORECASE)
"""Marks that only a query has."""


@dataclass(frozen=True, slots=True)
class WatchedLine:
    """One line of a watch list."""

    line: int
    """Its number, counted from 1."""
    text: str
    """What it says."""
    query: str
    """The query that it stands for: a name is looked for as it is written, and as an actor."""


def read_watch_list(name: str) -> list[WatchedLine]:
    """Read a watch list; empty lines and lines that begin with # are left out.

    Args:
        name: The path of a file, or ``-`` for standard input.

    Raises:
        InputError: If it cannot be read.
    """
    try:
        if name == "-":
            data = sys.stdin.buffer.read(_LARGEST + 1)
        else:
            with Path(name).open("rb") as file:
                data = file.read(_LARGEST + 1)
        text = data.decode("utf-8-sig")
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "not a text file in UTF-8"
        raise InputError(f"{name}: cannot be read: {reason}") from error
    if len(data) > _LARGEST:
        raise InputError(f"{name}: too large for a watch list: at most 5 MB are read")
    lines = ((number, " ".join(line.split())) for number, line in enumerate(text.split("\n"), 1))
    return [
        WatchedLine(number, line, _query(line))
        for number, line in lines
        if line and not line.startswith("#")
    ]


def _query(line: str) -> str:
    """Return the query of a line: a name begins with a letter that is not a small one."""
    if _SYNTAX.search(line) or line[0].islower() or not line[0].isalnum():
        return line
    return f'"{line}" or actor:"{line}"'
