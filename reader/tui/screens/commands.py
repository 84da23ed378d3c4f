"""Which key means which command on a screen, and which object runs it."""

from collections.abc import Callable, Mapping
from inspect import isawaitable
from typing import Any

from textual import events
from textual.actions import parse
from textual.screen import Screen

from reader.tui.keys.command import EMPTY, Command, Zone
from reader.tui.keys.keymap import KeyMap
from reader.tui.keys.keys import shown_keys
from reader.tui.keys.keys_in_text import keymap_of, name_keys
from reader.tui.keys.table import shown_in
from reader.tui.theme.glyphs import UNICODE
from reader.tui.theme.look import glyphs_of

_TYPED = {
    "filter": (("enter", "to the list"), ("tab", "complete"), ("escape", "clear")),
    "find": (("enter", "to the text"), ("escape", "close")),
}
"""The id of a line for typing -> the keys that have a meaning there, and what they do."""


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
            zone: Returns the zone that receives its keys.
            targets: Returns the objects that handle commands, by the names in ``Command.target``.
        """
        self._screen = screen
        self._zone = zone
        self._targets = targets

    @property
    def keymap(self) -> KeyMap:
        """The keys of the program."""
        return keymap_of(self._screen.app)

    def named(self, text: str) -> str:
        """Return a message with the keys of the commands that it names."""
        return name_keys(self._screen.app, text)

    async def do(self, command: Command) -> None:
        """Run a command, wherever it was chosen."""
        target = self._targets().get(command.target)
        _, name, arguments = parse(command.action)
        method = getattr(target, f"action_{name}", None)
        if method is not None:
            result = method(*arguments)
            if isawaitable(result):
                await result

    def pass_on(self, event: events.Key) -> bool:
        """Pass a key on to its target, if it is not a command; return whether it is not."""
        front = self._screen.app.screen
        if front is not self._screen:
            # It was pressed after the key that opens a dialog, but before the dialog was there.
            event.stop()
            front.post_message(events.Key(event.key, event.character))
            return True
        if self._zone() != "typing":
            return False
        focused = self._screen.focused
        if event.is_printable and focused is not None:
            # It was pressed before the line had the focus: the line gets it now.
            event.stop()
            focused.post_message(events.Key(event.key, event.character))
        return True

    def shown_keys(self, zone: Zone) -> tuple[tuple[str, str, str], ...]:
        """Return the written form of each key, what it does, and the id of its command."""
        plain = glyphs_of(self._screen.app) is not UNICODE
        focused = self._screen.focused
        typed = _TYPED.get(focused.id or "", ()) if focused else ()
        if typed:
            return tuple((shown_keys((key,), ascii_only=plain), does, "") for key, does in typed)
        is_empty = focused is None and self._screen.query("#welcome")
        return tuple(
            (shown_keys(keys[0], ascii_only=plain), command.label, command.id)
            for command in shown_in(EMPTY if is_empty else zone)
            if (keys := self.keymap.keys_of(command.id))
        )
