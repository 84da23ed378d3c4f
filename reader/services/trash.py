"""Articles removed from the library, and the folder that their files are moved to."""

from __future__ import annotations

from pathlib import Path

from reader.library.index.entry import Entry
from reader.library.index.index import Index
from reader.library.path_key import path_key
from reader.library.state.change import Edit, Move
from reader.library.state.state import State, now_iso
from reader.services.history import History
from reader.services.user_state import Ids, name_of


class Trash:
    """Removes articles; ``History.undo`` brings them back."""

    def __init__(self, folder: Path, index: Index, state: State, history: History) -> None:
        """Remove articles of an index into a folder, which is made when the first one is."""
        self.folder = folder
        """Where the files of removed articles go."""
        self._index = index
        self._state = state
        self._history = history

    def remove(self, ids: Ids) -> tuple[str, ...]:
        """Remove articles from the library.

        Files that Reader wrote go to the trash. The user's own files stay where they are, but are
        no longer listed.

        Returns:
            Messages for the user, one plain sentence each.

        Raises:
            SourceNotFoundError: If there is no such article.
            StoreError: If it cannot be kept; then none of it is.
        """
        from reader.services.file_transactions import carry_out, trash_key

        entries = self._index.entries_of(ids)
        moves, said = [], []
        for entry in entries:
            if entry.path is not None and self._wrote(entry):
                moves.append(Move(path_key(entry.path), trash_key(self.folder, entry.path)))
            else:
                said.append(
                    f"{entry.path}: your own file stays where it is but is no longer listed"
                )
        edits = [Edit("article", (entry.id,), {"removed_at": now_iso()}) for entry in entries]
        if edits:
            label = f"removed {name_of(entries)}"
            change = self._history.record_for_articles(label, edits, moves)
            if change is not None and moves:
                said += carry_out(self._state, change)
            self._history.update_moved(moves)
        return tuple(said)

    def _wrote(self, entry: Entry) -> bool:
        """Return whether the file of an article was written by Reader and is still as it was."""
        row = self._state.row("article", (entry.id,))
        now = self._index.file_of(entry.id)
        return bool(row and row["stored"] and now and row["hash"] == now[1])
