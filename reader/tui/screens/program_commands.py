"""The commands for the program: palette, help, tour."""

from collections.abc import Callable
from typing import Any

from textual.screen import Screen

from reader.tui.keys.command import Zone
from reader.tui.keys.table import BY_ID
from reader.tui.screens.commands import Commands


class ProgramCommands:
    """The commands that work on every screen that uses the command table."""

    def __init__(self, screen: Screen[Any], commands: Commands, zone: Callable[[], Zone]) -> None:
        """Make the commands.

        Args:
            screen: The screen that they cover.
            commands: Its commands.
            zone: Returns the zone that receives its keys.
        """
        self._screen = screen
        self._commands = commands
        self._zone = zone

    def action_palette(self) -> None:
        """Find a command by its name and run it."""
        from reader.tui.dialogs.ask import ask_choice
        from reader.tui.screens.palette import command_choices, is_of_text

        async def chosen(command_id: str | None) -> None:
            if command_id is None:
                return
            if is_of_text(BY_ID[command_id], self._zone()):
                await self._commands.do(BY_ID["go-article"])
            await self._commands.do(BY_ID[command_id])

        choices = command_choices(self._commands.keymap, self._zone())
        ask_choice(self._screen, "Commands", choices, chosen)

    def action_help(self) -> None:
        """Show all keys."""
        from reader.tui.screens.help import HelpScreen

        self._screen.app.push_screen(HelpScreen(self._commands.keymap, self._zone()))

    def action_tour(self) -> None:
        """Show the tour."""
        from reader.tui.screens.tour import show_tour

        show_tour(self._screen, self._commands.keymap)
