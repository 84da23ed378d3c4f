"""Distribute lines among panes that are stacked."""

from collections.abc import Sequence


def distribute(room: int, needs: Sequence[int], *, least: int = 4) -> list[int]:
    """Distribute lines: no pane gets more than it needs while another has too few.

    Args:
        room: The lines to distribute.
        needs: The lines that each pane would fill.
        least: The fewest lines that each pane gets, as far as it needs them.

    Returns:
        The lines of each pane, in order. Together they are at most ``room``, unless that is less
        than ``least`` for each.
    """
    given = [0] * len(needs)
    left = room
    waiting = sorted(range(len(needs)), key=lambda index: needs[index])
    while waiting:
        index = waiting.pop(0)
        fair = left // (len(waiting) + 1)
        given[index] = min(needs[index], max(fair, least))
        left -= given[index]
    return given
