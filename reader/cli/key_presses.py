"""Single key presses in a terminal, without waiting for Enter."""

import sys


def pressed(seconds: float) -> str:
    """Return the key that is pressed within some seconds; empty if none is.

    Raises:
        KeyboardInterrupt: If it is Ctrl+C.
    """
    return _windows(seconds) if sys.platform == "win32" else _posix(seconds)


def _posix(seconds: float) -> str:
    import select
    import termios
    import tty

    stream = sys.stdin.fileno()
    before = termios.tcgetattr(stream)
    try:
        # Ctrl+C still interrupts.
        tty.setcbreak(stream)
        ready, _, _ = select.select([sys.stdin], [], [], seconds)
        return sys.stdin.read(1) if ready else ""
    finally:
        termios.tcsetattr(stream, termios.TCSADRAIN, before)


def _windows(seconds: float) -> str:
    import importlib
    import time

    keyboard = importlib.import_module("msvcrt")
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if keyboard.kbhit():
            return str(keyboard.getwch())
        time.sleep(0.02)
    return ""
