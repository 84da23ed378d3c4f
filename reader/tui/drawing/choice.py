"""One of several things to choose from."""

from typing import NamedTuple


class Choice(NamedTuple):
    """Something to choose."""

    value: str
    """The value that is returned when it is chosen."""
    label: str
    """Its label."""
    detail: str = ""
    """More about it, shown dimmed."""
    also: str = ""
    """Other words that find it."""
    about: str = ""
    """The text shown under the list while the cursor is on it."""
