"""Keys in what is said: ``Press {key:link}`` becomes ``Press l``, or the key that it has now."""

import re

from reader.tui.keys.keymap import KeyMap
from reader.tui.keys.keys import shown_keys
from reader.tui.keys.table import BY_ID

_COMMAND = re.compile(r"\{key:([a-z0-9-]{1,40})\}")


def keys_in_text(text: str, keymap: KeyMap, *, ascii_only: bool = False) -> str:
    """Return a text with the first key of each command that it names.

    Args:
        text: What is said; ``{key:ID}`` stands for a command, and other braces are the user's own.
        keymap: The keys as they are now; a command without one is named by its label.
        ascii_only: Whether to write no other characters.
    """

    def written(found: re.Match[str]) -> str:
        command = BY_ID.get(found[1])
        if command is None:
            return found[0]
        keys = keymap.keys_of(command.id)
        return shown_keys(keys[0], ascii_only=ascii_only) if keys else f"“{command.label}”"

    return _COMMAND.sub(written, text)
