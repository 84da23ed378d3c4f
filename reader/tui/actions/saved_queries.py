"""Queries that the user saved under a name."""

from collections.abc import Mapping

from reader.tui.background.write_queue import WriteQueue
from reader.tui.dialogs.ask import ask_choice, ask_line
from reader.tui.drawing.choice import Choice
from reader.tui.messages import StatusMessage
from reader.tui.panes.library_pane import LibraryPane


class SavedQueryCommands:
    """The commands that save the filter, and choose a saved one."""

    def __init__(self, pane: LibraryPane, writes: WriteQueue) -> None:
        """Make the commands.

        Args:
            pane: The list that is filtered.
            writes: Reads and writes on disk.
        """
        self._pane = pane
        self._writes = writes

    def action_saved_queries(self) -> None:
        """Choose a saved query."""
        saved = self._pane.collection.saved

        async def chosen(query: str | None) -> None:
            if query is not None:
                await self._pane.filter_by(query)

        def show(queries: Mapping[str, str]) -> None:
            if not queries:
                self._say(
                    "No saved queries yet. Press {key:filter} to filter, then {key:save-query} to"
                    " save the filter."
                )
                return
            choices = [Choice(query, name, query) for name, query in queries.items()]
            ask_choice(self._pane, "Saved queries", choices, chosen)

        self._writes.do(saved.all, show)

    def action_save_query(self) -> None:
        """Save the filter under a name."""
        query, saved = self._pane.query_line.text, self._pane.collection.saved
        if not query:
            self._say("There is no filter to save. Press {key:filter} to filter.")
            return

        def given(name: str | None) -> None:
            if name and name.strip():
                wanted = name.strip()
                self._writes.do(
                    lambda: saved.save(wanted, query),
                    lambda _: self._say(
                        f"Saved. Press {{key:saved-queries}} to choose it · {query}"
                    ),
                )

        ask_line(self._pane, "Name of this query", query, given)

    def _say(self, text: str) -> None:
        self._pane.post_message(StatusMessage(text))
