"""Mirror what the state says about an article into its rows of the index."""

import sqlite3
from collections.abc import Iterable
from datetime import date

from reader.library.highlights.colours import USUAL
from reader.library.index.appearances import forget_names
from reader.library.index.word_list import write_words
from reader.library.searchable import distinct_words, searchable
from reader.library.state.articles import note_on, own_tags
from reader.library.state.highlights import HighlightRow, highlights_in
from reader.library.state.state import State

_ARTICLE_TABLES = (
    "article",
    "file_tag",
    "actor",
    "period",
    "story_terms",
    "story_member",
    "unplaced",
)
"""The tables with rows of an article, except for what is mirrored."""
_MIRROR_TABLES = ("status", "own_tag", "highlighted", "highlight_label")
"""The tables that mirror the state."""
_UNDATED = 1
"""Sorts after every day, since days are negative."""


def sort_of(day: int | None) -> int:
    """Return the sort key of a day: the newest first, no day last."""
    return -day if day else _UNDATED


def mirror(connection: sqlite3.Connection, state: State, number: int, article_id: str) -> None:
    """Write what the state says about one article into the index."""
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
        connection.execute("DELETE FROM highlight_label WHERE n = ?", (number,))
    kept = highlights_in(state, article_id)
    notes = [note for note in (note_on(state, article_id), *(row.note for row in kept)) if note]
    if not kept and not notes:
        return
    labels = {label for row in kept for label in _labels(row)}
    connection.executemany(
        "INSERT INTO highlight_label VALUES (?, ?)", [(number, label) for label in sorted(labels)]
    )
    connection.execute("INSERT INTO highlighted VALUES (?, ?, ?)", (number, len(kept), len(notes)))
    if notes:
        text = searchable(" \n".join(notes))
        connection.execute("INSERT INTO note (rowid, body) VALUES (?, ?)", (number, text))
        write_words(connection, distinct_words(text))


def _labels(row: HighlightRow) -> list[str]:
    """Return the labels that a highlight is found by: its colour and its tags."""
    return [row.colour or USUAL, *(row.tags or "").casefold().splitlines()]


def move_mirror(connection: sqlite3.Connection, old: int, new: int) -> None:
    """Move the mirrored rows of an article to its new number."""
    for table in _MIRROR_TABLES:
        connection.execute(f"UPDATE {table} SET n = ? WHERE n = ?", (new, old))  # noqa: S608
    connection.execute("UPDATE note SET rowid = ? WHERE rowid = ?", (new, old))
    sort_by_day(connection, new)


def drop(connection: sqlite3.Connection, numbers: Iterable[int], *, mirrored: bool = True) -> None:
    """Delete rows; their words stay in the text index, but are never found.

    Args:
        connection: The index.
        numbers: The articles.
        mirrored: Whether what is mirrored from the state is deleted too.
    """
    listed = [(number,) for number in numbers]
    connection.executemany(
        "UPDATE name SET uses = uses - 1 WHERE id IN (SELECT name FROM actor WHERE n = ?)", listed
    )
    forget_names(connection, (number for (number,) in listed))
    of_state = _MIRROR_TABLES if mirrored else ()
    for table in (*_ARTICLE_TABLES, *of_state):
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
        # With another day it may belong to another story.
        connection.execute("DELETE FROM story_member WHERE n = ?", (number,))


def _day(value: str | None) -> int | None:
    return date.fromisoformat(value).toordinal() if value else None
