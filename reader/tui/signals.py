"""Signals that end the reader: the place is kept and the terminal is given back."""

import asyncio
import signal
from collections.abc import Callable
from contextlib import suppress

_ENDING = ("SIGTERM", "SIGHUP")
_BY_SIGNAL = 128
"""What shells add to the number of a signal for the exit code of a program that it ended."""


def end_on_signals(end: Callable[[int], None]) -> None:
    """Have SIGTERM and SIGHUP end the reader like the quit command, where there are signals.

    Args:
        end: Ends it with an exit code.
    """
    loop = asyncio.get_running_loop()
    for name in _ENDING:
        number = getattr(signal, name, None)
        if number is not None:
            # Windows has no handlers in its loop, and a thread that is not the main one none.
            with suppress(NotImplementedError, RuntimeError, ValueError):
                loop.add_signal_handler(number, end, _BY_SIGNAL + number)
