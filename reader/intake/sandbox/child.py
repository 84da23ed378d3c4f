"""One child process that does a piece of work after the other, and can be killed at any of them.

Neither a signal handler nor a thread can stop a C library that is deep in its work; the end of the
process can. Requests and answers are JSON and plain bytes, which cannot carry code.
"""

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import IO, Any, Literal, cast

from reader.intake.sandbox.cpu_time import cpu_seconds
from reader.intake.sandbox.frames import read_frame, write_frames

_LOOK = 0.05
"""Seconds between two looks at whether work is still wanted."""
_PATIENCE = 6
"""How many times as long as it may compute a child may take while others have the machine."""
_MOSTLY = 0.25
"""The part of its time that a child must have left to be waited for."""
_GRACE = 1.0
"""Seconds that unwanted work may still run: starting a new child takes as long."""

Ending = Literal["time", "unwanted", "broken"]
"""Why a child did not answer: it took too long, nobody wanted it any more, or it broke down."""


class ChildGoneError(Exception):
    """A child ended before it answered."""

    def __init__(self, why: Ending) -> None:
        super().__init__(why)
        self.why: Ending = why
        """What ended it."""


@dataclass(frozen=True, slots=True)
class Reply:
    """A child's answer."""

    head: dict[str, Any]
    """What it says of the work: ``error`` when it failed."""
    body: bytes
    """What it made."""


class Child:
    """A child process and the pipes to it; used by one thread at a time."""

    def __init__(self, module: str, arguments: tuple[str, ...] = ()) -> None:
        """Start it.

        Args:
            module: The module that it runs; it calls ``serve``.
            arguments: The words that it is given.

        Raises:
            OSError: If no process can be started.
        """
        self.arguments = arguments
        """The words that it was given."""
        self.pieces = 0
        """How much work it did."""
        self._process = subprocess.Popen(  # noqa: S603 - our own module, no shell
            # -P: what lies in the current folder is not to be imported.
            [sys.executable, "-P", "-m", module, *arguments],
            env={**os.environ, "PYTHONPATH": os.pathsep.join(import_path())},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        # Asked for above, they are there.
        self._to_child = cast("IO[bytes]", self._process.stdin)
        self._from_child = cast("IO[bytes]", self._process.stdout)

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._process.pid

    def ask(
        self,
        head: dict[str, Any],
        data: bytes,
        *,
        seconds: float,
        unwanted: Callable[[], bool] | None = None,
    ) -> Reply:
        """Give a piece of work and wait for the answer.

        Args:
            head: What to do; JSON values.
            data: With what.
            seconds: How long it may take, in wall-clock time; on a busy machine it may take
                several times as long, as long as it does not compute for longer.
            unwanted: Says that nobody waits for it any more.

        Raises:
            ChildGoneError: If there was no answer; the child is of no further use.
        """
        self.pieces += 1
        watch = _Watch(self._process, seconds, unwanted)
        try:
            write_frames(self._to_child, json.dumps(head).encode(), data)
            told, body = read_frame(self._from_child), read_frame(self._from_child)
            if told is not None and body is not None:
                return Reply(json.loads(told), body)
        except (OSError, ValueError):
            pass  # the pipe was closed, or what came is not an answer
        finally:
            watch.stop()
        raise ChildGoneError(watch.why or "broken")

    def kill(self) -> None:
        """End the process while another thread waits for its answer."""
        self._process.kill()

    def end(self) -> None:
        """End the process and free what it held."""
        self._process.kill()
        for pipe in (self._to_child, self._from_child):
            with suppress(OSError):  # what could not be written any more is not wanted any more
                pipe.close()
        self._process.wait()


class _Watch:
    """Kills a child that takes too long, or whose work nobody wants any more."""

    def __init__(
        self,
        process: "subprocess.Popen[bytes]",
        seconds: float,
        unwanted: Callable[[], bool] | None,
    ) -> None:
        self.why: Ending | None = None
        self._process = process
        self._seconds = seconds
        self._begun = cpu_seconds(process.pid)
        self._end = time.monotonic() + seconds
        self._last = time.monotonic() + _PATIENCE * seconds
        self._unwanted = unwanted
        self._done = threading.Event()
        threading.Thread(target=self._look, daemon=True).start()

    def stop(self) -> None:
        self._done.set()

    def _look(self) -> None:
        while not self._done.wait(self._pause()):
            if self.why is None and self._unwanted is not None and self._unwanted():
                self.why = "unwanted"
                self._end = min(self._end, time.monotonic() + _GRACE)
            if time.monotonic() >= self._end and not self._waited_for_others():
                self.why = self.why or "time"
                self._process.kill()
                return

    def _waited_for_others(self) -> bool:
        """Say whether the child has time left, because others had the machine; and give it that."""
        now, computed = time.monotonic(), cpu_seconds(self._process.pid)
        if self.why is not None or self._begun is None or computed is None or now >= self._last:
            return False
        left = self._seconds - (computed - self._begun)
        if left < _MOSTLY * self._seconds:
            return False
        self._end = min(now + left, self._last)
        return True

    def _pause(self) -> float:
        left = max(0.0, self._end - time.monotonic())
        return left if self._unwanted is None else min(left, _LOOK)


def import_path() -> list[str]:
    """Return where a child finds the modules that this process has found."""
    given = os.environ.get("PYTHONPATH", "").split(os.pathsep)
    return [path for path in (*given, *sys.path) if path]
