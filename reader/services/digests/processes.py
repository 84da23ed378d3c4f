"""Several processes for many articles; one that ends over an article costs that article alone."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from reader.services.sources import Failure

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

P = ParamSpec("P")
T = TypeVar("T")


class Processes:
    """A pool of processes that is made anew when one of them ends in the middle of its work."""

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs
        self._pool = _pool(jobs)

    def submit(self, work: Callable[P, T], *arguments: P.args, **options: P.kwargs) -> "Future[T]":
        """Begin a piece of work."""
        from concurrent.futures.process import BrokenProcessPool

        try:
            return self._pool.submit(work, *arguments, **options)
        except BrokenProcessPool:
            self.close()
            self._pool = _pool(self._jobs)
            return self._pool.submit(work, *arguments, **options)

    def result(
        self,
        future: "Future[T]",
        label: str,
        work: Callable[P, T],
        *arguments: P.args,
        **options: P.kwargs,
    ) -> T | Failure:
        """Wait for a piece of work; if a process ended, do it once more and alone.

        Nobody can tell over which of the pieces at work the process ended: the one that ends
        another one is named.

        Args:
            future: What ``submit`` returned.
            label: What the failure calls the source.
            work: What was done, for once more.
            arguments: With what.
            options: And how.
        """
        from concurrent.futures.process import BrokenProcessPool

        try:
            return future.result()
        except BrokenProcessPool:
            pass
        with _pool(1) as alone:
            try:
                return alone.submit(work, *arguments, **options).result()
            except BrokenProcessPool:
                return Failure(
                    f"{label}: the process that analysed it ended in the middle: leave it out, "
                    "and please report this"
                )

    def finish(self) -> None:
        """End the processes once all is done, and wait for that."""
        # Without waiting, Python 3.11 may trip over a closed pipe when the program ends.
        self._pool.shutdown()

    def close(self) -> None:
        """End the processes, and drop what was not begun."""
        self._pool.shutdown(wait=False, cancel_futures=True)


def _pool(jobs: int) -> "ProcessPoolExecutor":
    # Loaded here: one article needs no second process, and most commands are for one.
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    # Spawned, not forked: a fork copies the locks of whatever threads are running.
    return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"))
