"""The folder of a result: Parquet in parts, each written whole or not at all."""

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from reader.document.digest import SUMMARY_VERSION
from reader.document.facts import FACTS_VERSION
from reader.document.options import DigestOptions
from reader.errors import StoreError, UnreadableSourceError

MANIFEST = "job.json"
"""The file that describes what a result was made from. A folder with this file is a result."""
SCHEMA_VERSION = 1


class Result:
    """A folder that a job writes into, or that an earlier run of the same job wrote into."""

    def __init__(
        self, folder: Path, *, sources: Sequence[str], options: DigestOptions, rows: int
    ) -> None:
        """Make the folder, or go on with it.

        Args:
            folder: The folder.
            sources: What the job reads.
            options: How digests are made.
            rows: Articles in a part.

        Raises:
            StoreError: If it holds something else, or cannot be written.
        """
        self.folder = folder
        made_of = {
            "schema": SCHEMA_VERSION,
            "facts": FACTS_VERSION,
            "summary": SUMMARY_VERSION,
            "sources": list(sources),
            "options": options_value(options),
            "rows": rows,
        }
        manifest = folder / MANIFEST
        try:
            if manifest.exists():
                if json.loads(manifest.read_text("utf-8")) != made_of:
                    raise StoreError(
                        f"{folder}: holds the result of other sources, options or another version: "
                        "choose another folder, or delete this one"
                    )
                return
            if folder.exists() and any(folder.iterdir()):
                raise StoreError(f"{folder}: is not empty and not a result: choose another folder")
            (folder / "articles").mkdir(parents=True, exist_ok=True)
            (folder / "errors").mkdir(exist_ok=True)
            manifest.write_text(json.dumps(made_of, indent=1), "utf-8")
        except (OSError, ValueError) as error:
            raise StoreError(f"{folder}: cannot be used: {error}") from error

    def has(self, part: int) -> bool:
        """Return whether a part is done."""
        return self._path("articles", part).exists()

    def write(self, part: int, rows: Sequence[Mapping[str, Any]]) -> int:
        """Write a part, and return how many of its articles failed.

        Raises:
            StoreError: If it cannot be written: the disk is full.
        """
        from reader.batch.schema import table_of

        failed = [row for row in rows if row["error"] is not None]
        done = table_of([row for row in rows if row["error"] is None]).drop_columns(["error"])
        if failed:
            columns = ["id", "source", "title", "error"]
            self._write(self._path("errors", part), table_of(failed).select(columns))
        self._write(self._path("articles", part), done)
        return len(failed)

    def _path(self, table: str, part: int) -> Path:
        return self.folder / table / f"part-{part:06}.parquet"

    def _write(self, path: Path, table: Any) -> None:
        from pyarrow import parquet

        unfinished = path.with_suffix(".unfinished")
        try:
            parquet.write_table(table, unfinished, compression="zstd")
            os.replace(unfinished, path)  # noqa: PTH105 - says what it does
        except OSError as error:
            unfinished.unlink(missing_ok=True)
            raise StoreError(
                f"{path}: cannot be written ({error.strerror or error}): make room, and run the "
                "same command again; it continues with this part"
            ) from error


def options_value(options: DigestOptions) -> dict[str, Any]:
    """Return options as JSON holds them."""
    value: dict[str, Any] = json.loads(json.dumps(asdict(options), default=str))
    return value


def is_result(folder: Path) -> bool:
    """Return whether a folder is the result of a job."""
    return (folder / MANIFEST).is_file()


def rows_in(folder: Path) -> Iterator[dict[str, Any]]:
    """Iterate over the articles of a result, in order.

    Raises:
        UnreadableSourceError: If a part cannot be read.
    """
    import pyarrow as pa
    from pyarrow import parquet

    for path in sorted((folder / "articles").glob("part-*.parquet")):
        try:
            opened = parquet.ParquetFile(path)
            for batch in opened.iter_batches(256):
                yield from batch.to_pylist()
        except (OSError, pa.ArrowException) as error:
            raise UnreadableSourceError(f"{path}: cannot be read: {error}") from error
