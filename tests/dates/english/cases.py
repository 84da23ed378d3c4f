"""Cases of the grammar, a line each, read against Tuesday 18 May 2021 unless a case says otherwise."""

from datetime import date

from tests.dates.conftest import PUBLISHED, Find

Case = tuple[str, str]
"""A text, and what is found in it: ``"last summer: DATE 2020-SU; May: DATE 2021-05"``; "" is nothing.

A value that cannot be known is written ``?``.
"""


def told(find: Find, text: str, published: date | None = PUBLISHED) -> str:
    """Write what is found in a text as a case writes it."""
    found = find(text, published=published)
    return "; ".join(f"{words}: {kind} {value or '?'}" for words, kind, value in found)
