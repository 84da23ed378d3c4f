"""Queries saved under a name."""

import re
from collections.abc import Mapping
from datetime import date

from reader.errors import OptionError
from reader.library.state.feeds import saved_queries
from reader.library.state.state import State
from reader.services.history import History

_NAME = re.compile(r"[^\W_][\w-]{0,39}")


class SavedQueries:
    """The saved queries of a collection; ``@name`` in a query means the query of that name."""

    def __init__(self, state: State, history: History) -> None:
        """Keep queries in a state."""
        self._state = state
        self._history = history

    def all(self) -> Mapping[str, str]:
        """Return the saved queries by name, in order of name."""
        return saved_queries(self._state)

    def save(self, name: str, query: str) -> None:
        """Save a query under a name.

        Raises:
            OptionError: If the name cannot be one.
            QueryError: If the query cannot be understood.
            StoreError: If it cannot be kept.
        """
        from reader.library.query.parser import parse
        from reader.library.state.change import Edit

        name = name.removeprefix("@").casefold()
        if not _NAME.fullmatch(name):
            raise OptionError(
                f"“{name}” cannot be the name of a query: use letters, digits and hyphens"
            )
        saved = dict(self.all())
        parse(query, saved={**saved, name: query}, today=date(2000, 1, 1))
        self._state.require_saved()
        verb = "changed" if name in saved else "saved"
        edit = Edit("saved", (name,), {"query": query})
        self._history.record(f"{verb} the query @{name}", [edit])

    def forget(self, name: str) -> bool:
        """Delete a saved query; return whether there was one.

        Raises:
            StoreError: If it cannot be kept.
        """
        from reader.library.state.change import Edit

        name = name.removeprefix("@").casefold()
        if name not in self.all():
            return False
        self._history.record(f"deleted the query @{name}", [Edit("saved", (name,), None)])
        return True
