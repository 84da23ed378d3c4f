"""The commands for the program: palette, help, tour."""

from collections.abc import Awaitable, Callable
from typing import Any

from textual.screen import Screen

from reader.tui.keys.command import Command, Zone
from reader.tui.keys.keymap import KeyMap
from reader.tui.keys.table import BY_ID


class ProgramCommands:
    """The commands that work on every screen with keys from the table."""

    def __init__(
        self,
        screen: Screen[Any],
        keys: Callable[[], tuple[KeyMap, Zone]],
        do: Callable[[Command], Awaitable[None]],
    ) -> None:
        """Make the commands.

        Args:
            screen: The screen that they cover.
            keys: Returns the keys, and where they go.
            do: Carries a command out.
        """
        self._screen = screen
        self._keys = keys
        self._do = do

    def action_palette(self) -> None:
        """Find a command by its name and carry it out."""
        from reader.tui.dialogs.ask import ask_choice
        from reader.tui.screens.palette import command_choices

        async def chosen(command_id: str | None) -> None:
            if command_id is not None:
                await self._do(BY_ID[command_id])

        ask_choice(self._screen, "Commands", command_choices(*self._keys()), chosen)

    def action_help(self) -> None:
        """Show all keys."""
        from reader.tui.screens.help import HelpScreen

        self._screen.app.push_screen(HelpScreen(*self._keys()))

    def action_tour(self) -> None:
        """Show the tour."""
        from reader.tui.screens.tour import show_tour

        keymap, _ = self._keys()
        show_tour(self._screen, keymap)
