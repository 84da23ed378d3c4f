"""A screen whose keys come from the table of commands."""

import time
from collections.abc import Mapping
from inspect import isawaitable
from typing import TypeVar

from textual import events, on
from textual.actions import parse
from textual.screen import Screen

from reader.tui.keys.command import Command, Zone
from reader.tui.keys.keymap import KeyMap
from reader.tui.keys.keys import shown_keys, token
from reader.tui.keys.table import BY_ID, shown_in
from reader.tui.messages import ChoiceAsked, LineAsked, NoteAsked
from reader.tui.theme.glyphs import ASCII, glyphs_of
from reader.tui.widgets.bars import StatusLine

Answer = TypeVar("Answer")

_TYPED = {
    "filter": (("enter", "to the list"), ("tab", "what is offered"), ("escape", "everything")),
    "find": (("enter", "to the text"), ("escape", "ends")),
}
"""The id of a line that is typed in -> the keys that mean something there, and what they do."""


class CommandScreen(Screen[Answer]):
    """Takes every key that no line being typed wants, and does what the key map says."""

    AUTO_FOCUS = ""
    """Nothing gets the focus by itself: a line to type in would be the first."""

    _last_key = 0.0

    @property
    def keymap(self) -> KeyMap:
        """The keys of the program."""
        keymap = getattr(self.app, "keymap", None)
        return keymap if isinstance(keymap, KeyMap) else KeyMap()

    @property
    def zone(self) -> Zone:
        """Where the keys go."""
        raise NotImplementedError

    def targets(self) -> Mapping[str, object]:
        """Return whose actions the commands are, by name."""
        return {"screen": self, "app": self.app, "focused": self.focused}

    def takes_key(self, key: str) -> bool:
        """Take a key that belongs to something that is going on, before the key map."""
        return False

    def show_waiting(self, keys: tuple[str, ...]) -> None:
        """Show the keys of a sequence so far."""

    def idle(self) -> float:
        """Return for how many seconds no key was pressed."""
        return time.monotonic() - self._last_key

    def wake(self) -> None:
        """Count the seconds without a key from now on."""
        self._last_key = time.monotonic()

    async def before_key(self) -> None:
        """Do what must be done before a key can count."""

    async def on_key(self, event: events.Key) -> None:
        """Do what a key means."""
        self.wake()
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
        """Do a command, wherever it was chosen."""
        target = self.targets().get(command.target)
        _, name, arguments = parse(command.action)
        method = getattr(target, f"action_{name}", None)
        if method is not None:
            result = method(*arguments)
            if isawaitable(result):
                await result

    async def action_command(self, command_id: str) -> None:
        """Do a command that was clicked."""
        await self.before_key()
        await self.do(BY_ID[command_id])

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

    @on(LineAsked)
    def _line_asked(self, event: LineAsked) -> None:
        from reader.tui.screens.prompt import PromptScreen

        event.stop()
        prompt = PromptScreen(event.title, event.hint, value=event.value, check=event.check)
        self.app.push_screen(prompt, event.then)

    @on(NoteAsked)
    def _note_asked(self, event: NoteAsked) -> None:
        from reader.tui.screens.note import NoteScreen

        event.stop()
        self.app.push_screen(NoteScreen(event.quote, note=event.note), event.then)

    @on(ChoiceAsked)
    def _choice_asked(self, event: ChoiceAsked) -> None:
        from reader.tui.screens.picker import PickerScreen

        event.stop()
        self.app.push_screen(PickerScreen(event.title, event.choices), event.then)

    def action_palette(self) -> None:
        """Find a command by its name and do it."""
        from reader.tui.screens.palette import command_choices
        from reader.tui.screens.picker import PickerScreen

        async def chosen(command_id: str | None) -> None:
            if command_id is not None:
                await self.do(BY_ID[command_id])

        choices = command_choices(self.keymap, self.zone)
        self.app.push_screen(PickerScreen("Commands", choices), chosen)

    def action_help(self) -> None:
        """Show every key."""
        from reader.tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self.keymap, self.zone))
