"""A screen whose keys come from the table of commands."""

from abc import abstractmethod
from collections.abc import Mapping
from inspect import isawaitable
from typing import TypeVar

from textual import events, on
from textual.actions import parse
from textual.screen import Screen

from reader.tui.keys.command import Command, Zone
from reader.tui.keys.idle import IdleClock
from reader.tui.keys.keymap import KeyMap
from reader.tui.keys.keys import shown_keys, token
from reader.tui.keys.table import BY_ID, shown_in
from reader.tui.messages import CommandWanted
from reader.tui.screens.program_commands import ProgramCommands
from reader.tui.theme.glyphs import ASCII
from reader.tui.theme.look import glyphs_of
from reader.tui.widgets.abstract import AbstractWidget
from reader.tui.widgets.bars import StatusLine

Answer = TypeVar("Answer")

_TYPED = {
    "filter": (("enter", "to the list"), ("tab", "complete"), ("escape", "clear")),
    "find": (("enter", "to the text"), ("escape", "close")),
}
"""The id of a line that is typed in -> the keys that mean something there, and what they do."""


class CommandScreen(Screen[Answer], metaclass=AbstractWidget):
    """Takes every key that no line being typed wants, and carries out its command."""

    AUTO_FOCUS = ""
    """Nothing gets the focus by itself: a line to type in would be the first."""

    def __init__(self) -> None:
        super().__init__()
        self.clock = IdleClock()
        """How long no key has been pressed."""
        self._program = ProgramCommands(self, lambda: (self.keymap, self.zone), self.do)

    @property
    def keymap(self) -> KeyMap:
        """The keys of the program."""
        keymap = getattr(self.app, "keymap", None)
        return keymap if isinstance(keymap, KeyMap) else KeyMap()

    @property
    @abstractmethod
    def zone(self) -> Zone:
        """Where the keys go."""

    def targets(self) -> Mapping[str, object]:
        """Return the objects that handle commands, by the names in ``Command.target``."""
        return {
            "screen": self,
            "program": self._program,
            "app": self.app,
            "focused": self.focused,
        }

    def takes_key(self, key: str) -> bool:
        """Take a key that belongs to something that is going on, before the key map does."""
        return False

    def show_waiting(self, keys: tuple[str, ...]) -> None:
        """Show the keys of a sequence so far."""

    async def before_key(self) -> None:
        """Do what must be done before a key can count."""

    async def on_key(self, event: events.Key) -> None:
        """Carry out the command of a key."""
        self.clock.restart()
        front = self.app.screen
        if front is not self:
            # It was pressed after the key that brought up a dialog, and before that was there.
            event.stop()
            front.post_message(events.Key(event.key, event.character))
            return
        zone = self.zone
        if zone == "typing":
            if event.is_printable and self.focused is not None:
                # It was pressed before the line had the focus: the line takes what it gets.
                event.stop()
                self.focused.post_message(events.Key(event.key, event.character))
            return
        await self.before_key()
        key = token(event.key, event.character)
        if self.takes_key(key):
            self.keymap.forget()
            event.stop()
            return
        pressed = self.keymap.press(key, zone)
        self.show_waiting(pressed.waiting)
        if pressed.command is not None or pressed.waiting:
            event.stop()
            event.prevent_default()
        if pressed.command is not None:
            await self.do(pressed.command)

    async def do(self, command: Command) -> None:
        """Carry out a command, wherever it was chosen."""
        target = self.targets().get(command.target)
        _, name, arguments = parse(command.action)
        method = getattr(target, f"action_{name}", None)
        if method is not None:
            result = method(*arguments)
            if isawaitable(result):
                await result

    async def action_command(self, command_id: str) -> None:
        """Carry out a command that was clicked."""
        await self.before_key()
        await self.do(BY_ID[command_id])

    @on(CommandWanted)
    async def _command_wanted(self, event: CommandWanted) -> None:
        event.stop()
        await self.do(BY_ID[event.command])

    def show_keys(self) -> None:
        """Show the keys of the zone in the status line."""
        for line in self.query(StatusLine):
            line.show_keys(self.shown_keys(self.zone))

    def shown_keys(self, zone: Zone) -> tuple[tuple[str, str, str], ...]:
        """Return how each key is written, what it does, and the id of its command."""
        plain = glyphs_of(self.app) is ASCII
        typed = _TYPED.get(self.focused.id or "", ()) if self.focused else ()
        if typed:
            return tuple((shown_keys((key,), ascii_only=plain), does, "") for key, does in typed)
        return tuple(
            (shown_keys(keys[0], ascii_only=plain), command.label, command.id)
            for command in shown_in(zone)
            if (keys := self.keymap.keys_of(command.id))
        )
