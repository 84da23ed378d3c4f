"""Several processes for many articles; what hangs or ends over an article costs that article alone.

Each process has one piece of work at a time, so it is known which one it was when the process ends
or has to be killed. Code in C that never returns cannot be interrupted; its process can.
"""

import queue
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from reader.services.sources import Failure

if TYPE_CHECKING:
    from concurrent.futures import Future
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

T = TypeVar("T")
Item = TypeVar("Item")

_START = 120.0
"""Seconds in which a process has to start and to load what the work needs; it takes about one."""
_AHEAD = 8
"""Pieces of work that wait for each process; it bounds the memory that results take."""
_BEGUN = "begun"
"""What a process says once it has loaded its work."""


class ProcessEndedError(Exception):
    """The process ended in the middle of its work."""


class TookTooLongError(Exception):
    """The work took too long, and its process was killed."""


class _Work(NamedTuple):
    """A piece of work that waits for a process."""

    future: "Future[Any]"
    seconds: float
    call: Callable[..., Any]
    arguments: tuple[Any, ...]


class Processes:
    """Processes that work in turn; one that ends is replaced by another."""

    def __init__(self, jobs: int) -> None:
        """Make a pool; a process is started when there is work for it.

        Args:
            jobs: How many processes there are at most.
        """
        self._jobs = jobs
        self._waiting: queue.SimpleQueue[_Work | None] = queue.SimpleQueue()
        self._workers: list[_Worker] = []

    def submit(self, seconds: float, call: Callable[..., T], *arguments: Any) -> "Future[T]":
        """Begin a piece of work.

        Args:
            seconds: After how long its process is killed.
            call: A function of a module.
            arguments: With what it is called.
        """
        # Imported here: one article needs no second process, and most commands are for one.
        from concurrent.futures import Future

        future: Future[T] = Future()
        self._waiting.put(_Work(future, seconds, call, arguments))
        if len(self._workers) < self._jobs:
            self._workers.append(_Worker(self._waiting))
        return future

    @staticmethod
    def result(future: "Future[T]", label: str) -> T | Failure:
        """Wait for a piece of work.

        Args:
            future: What ``submit`` returned.
            label: What a failure calls its source.
        """
        try:
            return future.result()
        except ProcessEndedError:
            why = "the process that analysed it ended in the middle"
        except TookTooLongError as error:
            why = f"its analysis took more than {error} s and was given up"
        return Failure(f"{label}: {why}: leave it out, and please report this")

    def close(self) -> None:
        """End the processes at once, and drop what was not begun."""
        for _ in self._workers:
            self._waiting.put(None)
        for worker in self._workers:
            worker.close()


def in_turn(
    jobs: int, items: Iterable[Item], submit: "Callable[[Processes, Item], Future[T] | None]"
) -> "Generator[tuple[Item, Future[T] | None]]":
    """Hand items to processes, each a few ahead of the output so that none of them waits.

    The processes are ended when the generator is closed.

    Args:
        jobs: The number of processes.
        items: What to do; no more of them are held than are ahead.
        submit: Begins the work of an item, or returns None where this process does it itself.

    Yields:
        The items in order, each with its work, which may still be running.
    """
    processes = Processes(jobs)
    waiting: deque[tuple[Item, Future[T] | None]] = deque()
    try:
        for item in items:
            waiting.append((item, submit(processes, item)))
            if len(waiting) > jobs * _AHEAD:
                yield waiting.popleft()
        while waiting:
            yield waiting.popleft()
    finally:
        processes.close()


class _Worker:
    """A thread that hands work to a process of its own and waits for it."""

    def __init__(self, waiting: "queue.SimpleQueue[_Work | None]") -> None:
        self._waiting = waiting
        self._lock = threading.Lock()
        self._closed = False
        self._process: BaseProcess | None = None
        self._connection: Connection | None = None
        threading.Thread(target=self._run, daemon=True).start()

    def close(self) -> None:
        """Kill the process and start no other."""
        with self._lock:
            self._closed = True
            self._kill()

    def _run(self) -> None:
        while (work := self._waiting.get()) is not None:
            if self._closed or not work.future.set_running_or_notify_cancel():
                work.future.cancel()
                continue
            try:
                raised, value = self._reply(work)
            except Exception as error:  # noqa: BLE001 - whatever it is, it is this work's
                raised, value = True, error
            if raised:
                work.future.set_exception(value)
            else:
                work.future.set_result(value)
        self.close()

    def _reply(self, work: _Work) -> tuple[bool, Any]:
        connection = self._open()
        try:
            connection.send((work.call, work.arguments))
            # The time of the work begins once it is loaded: on a busy machine that takes longer.
            begun = connection.poll(_START) and connection.recv() == _BEGUN
            if begun and connection.poll(work.seconds):
                reply: tuple[bool, Any] = connection.recv()
                return reply
        except (EOFError, OSError):
            self._end()
            raise ProcessEndedError from None
        self._end()
        raise TookTooLongError(f"{work.seconds:.0f}")

    def _open(self) -> "Connection":
        """Return the way to the process, which is started if there is none."""
        with self._lock:
            if self._closed:
                raise ProcessEndedError
            if self._connection is None:
                # Spawned, not forked: a fork copies the locks of whatever threads are running.
                from multiprocessing import get_context

                context = get_context("spawn")
                ours, theirs = context.Pipe()
                self._process = context.Process(target=_serve, args=(theirs,), daemon=True)
                self._process.start()
                theirs.close()
                self._connection = ours
            return self._connection

    def _end(self) -> None:
        with self._lock:
            self._kill()

    def _kill(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.join(1)
        if self._connection is not None:
            self._connection.close()
        self._process = self._connection = None


def _serve(connection: "Connection") -> None:
    """Do what comes in, until the other side goes away."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for who started this process
    while True:
        try:
            call, arguments = connection.recv()
        except (EOFError, OSError):
            return
        connection.send(_BEGUN)
        try:
            reply = False, call(*arguments)
        except Exception as error:  # noqa: BLE001 - the other side raises it
            reply = True, error
        connection.send(reply)
