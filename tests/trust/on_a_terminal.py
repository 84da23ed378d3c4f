"""Processes with a terminal for their streams, and the raw bytes that they write to it."""

import fcntl
import os
import pty
import select
import struct
import subprocess
import termios
import time
from collections.abc import Mapping, Sequence

QUIET = 0.15
"""Seconds without a byte after which a program is taken to wait for a key."""
_SIZE = frozenset(("COLUMNS", "LINES"))
"""What a runner of tests may say of its own terminal."""


class OnATerminal:
    """A process that reads keys from a terminal of its own and writes to it."""

    def __init__(
        self, command: Sequence[str], environment: Mapping[str, str], *, size: tuple[int, int]
    ) -> None:
        """Start it.

        Args:
            command: Its words.
            environment: Its whole environment, but for a size: its terminal has one.
            size: Columns and lines of the terminal.
        """
        self._parent, child = pty.openpty()
        columns, lines = size
        fcntl.ioctl(child, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
        own = {name: value for name, value in environment.items() if name not in _SIZE}
        self.process = subprocess.Popen(
            list(command), stdin=child, stdout=child, stderr=child, env=own,
            start_new_session=True,
        )  # fmt: skip
        os.close(child)
        self.stream = b""
        """Everything that it has written."""

    def press(self, keys: bytes) -> None:
        """Press keys and read until nothing more comes of it."""
        os.write(self._parent, keys)
        self.read(QUIET)

    def read(self, quiet: float) -> bool:
        """Read until nothing came for a while; say whether it is still there."""
        while select.select([self._parent], [], [], quiet)[0]:
            try:
                piece = os.read(self._parent, 65536)
            except OSError:
                return False
            if not piece:
                return False
            self.stream += piece
        return self.process.poll() is None

    def wait_for(self, words: bytes, seconds: float = 60) -> None:
        """Read until some words were written."""
        last = time.monotonic() + seconds
        while words not in self.stream:
            if not self.read(0.05) or time.monotonic() > last:
                raise AssertionError(f"{words!r} did not come: {self.stream[-2000:]!r}")

    def end(self) -> None:
        """Read what is left and take back what it held; a process that stays is killed."""
        last = time.monotonic() + 30
        while self.read(QUIET) and time.monotonic() < last:
            continue
        self.process.kill()
        self.process.wait()
        os.close(self._parent)
