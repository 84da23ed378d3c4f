"""Rows of the index, written: each article under one id that it keeps."""

import os
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from urllib.parse import urlsplit

from reader.document.article import Metadata
from reader.document.reading_time import reading_minutes
from reader.document.words import count_words
from reader.intake.addresses import canonical_url, is_url
from reader.intake.formats.parsed_article import ParsedArticle
from reader.library.files.walk import UNSURE, Found, status_of
from reader.library.fold import fold
from reader.library.index.index import Index
from reader.library.index.parsed_file import ReadIn, searchable, storable_head, text_hash
from reader.library.path_key import DRAFT, storable
from reader.library.state.change import Edit
from reader.library.state.state import State

UNDATED = 1
"""Sorts after every day, since those are negative."""


@dataclass(slots=True)
class Counts:
    """How many articles a run added, changed and moved."""

    added: int = 0
    changed: int = 0
    moved: int = 0


@dataclass(frozen=True, slots=True)
class _Identity:
    """What the state knows about where articles are."""

    by_path: dict[str, str] = field(default_factory=dict)
    by_hash: dict[str, tuple[str, str]] = field(default_factory=dict)
    removed: frozenset[str] = frozenset()
    placed: frozenset[str] = frozenset()
    stored: frozenset[str] = frozenset()
    version: int = -1


class RowWriter:
    """Writes rows for files that were read; rows of files that are gone may be taken over."""

    def __init__(
        self, index: Index, state: State, gone: Mapping[tuple[str, int, str], tuple[int, str]]
    ) -> None:
        """Make a writer.

        Args:
            index: Where to write.
            state: Which ids the state knows for which file.
            gone: (hash, size, path key) -> number and id of each row whose file is gone.
        """
        self.counts = Counts()
        """What was done so far."""
        self._index = index
        self._state = state
        self._gone: dict[tuple[str, int], list[tuple[str, int, str]]] = {}
        for key in gone:
            self._gone.setdefault(key[:2], []).append(key)
        self._rows = gone
        self._identity: _Identity | None = None
        self._moved: list[Edit] = []

    @property
    def still_gone(self) -> frozenset[tuple[str, int, str]]:
        """What of ``gone`` was not found in another place."""
        return frozenset(key for keys in self._gone.values() for key in keys)

    def write(self, batch: Sequence[ReadIn]) -> None:
        """Write the rows of some files, in one transaction.

        Raises:
            sqlite3.Error: If it cannot be written; then nothing of it is.
        """
        version = self._state.version()
        if self._identity is None or self._identity.version != version:
            self._identity = _identity(self._state, version)
        self._moved = []
        before = Counts(self.counts.added, self.counts.changed, self.counts.moved)
        try:
            with self._index.writing() as connection:
                for each in batch:
                    if not each.changing:
                        self._write(connection, each)
        except sqlite3.Error:
            self.counts = before
            raise
        if self._moved:
            self._state.note(self._moved)

    def _write(self, connection: sqlite3.Connection, each: ReadIn) -> None:
        known = connection.execute(
            "SELECT n, id, hash, title, author, day, source, site, language, tags, notes"
            " FROM article WHERE path = ?",
            (each.key,),
        ).fetchone()
        connection.execute("DELETE FROM passed WHERE path = ?", (each.key,))
        if each.metadata is None:
            self._pass_over(connection, each, each.problem)
            if known:
                drop(connection, [known[0]])
            return
        if known and known[2:] == _content(each):
            self._touch(connection, known[0], each)
            return
        old = known[0] if known else None
        identity: str | None = known[1] if known else self._take_over(connection, each)
        if identity is None:
            return
        if self._identity is not None and identity in self._identity.removed:
            self._pass_over(connection, each, None, identity)
            if known:
                drop(connection, [known[0]])
            return
        if known:
            self.counts.changed += 1
            if self._identity is not None and identity not in self._identity.stored:
                # Of a file that Reader wrote the state knows what that wrote.
                self._follow(identity, each)
        self._insert(connection, each, identity, old)

    def _touch(self, connection: sqlite3.Connection, number: int, each: ReadIn) -> None:
        connection.execute(
            "UPDATE article SET path = ?, changed = ?, size = ? WHERE n = ?",
            (each.key, each.found.changed, each.found.size, number),
        )

    def _pass_over(
        self,
        connection: sqlite3.Connection,
        each: ReadIn,
        problem: str | None,
        identity: str | None = None,
    ) -> None:
        connection.execute(
            "INSERT INTO passed VALUES (?, ?, ?, ?, ?)",
            (each.key, each.found.changed, each.found.size, identity, problem),
        )

    def _take_over(self, connection: sqlite3.Connection, each: ReadIn) -> str | None:
        """Return the id of a new file; None when it is a known one that moved."""
        if gone := self._gone.get((each.hash, each.found.size)):
            number, identity = self._rows[gone.pop()]
            self._touch(connection, number, each)
            self._follow(identity, each)
            self.counts.moved += 1
            return None
        new = self._new_id(connection, each)
        self.counts.added += new is not None
        return new

    def _new_id(self, connection: sqlite3.Connection, each: ReadIn) -> str | None:
        known = self._identity or _Identity()
        if each.key in known.by_path:
            wanted = known.by_path[each.key]
        elif each.hash in known.by_hash and not os.path.exists(known.by_hash[each.hash][1]):  # noqa: PTH110
            wanted = known.by_hash[each.hash][0]
            self._follow(wanted, each)
        else:
            wanted = each.id
        if connection.execute("SELECT 1 FROM article WHERE id = ?", (wanted,)).fetchone():
            if each.found.changed != UNSURE and status_of(each.found.path) is None:
                return None  # another program has moved it, and noted that
            tail = sha256(os.fsencode(each.found.path)).hexdigest()[:8]
            wanted = f"{wanted}-{tail}"
        return wanted

    def _follow(self, identity: str, each: ReadIn) -> None:
        """Note in the state where an article with marks is now."""
        known = self._identity or _Identity()
        if identity in known.placed:
            row = {"path": each.key, "hash": each.hash}
            self._moved.append(Edit("article", (identity,), row))

    def _insert(
        self, connection: sqlite3.Connection, each: ReadIn, identity: str, old: int | None
    ) -> None:
        if old is not None:
            drop(connection, [old], marks=False)
        about = each.metadata
        if about is None:  # pragma: no cover - for the type checker: it was read
            return
        words = count_words(each.body)
        row = _row(each, about, identity, words)
        number = (
            connection.execute(
                f"INSERT INTO article ({', '.join(row)})"  # noqa: S608 - our own names
                f" VALUES ({', '.join('?' * len(row))})",
                tuple(row.values()),
            ).lastrowid
            or 0
        )
        head = " \n".join((about.author, about.site, *about.tags))
        connection.execute(
            "INSERT INTO text (rowid, title, head, body) VALUES (?, ?, ?, ?)",
            (number, searchable(about.title), searchable(head), searchable(each.body)),
        )
        connection.executemany(
            "INSERT OR IGNORE INTO file_tag VALUES (?, ?, ?)",
            [(tag.casefold(), number, tag) for tag in about.tags],
        )
        if old is not None:
            connection.execute("UPDATE mark SET n = ? WHERE n = ?", (number, old))
            connection.execute("UPDATE own_tag SET n = ? WHERE n = ?", (number, old))
            connection.execute("UPDATE marked SET n = ? WHERE n = ?", (number, old))
            connection.execute("UPDATE note SET rowid = ? WHERE rowid = ?", (number, old))
            _sort_by_mark(connection, number)
        else:
            mirror(connection, self._state, [(number, identity)])


