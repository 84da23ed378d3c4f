"""A pool of warm child processes: starting one takes longer than most of its work."""

import atexit
import os
import threading
from collections.abc import Callable
from typing import Any

from reader.intake.sandbox.child import Child, ChildGoneError, Reply

PIECES = 2_000
"""After this much work a child is replaced by a new one: C libraries keep what they allocated."""


class ChildPool:
    """Children that run one module; threads borrow them, and idle ones wait for more work."""

    def __init__(self, module: str, *, most_idle: int, idle_seconds: float) -> None:
        """Make a pool; no child is started before there is work.

        Args:
            module: The module that each child runs, which calls ``serve``.
            most_idle: The most children that wait for more work; each holds about 100 MB.
            idle_seconds: How long they wait.
        """
        self._module = module
        self._most_idle = most_idle
        self._idle_seconds = idle_seconds
        self._lock = threading.Lock()
        self._idle: list[Child] = []
        self._busy: set[Child] = set()
        self._closing: threading.Timer | None = None
        atexit.register(self.kill)
        if hasattr(os, "register_at_fork"):
            os.register_at_fork(after_in_child=self._forget)

    @property
    def idle_pids(self) -> tuple[int, ...]:
        """The process ids of the idle children."""
        with self._lock:
            return tuple(child.pid for child in self._idle)

    def run(
        self,
        head: dict[str, Any],
        data: bytes,
        *,
        seconds: float,
        arguments: tuple[str, ...] = (),
        unwanted: Callable[[], bool] | None = None,
    ) -> Reply:
        """Have a piece of work done by an idle child, or by a new one.

        Args:
            head: What to do, in JSON values.
            data: The bytes to work on.
            seconds: How long it may take, in wall-clock time.
            arguments: The command line arguments of the child.
            unwanted: Returns whether nobody is waiting for the result any longer.

        Raises:
            ChildGoneError: If the child ended before it answered.
            OSError: If no process can be started.
        """
        child = self._take(arguments)
        answered = False
        try:
            reply = child.ask(head, data, seconds=seconds, unwanted=unwanted)
            answered = True
            return reply
        finally:
            self._give_back(child, usable=answered and child.pieces < PIECES)

    def close(self) -> None:
        """End the idle children; the next piece of work starts a new one."""
        with self._lock:
            children, self._idle[:] = list(self._idle), []
        for child in children:
            child.end()

    def kill(self) -> None:
        """End every child, even at work: their callers get an error."""
        with self._lock:
            for child in self._busy:
                child.kill()
        self.close()

    def _forget(self) -> None:
        """Leave the children to the process that this one is a copy of.

        Two processes on one pipe would get each other's answers.
        """
        self._lock = threading.Lock()
        self._idle, self._busy, self._closing = [], set(), None

    def _take(self, arguments: tuple[str, ...]) -> Child:
        with self._lock:
            found = next((each for each in self._idle if each.arguments == arguments), None)
            if found is not None:
                self._idle.remove(found)
                self._busy.add(found)
                return found
        child = Child(self._module, arguments)
        with self._lock:
            self._busy.add(child)
        return child

    def _give_back(self, child: Child, *, usable: bool) -> None:
        with self._lock:
            self._busy.discard(child)
            kept = usable and len(self._idle) < self._most_idle
            if kept:
                self._idle.append(child)
            if self._closing is not None:
                self._closing.cancel()
            self._closing = threading.Timer(self._idle_seconds, self.close)
            self._closing.daemon = True
            self._closing.start()
        if not kept:
            child.end()


__all__ = ["ChildGoneError", "ChildPool", "Reply"]
