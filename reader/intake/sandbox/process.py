"""Parsers of hostile input, run in processes that can be killed.

lxml can take minutes on one tag with a hundred thousand attributes, and neither a signal handler
nor a thread can stop it. So every page, e-book and feed is parsed by a child process with a limit
on its memory and on the time for each piece of work; a child that does not finish is killed and
the source is named. A child stays for the next piece of work, because starting one takes longer
than a page. What comes back is JSON, which can carry no code.
"""

import atexit
import json
import os
import subprocess
import sys
import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from typing import IO, Any, cast

from reader.errors import GaveUpError, UnreadableSourceError

ANSWER_CAP = 256 * 1024 * 1024
"""Bytes of the largest answer that is taken from a child."""

PIECES = 2_000
"""After so much work a child makes way for a fresh one: lxml keeps what it has once allocated."""


KEPT = 2
"""How many children wait for more work; each holds about 100 MB."""
KEPT_SECONDS = 60.0
"""How long they wait."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one piece of work may cost."""

    seconds: float = 20.0
    """Wall-clock time."""
    megabytes: int = 1024
    """Address space of the child, where the platform can limit it."""


DEFAULT_LIMITS = Limits()


class _Child:
    """One child process and the pipe to it; used by one thread at a time."""

    def __init__(self, megabytes: int) -> None:
        self.megabytes = megabytes
        self.pieces = 0
        self._process = subprocess.Popen(  # noqa: S603 - our own module, no shell
            # -P: what lies in the current folder is not to be imported.
            [sys.executable, "-P", "-m", "reader.intake.sandbox.parsers", str(megabytes)],
            env={**os.environ, "PYTHONPATH": os.pathsep.join(import_path())},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        # Asked for above, they are there.
        self.to_child = cast("IO[bytes]", self._process.stdin)
        self.from_child = cast("IO[bytes]", self._process.stdout)

    def ask(self, head: dict[str, Any], data: bytes, seconds: float) -> dict[str, Any] | None:
        """Give a piece of work and wait for the answer; None when the child had to be killed."""
        self.pieces += 1
        alarm = threading.Timer(seconds, self._process.kill)
        alarm.daemon = True
        alarm.start()
        try:
            return self._exchange(head, data)
        except (OSError, ValueError):
            return None
        finally:
            alarm.cancel()

    def _exchange(self, head: dict[str, Any], data: bytes) -> dict[str, Any] | None:
        self.to_child.write(json.dumps({**head, "size": len(data)}).encode() + b"\n")
        self.to_child.write(data)
        self.to_child.flush()
        size = int.from_bytes(self.from_child.read(8), "big")
        if not 0 < size <= ANSWER_CAP:
            return None
        answer = self.from_child.read(size)
        parsed = json.loads(answer) if len(answer) == size else None
        return parsed if isinstance(parsed, dict) else None

    def end(self) -> None:
        """Kill the child and take back what it held."""
        self._process.kill()
        for pipe in (self.to_child, self.from_child):
            with suppress(OSError):  # what could not be written any more is not wanted any more
                pipe.close()
        self._process.wait()


def import_path() -> list[str]:
    """Return where a child finds the modules that this process has found."""
    given = os.environ.get("PYTHONPATH", "").split(os.pathsep)
    return [path for path in (*given, *sys.path) if path]


_idle: list[_Child] = []
_closing: threading.Timer | None = None
_lock = threading.Lock()


def run_caged(
    parser: str,
    data: bytes,
    *,
    name: str,
    options: dict[str, Any] | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> Any:
    """Parse bytes in a child process.

    Args:
        parser: The name of one of the parsers of ``reader.intake.sandbox.parsers``.
        data: What it is to parse.
        name: What errors call the source.
        options: What else the parser wants to know; JSON values.
        limits: What it may cost.

    Returns:
        What the parser returns, as JSON carries it.

    Raises:
        GaveUpError: If the limits did not suffice.
        UnreadableSourceError: If the parser could make nothing of it.
    """
    try:
        child = _take(limits.megabytes)
    except OSError as error:
        why = error.strerror or str(error)
        raise UnreadableSourceError(
            f"{name}: no process could be started to read it with ({why}): try again later"
        ) from error
    answer = None
    begun = time.monotonic()
    try:
        head = {"parser": parser, "options": options or {}, "seconds": limits.seconds}
        answer = child.ask(head, data, limits.seconds)
    finally:
        _give_back(child, usable=answer is not None and child.pieces < PIECES)
    if answer is None or answer.get("error") == "memory":
        in_time = time.monotonic() - begun < limits.seconds
        why = f"its parser broke down or needed more than {limits.megabytes} MB"
        if answer is None and not in_time:
            why = f"reading it took more than {limits.seconds:g} s"
        raise GaveUpError(f"{name}: given up: {why}: save its text by hand")
    if "error" in answer:
        raise UnreadableSourceError(f"{name}: {answer['error']}")
    return answer.get("value")


def _take(megabytes: int) -> _Child:
    with _lock:
        for position, child in enumerate(_idle):
            if child.megabytes == megabytes:
                return _idle.pop(position)
    return _Child(megabytes)


def _give_back(child: _Child, *, usable: bool) -> None:
    """Keep a child for the next piece of work, for a while and not too many of them."""
    global _closing  # noqa: PLW0603 - one timer for the one list of children
    with _lock:
        kept = usable and len(_idle) < KEPT
        if kept:
            _idle.append(child)
        if _closing is not None:
            _closing.cancel()
        _closing = threading.Timer(KEPT_SECONDS, close)
        _closing.daemon = True
        _closing.start()
    if not kept:
        child.end()


def close() -> None:
    """End the children that wait for work; the next piece of work starts another."""
    with _lock:
        children, _idle[:] = list(_idle), []
    for child in children:
        child.end()


atexit.register(close)
