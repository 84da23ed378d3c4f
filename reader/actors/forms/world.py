"""Names of countries, unions of states and world bodies in languages other than English.

They are in ``data/world.txt``, of which only the rows of one language are kept.
"""

from functools import cache
from pathlib import Path
from typing import NamedTuple

from reader.document.annotations import Kind

FILE = "world.txt"
_KINDS: dict[str, Kind] = {"places": "place", "bodies": "organization"}
"""The two parts that a language has, and what their rows are."""


class Row(NamedTuple):
    """One country, union or body."""

    kind: Kind
    """A place or an organization."""
    names: tuple[str, ...]
    """Its names, including abbreviations; the first one represents the others."""


@cache
def rows(language: str) -> tuple[Row, ...]:
    """Return the rows of a language; none if it has none.

    Args:
        language: ISO 639-1 code.
    """
    found = []
    kind: Kind | None = None
    text = Path(__file__).parents[1].joinpath("data", FILE).read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.startswith("["):
            code, part = line.strip("[]").split()
            kind = _KINDS[part] if code == language else None
        elif line and kind is not None:
            found.append(Row(kind, tuple(line.replace(" = ", ", ").split(", "))))
    return tuple(found)


def single_places(language: str) -> frozenset[str]:
    """Return the countries whose name in a language is one word, without abbreviations."""
    names = (name for row in rows(language) if row.kind == "place" for name in row.names)
    return frozenset(name for name in names if not (" " in name or "." in name or name.isupper()))


@cache
def abbreviations(language: str) -> frozenset[str]:
    """Return the names of countries and bodies in a language that are written in capitals: ONU."""
    return frozenset(name for row in rows(language) for name in row.names if name.isupper())
