"""Facts and summaries made by another process, so that many of them hold no key up.

Threads of one process take turns, and a text that is analysed takes long ones. The process is
started with the first piece of work, ended when there is none for a while, and started anew when
it breaks down.
"""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import IO, cast

from reader.document.annotations import Summary
from reader.document.document import Document
from reader.document.facts import Facts
from reader.document.options import FactsOptions, SummaryOptions
from reader.errors import ReaderError
from reader.intake.sandbox.child import import_path
from reader.library.digests.codec import unpack_facts, unpack_summary
from reader.services.digests.work import FactsWork, SummaryWork, pack_work

_KEPT_SECONDS = 30.0
"""How long the process waits for more work; it holds about 100 MB."""
_GRACE = 1.0
"""Seconds that work may go on which nobody wants any more: starting anew takes as long."""
_LOOK = 0.05
"""Seconds between two looks at whether it is still wanted."""


class NotWantedError(ReaderError):
    """Nobody wants the result any more."""


class _Answer:
    """An answer on its way, read by a thread: not every platform can wait at a pipe for a while."""

    def __init__(self, pipe: IO[bytes]) -> None:
        self.answer: tuple[bool, bytes] | None = None
        """Whether it is a result, and its bytes; None when the pipe ended before."""
        self._pipe = pipe
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    def came_within(self, seconds: float) -> bool:
        """Wait so long at most, and say whether the answer, or the end of the pipe, is there."""
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def _read(self) -> None:
        # A pipe that is closed under the reading has no answer, like one that ended.
        with suppress(OSError, ValueError):
            head = self._pipe.read(9)
            size = int.from_bytes(head[1:], "big")
            body = self._pipe.read(size)
            if len(head) == 9 and len(body) == size:
                self.answer = head[0] == 1, body


class DigestProcess:
    """One process that does one piece of work after the other; threads wait for their turn."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._guard = threading.Lock()
        self._child: subprocess.Popen[bytes] | None = None
        self._ending: threading.Timer | None = None
        self._closed = False

    @property
    def pid(self) -> int | None:
        """The number of the process, while there is one."""
        child = self._child
        return child.pid if child is not None and child.poll() is None else None

    def facts(
        self,
        document: Document,
        options: FactsOptions,
        unwanted: Callable[[], bool] = lambda: False,
    ) -> Facts:
        """Find the facts of a document. Takes time: call it from a thread.

        Args:
            document: The document.
            options: How.
            unwanted: Says that nobody waits for it any more.

        Raises:
            NotWantedError: If it was given up, or the process is closed.
            ReaderError: If it cannot be done, or the process broke down over it.
        """
        answer = self._answer(FactsWork(document, options), options, unwanted)
        return unpack_facts(answer, document, options)

    def summary(
        self,
        facts: Facts,
        options: SummaryOptions,
        unwanted: Callable[[], bool] = lambda: False,
    ) -> Summary:
        """Make a summary of facts. Takes time: call it from a thread.

        Args:
            facts: The facts.
            options: How.
            unwanted: Says that nobody waits for it any more.

        Raises:
            NotWantedError: If it was given up, or the process is closed.
            ReaderError: If it cannot be done, or the process broke down over it.
        """
        answer = self._answer(SummaryWork(facts, options), facts.options, unwanted)
        return unpack_summary(answer, facts.text)

    def while_wanted(self, unwanted: Callable[[], bool]) -> "ProcessBackend":
        """Return a backend whose work is given up when nobody wants it any more."""
        return ProcessBackend(self, unwanted)

    def _answer(
        self, work: FactsWork | SummaryWork, options: FactsOptions, unwanted: Callable[[], bool]
    ) -> bytes:
        with self._turn:
            if self._let_go(unwanted):
                raise NotWantedError("given up")
            self._keep()
            try:
                good, answer = self._ask(self._running(), pack_work(work), unwanted)
            except (OSError, EOFError, ValueError) as error:
                self._end()
                if self._let_go(unwanted):
                    raise NotWantedError("given up") from error
                name = options.title or options.name or "an article"
                raise ReaderError(
                    f"{name}: the process that analysed it broke down: please report this"
                ) from error
            finally:
                self._end_later()
        if not good:
            raise ReaderError(answer.decode())
        return answer

    def close(self) -> None:
        """End the process; there will be no other."""
        self._closed = True
        self._keep()
        self._end()

    def _ask(
        self, child: "subprocess.Popen[bytes]", work: bytes, unwanted: Callable[[], bool]
    ) -> tuple[bool, bytes]:
        to_child, from_child = _pipes(child)
        to_child.write(len(work).to_bytes(8, "big") + work)
        to_child.flush()
        waiting = _Answer(from_child)
        last: float | None = None
        while not waiting.came_within(_LOOK):
            if last is None and self._let_go(unwanted):
                last = time.monotonic() + _GRACE
            if last is not None and time.monotonic() > last:
                raise EOFError
        if waiting.answer is None:
            raise EOFError
        return waiting.answer

    def _running(self) -> "subprocess.Popen[bytes]":
        with self._guard:
            if self._child is None or self._child.poll() is not None:
                self._child = subprocess.Popen(
                    # -P: what lies in the current folder is not to be imported.
                    [sys.executable, "-P", "-m", "reader.services.digests.worker"],
                    env={**os.environ, "PYTHONPATH": os.pathsep.join(import_path())},
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                )
            return self._child

    def _keep(self) -> None:
        with self._guard:
            if self._ending is not None:
                self._ending.cancel()
                self._ending = None

    def _end_later(self) -> None:
        with self._guard:
            if not self._closed:
                self._ending = threading.Timer(_KEPT_SECONDS, self._end_idle)
                self._ending.daemon = True
                self._ending.start()

    def _let_go(self, unwanted: Callable[[], bool]) -> bool:
        return self._closed or unwanted()

    def _end_idle(self) -> None:
        # Work that begins at this very moment needs the process.
        if self._turn.acquire(blocking=False):
            try:
                self._end()
            finally:
                self._turn.release()

    def _end(self) -> None:
        with self._guard:
            child, self._child = self._child, None
        if child is None:
            return
        child.kill()
        child.wait()
        for pipe in _pipes(child):
            with suppress(OSError, ValueError):
                pipe.close()


class ProcessBackend:
    """The process, for work that may become unwanted."""

    def __init__(self, process: DigestProcess, unwanted: Callable[[], bool]) -> None:
        self._process = process
        self._unwanted = unwanted

    def facts(self, document: Document, options: FactsOptions) -> Facts:
        """Find the facts of a document, as ``DigestProcess.facts`` does."""
        return self._process.facts(document, options, self._unwanted)

    def summary(self, facts: Facts, options: SummaryOptions) -> Summary:
        """Make a summary of facts, as ``DigestProcess.summary`` does."""
        return self._process.summary(facts, options, self._unwanted)


def _pipes(child: "subprocess.Popen[bytes]") -> tuple[IO[bytes], IO[bytes]]:
    # They were asked for when it was started, so they are there.
    return cast("IO[bytes]", child.stdin), cast("IO[bytes]", child.stdout)
