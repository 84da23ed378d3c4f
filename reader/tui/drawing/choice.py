"""One thing among several to choose."""

from typing import NamedTuple


class Choice(NamedTuple):
    """Something to choose."""

    value: str
    """What is given when it is chosen."""
    label: str
    """What it is called."""
    detail: str = ""
    """More about it, in dim letters."""
    also: str = ""
    """Other words that find it."""
    about: str = ""
    """What is said under the list while the cursor is on it."""
