"""The rows of the list, kept for speed: what is known of an article without reading its file."""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from reader.document.article import Metadata
from reader.errors import SourceNotFoundError
from reader.library.files.walk import Found
from reader.library.index.entry import Entry
from reader.library.index.file import IndexFile
from reader.library.path_key import NO_FILE, path_key
from reader.library.searchable import normalize_for_search

_ENTRY = (
    "SELECT article.n, id, path, title, author, coalesce(status.day, article.day), source, site,"
    " language, tags, words, minutes, notes, status.read, status.starred,"
    " (SELECT json_group_array(json_array(tag, present)) FROM own_tag"
    "  WHERE own_tag.n = article.n)"
    " FROM article LEFT JOIN status ON status.n = article.n"
)
_RENEW_RATIO, _RENEW_FROM = 4, 5_000
"""Renew the index once row numbers exceed 4 times the article count, and 5,000."""
_MOST_MEANT = 3
"""The most ids that are suggested for a name that is no id."""
_FETCHED_AS_ROWS = 3_000
"""Up to this many articles are fetched as rows, more of them packed into one value, which takes the
module that unpacks it."""


class Index:
    """Articles by number, by id and by file. Other modules of the package hold other queries."""

    def __init__(self, path: Path | None, *, own_state: bool = False) -> None:
        """Open the index, or create it.

        Args:
            path: Its file; None for an index in memory.
            own_state: Whether the state of the articles belongs to this program alone.
        """
        self.file = IndexFile(path, own_state=own_state)
        """The file."""
        self._counted: tuple[tuple[object, ...], int] = ((), 0)

    def again(self) -> "Index":
        """Return a second connection to the same file, so that long work does not block others."""
        if self.file.path is None or self.file.own_state:
            return self
        return Index(self.file.path)

    def close(self) -> None:
        """Close the file."""
        self.file.close()

    @property
    def worn(self) -> bool:
        """Whether most of its words belong to texts that were changed or removed."""
        last = self.file.number("SELECT max(n) FROM article")
        return last > _RENEW_FROM and last > _RENEW_RATIO * self.count()

    def count(self) -> int:
        """Return how many articles there are; they are recounted only after a write."""
        now = self.file.written()
        # None is counted again: it may be that the file could not be read.
        if self._counted[0] != now or not self._counted[1]:
            self._counted = now, self.file.number("SELECT count(*) FROM article")
        return self._counted[1]

    def order(self, first: int | None = None) -> list[int]:
        """Return the numbers of all articles or of the first few, in the order of the list."""
        order = "article ORDER BY sort, title_key, id"
        if first is not None:
            found = self.file.rows(f"SELECT n FROM {order} LIMIT ?", (first,))  # noqa: S608
            return [row[0] for row in found]
        if self._few():
            return [row[0] for row in self.file.rows(f"SELECT n FROM {order}")]  # noqa: S608
        return self.file.numbers(order)

    def _few(self) -> bool:
        rows = self.file.rows("SELECT 1 FROM article LIMIT 1 OFFSET ?", (_FETCHED_AS_ROWS,))
        return not rows

    def number_of(self, article_id: str) -> int | None:
        """Return the number of an article."""
        rows = self.file.rows("SELECT n FROM article WHERE id = ?", (article_id,))
        return int(rows[0][0]) if rows else None

    def file_of(self, article_id: str) -> tuple[str, str] | None:
        """Return the path key of an article's file and the hash of its text."""
        rows = self.file.rows("SELECT path, hash FROM article WHERE id = ?", (article_id,))
        return rows[0] if rows else None

    def has_address(self, url: str) -> bool:
        """Return whether there is an article with this address, given in its canonical form."""
        return bool(self.file.rows("SELECT 1 FROM article WHERE url = ?", (url,)))

    def ids_from(self, start: str, limit: int) -> list[tuple[str, str]]:
        """Return id and title of articles whose id begins with ``start``, in the list's order."""
        return self.file.rows(
            "SELECT id, title FROM article WHERE id BETWEEN ? AND ? ORDER BY sort LIMIT ?",
            (start, start + "\U0010ffff", limit),
        )

    def entries(self, numbers: Sequence[int]) -> list[Entry | None]:
        """Return the rows of these articles, in this order; None for one that is gone."""
        rows = self.file.rows_in(f"{_ENTRY} WHERE article.n", numbers)
        found = {row[0]: _entry(row) for row in rows}
        return [found.get(number) for number in numbers]

    def entry(self, article_id: str) -> Entry | None:
        """Return the row of one article."""
        rows = self.file.rows(f"{_ENTRY} WHERE id = ?", (article_id,))
        return _entry(rows[0]) if rows else None

    def entries_of(self, ids: str | Iterable[str]) -> list[Entry]:
        """Return the rows of the articles with these ids, each once.

        Raises:
            SourceNotFoundError: If there is no article with one of the ids.
        """
        listed = [ids] if isinstance(ids, str) else list(dict.fromkeys(ids))
        found = []
        for article_id in listed:
            entry = self.entry(article_id)
            if entry is None:
                raise self.not_found(article_id)
            found.append(entry)
        return found

    def not_found(self, name: str, what: str = "article") -> SourceNotFoundError:
        """Return the error for a name that is no id, with the ids that may be meant.

        Args:
            name: As the user wrote it.
            what: What it might have named.
        """
        key = normalize_for_search(name.rpartition(":")[2])
        rows = self.file.rows(
            "SELECT id FROM article WHERE instr(id, ?1) OR instr(' ' || title_key, ' ' || ?1)"
            " ORDER BY sort, title_key, id LIMIT ?2",
            (key, _MOST_MEANT if len(key) > 1 else 0),
        )
        meant = ", ".join(row[0] for row in rows)
        cure = f"did you mean {meant}?" if meant else "`reader list` shows the stored ones"
        return SourceNotFoundError(f"{name}: there is no such {what}: {cure}")

    def entry_at(self, path_key: str) -> Entry | None:
        """Return the row of the article that this file holds."""
        rows = self.file.rows(f"{_ENTRY} WHERE path = ?", (path_key,))
        return _entry(rows[0]) if rows else None

    def holds(self, found: Found) -> bool:
        """Return whether the row of a file describes the file as it is now."""
        rows = self.file.rows(
            "SELECT 1 FROM article WHERE path = ? AND changed = ? AND size = ?",
            (path_key(Path(found.path)), found.changed, found.size),
        )
        return bool(rows)

    def problems(self) -> list[str]:
        """Return one plain sentence for each file that could not be read."""
        found = self.file.rows(
            "SELECT problem FROM skipped_file WHERE problem IS NOT NULL ORDER BY path"
        )
        return [row[0] for row in found]

    def meta(self, key: str) -> str:
        """Return what was recorded under this name, or nothing."""
        rows = self.file.rows("SELECT value FROM meta WHERE key = ?", (key,))
        return str(rows[0][0]) if rows else ""


def _entry(row: tuple[Any, ...]) -> Entry:
    about = Metadata(
        title=row[3],
        author=row[4],
        published=date.fromordinal(row[5]) if row[5] else None,
        source=row[6],
        site=row[7],
        language=row[8],
        tags=_tags(row[9], row[15]),
    )
    return Entry(
        id=row[1],
        key=None if row[2].startswith(NO_FILE) else row[2],
        metadata=about,
        words=row[10],
        minutes=row[11],
        notes=_notes(row[12]) if row[12] else (),
        read=bool(row[13]),
        starred=bool(row[14]),
    )


def _notes(data: str) -> tuple[str, ...]:
    import json

    return tuple(json.loads(data))


def _tags(of_file: str, own: str) -> tuple[str, ...]:
    """Return the tags of the file except those that the user removed, and the user's own."""
    tags: Iterable[str] = of_file.split("\n") if of_file else ()
    if own == "[]":
        return tuple(tags)
    import json

    edits = json.loads(own)
    dropped = {tag.casefold() for tag, present in edits if not present}
    kept = [tag for tag in tags if tag.casefold() not in dropped]
    there = {tag.casefold() for tag in kept}
    return (*kept, *(tag for tag, present in edits if present and tag.casefold() not in there))
