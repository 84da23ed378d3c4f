"""A screen whose keys come from the table of commands."""

from abc import abstractmethod
from collections.abc import Mapping
from typing import TypeVar

from textual import events, on

from reader.document.safe_text import sanitize_line
from reader.tui.keys.command import Zone
from reader.tui.keys.idle import IdleClock
from reader.tui.keys.keys import token
from reader.tui.keys.table import BY_ID
from reader.tui.messages import CommandWanted, ErrorNotice, StatusMessage
from reader.tui.safe_render import say
from reader.tui.screens.commands import Commands
from reader.tui.screens.program_commands import ProgramCommands
from reader.tui.screens.status import Status
from reader.tui.widgets.abstract import AbstractWidget
from reader.tui.widgets.answer_screen import AnswerScreen
from reader.tui.widgets.bars import StatusLine

Answer = TypeVar("Answer")


class CommandScreen(AnswerScreen[Answer], metaclass=AbstractWidget):
    """Handles every key that is not typed into a line, and runs its command."""

    AUTO_FOCUS = ""
    """Nothing gets the focus automatically: it would be the first line for typing."""

    def __init__(self) -> None:
        super().__init__()
        self.clock = IdleClock()
        """The time since the last key press."""
        self.commands = Commands(self, zone=lambda: self.zone, targets=self.targets)
        """Its commands."""
        self.status = Status(self, self.place, self.commands.named)
        """The content of the status line."""
        self._program = ProgramCommands(self, self.commands, lambda: self.zone)

    @property
    @abstractmethod
    def zone(self) -> Zone:
        """The zone that receives the keys."""

    def targets(self) -> Mapping[str, object]:
        """Return the objects that handle commands, by the names in ``Command.target``."""
        return {"program": self._program, "app": self.app, "focused": self.focused}

    def place(self) -> str:
        """Return where the user is, in words, for the status line."""
        return ""

    def takes_key(self, key: str) -> bool:
        """Handle a key for something in progress, before the key map does."""
        return False

    async def before_key(self) -> None:
        """Do what must be done before a key can be handled."""

    async def on_key(self, event: events.Key) -> None:
        """Run the command of a key."""
        self.clock.restart()
        if self.commands.pass_on(event):
            return
        zone = self.zone
        await self.before_key()
        key, keymap = token(event.key, event.character), self.commands.keymap
        if self.takes_key(key):
            keymap.forget()
            event.stop()
            return
        pressed = keymap.press(key, zone)
        self.status.show_waiting(pressed.waiting)
        if pressed.command is not None or pressed.waiting:
            event.stop()
            event.prevent_default()
        if pressed.command is not None:
            self.status.command_begins()
            await self.commands.do(pressed.command)

    async def action_command(self, command_id: str) -> None:
        """Run a command that was clicked."""
        await self.before_key()
        await self.commands.do(BY_ID[command_id])

    @on(CommandWanted)
    async def _command_wanted(self, event: CommandWanted) -> None:
        event.stop()
        await self.commands.do(BY_ID[event.command])

    @on(StatusMessage)
    def _said(self, event: StatusMessage) -> None:
        event.stop()
        self.status.say(
            event.text,
            weak=event.weak,
            instead_of=event.instead_of,
            lasting=event.lasting,
        )

    @on(ErrorNotice)
    def _failed(self, event: ErrorNotice) -> None:
        event.stop()
        say(self.app, sanitize_line(self.commands.named(event.text)), severity="warning", timeout=8)

    def show_keys(self) -> None:
        """Show the keys of the zone in the status line."""
        for line in self.query(StatusLine):
            line.show_keys(self.commands.shown_keys(self.zone))
