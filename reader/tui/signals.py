"""Signals that end the reader, leaving the terminal as it was."""

import asyncio
import os
import signal
from collections.abc import Callable
from contextlib import suppress
from threading import Timer
from types import FrameType

_ENDING = ("SIGTERM", "SIGHUP")
_BY_SIGNAL = 128
"""What shells add to a signal's number for the exit code of a program that it ended."""
_PATIENCE = 5.0
"""Seconds that ending may take. If a terminal is gone, writing to it can block forever."""


def end_on_signals(end: Callable[[int], None]) -> None:
    """Make SIGTERM and SIGHUP end the reader like the quit command, if there are signals.

    Args:
        end: Ends it with an exit code. If that takes more than a few seconds, the process ends.
    """
    loop = asyncio.get_running_loop()
    for name in _ENDING:
        number = getattr(signal, name, None)
        if number is not None:
            # There are no handlers in Windows' event loop, nor in a thread other than the main one.
            with suppress(NotImplementedError, RuntimeError, ValueError):
                loop.add_signal_handler(number, end, _BY_SIGNAL + number)
                # The loop is woken by a pipe; this runs even while the loop waits for the terminal.
                signal.signal(number, _end_all_the_same)


def _end_all_the_same(number: int, _frame: FrameType | None) -> None:
    watch = Timer(_PATIENCE, os._exit, (_BY_SIGNAL + number,))
    watch.daemon = True
    watch.start()
