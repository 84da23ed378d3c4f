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
    """Takes every key that no line being typed wants, and carries out its command."""

    AUTO_FOCUS = ""
    """Nothing gets the focus by itself: a line to type in would be the first."""

    def __init__(self) -> None:
        super().__init__()
        self.clock = IdleClock()
        """How long no key has been pressed."""
        self.commands = Commands(self, zone=lambda: self.zone, targets=self.targets)
        """Its commands."""
        self.status = Status(self, self.place, self.commands.named)
        """What the status line says."""
        self._program = ProgramCommands(self, self.commands, lambda: self.zone)

    @property
    @abstractmethod
    def zone(self) -> Zone:
        """Where the keys go."""

    def targets(self) -> Mapping[str, object]:
        """Return the objects that handle commands, by the names in ``Command.target``."""
        return {"program": self._program, "app": self.app, "focused": self.focused}

    def place(self) -> str:
        """Return where the user is, in words, for the status line."""
        return ""

    def takes_key(self, key: str) -> bool:
        """Take a key that belongs to something that is going on, before the key map does."""
        return False

    async def before_key(self) -> None:
        """Do what must be done before a key can count."""

    async def on_key(self, event: events.Key) -> None:
        """Carry out the command of a key."""
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
        """Carry out a command that was clicked."""
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
