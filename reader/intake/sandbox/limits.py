"""Limits of a piece of work, and a guard for work in this very process."""

import signal
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal

from reader.errors import GaveUpError

_LOOK = 0.25
"""Seconds of CPU between two looks at what the work has cost so far."""
_AGAIN = 2.0
"""CPU seconds between two signals to work that is over its limit."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits of one piece of work."""

    seconds: float = 20.0
    """Time: wall-clock time in a child process, CPU time in this one."""
    megabytes: int = 1024
    """Memory, where the platform can limit it."""


DEFAULT_LIMITS = Limits()


class _OutOfLimitsError(BaseException):
    """Raised in the middle of the work; no ``except Exception`` in it may hold it up."""

    def __init__(self, why: Literal["time", "memory"]) -> None:
        super().__init__(why)
        self.why = why


@dataclass(slots=True)
class _Guard:
    """The readings taken while work is done."""

    limits: Limits
    """What it may cost."""
    begun: float
    """The CPU time of the process when it began, in seconds."""
    memory: float
    """The most memory that the process had had by then, in megabytes."""

    def look(self) -> None:
        now, memory = time.process_time(), _peak_megabytes()
        if now - self.begun > self.limits.seconds:
            # Once more after a while: it may have been raised where nothing is raised on.
            self.begun = now - self.limits.seconds + _AGAIN
            raise _OutOfLimitsError("time")
        if memory - self.memory > self.limits.megabytes:
            self.memory = memory
            raise _OutOfLimitsError("memory")


_active: list[_Guard] = []
"""The guard of the work that is being done, if any."""


@contextmanager
def within(limits: Limits, *, what: str) -> Iterator[None]:
    """Hold the work of a block to limits.

    It is held to them in the main thread, where the platform has alarms; elsewhere the work has to
    be given to a child process.

    Args:
        limits: What it may cost.
        what: What errors call the work: ``its analysis``.

    Raises:
        GaveUpError: If it costs more; the message says so and does not name the source.
    """
    has_alarms = hasattr(signal, "setitimer")
    if not has_alarms or threading.current_thread() is not threading.main_thread():
        yield
        return
    guard = _Guard(limits, time.process_time(), _peak_megabytes())
    try:
        try:
            # The handler stays: a signal that is late must not end the program.
            signal.signal(signal.SIGPROF, _look)
            _active.append(guard)
            signal.setitimer(signal.ITIMER_PROF, _LOOK, _LOOK)
            yield
        finally:
            _stop()
    except _OutOfLimitsError as out:
        _stop()  # it may have been raised on the way there
        raise GaveUpError(_told(what, limits, out.why)) from None
    except MemoryError:
        raise GaveUpError(_told(what, limits, "memory")) from None


def _look(*_: object) -> None:
    for guard in _active:
        guard.look()


def _stop() -> None:
    _active.clear()
    signal.setitimer(signal.ITIMER_PROF, 0)


def _told(what: str, limits: Limits, why: Literal["time", "memory"]) -> str:
    if why == "time":
        return f"{what} took more than {limits.seconds:.0f} s"
    return f"{what} needed more than {limits.megabytes:,} MB"


def _peak_megabytes() -> float:
    """Return the most memory that this process ever had."""
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (2**20 if sys.platform == "darwin" else 2**10)
