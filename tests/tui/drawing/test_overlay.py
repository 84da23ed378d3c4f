"""Letters and signs laid over a line."""

import pytest
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.document.safe_text import sanitize_line
from reader.tui.drawing.overlay import lay_over


@pytest.mark.parametrize(
    ("column", "shown"),
    [(0, "xbcde"), (2, "abxde"), (4, "abcdx"), (5, "abcde"), (99, "abcde")],
)
def test_a_sign_takes_its_column_and_none_beyond_the_line(column: int, shown: str) -> None:
    strip = Strip([Segment("abcde", Style.null())])
    assert lay_over(strip, column, sanitize_line("x"), Style.null()).text == shown
