"""Distributing lines among panes that are above each other."""

from collections.abc import Sequence


def distribute(room: int, needs: Sequence[int], *, least: int = 4) -> list[int]:
    """Distribute lines: no pane gets more than it needs while another has too few.

    Args:
        room: Lines to distribute.
        needs: Lines that each pane would fill.
        least: Lines that each pane gets at least, as far as it needs them.

    Returns:
        Lines of each pane, in order. Together they are at most ``room``, unless that is less than
        ``least`` for each.
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
