"""Simplified Chinese characters for traditional ones."""

from functools import cache
from pathlib import Path

FILE = "simplified.txt"
"""Traditional characters in the first line and the simplified ones for them in the second, made by
``tests/quality/train/simplified.py``."""


@cache
def simplified_characters() -> dict[str, str]:
    """Return the simplified character for each traditional one that differs."""
    file = Path(__file__).parents[1].joinpath("data", FILE)
    traditional, simplified = file.read_text(encoding="utf-8").split("\n")[:2]
    return dict(zip(traditional, simplified, strict=True))