def write_drafts(
    index: Index, state: State, drafts: Sequence[ParsedArticle]
) -> dict[str, ParsedArticle]:
    """Write rows for drafts that have no file, and return each under the id that it got."""
    writer = RowWriter(index, state, {})
    by_id: dict[str, ParsedArticle] = {}
    for place, draft in enumerate(drafts):
        key = f"{DRAFT}{place}"
        writer.write(
            [
                ReadIn(
                    Found(key, UNSURE, 0), key, draft.id, storable_head(draft.metadata),
                    storable(draft.body), draft.notes,
                    text_hash(draft.body),
                )
            ]
        )  # fmt: skip
        entry = index.entry_at(key)
        if entry is not None:
            by_id[entry.id] = draft
    return by_id


def _row(each: ReadIn, about: Metadata, identity: str, words: int) -> dict[str, object]:
    url = _url(about.canonical or about.source)
    return {
        "path": each.key,
        "changed": each.found.changed,
        "size": each.found.size,
        "id": identity,
        "title": about.title,
        "title_key": fold(about.title),
        "author": about.author,
        "author_key": fold(about.author),
        "day": _ordinal(each),
        "sort": sort_of(_ordinal(each)),
        "source": about.source,
        "url": url,
        "site": about.site,
        "site_key": fold(about.site),
        "host": host_of(url),
        "language": about.language,
        "tags": "\n".join(about.tags),
        "words": words,
        "minutes": reading_minutes(words),
        "notes": _notes(each),
        "hash": each.hash,
        "added": each.added,
    }


