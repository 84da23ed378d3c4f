"""Opening the tree of sources, and listing what is chosen there."""

from collections.abc import Callable

from reader.tui.panes.library_pane import LibraryPane


class SourceOpening:
    """The command that shows the sources."""

    def __init__(self, library: LibraryPane, *, show_list: Callable[[], None]) -> None:
        """Make the command.

        Args:
            library: Lists what is chosen.
            show_list: Goes to the list.
        """
        self._library = library
        self._show_list = show_list

    def action_sources(self) -> None:
        """Show where articles come from."""
        from reader.tui.screens.sources import SourcesScreen

        async def chosen(query: str | None) -> None:
            self._library.list_again()
            if query is None:
                return
            await self._library.filter_by(query)
            self._show_list()

        screen = SourcesScreen(self._library.collection, self._library)
        self._library.app.push_screen(screen, chosen)
