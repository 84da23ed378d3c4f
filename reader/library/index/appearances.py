"""The names in each article, the basis for who is who, updated article by article."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.actors.cross_document.names import NameId
    from reader.document.annotations import Actor


def note_names(
    connection: sqlite3.Connection, number: int, actors: Sequence[Actor], text: str
) -> None:
    """Record the names of an article's actors, replacing those recorded before.

    Args:
        connection: The index, in a transaction.
        number: The article.
        actors: Its actors.
        text: The article.
    """
    # Imported here: a list needs no names.
    from reader.actors.cross_document.article_names import article_names

    forget_names(connection, [number])
    found = article_names(actors, text)
    for actor in found.actors:
        ids = [_id(connection, name) for name in actor.forms]
        connection.executemany(
            "INSERT OR IGNORE INTO appearance VALUES (?, ?, ?, ?, ?)",
            [(number, ids[0], form, actor.role, actor.country) for form in ids],
        )
    connection.execute(
        "UPDATE library_name SET articles = articles + 1 WHERE id IN"
        " (SELECT head FROM appearance WHERE n = ?)",
        (number,),
    )
    if found.topic:
        connection.execute("INSERT INTO topic VALUES (?, ?)", (number, found.topic))


def forget_names(connection: sqlite3.Connection, numbers: Iterable[int]) -> None:
    """Forget which names these articles have."""
    for number in numbers:
        connection.execute(
            "UPDATE library_name SET articles = articles - 1 WHERE id IN"
            " (SELECT head FROM appearance WHERE n = ?)",
            (number,),
        )
        connection.execute("DELETE FROM appearance WHERE n = ?", (number,))
        connection.execute("DELETE FROM topic WHERE n = ?", (number,))


def _id(connection: sqlite3.Connection, name: NameId) -> int:
    from reader.actors.cross_document.names import handles

    row = (" ".join(name.key), name.kind)
    known = connection.execute("SELECT id FROM library_name WHERE key = ? AND kind = ?", row)
    found = known.fetchone()
    if found is not None:
        return int(found[0])
    made = connection.execute("INSERT INTO library_name (key, kind) VALUES (?, ?)", row).lastrowid
    connection.executemany(
        "INSERT OR IGNORE INTO handle VALUES (?, ?)", [(handle, made) for handle in handles(name)]
    )
    return int(made or 0)
