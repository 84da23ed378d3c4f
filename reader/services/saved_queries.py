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

    def __init__(self, state: State, history: History, of_settings: Mapping[str, str]) -> None:
        """Keep queries in a state, beside those that are written in the settings."""
        self._state = state
        self._history = history
        self.of_settings = of_settings
        """Those of the settings, which may be others once the file is saved again."""

    def all(self) -> Mapping[str, str]:
        """Return the queries by name, in its order; a saved one replaces that of the settings."""
        own = self._own()
        of_settings = {
            name: query for name, query in self.of_settings.items() if _key(name) not in own
        }
        return dict(sorted({**of_settings, **own}.items(), key=lambda each: _key(each[0])))

    def _own(self) -> Mapping[str, str]:
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

        name = _key(name)
        if not _NAME.fullmatch(name):
            raise OptionError(
                f"“{name}” cannot be the name of a query: use letters, digits and hyphens"
            )
        parse(query, saved={**self.all(), name: query}, today=date(2000, 1, 1))
        self._state.require_saved()
        verb = "changed" if name in self._own() else "saved"
        edit = Edit("saved", (name,), {"query": query})
        self._history.record(f"{verb} the query @{name}", [edit])

    def forget(self, name: str) -> bool:
        """Delete a saved query; return whether there was one.

        Raises:
            OptionError: If it is written in the settings.
            StoreError: If it cannot be kept.
        """
        from reader.library.state.change import Edit

        name = _key(name)
        if name not in self._own():
            if name in map(_key, self.of_settings):
                raise OptionError(f"@{name} is in the settings file: remove it there")
            return False
        self._history.record(f"deleted the query @{name}", [Edit("saved", (name,), None)])
        return True


def _key(name: str) -> str:
    return name.removeprefix("@").casefold()
