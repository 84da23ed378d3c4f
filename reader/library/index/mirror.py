"""What the state says about an article, mirrored into its rows of the index."""

import sqlite3
from collections.abc import Iterable
from datetime import date

from reader.library.index.appearances import forget_names
from reader.library.index.word_list import write_words
from reader.library.searchable import distinct_words, searchable
from reader.library.state.articles import own_tags
from reader.library.state.highlights import notes_in
from reader.library.state.state import State

_OF_ARTICLE = ("article", "file_tag", "actor", "period", "telling", "story_member", "unplaced")
"""The tables with rows of an article, but for what is mirrored."""
_UNDATED = 1
"""Sorts after every day, since those are negative."""


def sort_of(day: int | None) -> int:
    """Return the sort key of a day: the newest first, no day last."""
    return -day if day else _UNDATED


def mirror(connection: sqlite3.Connection, state: State, number: int, article_id: str) -> None:
    """Write into the index what the state says about one article."""
    row = state.row("article", (article_id,))
    connection.execute("DELETE FROM status WHERE n = ?", (number,))
    connection.execute("DELETE FROM own_tag WHERE n = ?", (number,))
    if row and (row["read_at"] or row["starred_at"] or row["published"]):
        connection.execute(
            "INSERT INTO status VALUES (?, ?, ?, ?)",
            (number, bool(row["read_at"]), bool(row["starred_at"]), _day(row["published"])),
        )
    connection.executemany(
        "INSERT INTO own_tag VALUES (?, ?, ?, ?)",
        [(number, tag.casefold(), tag, present) for tag, present in own_tags(state, article_id)],
    )
    _mirror_highlights(connection, state, number, article_id)
    sort_by_day(connection, number)


def _mirror_highlights(
    connection: sqlite3.Connection, state: State, number: int, article_id: str
) -> None:
    if connection.execute("DELETE FROM highlighted WHERE n = ?", (number,)).rowcount:
        connection.execute("DELETE FROM note WHERE rowid = ?", (number,))
    kept = notes_in(state, article_id)
    if not kept:
        return
    notes = list(filter(None, kept))
    connection.execute("INSERT INTO highlighted VALUES (?, ?, ?)", (number, len(kept), len(notes)))
    if notes:
        text = searchable(" \n".join(notes))
        connection.execute("INSERT INTO note (rowid, body) VALUES (?, ?)", (number, text))
        write_words(connection, distinct_words(text))


def move_mirror(connection: sqlite3.Connection, old: int, new: int) -> None:
    """Give what is mirrored of an article to its new number."""
    for table in ("status", "own_tag", "highlighted"):
        connection.execute(f"UPDATE {table} SET n = ? WHERE n = ?", (new, old))  # noqa: S608
    connection.execute("UPDATE note SET rowid = ? WHERE rowid = ?", (new, old))
    sort_by_day(connection, new)


def drop(connection: sqlite3.Connection, numbers: Iterable[int], *, mirrored: bool = True) -> None:
    """Delete rows; their words stay in the text index, but are never found.

    Args:
        connection: The index.
        numbers: The articles.
        mirrored: Whether what is mirrored of the state goes with them.
    """
    listed = [(number,) for number in numbers]
    connection.executemany(
        "UPDATE name SET uses = uses - 1 WHERE id IN (SELECT name FROM actor WHERE n = ?)", listed
    )
    forget_names(connection, (number for (number,) in listed))
    of_state = ("status", "own_tag", "highlighted") if mirrored else ()
    for table in (*_OF_ARTICLE, *of_state):
        connection.executemany(f"DELETE FROM {table} WHERE n = ?", listed)  # noqa: S608
    if mirrored:
        connection.executemany("DELETE FROM note WHERE rowid = ?", listed)


def sort_by_day(connection: sqlite3.Connection, number: int) -> None:
    """Sort an article by the day that the user set, or else by its own."""
    row = connection.execute(
        "SELECT coalesce(status.day, article.day), sort FROM article"
        " LEFT JOIN status ON status.n = article.n WHERE article.n = ?",
        (number,),
    ).fetchone()
    if row and sort_of(row[0]) != row[1]:
        connection.execute("UPDATE article SET sort = ? WHERE n = ?", (sort_of(row[0]), number))
        # It may belong to another story then.
        connection.execute("DELETE FROM story_member WHERE n = ?", (number,))


def _day(value: str | None) -> int | None:
    return date.fromisoformat(value).toordinal() if value else None
