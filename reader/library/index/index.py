"""Rows of the list, words, actors and dates kept for speed, in a file that may be deleted any time.

Whatever is wrong with that file, it is set aside and begun again, and one line says so.
"""

import sqlite3
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from reader.document.article import Metadata
from reader.errors import SourceNotFoundError
from reader.library.database import ForeignDatabaseError, busy, connect, set_aside, transaction
from reader.library.files.walk import Found
from reader.library.index.entry import Entry
from reader.library.index.schema import INDEX_VERSION, MARKS, OWN_MARKS, SCHEMA
from reader.library.path_key import DRAFT, path_key, path_of

_ENTRY = (
    "SELECT article.n, id, path, title, author, coalesce(mark.day, article.day), source, site,"
    " language, tags, words, minutes, notes, mark.read, mark.starred, analysed,"
    " (SELECT json_group_array(json_array(tag, present)) FROM own_tag"
    "  WHERE own_tag.n = article.n)"
    " FROM article LEFT JOIN mark ON mark.n = article.n"
)
_WORN, _WORN_FROM = 4, 5_000
"""So many numbers given out for each article, and so many at all, make an index worth renewing."""
_MANY = 500
"""How many numbers one statement names."""


class Index:
    """The file of the index, open; from several threads at once, by several programs at once."""

    def __init__(self, path: Path | None, *, own_marks: bool = False) -> None:
        """Open the index, or begin it.

        Args:
            path: Its file; None for one that ends with the program.
            own_marks: Whether marks are this program's alone and not the library's.
        """
        self.path = path
        """The file; None when there is none, or none could be made."""
        self.version = 0
        """Goes up when rows may have changed."""
        self.faults: list[str] = []
        """What was wrong with the file, one plain sentence each."""
        self.renewed = False
        """Whether it was begun again while it was open, and the files were not looked at since."""
        self._own_marks = own_marks
        self._lock = threading.RLock()
        self._file: tuple[int, int] | None = None
        self._connection = self._open()

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._connection.close()

    def __del__(self) -> None:
        """Close the file when nobody holds this any more."""
        if hasattr(self, "_connection"):
            self._connection.close()

    def again(self) -> "Index":
        """Return a second way into the same file, so that long work keeps nobody waiting."""
        if self.path is None or self._own_marks:
            return self
        return Index(self.path)

    @property
    def detached(self) -> bool:
        """Whether the file was deleted or made anew while it is open: others use another."""
        return self.path is not None and not self._own_marks and self._file != _file(self.path)

    def reopen(self) -> None:
        """Go over to the file that lies in its place now."""
        with self._lock:
            self._connection.close()
            self._connection = self._open()
            self.changed()

    def _open(self) -> sqlite3.Connection:
        for _ in range(2):
            if self.path is None:
                break
            try:
                opened = connect(self.path, schema=(*SCHEMA, *MARKS), version=INDEX_VERSION)
                self._file = _file(self.path)
                return self._marked(opened)
            except OSError:
                break
            except ForeignDatabaseError:
                # Of another version of Reader: nothing was wrong with it.
                if not set_aside(self.path):
                    break
            except sqlite3.Error as error:
                if isinstance(error, sqlite3.OperationalError) or not self._set_aside(
                    self.path, error
                ):
                    break
        self.path = None
        return self._marked(connect(None, schema=(*SCHEMA, *MARKS), version=INDEX_VERSION))

    def _marked(self, connection: sqlite3.Connection) -> sqlite3.Connection:
        if self._own_marks:
            for statement in OWN_MARKS:
                connection.execute(statement)
        return connection

    def _set_aside(self, path: Path, error: sqlite3.Error) -> bool:
        self.faults.append(
            f"{path}: the index was damaged ({error}): it was set aside and is made again"
        )
        return set_aside(path)

    @property
    def worn(self) -> bool:
        """Whether most of its words are of texts that changed or went since."""
        last = self.number("SELECT max(n) FROM article")
        return last > _WORN_FROM and last > _WORN * self.count()

    def clear(self) -> None:
        """Begin again with nothing; what it held is made from the files once more."""
        with self._lock:
            self._connection.close()
            if self.path is not None:
                for tail in ("", "-wal", "-shm"):
                    self.path.with_name(self.path.name + tail).unlink(missing_ok=True)
            self._connection = self._open()

    def _begin_again(self, error: sqlite3.Error) -> None:
        with self._lock:
            self._connection.close()
            if self.path is not None and not self._set_aside(self.path, error):
                self.path = None
            self._connection = self._open()
            self.renewed = True

    def changed(self) -> None:
        """Note that rows may be others now."""
        self.version += 1

    # Reading and writing

    def rows(self, query: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """Return the rows of a query; none when the file turns out to be damaged."""
        with self._lock:
            try:
                return _sound(self._connection.execute(query, values).fetchall())
            except UnicodeEncodeError:
                return []  # half a character is nowhere
            except sqlite3.DatabaseError as error:
                if busy(error) or _interrupted(error):
                    return []
                self._begin_again(error)
                return []

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Make everything inside happen at once or not at all.

        Raises:
            sqlite3.Error: If the file is locked, full, or turned out to be damaged: then it has
                been begun again, and ``faults`` says so.
        """
        with self._lock:
            try:
                with transaction(self._connection):
                    yield self._connection
            except sqlite3.DatabaseError as error:
                if not busy(error) and not isinstance(error, sqlite3.OperationalError):
                    self._begin_again(error)
                raise

    # What is there

    def order(self, first: int | None = None) -> list[int]:
        """Return the number of every article or of the first few, in the order of the list."""
        order = "article ORDER BY sort, title_key, id"
        if first is not None:
            found = self.rows(f"SELECT n FROM {order} LIMIT ?", (first,))  # noqa: S608
            return [row[0] for row in found]
        if self._few():
            return [row[0] for row in self.rows(f"SELECT n FROM {order}")]  # noqa: S608
        return self.numbers(order)

    def _few(self) -> bool:
        rows = self.rows("SELECT 1 FROM article LIMIT 1 OFFSET ?", (_MANY,))
        return not rows

    def numbers(self, query: str, values: Sequence[object] = ()) -> list[int]:
        """Return the numbers of articles, given everything of a query that follows FROM."""
        # As one text: a hundred thousand rows of one number each take three times as long.
        import json

        rows = self.rows(
            f"SELECT json_group_array(n) FROM (SELECT article.n AS n FROM {query})",  # noqa: S608
            values,
        )
        found: list[int] = json.loads(rows[0][0]) if rows else []
        return found

    def matching(self, match: str) -> list[int]:
        """Return the numbers that the text index has for a query, those of gone articles too.

        It is three times as quick as asking for articles that are among them.
        """
        import json

        rows = self.rows("SELECT json_group_array(rowid) FROM text WHERE text MATCH ?", (match,))
        found: list[int] = json.loads(rows[0][0]) if rows else []
        return found

    def with_note(self, match: str) -> list[int]:
        """Return the numbers of the articles whose notes have what a text query looks for."""
        return [row[0] for row in self.rows("SELECT rowid FROM note WHERE note MATCH ?", (match,))]

    def count(self) -> int:
        """Return how many articles there are."""
        return self.number("SELECT count(*) FROM article")

    def number(self, query: str, values: Sequence[object] = ()) -> int:
        """Return the one number that a query gives; 0 for nothing."""
        rows = self.rows(query, values)
        return int(rows[0][0] or 0) if rows else 0

    def number_of(self, article_id: str) -> int | None:
        """Return the number of an article."""
        rows = self.rows("SELECT n FROM article WHERE id = ?", (article_id,))
        return int(rows[0][0]) if rows else None

    def entries(self, numbers: Sequence[int]) -> list[Entry | None]:
        """Return the rows of these articles, in this order; None for one that is gone."""
        found: dict[int, Entry] = {}
        for start in range(0, len(numbers), _MANY):
            part = numbers[start : start + _MANY]
            marks = ",".join("?" * len(part))
            for row in self.rows(f"{_ENTRY} WHERE article.n IN ({marks})", part):
                found[row[0]] = _entry(row)
        return [found.get(number) for number in numbers]

    def entry(self, article_id: str) -> Entry | None:
        """Return the row of one article."""
        rows = self.rows(f"{_ENTRY} WHERE id = ?", (article_id,))
        return _entry(rows[0]) if rows else None

    def entries_of(self, ids: str | Iterable[str]) -> list[Entry]:
        """Return the rows of articles that are named, each once.

        Raises:
            SourceNotFoundError: If there is no article of one of the ids.
        """
        listed = [ids] if isinstance(ids, str) else list(dict.fromkeys(ids))
        found = []
        for article_id in listed:
            entry = self.entry(article_id)
            if entry is None:
                raise SourceNotFoundError(
                    f"{article_id}: there is no such article: `reader list` shows what is stored"
                )
            found.append(entry)
        return found

    def entry_at(self, path_key: str) -> Entry | None:
        """Return the row of the article that this file holds."""
        rows = self.rows(f"{_ENTRY} WHERE path = ?", (path_key,))
        return _entry(rows[0]) if rows else None

    def holds(self, found: Found) -> bool:
        """Say whether the row of a file is of the file as it is."""
        rows = self.rows(
            "SELECT 1 FROM article WHERE path = ? AND changed = ? AND size = ?",
            (path_key(Path(found.path)), found.changed, found.size),
        )
        return bool(rows)

    def problems(self) -> list[str]:
        """Return one plain sentence for each file that could not be read."""
        found = self.rows("SELECT problem FROM passed WHERE problem IS NOT NULL ORDER BY path")
        return [row[0] for row in found]

    def meta(self, key: str) -> str:
        """Return what was noted under this name, or nothing."""
        rows = self.rows("SELECT value FROM meta WHERE key = ?", (key,))
        return str(rows[0][0]) if rows else ""


def _file(path: Path) -> tuple[int, int] | None:
    """Return what tells a file from another that has its name later."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _interrupted(error: sqlite3.Error) -> bool:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_INTERRUPT


def _entry(row: tuple[Any, ...]) -> Entry:
    about = Metadata(
        title=row[3],
        author=row[4],
        published=date.fromordinal(row[5]) if row[5] else None,
        source=row[6],
        site=row[7],
        language=row[8],
        tags=_tags(row[9], row[16]),
    )
    return Entry(
        id=row[1],
        path=None if row[2].startswith(DRAFT) else path_of(row[2]),
        metadata=about,
        words=row[10],
        minutes=row[11],
        notes=_notes(row[12]) if row[12] else (),
        read=bool(row[13]),
        starred=bool(row[14]),
        analysed=bool(row[15]),
    )


def _notes(data: str) -> tuple[str, ...]:
    import json

    return tuple(json.loads(data))


def _tags(of_file: str, own: str) -> tuple[str, ...]:
    """Return the tags of the file without those that the user took off, and the user's own."""
    tags: Iterable[str] = of_file.split("\n") if of_file else ()
    if own == "[]":
        return tuple(tags)
    import json

    edits = json.loads(own)
    dropped = {tag.casefold() for tag, present in edits if not present}
    kept = [tag for tag in tags if tag.casefold() not in dropped]
    there = {tag.casefold() for tag in kept}
    return (*kept, *(tag for tag, present in edits if present and tag.casefold() not in there))


def _sound(rows: list[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    """Return rows of which none holds bytes: where one does, pages of the file were overwritten."""
    if any(bytes in map(type, row) for row in rows):
        raise sqlite3.DatabaseError("a text is none")
    return rows
