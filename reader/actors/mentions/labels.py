"""Convert labels of words, ``B-`` at the first word of a name and ``I-`` inside it, to ranges."""

from collections.abc import Sequence

Range = tuple[int, int]
"""Half-open range of token indexes."""


def names_in(path: Sequence[str]) -> list[Range]:
    """Turn labels into half-open ranges; an ``I`` of another kind ends a name and begins none."""
    ranges = []
    start, kind = -1, ""
    for index, label in enumerate([*path, "O"]):
        if start >= 0 and label != f"I-{kind}":
            ranges.append((start, index))
            start = -1
        if label.startswith("B-"):
            start, kind = index, label[2:]
    return ranges
