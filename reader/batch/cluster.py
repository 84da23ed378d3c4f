"""A job on a Dask cluster: a part is a task, and an article that crashes workers is named."""

from collections.abc import Iterable, Iterator
from concurrent.futures import CancelledError
from itertools import islice
from typing import Any

from reader.batch.digesting import Row, digest_batch
from reader.batch.local import Part
from reader.document.options import DigestOptions
from reader.errors import ReaderError

_SECONDS = 10.0
"""How long the scheduler may take to answer."""
_AHEAD = 2
"""Parts that are sent for each thread of the cluster; the client holds no more than these."""


def digest_parts(
    parts: Iterable[Part], options: DigestOptions, address: str
) -> Iterator[tuple[int, list[Row]]]:
    """Digest parts on a cluster, each as it is done.

    A worker that ends gives its parts to another. A part over which several workers ended is done
    once more, an article at a time, and the one over which they end is named.

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
    """Send a few parts ahead, and another for each that is done."""
    from distributed import as_completed

    left = iter(parts)
    sent: dict[str, Part] = {}

    def send(part: Part) -> Any:
        future = client.submit(digest_batch, part[1], options, pure=False)
        sent[future.key] = part
        return future

    threads = max(1, sum(client.nthreads().values()))
    running = as_completed([send(part) for part in islice(left, _AHEAD * threads)])
    for future in running:
        number, rows = sent.pop(future.key)
        yield number, _result(client, future, rows, options)
        for part in islice(left, 1):
            running.add(send(part))


def _result(
    client: Any, future: Any, rows: list[dict[str, Any]], options: DigestOptions
) -> list[Row]:
    from distributed import KilledWorker

    try:
        done: list[Row] = future.result()
    except KilledWorker:
        return [_alone(client, row, options) for row in rows]
    finally:
        future.release()
    return done


def _alone(client: Any, row: dict[str, Any], options: DigestOptions) -> Row:
    from distributed import KilledWorker

    from reader.batch.rows import failed_row

    try:
        (done,) = client.submit(digest_batch, [row], options, pure=False).result()
    except KilledWorker:
        return failed_row(
            row, "the workers that analysed it ended in the middle: please report this"
        )
    found: Row = done
    return found
