"""Lines shared out among panes, and rows of keys that go on under themselves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document.safe_text import sanitize_line
from reader.tui.drawing.distribute import distribute
from reader.tui.drawing.two_columns import two_columns

LINES = st.integers(0, 200)


@pytest.mark.parametrize(
    ("room", "needs", "given_lines"),
    [
        (40, [5, 8], [5, 8]),
        (40, [5, 90], [5, 35]),
        (40, [90, 5, 90], [18, 5, 17]),
        (30, [10, 90, 90], [10, 10, 10]),
        (5, [9, 9], [4, 4]),
        (40, [], []),
    ],
)
def test_lines_go_where_they_are_needed(
    room: int, needs: list[int], given_lines: list[int]
) -> None:
    assert distribute(room, needs) == given_lines or sorted(distribute(room, needs)) == sorted(
        given_lines
    )


@given(room=LINES, needs=st.lists(LINES, max_size=6))
def test_nobody_waits_while_lines_are_left(room: int, needs: list[int]) -> None:
    given_lines = distribute(room, needs)
    assert all(got <= need for got, need in zip(given_lines, needs, strict=True))
    left = room - sum(given_lines)
    assert left <= 0 or given_lines == needs


def test_a_long_row_goes_on_under_its_own_beginning() -> None:
    row = two_columns(
        sanitize_line("s"), sanitize_line("goes from one sentence to the next"), column=4, width=24
    ).plain
    assert row.splitlines() == ["s   goes from one", "    sentence to the next"]


def test_long_keys_stand_on_a_line_of_their_own() -> None:
    row = two_columns(
        sanitize_line("space  PgDn"), sanitize_line("A page down."), column=8, width=30
    ).plain
    assert row.splitlines() == ["space  PgDn", "        A page down."]
