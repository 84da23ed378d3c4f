"""Which articles each query found when it was last looked at."""

import json
from collections.abc import Iterable

from reader.library.state.state import State

_MARK = "seen "
"""The keys of queries begin with this."""


def seen_articles(state: State, name: str) -> frozenset[str] | None:
    """Return the ids of the articles that a query found; None if it was never looked at.

    Args:
        state: The state.
        name: The name of the query.
    """
    rows = state.rows("SELECT value FROM meta WHERE key = ?", (_MARK + name,))
    return frozenset(json.loads(rows[0][0])) if rows else None


def note_seen(state: State, name: str, ids: Iterable[str]) -> None:
    """Record the ids of the articles that a query finds now.

    Raises:
        StoreError: If it cannot be written.
    """
    with state.file.writing() as connection:
        connection.execute(
            "INSERT OR REPLACE INTO meta VALUES (?, ?)", (_MARK + name, json.dumps(sorted(ids)))
        )
