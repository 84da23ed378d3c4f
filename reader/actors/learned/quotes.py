"""Quotation marks at the edges of names."""

from collections.abc import Sequence

from reader.actors.mentions.candidates import Chunk
from reader.actors.mentions.tokens import Token

_CLOSING = {"«": "»", "»": "«", "„": "“”", "“": "”", "”": "”", '"': '"', "‘": "’", "「": "」"}
"""Marks that open a quotation -> those that close it."""


def closed(tokens: Sequence[Token], start: int, end: int) -> Chunk:
    """Return the range of a name with both of its quotation marks, or with neither.

    "Общество «Знание" takes the mark behind it; "«Знание" loses the one before it.

    Args:
        tokens: The sentence.
        start: First token of the name.
        end: The one after its last.
    """
    opened = [place for place in range(start, end) if tokens[place].text in _CLOSING]
    if not opened:
        return start, end
    marks = _CLOSING[tokens[opened[0]].text]
    if any(tokens[place].text in marks for place in range(opened[0] + 1, end)):
        return start, end
    if opened[0] == start:
        return (start + 1, end) if start + 1 < end else (start, end)
    if end < len(tokens) and tokens[end].text in marks:
        return start, end + 1
    return start, end
