"""The smallest change of a state that there is: an article marked as read."""

import sys
from pathlib import Path

from reader.library.state.change import Edit
from reader.library.state.state import State, StoredState, now_iso


def set_read(state: State, article_id: str, *, read: bool) -> None:
    """Mark an article as read or unread, as one step."""
    edit = Edit("article", (article_id,), {"read_at": now_iso() if read else None})
    state.change("mark", [edit])


def read_ids(state: State) -> frozenset[str]:
    """Return the ids of the articles marked as read."""
    rows = state.rows("SELECT id FROM article WHERE read_at IS NOT NULL")
    return frozenset(row[0] for row in rows)


if __name__ == "__main__":
    # One of several programs that write at the same time.
    stored = StoredState(Path(sys.argv[1]))
    for number in range(50):
        set_read(stored, f"{sys.argv[2]}-{number}", read=True)
