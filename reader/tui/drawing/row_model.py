"""The content of a list of rows, apart from the widget that draws it."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.tui.drawing.rows import Piece
from reader.tui.theme.glyphs import Glyphs
from reader.tui.theme.look import Look


@dataclass(frozen=True, slots=True)
class RowSpace:
    """The room that a list has for its rows, and how to draw them."""

    width: int
    """Columns of a row."""
    height: int = 0
    """Lines of the list on screen."""
    look: Look = field(default_factory=Look)
    """How everything is drawn."""

    @property
    def glyphs(self) -> Glyphs:
        """The characters of marks and lines."""
        return self.look.glyphs

    @property
    def spoken(self) -> bool:
        """Whether rows are in words, for braille and speech."""
        return self.look.spoken


class RowModel(ABC):
    """Knows how many rows a list has, the height of each, and the text of each of its lines."""

    @abstractmethod
    def __len__(self) -> int:
        """Return how many rows there are."""

    def heights(self, space: RowSpace) -> Sequence[int] | int:
        """Return the height of each row, or of all if they are equal."""
        return 1

    def lead(self, index: int) -> int:
        """Return how many of a row's first lines are a heading, which the cursor does not cover."""
        return 0

    def nothing(self) -> str:
        """Return the message for an empty list: what that means, and what to do."""
        return ""

    @abstractmethod
    def line(self, index: int, line: int, space: RowSpace) -> list[Piece]:
        """Return one line of a row, at most ``space.width`` columns long."""
