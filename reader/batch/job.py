"""A job from its sources to its result; run again, it does only the parts that are missing."""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.batch.digesting import Row
from reader.batch.inputs import rows_of
from reader.batch.local import Part, parts_of
from reader.batch.result import Result
from reader.document.options import DigestOptions

ROWS = 500
"""Articles in a part: some seconds of work, and some megabytes."""
Progress = Callable[[int, int], None]
"""Takes how many articles are done, and of how many."""


@dataclass(slots=True)
class Done:
    """What a job did."""

    articles: int = 0
    """Articles that were looked at, failed ones too."""
    failed: int = 0
    """Articles that are in the table of errors."""
    kept: int = 0
    """Articles of parts that an earlier run had done."""


def run(
    sources: Sequence[str],
    folder: Path,
    options: DigestOptions,
    *,
    jobs: int | None = None,
    cluster: str | None = None,
    progress: Progress | None = None,
    rows: int = ROWS,
) -> Done:
    """Digest the articles of some sources into a folder of Parquet files.

    Args:
        sources: As ``reader.batch.inputs.rows_of`` takes them. They must be the same when a job is
            run again.
        folder: The result; new, empty, or that of an earlier run.
        options: How digests are made.
        jobs: The number of processes; None for one a processor.
        cluster: The address of a Dask scheduler, instead of processes here.
        progress: Called as parts are done.
        rows: Articles in a part.

    Raises:
        ReaderError: If a source cannot be read, the folder cannot be written, or something that is
            needed is not installed.
    """
    import reader.batch.schema  # noqa: F401 - says now, and not after the first part, what it needs

    result = Result(folder, sources=sources, options=options, rows=rows)
    total = sum(1 for _ in rows_of(sources)) if progress is not None else 0
    done = Done()
    missing = _missing(parts_of(rows_of(sources), rows), result, done)
    for number, found in _digested(missing, options, jobs, cluster):
        done.failed += result.write(number, found)
        done.articles += len(found)
        if progress is not None:
            progress(done.kept + done.articles, total)
    return done


def _digested(
    missing: Iterator[Part], options: DigestOptions, jobs: int | None, cluster: str | None
) -> Iterator[tuple[int, list[Row]]]:
    """Digest the parts on a cluster, or else in processes of this machine."""
    if cluster is not None:
        from reader.batch.cluster import digest_parts as on_cluster

        return on_cluster(missing, options, cluster)
    from reader.batch.local import digest_parts

    return digest_parts(missing, options, jobs or os.cpu_count() or 1)


def _missing(parts: Iterator[Part], result: Result, done: Done) -> Iterator[Part]:
    for number, part in parts:
        if result.has(number):
            done.kept += len(part)
        else:
            yield number, part
