"""A job on this machine: articles over several processes, collected into parts."""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.batch.digesting import Row, digest_row
from reader.document.options import DigestOptions
from reader.library.digests.analysing import limits_for
from reader.services.digests.processes import Processes
from reader.services.sources import Failure

if TYPE_CHECKING:
    from concurrent.futures import Future

Part = tuple[int, list[dict[str, Any]]]
"""The number of a part, and its articles."""
_AHEAD = 8
"""Articles that wait for each process, so that none is idle while a part is written."""
_PATIENCE = 4.0
"""A process is killed after the CPU limit of its text times this, in wall-clock time."""


def parts_of(rows: Iterable[dict[str, Any]], size: int) -> Iterator[Part]:
    """Cut rows into parts."""
    left = iter(rows)
    number = 0
    while part := list(islice(left, size)):
        yield number, part
        number += 1


def digest_parts(
    parts: Iterable[Part], options: DigestOptions, jobs: int
) -> Iterator[tuple[int, list[Row]]]:
    """Digest parts, in order; a process that hangs or ends costs the article that it had.

    Args:
        parts: The parts.
        options: How digests are made.
        jobs: The number of processes.
    """
    processes = Processes(jobs)
    waiting: deque[tuple[int, dict[str, Any], Future[Row], bool]] = deque()
    done: list[Row] = []
    try:
        for number, part in parts:
            for place, row in enumerate(part, start=1):
                future = processes.submit(_seconds(row), digest_row, row, options)
                waiting.append((number, row, future, place == len(part)))
                if len(waiting) > jobs * _AHEAD:
                    yield from _collected(waiting.popleft(), done)
        while waiting:
            yield from _collected(waiting.popleft(), done)
    finally:
        processes.close()


def _collected(
    work: tuple[int, dict[str, Any], "Future[Row]", bool], done: list[Row]
) -> Iterator[tuple[int, list[Row]]]:
    """Add a result to those of its part; yield the part when that was its last."""
    number, row, future, last = work
    done.append(_result(row, future))
    if last:
        yield number, done[:]
        done.clear()


def _result(row: Mapping[str, Any], future: "Future[Row]") -> Row:
    result = Processes.result(future, str(row.get("source") or row.get("path") or "a text"))
    if isinstance(result, Failure):
        from reader.batch.rows import failed_row

        return failed_row(row, result.message)
    return result


def _seconds(row: Mapping[str, Any]) -> float:
    """Return after how many seconds the process of an article is killed."""
    if row.get("path"):
        try:
            size = Path(row["path"]).stat().st_size
        except OSError:
            size = 0
    else:
        size = len(str(row.get("text") or ""))
    return _PATIENCE * limits_for(size).seconds
