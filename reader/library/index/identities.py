"""Which id an article gets: the one that it had before, wherever its file is now."""

import os
import sqlite3
from hashlib import sha256

from reader.library.files.walk import UNSURE, status_of
from reader.library.index.parsed_file import ParsedFile
from reader.library.state.articles import known_articles
from reader.library.state.state import State


class Identities:
    """A snapshot of what the state knows about the location of articles."""

    def __init__(self, state: State) -> None:
        """Read the state."""
        self.version = state.version()
        """The version of the state, which shows whether it has changed since."""
        known = known_articles(state)
        self._by_path = {each.path: each.id for each in known if each.path}
        self._by_hash = {
            each.hash: (each.id, each.path) for each in known if each.path and each.hash
        }
        self.removed = frozenset(each.id for each in known if each.removed)
        """The articles that the user removed."""
        self.placed = frozenset(each.id for each in known if each.path)
        """The articles whose location the state tracks."""
        self.stored = frozenset(each.id for each in known if each.stored)
        """The articles whose files Reader wrote."""

    def moved_to(self, parsed: ParsedFile) -> str | None:
        """Return the id of the article that has this text and whose own file is gone."""
        if parsed.key in self._by_path or parsed.hash not in self._by_hash:
            return None
        article_id, path = self._by_hash[parsed.hash]
        return None if os.path.exists(path) else article_id  # noqa: PTH110

    def id_for(self, connection: sqlite3.Connection, parsed: ParsedFile) -> str | None:
        """Return the id for a new file; None when another program has just moved that file."""
        wanted = self._by_path.get(parsed.key) or self.moved_to(parsed) or parsed.id
        if connection.execute("SELECT 1 FROM article WHERE id = ?", (wanted,)).fetchone():
            if parsed.found.changed != UNSURE and status_of(parsed.found.path) is None:
                return None
            tail = sha256(os.fsencode(parsed.found.path)).hexdigest()[:8]
            wanted = f"{wanted}-{tail}"
        return wanted
