"""Digests kept for speed. The file can be deleted at any time, and nothing is lost."""

import sqlite3
import threading
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from reader.document.digest import DIGEST_VERSION, Digest, DigestOptions
from reader.document.document import Document
from reader.library.database import ForeignDatabaseError, connect, set_aside, transaction
from reader.library.digests.codec import pack, unpack

_CACHE_VERSION = 1
_SCHEMA = ("CREATE TABLE digest (key BLOB PRIMARY KEY, data BLOB NOT NULL)",)

KEPT = 20_000
"""How many digests are kept; beyond it the oldest go."""
_LONGEST = 5_000_000
"""Characters of the longest text whose digest is kept."""


class DigestCache:
    """Digests by what they were made of. Any fault in it costs time and nothing else."""

    def __init__(self, path: Path | None) -> None:
        """Make a cache.

        Args:
            path: Its file, made at the first use; None for a cache that keeps nothing.
        """
        self._path = path
        self._connection: sqlite3.Connection | None = None
        self._lock = threading.Lock()

    def get(self, document: Document, options: DigestOptions) -> Digest | None:
        """Return the digest of this document under these options, if it is kept."""
        with self._lock:
            try:
                connection = self._open()
                if connection is None:
                    return None
                row = connection.execute(
                    "SELECT data FROM digest WHERE key = ?", (_key(document, options),)
                ).fetchone()
                return unpack(row[0], document.text) if row else None
            except sqlite3.OperationalError:
                return None  # locked: the digest is made again this time
            except (sqlite3.Error, ValueError):
                self._set_aside()
                return None

    def put(self, document: Document, options: DigestOptions, digest: Digest) -> None:
        """Keep a digest."""
        if len(document.text) > _LONGEST:
            return
        with self._lock:
            try:
                connection = self._open()
                if connection is None:
                    return
                with transaction(connection):
                    row = connection.execute(
                        "INSERT OR REPLACE INTO digest (key, data) VALUES (?, ?)",
                        (_key(document, options), pack(digest)),
                    ).lastrowid
                    connection.execute("DELETE FROM digest WHERE rowid <= ?", ((row or 0) - KEPT,))
            except sqlite3.OperationalError:
                return  # locked or full: the digest is made again next time
            except sqlite3.Error:
                self._set_aside()

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    def __del__(self) -> None:
        """Close the file when nobody holds this any more."""
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
                    self._set_aside()
            except OSError:
                self._path = None
        return self._connection

    def _set_aside(self) -> None:
        """Move a damaged file out of the way; the next use begins a new one."""
        if self._connection is not None:
            with suppress(sqlite3.Error):
                self._connection.close()
            self._connection = None
        if self._path is not None and not set_aside(self._path):
            self._path = None


def _key(document: Document, options: DigestOptions) -> bytes:
    """Hash everything that a digest depends on."""
    shape = [(block.start, block.end, block.kind) for block in document.blocks]
    parts = (DIGEST_VERSION, options, shape)
    material = repr(parts).encode("utf-8", "surrogatepass")
    return sha256(document.text.encode("utf-8", "surrogatepass") + b"\0" + material).digest()
