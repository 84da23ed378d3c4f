"""Write the rows of the index: each article under one permanent id."""

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from reader.intake.formats.parsed_article import ParsedArticle
from reader.library.files.walk import UNSURE, Found
from reader.library.index.distinctive_terms import distinctive_terms
from reader.library.index.identities import Identities
from reader.library.index.index import Index
from reader.library.index.mirror import drop, mirror, move_mirror
from reader.library.index.parsed_file import (
    ParsedFile,
    UnreadableFile,
    parsed_file,
    unread_mark,
)
from reader.library.index.row import CONTENT, content_of, row_of
from reader.library.index.story_rows import note_terms
from reader.library.index.word_list import WordList
from reader.library.path_key import NO_FILE, path_of
from reader.library.searchable import searchable
from reader.library.state.change import Edit
from reader.library.state.state import State

_Gone = tuple[str, int, str]
"""Hash, size and path key of a row whose file is gone."""


@dataclass(slots=True)
class Counts:
    """How many articles a run added, changed and moved."""

    added: int = 0
    changed: int = 0
    moved: int = 0


class RowWriter:
    """Writes rows for files that were read; it may take over the rows of files that are gone."""

    def __init__(self, index: Index, state: State, gone: Mapping[_Gone, tuple[int, str]]) -> None:
        """Make a writer.

        Args:
            index: Where to write.
            state: The ids that the state knows for files.
            gone: (hash, size, path key) -> number and id of each row whose file is gone; for a file
                that was not read yet ``unread_mark`` replaces the hash.
        """
        self.counts = Counts()
        """The work done so far."""
        self._index = index
        self._state = state
        self._gone: dict[tuple[str, int], dict[str, list[_Gone]]] = {}
        for key in gone:
            by_name = self._gone.setdefault(key[:2], {})
            by_name.setdefault(path_of(key[2]).name, []).append(key)
        self._rows = gone
        self._identities = Identities(state)
        self._moved: list[Edit] = []
        self._words = WordList()
        self._terms: dict[int, dict[str, int]] = {}

    @property
    def still_gone(self) -> frozenset[_Gone]:
        """Those of ``gone`` that were not found in another place."""
        return frozenset(
            key for by_name in self._gone.values() for keys in by_name.values() for key in keys
        )

    def write(self, batch: Sequence[ParsedFile | UnreadableFile]) -> None:
        """Write the rows of some files, in one transaction.

        Raises:
            sqlite3.Error: If it cannot be written; then nothing is written.
        """
        if self._identities.version != self._state.version():
            self._identities = Identities(self._state)
        self._moved = []
        self._words.begin()
        self._terms = {}
        before = replace(self.counts)
        try:
            with self._index.file.writing() as connection:
                for each in batch:
                    self._write(connection, each)
                self._words.write(connection)
                note_terms(connection, self._terms)
        except sqlite3.Error:
            self.counts = before
            raise
        if self._moved:
            self._state.note(self._moved)

    def _write(self, connection: sqlite3.Connection, each: ParsedFile | UnreadableFile) -> None:
        known = connection.execute(
            f"SELECT n, id, {CONTENT} FROM article WHERE path = ?",  # noqa: S608
            (each.key,),
        ).fetchone()
        connection.execute("DELETE FROM skipped_file WHERE path = ?", (each.key,))
        unread = bool(known) and not known[2] and not isinstance(each, UnreadableFile)
        if isinstance(each, UnreadableFile):
            _skip(connection, each, problem=each.problem)
            if known:
                drop(connection, [known[0]])
        elif known and known[2:] == content_of(each):
            _touch(connection, known[0], each)
        elif unread:
            # Now that its text is known, it may prove to be an article that was moved.
            drop(connection, [known[0]])
            if not self._take_over(connection, each):
                self._write_new(connection, each)
                self._follow(known[1], each)
            elif known[1] in self._identities.placed:
                # The file belongs to the article that was moved: there must be no second one.
                row = {"path": None, "hash": None}
                self._moved.append(Edit("article", (known[1],), row))
        elif known:
            self._rewrite(connection, each, known[0], known[1])
        elif not self._take_over(connection, each) and not self._take_unread(connection, each):
            self._write_new(connection, each)

    def _rewrite(
        self, connection: sqlite3.Connection, each: ParsedFile, number: int, article_id: str
    ) -> None:
        """Write the row of a file that has changed."""
        if article_id in self._identities.removed:
            _skip(connection, each, article_id=article_id)
            drop(connection, [number])
            return
        self.counts.changed += 1
        if article_id not in self._identities.stored:
            # For a file that Reader wrote, the state knows its content.
            self._follow(article_id, each)
        drop(connection, [number], mirrored=False)
        move_mirror(connection, number, self._insert(connection, each, article_id))

    def _take_over(self, connection: sqlite3.Connection, each: ParsedFile) -> bool:
        """Give a file the row of the same text whose file is gone; return whether there was one."""
        if not each.hash or (gone := self._gone_row(each.hash, each)) is None:
            return False
        number, article_id = self._rows[gone]
        _touch(connection, number, each)
        self._follow(article_id, each)
        self.counts.moved += 1
        return True

    def _take_unread(self, connection: sqlite3.Connection, each: ParsedFile) -> bool:
        """Give a file the id of one that was not read before it was moved, by size and time."""
        gone = self._gone_row(unread_mark(each.added), each, sure=False)
        if gone is None or self._rows[gone][1] in self._identities.removed:
            return False
        number, article_id = self._rows[gone]
        self._follow(article_id, each)
        drop(connection, [number], mirrored=False)
        move_mirror(connection, number, self._insert(connection, each, article_id))
        self.counts.moved += 1
        return True

    def _gone_row(self, mark: str, each: ParsedFile, *, sure: bool = True) -> _Gone | None:
        """Take a row whose file is gone from those with a mark, best one of the same file name.

        Args:
            mark: The hash, or what stands in for it.
            each: The file.
            sure: Whether the mark alone tells that both are one article; else a file of another
                name has it only where no other row has the mark.
        """
        by_name = self._gone.get((mark, each.found.size), {})
        name = path_of(each.key).name
        if by_name and name not in by_name and (sure or sum(map(len, by_name.values())) == 1):
            name = next(iter(by_name))
        gone = by_name.get(name)
        if not gone:
            return None
        taken = gone.pop()
        if not gone:
            del by_name[name]
        return taken

    def _write_new(self, connection: sqlite3.Connection, each: ParsedFile) -> None:
        """Write the row of a file that has none, and that none was found for."""
        if moved := self._identities.moved_to(each):
            self._follow(moved, each)
        new = self._identities.id_for(connection, each)
        if new is None:
            return
        self.counts.added += 1
        if new in self._identities.removed:
            _skip(connection, each, article_id=new)
        else:
            mirror(connection, self._state, self._insert(connection, each, new), new)

    def _follow(self, article_id: str, each: ParsedFile) -> None:
        """Record where the file of an article is now, if the state tracks its location."""
        if article_id in self._identities.placed:
            row = {"path": each.key, "hash": each.hash}
            self._moved.append(Edit("article", (article_id,), row))

    def _insert(self, connection: sqlite3.Connection, each: ParsedFile, article_id: str) -> int:
        """Write the row, the words and the tags of an article, and return its number."""
        about = each.metadata
        row = row_of(each, article_id)
        number = connection.execute(
            f"INSERT INTO article ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})",  # noqa: S608
            tuple(row.values()),
        ).lastrowid
        head = " \n".join((about.author, about.site, *about.tags))
        texts = searchable(about.title), searchable(head), searchable(each.body)
        connection.execute(
            "INSERT INTO text (rowid, title, head, body) VALUES (?, ?, ?, ?)", (number, *texts)
        )
        self._words.note(texts)
        self._terms[number or 0] = distinctive_terms(about.title, each.body)
        connection.executemany(
            "INSERT OR IGNORE INTO file_tag VALUES (?, ?, ?)",
            [(tag.casefold(), number, tag) for tag in about.tags],
        )
        return number or 0


