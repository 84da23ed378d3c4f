"""The marks of the state, mirrored into the index so that one query sees everything."""

import sqlite3
from collections.abc import Iterable

from reader.library.index import Index
from reader.library.path_key import path_of
from reader.library.state import State

_SEQ = "state"


def sync_marks(index: Index, state: State) -> bool:
    """Bring the index up to date with what changed in the state, whoever changed it.

    Returns:
        Whether the index says now what the state says; not when it is locked or full.

    Raises:
        StoreError: If the state cannot be read.
    """
    name, seq = state.name(), state.seq()
    known_name, _, known_seq = index.meta(_SEQ).partition(" ")
    if (known_name, known_seq) == (name, str(seq)):
        return True
    touched = state.touched_since(int(known_seq)) if known_name == name else None
    if touched is None:
        touched = _all(index, state)
    try:
        removed = _mirror(index, state, touched, f"{name} {seq}")
    except sqlite3.Error:
        return False
    _bring_back(index, state, touched - removed)
    return True


def _all(index: Index, state: State) -> frozenset[str]:
    """Return every article that has marks here or there."""
    of_state = state.rows("SELECT id FROM article UNION SELECT article FROM tag")
    of_index = index.rows(
        "SELECT id FROM article WHERE n IN (SELECT n FROM mark UNION SELECT n FROM own_tag)"
        " UNION SELECT id FROM passed WHERE id IS NOT NULL"
    )
    return frozenset(row[0] for row in (*of_state, *of_index))


def _mirror(index: Index, state: State, ids: Iterable[str], seq: str) -> frozenset[str]:
    """Write the marks of these articles, and take the removed ones off the list."""
    from reader.library.row_writer import drop, mirror

    removed = set()
    with index.writing() as connection:
        for identity in sorted(ids):
            row = state.row("article", (identity,))
            gone = bool(row and row["removed_at"])
            if gone:
                removed.add(identity)
            found = connection.execute(
                "SELECT n, path, changed, size FROM article WHERE id = ?", (identity,)
            ).fetchone()
            if found is None:
                continue
            if gone:
                connection.execute(
                    "INSERT OR REPLACE INTO passed VALUES (?, ?, ?, ?, NULL)",
                    (*found[1:], identity),
                )
                drop(connection, [found[0]])
            else:
                mirror(connection, state, [(found[0], identity)])
        connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (_SEQ, seq))
    return frozenset(removed)


def _bring_back(index: Index, state: State, ids: Iterable[str]) -> None:
    """List those again that were removed and are not any more."""
    from reader.library.indexing import update_files

    paths = []
    for identity in ids:
        rows = index.rows("SELECT path FROM passed WHERE id = ?", (identity,))
        paths += [path_of(row[0]) for row in rows]
    if paths:
        with index.writing() as connection:
            connection.executemany(
                "DELETE FROM passed WHERE id = ?", [(identity,) for identity in ids]
            )
        update_files(index, state, paths)
