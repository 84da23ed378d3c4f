"""Limits of a piece of work, and a guard for work in this process."""

import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import ClassVar, Literal, NamedTuple

from reader.errors import GaveUpError
from reader.intake.sandbox.memory import peak_megabytes

_LOOK = 0.25
"""Seconds of CPU time between two checks of what the work has cost so far."""
_REPEAT_SECONDS = 2.0
"""CPU seconds between two signals to work that is over its limit."""


class Limits(NamedTuple):
    """The limits of one piece of work."""

    seconds: float = 20.0
    """Time: wall-clock time in a child process, CPU time in this one."""
    megabytes: int = 1024
    """Memory, where the platform can limit it."""


DEFAULT_LIMITS = Limits()


class _OutOfLimitsError(BaseException):
    """Raised in the middle of the work; no ``except Exception`` in it may catch it."""

    why: ClassVar[Literal["time", "memory"]]


class _DroppedError(BaseException):
    """Raised in place of a pending error, and caught at once."""


# Two classes: another thread can raise a class but not give it arguments.
class _TooSlowError(_OutOfLimitsError):
    why = "time"


class _TooBigError(_OutOfLimitsError):
    why = "memory"


@dataclass(slots=True)
class _Guard:
    """The measurements taken while work is done."""

    limits: Limits
    """The limits of the work."""
    clock: Callable[[], float]
    """The clock that measures its CPU time, in seconds."""
    begun: float
    """The reading of the clock when it began."""
    memory: float | None
    """The peak memory of the process at that time, in megabytes; None if it is not limited.
    """

    def look(self) -> None:
        now = self.clock()
        if now - self.begun > self.limits.seconds:
            # Raised again after a while, in case the first error was raised where errors are
            # swallowed.
            self.begun = now - self.limits.seconds + _REPEAT_SECONDS
            raise _TooSlowError
        memory = peak_megabytes() or 0.0
        if self.memory is not None and memory - self.memory > self.limits.megabytes:
            self.memory = memory
            raise _TooBigError


_active: list[_Guard] = []
"""The guard of the current work, if any."""


@contextmanager
def within(limits: Limits, *, what: str) -> Iterator[None]:
    """Limit the work of a block.

    In a thread other than the main one only time is limited: memory belongs to the whole process.
    If the platform has no clock per thread, the time of other threads counts too. In such a
    thread a call that runs outside Python, such as a search by a pattern, is not interrupted: the
    work is given up when the call returns.

    Args:
        limits: The limits of the work.
        what: How errors refer to the work: ``its analysis``.

    Raises:
        GaveUpError: If it exceeds them; the message says so and does not name the source.
    """
    alone = threading.current_thread() is threading.main_thread()
    clock = time.process_time if alone else _clock_of_this_thread()
    guard = _Guard(limits, clock, clock(), (peak_megabytes() or 0.0) if alone else None)
    alarm = _Alarm() if alone and hasattr(signal, "setitimer") else _WatchThread()
    try:
        try:
            alarm.start(guard)
            yield
        finally:
            alarm.stop()
    except _OutOfLimitsError as out:
        alarm.stop()  # the error may have been raised on the way there
        raise GaveUpError(_message(what, limits, out.why)) from None
    except MemoryError:
        raise GaveUpError(_message(what, limits, "memory")) from None


def _clock_of_this_thread() -> Callable[[], float]:
    """Return a clock that other threads can read; that of the process if there is no other."""
    if not hasattr(time, "pthread_getcpuclockid"):
        return time.process_time
    number = time.pthread_getcpuclockid(threading.get_ident())
    return lambda: time.clock_gettime(number)


class _Alarm:
    """Checks the work whenever the system's timer for CPU time fires."""

    def start(self, guard: _Guard) -> None:
        # The handler stays installed: a late signal must not end the program.
        signal.signal(signal.SIGPROF, _look)
        _active.append(guard)
        signal.setitimer(signal.ITIMER_PROF, _LOOK, _LOOK)

    def stop(self) -> None:
        _active.clear()
        signal.setitimer(signal.ITIMER_PROF, 0)


class _WatchThread:
    """Checks the work from a thread of its own.

    Used for threads other than the main one, and if the platform has no such timer.
    """

    def __init__(self) -> None:
        self._done = threading.Event()
        self._worker = threading.get_ident()
        self._thread: threading.Thread | None = None
        self._raised = False

    def start(self, guard: _Guard) -> None:
        self._thread = threading.Thread(target=self._watch, args=(guard,), daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._done.set()
        if self._thread is not None:
            self._thread.join()
            self._thread = None
            if self._raised:
                _drop_pending_error()

    def _watch(self, guard: _Guard) -> None:
        while not self._done.wait(_LOOK):
            try:
                guard.look()
            except _OutOfLimitsError as out:
                self._raised = True
                _raise_in(self._worker, type(out))


def _raise_in(thread: int, error: type[BaseException]) -> None:
    """Raise an error between two steps of a thread, in place of a pending one."""
    import ctypes

    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), ctypes.py_object(error))


def _drop_pending_error() -> None:
    """Make sure that no error that another thread requested is raised later.

    Python can also be told that none is pending. It then keeps looking for one at every step, and
    with a tracing function set it never gets any further (CPython 3.11).
    """
    try:
        _raise_in(threading.get_ident(), _DroppedError)
        while True:
            time.sleep(0)
    except _DroppedError:
        pass


def _look(*_: object) -> None:
    for guard in _active:
        guard.look()


def _message(what: str, limits: Limits, why: Literal["time", "memory"]) -> str:
    if why == "time":
        return f"{what} took more than {limits.seconds:.0f} s"
    return f"{what} needed more than {limits.megabytes:,} MB"
