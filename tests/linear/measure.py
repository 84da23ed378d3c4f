"""How long something takes on longer and longer texts."""

import gc
import time
from collections.abc import Callable
from typing import NamedTuple

Made = Callable[[int], str]
"""A text of a length."""

LEAST = 0.003
"""CPU seconds. What takes less says nothing about growth."""


class Growth(NamedTuple):
    """What was measured."""

    seconds: tuple[float, ...]
    """CPU seconds at each length, the shortest first; fewer than lengths when time ran out."""
    factor: float
    """How much longer the last took than the one before, per factor of length: 1 is linear."""


def took(work: Callable[[str], object], text: str) -> float:
    """Return the CPU seconds of a call."""
    gc.disable()
    try:
        begun = time.thread_time()
        work(text)
        return time.thread_time() - begun
    finally:
        gc.enable()


def grown(
    work: Callable[[str], object], make: Made, lengths: tuple[int, ...], *, most: float
) -> Growth:
    """Measure a function.

    Args:
        work: The function.
        make: Makes its texts.
        lengths: Of the texts, rising.
        most: CPU seconds after which no longer text is tried.
    """
    seconds: list[float] = []
    for length in lengths:
        seconds.append(took(work, make(length)))
        if seconds[-1] > most:
            break
    if len(seconds) < 2 or seconds[-1] < LEAST:
        return Growth(tuple(seconds), 1.0)
    times = lengths[len(seconds) - 1] / lengths[len(seconds) - 2]
    return Growth(tuple(seconds), seconds[-1] / max(seconds[-2], LEAST / times) / times)
