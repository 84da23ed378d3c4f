"""A job on this machine: articles over several processes, collected into parts."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from reader.batch.digesting import Row, digest_row
from reader.document.options import DigestOptions
from reader.library.digests.analysing import limits_for
from reader.services.digests.processes import Processes, in_turn
from reader.services.sources import Failure

if TYPE_CHECKING:
    from concurrent.futures import Future

Part = tuple[int, list[dict[str, Any]]]
"""The number of a part, and its articles."""
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
    """Digest parts, in order; a process that hangs or crashes costs only the article that it had.

    Args:
        parts: The parts.
        options: How digests are made.
        jobs: The number of processes.
    """

    def submit(processes: Processes, each: _RowOfPart) -> "Future[Row]":
        return processes.submit(_seconds(each.row), digest_row, each.row, options)

    done: list[Row] = []
    with closing(in_turn(jobs, _rows_of(parts), submit)) as turns:
        for each, future in turns:
            if future is not None:
                done.append(_result(each.row, future))
            if each.last:
                yield each.part, done
                done = []


class _RowOfPart(NamedTuple):
    """An article, and where it belongs."""

    part: int
    """The number of its part."""
    row: dict[str, Any]
    """The article."""
    last: bool
    """Whether its part ends with it."""


def _rows_of(parts: Iterable[Part]) -> Iterator[_RowOfPart]:
    for number, part in parts:
        for place, row in enumerate(part, start=1):
            yield _RowOfPart(number, row, place == len(part))


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
