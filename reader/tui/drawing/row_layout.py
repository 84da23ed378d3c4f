"""Where the rows of a list are, whatever their heights."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate


class RowLayout:
    """The first line of each row, counted from the top of the whole list."""

    def __init__(self, heights: Sequence[int] | int = (), count: int = 0) -> None:
        """Lay rows out.

        Args:
            heights: The height of each row, or of all of them if they are equal.
            count: How many rows there are.
        """
        self._count = count
        self._tops: Sequence[int] = (
            range(0, count * heights + 1, max(1, heights))
            if isinstance(heights, int)
            else (0, *accumulate(heights))
        )

    @property
    def height(self) -> int:
        """The lines of all rows together."""
        return self._tops[-1] if self._tops else 0

    @property
    def average(self) -> float:
        """The average number of lines in a row, at least 1."""
        return max(1.0, self.height / max(1, self._count))

    def row_at(self, line: int) -> int:
        """Return the row that a line of the list belongs to."""
        return bisect_right(self._tops, line) - 1

    def lines_of(self, row: int) -> tuple[int, int] | None:
        """Return a row's first line and the one after its last; None if there is no such row."""
        if not 0 <= row < min(self._count, len(self._tops) - 1):
            return None
        return self._tops[row], self._tops[row + 1]

    def first_line(self, row: int, *, shown: int, height: int) -> int | None:
        """Return the line to scroll to so that a row is in view and the first row is whole.

        Args:
            row: The row to bring into view.
            shown: The line that is now at the top.
            height: How many lines are on screen.
        """
        lines = self.lines_of(row)
        if lines is None:
            return None
        top, end = lines
        if top < shown or end - top >= height:
            return top
        hidden_below = end > shown + height
        return self._tops[bisect_left(self._tops, end - height if hidden_below else shown)]
