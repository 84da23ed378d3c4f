"""Which key means which command on a screen, and which object carries it out."""

from collections.abc import Callable, Mapping
from inspect import isawaitable
from typing import Any

from textual import events
from textual.actions import parse
from textual.screen import Screen

from reader.tui.keys.command import Command, Zone
from reader.tui.keys.keymap import KeyMap
from reader.tui.keys.keys import shown_keys
from reader.tui.keys.keys_in_text import keys_in_text
from reader.tui.keys.table import shown_in
from reader.tui.theme.glyphs import UNICODE
from reader.tui.theme.look import glyphs_of

_TYPED = {
    "filter": (("enter", "to the list"), ("tab", "complete"), ("escape", "clear")),
    "find": (("enter", "to the text"), ("escape", "close")),
}
"""The id of a line that is typed in -> the keys that mean something there, and what they do."""


class Commands:
    """The commands of one screen."""

    def __init__(
        self,
        screen: Screen[Any],
        *,
        zone: Callable[[], Zone],
        targets: Callable[[], Mapping[str, object]],
    ) -> None:
        """Make them for a screen.

        Args:
            screen: The screen.
            zone: Returns where its keys go.
            targets: Returns the objects that handle commands, by the names in ``Command.target``.
        """
        self._screen = screen
        self._zone = zone
        self._targets = targets

    @property
    def keymap(self) -> KeyMap:
        """The keys of the program."""
        keymap = getattr(self._screen.app, "keymap", None)
        return keymap if isinstance(keymap, KeyMap) else KeyMap()

    def named(self, text: str) -> str:
        """Return what is said with the keys of the commands that it names."""
        plain = glyphs_of(self._screen.app) is not UNICODE
        return keys_in_text(text, self.keymap, ascii_only=plain)

    async def do(self, command: Command) -> None:
        """Carry out a command, wherever it was chosen."""
        target = self._targets().get(command.target)
        _, name, arguments = parse(command.action)
        method = getattr(target, f"action_{name}", None)
        if method is not None:
            result = method(*arguments)
            if isawaitable(result):
                await result

    def pass_on(self, event: events.Key) -> bool:
        """Give a key to what it was meant for, if that is no command; return whether it is none."""
        front = self._screen.app.screen
        if front is not self._screen:
            # It was pressed after the key that brought up a dialog, and before that was there.
            event.stop()
            front.post_message(events.Key(event.key, event.character))
            return True
        if self._zone() != "typing":
            return False
        focused = self._screen.focused
        if event.is_printable and focused is not None:
            # It was pressed before the line had the focus: the line takes what it gets.
            event.stop()
            focused.post_message(events.Key(event.key, event.character))
        return True

    def shown_keys(self, zone: Zone) -> tuple[tuple[str, str, str], ...]:
        """Return how each key is written, what it does, and the id of its command."""
        plain = glyphs_of(self._screen.app) is not UNICODE
        focused = self._screen.focused
        typed = _TYPED.get(focused.id or "", ()) if focused else ()
        if typed:
            return tuple((shown_keys((key,), ascii_only=plain), does, "") for key, does in typed)
        return tuple(
            (shown_keys(keys[0], ascii_only=plain), command.label, command.id)
            for command in shown_in(zone)
            if (keys := self.keymap.keys_of(command.id))
        )
