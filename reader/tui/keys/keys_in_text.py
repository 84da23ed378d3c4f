"""Keys in messages: ``Press {key:link}`` becomes ``Press l``, or the current key."""

import re

from reader.tui.keys.keymap import KeyMap
from reader.tui.keys.keys import shown_keys
from reader.tui.keys.table import BY_ID
from reader.tui.theme.glyphs import UNICODE
from reader.tui.theme.look import glyphs_of

_COMMAND = re.compile(r"\{key:([a-z0-9-]{1,40})\}")


def keys_in_text(text: str, keymap: KeyMap, *, ascii_only: bool = False) -> str:
    """Return a text with the first key of each command that it names.

    Args:
        text: The message; ``{key:ID}`` names a command, and other braces are the user's own.
        keymap: The current keys; a command without one is shown by its label.
        ascii_only: Whether to use ASCII only.
    """

    def written(found: re.Match[str]) -> str:
        command = BY_ID.get(found[1])
        if command is None:
            return found[0]
        keys = keymap.keys_of(command.id)
        return shown_keys(keys[0], ascii_only=ascii_only) if keys else f"“{command.label}”"

    return _COMMAND.sub(written, text)


def keymap_of(app: object) -> KeyMap:
    """Return the keys of a program."""
    keymap = getattr(app, "keymap", None)
    return keymap if isinstance(keymap, KeyMap) else KeyMap()


def name_keys(app: object, text: str) -> str:
    """Return a message with a program's keys for the commands that it names."""
    return keys_in_text(text, keymap_of(app), ascii_only=glyphs_of(app) is not UNICODE)
