"""A job on a Dask cluster, in small tasks; an article that crashes workers is named."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from concurrent.futures import CancelledError
from itertools import islice
from typing import Any, NamedTuple

from reader.batch.digesting import Row, digest_batch
from reader.batch.local import Part
from reader.batch.rows import failed_row
from reader.document.options import DigestOptions
from reader.errors import ReaderError

_SECONDS = 10.0
"""How long the scheduler may take to answer."""
_AHEAD = 2
"""Tasks that are sent for each thread of the cluster; the client holds only the parts of these."""
_TASK_SIZE = 50
"""Articles in a task: about a second of work, which is what a worker that ends costs."""
_ENDED = "the workers that analysed it ended in the middle: please report this"


class _Task(NamedTuple):
    """Articles of a part that are digested together."""

    part: int
    """The number of the part."""
    size: int
    """How many articles the part has."""
    start: int
    """The place of the first article in it."""
    rows: list[dict[str, Any]]
    """The articles."""

    def pieces(self, length: int) -> "Iterator[_Task]":
        """Cut it into tasks of at most `length` articles."""
        for start in range(0, len(self.rows), length):
            yield self._replace(start=self.start + start, rows=self.rows[start : start + length])


def digest_parts(
    parts: Iterable[Part], options: DigestOptions, address: str
) -> Iterator[tuple[int, list[Row]]]:
    """Digest parts on a cluster, each as it is done.

    A worker that ends gives its articles to another. Those over which several workers ended are
    done at the end, one at a time, and the one over which they end again is named.

    Args:
        parts: The parts.
        options: How digests are made.
        address: The scheduler: ``tcp://host:8786``.

    Raises:
        ReaderError: If Dask is not installed, or the scheduler does not answer or goes away.
    """
    try:
        from distributed import Client
        from distributed.comm import CommClosedError
    except ImportError:
        raise ReaderError(
            "--cluster needs Dask: python -m pip install dask distributed pyarrow"
        ) from None
    try:
        client = Client(address, timeout=_SECONDS)
    except (OSError, ValueError) as error:
        raise ReaderError(f"{address}: no Dask scheduler answers there: {error}") from error
    with client:
        try:
            yield from _digested(client, parts, options)
        except (CancelledError, CommClosedError) as error:
            raise ReaderError(
                f"{address}: the Dask scheduler went away: start it, and run the same command "
                "again; it continues with the parts that are missing"
            ) from error


def _digested(
    client: Any, parts: Iterable[Part], options: DigestOptions
) -> Iterator[tuple[int, list[Row]]]:
    """Put the results of tasks together, and yield each part when it is whole."""
    found: defaultdict[int, dict[int, list[Row]]] = defaultdict(dict)
    for task, rows in _with_suspects(client, parts, options):
        pieces = found[task.part]
        pieces[task.start] = rows
        if sum(map(len, pieces.values())) == task.size:
            del found[task.part]
            yield task.part, [row for start in sorted(pieces) for row in pieces[start]]


def _with_suspects(
    client: Any, parts: Iterable[Part], options: DigestOptions
) -> Iterator[tuple[_Task, list[Row]]]:
    """Yield the result of each task, last those of articles over which workers ended.

    A worker that ends counts against every task that it had, so these articles are digested one at
    a time when nothing else runs: only then is the one that is named the one that crashes.
    """
    suspects: list[_Task] = []
    threads = max(1, sum(client.nthreads().values()))
    for task, rows in _results(client, _tasks(parts), options, _AHEAD * threads):
        if rows is None:
            suspects += task.pieces(1)
        else:
            yield task, rows
    for task, rows in _results(client, suspects, options, 1):
        yield task, [failed_row(task.rows[0], _ENDED)] if rows is None else rows


def _results(
    client: Any, tasks: Iterable[_Task], options: DigestOptions, ahead: int
) -> Iterator[tuple[_Task, list[Row] | None]]:
    """Send a few tasks ahead, and another for each that is done; None where workers ended."""
    from distributed import KilledWorker, as_completed

    left = iter(tasks)
    sent: dict[str, _Task] = {}

    def send(task: _Task) -> Any:
        future = client.submit(digest_batch, task.rows, options, pure=False)
        sent[future.key] = task
        return future

    running = as_completed([send(task) for task in islice(left, ahead)])
    for future in running:
        try:
            rows = future.result()
        except KilledWorker:
            rows = None
        finally:
            future.release()
        yield sent.pop(future.key), rows
        running.update(list(map(send, islice(left, 1))))


def _tasks(parts: Iterable[Part]) -> Iterator[_Task]:
    for number, rows in parts:
        yield from _Task(number, len(rows), 0, rows).pieces(_TASK_SIZE)
