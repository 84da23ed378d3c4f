"""One child process that does one piece of work after another, and can be killed during any.

Neither a signal handler nor a thread can stop a C library in the middle of its work; ending the
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

_CHECK_SECONDS = 0.05
"""Seconds between two checks whether work is still wanted."""
_PATIENCE = 6
"""How many times its CPU time limit a child may take while others use the machine."""
_LEAST_LEFT = 0.25
"""The share of its time that a child must have left to be waited for."""
_GRACE = 1.0
"""Seconds that unwanted work may still run: starting a new child takes as long."""

Ending = Literal["time", "unwanted", "broken"]
"""Why a child did not answer: it took too long, nobody wanted the answer any longer, or it
crashed."""


class ChildGoneError(Exception):
    """A child ended before it answered."""

    def __init__(self, why: Ending) -> None:
        super().__init__(why)
        self.why: Ending = why
        """The reason why it ended."""


@dataclass(frozen=True, slots=True)
class Reply:
    """A child's answer."""

    head: dict[str, Any]
    """The result in JSON values: ``error`` if it failed."""
    body: bytes
    """The result in bytes."""


class Child:
    """A child process and the pipes to it; used by one thread at a time."""

    def __init__(self, module: str, arguments: tuple[str, ...] = ()) -> None:
        """Start it.

        Args:
            module: The module that it runs, which calls ``serve``.
            arguments: Its command line arguments.

        Raises:
            OSError: If no process can be started.
        """
        self.arguments = arguments
        """Its command line arguments."""
        self.pieces = 0
        """The number of pieces of work that it has done."""
        self._process = subprocess.Popen(  # noqa: S603 - our own module, no shell
            # -P: nothing in the current folder must be imported.
            [sys.executable, "-P", "-m", module, *arguments],
            env={**os.environ, "PYTHONPATH": os.pathsep.join(import_path())},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        # They were requested above, so they exist.
        self._to_child = cast("IO[bytes]", self._process.stdin)
        self._from_child = cast("IO[bytes]", self._process.stdout)

    @property
    def pid(self) -> int:
        """The process id."""
        return self._process.pid

    def ask(
        self,
        head: dict[str, Any],
        data: bytes,
        *,
        seconds: float,
        unwanted: Callable[[], bool] | None = None,
    ) -> Reply:
        """Give it a piece of work and wait for the answer.

        Args:
            head: What to do, in JSON values.
            data: The bytes to work on.
            seconds: How long it may take, in wall-clock time; on a busy machine it may take several
                times as long, unless it computes for longer than this.
            unwanted: Returns whether nobody is waiting for the result any longer.

        Raises:
            ChildGoneError: If there was no answer; the child cannot be used again.
        """
        self.pieces += 1
        watch = _Watch(self._process, seconds, unwanted)
        try:
            write_frames(self._to_child, json.dumps(head).encode(), data)
            told, body = read_frame(self._from_child), read_frame(self._from_child)
            if told is not None and body is not None:
                return Reply(json.loads(told), body)
        except (OSError, ValueError):
            pass  # the pipe was closed, or the message is not an answer
        finally:
            watch.stop()
        raise ChildGoneError(watch.why or "broken")

    def kill(self) -> None:
        """End the process while another thread waits for its answer."""
        self._process.kill()

    def end(self) -> None:
        """End the process and free its resources."""
        self._process.kill()
        for pipe in (self._to_child, self._from_child):
            with suppress(OSError):  # data that could no longer be written is not needed any longer
                pipe.close()
        self._process.wait()


class _Watch:
    """Kills a child that takes too long, or whose work is no longer wanted."""

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
        """Extend the child's time if others used the machine; say whether that was possible."""
        now, computed = time.monotonic(), cpu_seconds(self._process.pid)
        if self.why is not None or self._begun is None or computed is None or now >= self._last:
            return False
        left = self._seconds - (computed - self._begun)
        if left < _LEAST_LEFT * self._seconds:
            return False
        self._end = min(now + left, self._last)
        return True

    def _pause(self) -> float:
        left = max(0.0, self._end - time.monotonic())
        return left if self._unwanted is None else min(left, _CHECK_SECONDS)


def import_path() -> list[str]:
    """Return the import path of this process, for a child."""
    given = os.environ.get("PYTHONPATH", "").split(os.pathsep)
    return [path for path in (*given, *sys.path) if path]
