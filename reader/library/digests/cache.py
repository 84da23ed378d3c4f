"""A disk cache of facts and summaries. The file can be deleted at any time without loss."""

import sqlite3
import threading
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Literal

from reader.document.annotations import Summary
from reader.document.digest import SUMMARY_VERSION
from reader.document.document import Document
from reader.document.facts import FACTS_VERSION, Facts
from reader.document.options import FactsOptions, SummaryOptions
from reader.library.database import ForeignDatabaseError, connect, make_room, transaction
from reader.library.digests.codec import pack_facts, pack_summary, unpack_facts, unpack_summary

_Table = Literal["facts", "summary"]

_CACHE_VERSION = 2
_SCHEMA = (
    "CREATE TABLE facts (key BLOB PRIMARY KEY, data BLOB NOT NULL)",
    "CREATE TABLE summary (key BLOB PRIMARY KEY, data BLOB NOT NULL)",
)

KEPT = 20_000
"""The most facts, and the most summaries, that are kept; the oldest are deleted first."""
_LONGEST = 5_000_000
"""Facts and summaries of texts with more characters than this are not kept."""


class DigestCache:
    """Facts and summaries by their inputs. A fault in the file costs time and nothing else."""

    def __init__(self, path: Path | None) -> None:
        """Make a cache.

        Args:
            path: Its file, created at the first use; None for a cache that keeps nothing.
        """
        self._path = path
        self._connection: sqlite3.Connection | None = None
        self._lock = threading.Lock()
        self._last: tuple[Document, FactsOptions, bytes] | None = None

    def facts(self, document: Document, options: FactsOptions) -> Facts | None:
        """Return the cached facts of a document under these options, or None."""
        data = self._get("facts", self._key(document, options))
        try:
            return None if data is None else unpack_facts(data, document, options)
        except ValueError:
            self._set_aside()
            return None

    def summary(self, facts: Facts, options: SummaryOptions) -> Summary | None:
        """Return the cached summary of these facts under these options, or None."""
        data = self._get("summary", self._summary_key(facts, options))
        try:
            return None if data is None else unpack_summary(data, facts.text)
        except ValueError:
            self._set_aside()
            return None

    def put_facts(self, facts: Facts) -> None:
        """Store facts."""
        if self._takes(facts):
            self._put("facts", self._key(facts.document, facts.options), pack_facts(facts))

    def put_summary(self, facts: Facts, options: SummaryOptions, summary: Summary) -> None:
        """Store a summary of these facts."""
        if self._takes(facts):
            self._put("summary", self._summary_key(facts, options), pack_summary(summary))

    def _summary_key(self, facts: Facts, options: SummaryOptions) -> bytes:
        """Hash all inputs of a summary."""
        material = repr((SUMMARY_VERSION, options)).encode("utf-8", "surrogatepass")
        return sha256(self._key(facts.document, facts.options) + material).digest()

    def _key(self, document: Document, options: FactsOptions) -> bytes:
        """Hash all inputs of facts, once for the facts and the summaries of a document."""
        last = self._last
        if last is not None and last[0] is document and last[1] == options:
            return last[2]
        key = facts_key(document, options)
        self._last = document, options, key
        return key

    def _takes(self, facts: Facts) -> bool:
        return self._path is not None and len(facts.text) <= _LONGEST

    def _get(self, table: _Table, key: bytes) -> bytes | None:
        with self._lock:
            try:
                connection = self._open()
                if connection is None:
                    return None
                row = connection.execute(
                    f"SELECT data FROM {table} WHERE key = ?",  # noqa: S608 - one of two names
                    (key,),
                ).fetchone()
                return row[0] if row else None
            except sqlite3.OperationalError:
                return None  # locked: the value is computed this time
            except sqlite3.Error:
                self._replace()
                return None

    def _put(self, table: _Table, key: bytes, data: bytes) -> None:
        with self._lock:
            try:
                connection = self._open()
                if connection is None:
                    return
                with transaction(connection):
                    row = connection.execute(
                        f"INSERT OR REPLACE INTO {table} VALUES (?, ?)",  # noqa: S608 - as above
                        (key, data),
                    ).lastrowid
                    connection.execute(
                        f"DELETE FROM {table} WHERE rowid <= ?",  # noqa: S608 - as above
                        ((row or 0) - KEPT,),
                    )
            except sqlite3.OperationalError:
                return  # locked or full: the value is computed again next time
            except sqlite3.Error:
                self._replace()

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    def __del__(self) -> None:
        """Close the file when nothing uses this any longer."""
        if self._connection is not None:
            self._connection.close()

    def _open(self) -> sqlite3.Connection | None:
        if self._connection is None and self._path is not None:
            try:
                self._connection = connect(self._path, schema=_SCHEMA, version=_CACHE_VERSION)
            except (ForeignDatabaseError, sqlite3.DatabaseError) as error:
                if isinstance(error, sqlite3.OperationalError):
                    self._path = None
                else:
                    self._replace(error)
            except OSError:
                self._path = None
        return self._connection

    def _set_aside(self) -> None:
        with self._lock:
            self._replace()

    def _replace(self, error: Exception | None = None) -> None:
        """Move a file that cannot be used out of the way; the next use creates a new one."""
        if self._connection is not None:
            with suppress(sqlite3.Error):
                self._connection.close()
            self._connection = None
        if self._path is not None and not make_room(self._path, error):
            self._path = None


def facts_key(document: Document, options: FactsOptions) -> bytes:
    """Hash all inputs of facts: the text, its blocks, the options and the version."""
    shape = [(b.start, b.end, b.kind, b.level, b.marker) for b in document.blocks]
    material = repr((FACTS_VERSION, options, shape)).encode("utf-8", "surrogatepass")
    return sha256(document.text.encode("utf-8", "surrogatepass") + b"\0" + material).digest()
