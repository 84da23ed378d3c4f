"""What a page is made of: letters of one style next to one another, and what tags say of them."""

from dataclasses import dataclass

FIRST_FROM_RIGHT = "\u0590"
"""The first letter that can be read from right to left; those before it need no look-up."""


@dataclass(frozen=True, slots=True)
class Font:
    """What a font says about its letters."""

    name: str = ""
    """Its name without the prefix of a subset."""
    bold: bool = False
    """Whether it is bold."""
    italic: bool = False
    """Whether it is slanted."""
    fixed: bool = False
    """Whether all its letters have the same width."""
    math: bool = False
    """Whether it is a font of formulas."""


@dataclass(frozen=True, slots=True)
class Tag:
    """What the structure tree of a file says of a piece of a page."""

    level: int = 0
    """The level of the heading that it is in; 0 for text."""
    place: int = 0
    """Its place in the order in which the page is read."""
    cell: tuple[int, int, int] | None = None
    """The table, row and column that it is in, counted on its page; None outside tables. The row
    of a caption is -1."""
    item: int | None = None
    """The item of a list that it is in, counted on its page."""


@dataclass(slots=True)
class Run:
    """Letters of one style next to one another on one baseline; lengths are in points, y is up."""

    text: str
    """The letters, in the order in which they are read."""
    left: float
    """Where it begins."""
    right: float
    """Where it ends."""
    baseline: float
    """The height of its baseline."""
    size: float
    """The size of the font."""
    font: Font
    """Its style."""
    level: int | None = None
    """What the tags of the file say: the level of the heading that it is in, 0 for text."""
    place: int | None = None
    """Its place in the reading order of its page, as the tags say it; None without them."""
    cell: tuple[int, int, int] | None = None
    """The table, row and column that the tags say it is in."""
    item: int | None = None
    """The item of a list that the tags say it is in."""
    artifact: bool = False
    """Whether the tags say that it is not part of the text."""

    @property
    def top(self) -> float:
        """Its upper edge, about where tall letters end."""
        return self.baseline + 0.75 * self.size

    @property
    def bottom(self) -> float:
        """Its lower edge, about where descenders end."""
        return self.baseline - 0.22 * self.size


def is_from_right(letter: str) -> bool:
    """Return whether a letter is in a script that is written from right to left."""
    code = ord(letter)
    return 0x0590 <= code <= 0x08FF or 0xFB1D <= code <= 0xFDFF or 0xFE70 <= code <= 0xFEFE
