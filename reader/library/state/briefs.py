"""When each kind of brief was last made."""

from reader.library.state.state import State

_MARK = "brief "
"""The keys of briefs begin with this."""


def last_brief(state: State, kind: str) -> str | None:
    """Return when a kind of brief was last made, in ISO 8601; None if it never was.

    Args:
        state: The state.
        kind: What was asked for, such as a query.
    """
    rows = state.rows("SELECT value FROM meta WHERE key = ?", (_MARK + kind,))
    return str(rows[0][0]) if rows else None


def note_brief(state: State, kind: str, at: str) -> None:
    """Record when a kind of brief was made.

    Raises:
        StoreError: If it cannot be written.
    """
    with state.file.writing() as connection:
        connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (_MARK + kind, at))
