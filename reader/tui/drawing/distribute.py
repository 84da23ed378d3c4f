"""Lines shared out among panes that stand over each other."""

from collections.abc import Sequence


def share(room: int, needs: Sequence[int], *, least: int = 4) -> list[int]:
    """Share lines out: nobody gets more than is needed while another has too few.

    Args:
        room: Lines to be shared.
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
