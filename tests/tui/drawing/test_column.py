"""The text is in the middle of the room that there is, at every width."""

import pytest

from reader.tui.drawing.paint import place_column


@pytest.mark.parametrize("room", [40, 60, 79, 80, 99, 119, 120, 159, 200, 239])
@pytest.mark.parametrize("measure", [40, 66, 72, 100])
def test_the_text_is_centred(room: int, measure: int) -> None:
    column = place_column(room, measure, narrow=False)
    right = room - column.left - column.width
    assert column.width <= measure
    assert right >= 0
    if column.width == measure and column.left > column.gutter:
        assert abs(column.left - right) <= 1
    else:
        # There is no more room than the margin of the numbers and one column take.
        assert column.left == column.gutter
