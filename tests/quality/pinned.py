"""Floors: the figures below which the check of a table fails, pinned in floors/."""

import json
import sys
from collections.abc import Mapping
from math import floor
from pathlib import Path


def settle(
    figures: Mapping[str, float],
    table: str,
    *,
    digits: int = 4,
    tolerance: float | None = None,
    partial: bool = False,
) -> int:
    """Pin figures as floors with ``--pin``, and compare them with their floors with ``--check``.

    Args:
        figures: What was measured, by name.
        table: The table's name, and that of the file of its floors.
        digits: Decimals of a pinned figure, which is rounded down.
        tolerance: How far a figure may be below its floor; half a unit of the last decimal by
            default.
        partial: Whether only some of the table was measured; floors of the rest are passed over.

    Returns:
        The exit code: 1 when a figure is below its floor.
    """
    unit = 10.0**-digits
    path = Path(__file__).with_name("floors") / f"{table}.json"
    if "--pin" in sys.argv:
        pinned = {name: round(floor(v / unit + 1e-6) * unit, digits) for name, v in figures.items()}
        path.write_text(json.dumps(pinned, indent=1) + "\n", encoding="utf-8")
    if "--check" not in sys.argv:
        return 0
    allowed = unit / 2 if tolerance is None else tolerance
    floors: dict[str, float] = json.loads(path.read_text(encoding="utf-8"))
    low = {
        name: mark
        for name, mark in floors.items()
        if not (partial and name not in figures) and figures[name] < mark - allowed
    }
    for name, mark in low.items():
        print(f"{name}: {figures[name]:.{digits}f} is below its floor {mark}")
    return 1 if low else 0