def host_of(url: str) -> str:
    """Return the host of an address without ``www.``, or nothing."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _content(each: ReadIn) -> tuple[object, ...]:
    about = each.metadata
    if about is None:  # pragma: no cover - for the type checker: it was read
        return ()
    return (
        each.hash, about.title, about.author, _ordinal(each), about.source, about.site,
        about.language, "\n".join(about.tags), _notes(each),
    )  # fmt: skip


def _notes(each: ReadIn) -> str:
    import json

    return json.dumps(each.notes) if each.notes else ""


def _ordinal(each: ReadIn) -> int | None:
    published = each.metadata.published if each.metadata else None
    return published.toordinal() if published else None


def _url(source: str) -> str:
    return canonical_url(source) if is_url(source) else ""


def sort_of(day: int | None) -> int:
    """Return where a day stands in the list: the newest first, no day last."""
    return -day if day else UNDATED


def _identity(state: State, version: int) -> _Identity:
    rows = state.rows("SELECT id, path, hash, removed_at, stored FROM article")
    return _Identity(
        by_path={path: identity for identity, path, *_ in rows if path},
        by_hash={text: (identity, path) for identity, path, text, *_ in rows if path and text},
        removed=frozenset(row[0] for row in rows if row[3]),
        placed=frozenset(row[0] for row in rows if row[1]),
        stored=frozenset(row[0] for row in rows if row[4]),
        version=version,
    )


def drop(connection: sqlite3.Connection, numbers: Iterable[int], *, marks: bool = True) -> None:
    """Take rows away; their words stay in the text index, and are found by nobody."""
    listed = [(number,) for number in numbers]
    connection.executemany(
        "UPDATE name SET uses = uses - 1 WHERE id IN (SELECT name FROM actor WHERE n = ?)", listed
    )
    tables = [
        "article",
        "file_tag",
        "actor",
        "moment",
        *(("mark", "own_tag", "marked") if marks else ()),
    ]
    for table in tables:
        connection.executemany(f"DELETE FROM {table} WHERE n = ?", listed)  # noqa: S608
    if marks:
        connection.executemany("DELETE FROM note WHERE rowid = ?", listed)


def mirror(
    connection: sqlite3.Connection, state: State, articles: Sequence[tuple[int, str]]
) -> None:
    """Write into the index what the state says about these articles, each a number and an id."""
    for number, identity in articles:
        row = state.row("article", (identity,))
        connection.execute("DELETE FROM mark WHERE n = ?", (number,))
        connection.execute("DELETE FROM own_tag WHERE n = ?", (number,))
        if row and (row["read_at"] or row["starred_at"] or row["published"]):
            connection.execute(
                "INSERT INTO mark VALUES (?, ?, ?, ?)",
                (number, bool(row["read_at"]), bool(row["starred_at"]), _day(row["published"])),
            )
        connection.executemany(
            "INSERT INTO own_tag VALUES (?, ?, ?, ?)",
            [
                (number, tag.casefold(), tag, present)
                for tag, present in state.rows(
                    "SELECT tag, present FROM tag WHERE article = ?", (identity,)
                )
            ],
        )
        _mirror_highlights(connection, state, number, identity)
        _sort_by_mark(connection, number)


def _mirror_highlights(
    connection: sqlite3.Connection, state: State, number: int, identity: str
) -> None:
    if connection.execute("DELETE FROM marked WHERE n = ?", (number,)).rowcount:
        connection.execute("DELETE FROM note WHERE rowid = ?", (number,))
    kept = state.rows("SELECT note FROM highlight WHERE article = ? ORDER BY at, id", (identity,))
    if not kept:
        return
    notes = [note for (note,) in kept if note]
    connection.execute("INSERT INTO marked VALUES (?, ?, ?)", (number, len(kept), len(notes)))
    if notes:
        text = searchable(" \n".join(notes))
        connection.execute("INSERT INTO note (rowid, body) VALUES (?, ?)", (number, text))


def _day(value: str | None) -> int | None:
    from datetime import date

    return date.fromisoformat(value).toordinal() if value else None


def _sort_by_mark(connection: sqlite3.Connection, number: int) -> None:
    """Put a row where the day that the user gave it belongs, or its own."""
    row = connection.execute(
        "SELECT coalesce(mark.day, article.day), sort FROM article"
        " LEFT JOIN mark ON mark.n = article.n WHERE article.n = ?",
        (number,),
    ).fetchone()
    if row and sort_of(row[0]) != row[1]:
        connection.execute("UPDATE article SET sort = ? WHERE n = ?", (sort_of(row[0]), number))
