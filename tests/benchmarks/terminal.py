"""A program on a terminal of its own, and the CPU time between a key and the bytes it brings."""

import contextlib
import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

_QUIET = 0.12
"""Seconds without a byte after which a screen stands still."""


class Terminal:
    """A program on a pseudo-terminal; CPU time is that of its threads, in seconds."""

    def __init__(
        self,
        command: Sequence[str],
        environment: Mapping[str, str] | None = None,
        *,
        size: tuple[int, int] = (120, 40),
    ) -> None:
        """Start a program."""
        self.pid, self._fd = pty.fork()
        if self.pid == 0:
            os.environ.update(
                {"TERM": "xterm-256color", "COLORTERM": "truecolor", **(environment or {})}
            )
            # As on a user's machine, whose interpreter is not watched.
            os.environ.pop("PYTHONUNBUFFERED", None)
            os.execvp(command[0], list(command))
        columns, rows = size
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.drawn = b""
        """Every byte that the program wrote."""

    def cpu(self) -> float:
        """CPU seconds of the program so far."""
        total = 0
        for path in Path(f"/proc/{self.pid}/task").iterdir():
            with contextlib.suppress(OSError):
                total += int((path / "schedstat").read_text().split()[0])
        return total / 1e9

    def memory(self) -> int:
        """Megabytes of the program's memory."""
        text = Path(f"/proc/{self.pid}/status").read_text()
        line = next(each for each in text.splitlines() if each.startswith("VmRSS"))
        return int(line.split()[1]) // 1024

    def read(self, seconds: float) -> bytes:
        """Read what the program writes within so many seconds, until the first bytes of it."""
        if not select.select([self._fd], [], [], seconds)[0]:
            return b""
        try:
            data = os.read(self._fd, 1 << 16)
        except OSError:
            return b""
        self.drawn += data
        return data

    def wait_for(self, words: bytes, seconds: float = 60) -> float:
        """Wait until some bytes were written; return the CPU seconds spent until then."""
        end = time.monotonic() + seconds
        while words not in self.drawn:
            if time.monotonic() > end:
                raise TimeoutError(f"{words!r} was not drawn: {self.drawn[-300:]!r}")
            self.read(0.2)
        return self.cpu()

    def settle(self, seconds: float = 30) -> None:
        """Wait until nothing is written for a while."""
        end = time.monotonic() + seconds
        while self.read(_QUIET) and time.monotonic() < end:
            pass

    def key(self, keys: bytes) -> tuple[float, float]:
        """Press keys; return CPU and wall seconds until the first bytes that they bring."""
        self.settle()
        before, started = self.cpu(), time.perf_counter()
        os.write(self._fd, keys)
        self.read(20)
        wall = time.perf_counter() - started
        return self.cpu() - before, wall

    def close(self) -> None:
        """End the program."""
        with contextlib.suppress(OSError):
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        os.close(self._fd)
