"""The articles of a job, one row each, always in the same order."""

import glob
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO, Any

from reader.errors import SourceNotFoundError, UnreadableSourceError
from reader.library.files.walk import article_files

_LINES = (".jsonl", ".ndjson")
_COLUMNS = ("id", "source", "title", "text", "published", "language")
"""What is read of a line or of a Parquet row."""
_AT_ONCE = 256
"""Rows that are read together from a Parquet file."""


def rows_of(names: Sequence[str]) -> Iterator[dict[str, Any]]:
    """Iterate over the articles of some sources.

    Args:
        names: Folders, files and glob patterns; a file of JSON Lines or Parquet holds one article
            a row, and may be at any address that fsspec opens (``s3://…``), where that is
            installed.

    Raises:
        SourceNotFoundError: If there is no such source.
        UnreadableSourceError: If it cannot be read.
    """
    for name in names:
        if name.endswith(_LINES):
            yield from _lines(name)
        elif name.endswith(".parquet"):
            yield from _parquet(name)
        elif Path(name).is_dir():
            yield from ({"path": str(path)} for path in article_files(Path(name)))
        else:
            yield from _files(name)


def _files(name: str) -> Iterator[dict[str, Any]]:
    found = [name] if Path(name).exists() else sorted(glob.glob(name, recursive=True))  # noqa: PTH207 - a whole path
    if not found:
        raise SourceNotFoundError(f"{name}: there is no such file or folder")
    for path in found:
        if path == name:
            yield {"path": path}
        else:
            yield from rows_of([path])


def _lines(name: str) -> Iterator[dict[str, Any]]:
    with _opened(name) as file:
        for number, line in enumerate(file, start=1):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
            except ValueError:
                row = {}
            if not isinstance(row, dict):
                row = {}
            about = {column: row.get(column) for column in _COLUMNS}
            yield {**about, "source": about["source"] or f"{name}:{number}"}


def _parquet(name: str) -> Iterator[dict[str, Any]]:
    from pyarrow import ArrowException, parquet

    with _opened(name) as file:
        try:
            opened = parquet.ParquetFile(file)
            columns = [each for each in _COLUMNS if each in opened.schema_arrow.names]
            for batch in opened.iter_batches(_AT_ONCE, columns=columns):
                yield from batch.to_pylist()
        except ArrowException as error:
            raise UnreadableSourceError(f"{name}: not a Parquet file: {error}") from error


def _opened(name: str) -> IO[bytes]:
    try:
        if "://" not in name:
            return Path(name).open("rb")
        import fsspec

        file: IO[bytes] = fsspec.open(name, "rb").open()
    except ImportError:
        raise UnreadableSourceError(
            f"{name}: addresses need fsspec: python -m pip install fsspec"
        ) from None
    except OSError as error:
        raise SourceNotFoundError(f"{name}: cannot be opened: {error.strerror or error}") from error
    return file
