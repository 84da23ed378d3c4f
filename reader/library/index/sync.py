"""Mirror the state into the index so that one query sees everything."""

import sqlite3
from collections.abc import Iterable
from pathlib import Path

from reader.library.index.index import Index
from reader.library.index.mirror import drop, mirror
from reader.library.path_key import path_of
from reader.library.state.articles import changed_articles
from reader.library.state.state import State

_SEQ = "state"


def sync_state(index: Index, state: State) -> bool:
    """Bring the index up to date with what changed in the state, by this or another program.

    Returns:
        Whether the index is up to date; not if it is locked or full.

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
        back = _mirror(index, state, touched, f"{name} {seq}")
        if back:
            from reader.library.index.update import update_files

            update_files(index, state, back)
    except sqlite3.Error:
        return False
    return True


def _all(index: Index, state: State) -> frozenset[str]:
    """Return every article that the state or its mirror says something about."""
    rows = index.file.rows(
        "SELECT id FROM article WHERE n IN (SELECT n FROM status UNION SELECT n FROM own_tag"
        " UNION SELECT n FROM highlighted)"
        " UNION SELECT id FROM skipped_file WHERE id IS NOT NULL"
    )
    return changed_articles(state).union(row[0] for row in rows)


def _mirror(index: Index, state: State, ids: Iterable[str], seq: str) -> list[Path]:
    """Mirror these articles, remove the removed ones from the list, and store the number.

    Returns:
        The files of those that are no longer removed: they must be read again.
    """
    back: list[Path] = []
    with index.file.writing() as connection:
        for identity in sorted(ids):
            row = state.row("article", (identity,))
            found = connection.execute(
                "SELECT n, path, changed, size FROM article WHERE id = ?", (identity,)
            ).fetchone()
            if not (row and row["removed_at"]):
                rows = connection.execute("SELECT path FROM skipped_file WHERE id = ?", (identity,))
                back += [path_of(each[0]) for each in rows.fetchall()]
                connection.execute("DELETE FROM skipped_file WHERE id = ?", (identity,))
                if found is not None:
                    mirror(connection, state, found[0], identity)
            elif found is not None:
                connection.execute(
                    "INSERT OR REPLACE INTO skipped_file VALUES (?, ?, ?, ?, NULL)",
                    (*found[1:], identity),
                )
                drop(connection, [found[0]])
        if back:
            # If the program ends here, the next one looks at all files.
            connection.execute("DELETE FROM folder")
        connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (_SEQ, seq))
    return back