def write_parsed(
    index: Index, state: State, parsed_articles: Sequence[ParsedArticle]
) -> dict[str, ParsedArticle]:
    """Write rows for articles without files, and return each under the id that it got."""
    writer = RowWriter(index, state, {})
    by_id: dict[str, ParsedArticle] = {}
    for place, parsed in enumerate(parsed_articles):
        key = f"{NO_FILE}{place}"
        writer.write([parsed_file(Found(key, UNSURE, 0), key, parsed)])
        entry = index.entry_at(key)
        if entry is not None:
            by_id[entry.id] = parsed
    return by_id


def _touch(connection: sqlite3.Connection, number: int, each: ParsedFile) -> None:
    connection.execute(
        "UPDATE article SET path = ?, changed = ?, size = ? WHERE n = ?",
        (each.key, each.found.changed, each.found.size, number),
    )


def _skip(
    connection: sqlite3.Connection,
    each: ParsedFile | UnreadableFile,
    *,
    problem: str | None = None,
    article_id: str | None = None,
) -> None:
    """Record a file without a row: an unreadable one, or one of an article that was removed."""
    connection.execute(
        "INSERT INTO skipped_file VALUES (?, ?, ?, ?, ?)",
        (each.key, each.found.changed, each.found.size, article_id, problem),
    )
