"""The commands as choices."""

from reader.tui.drawing.choice import Choice
from reader.tui.keys.command import Zone
from reader.tui.keys.keymap import KeyMap
from reader.tui.keys.keys import shown_keys
from reader.tui.keys.table import COMMANDS


def command_choices(keymap: KeyMap, zone: Zone) -> list[Choice]:
    """Return every command that is available here, with its keys."""
    return [
        Choice(
            command.id,
            command.label,
            f"{', '.join(shown_keys(keys) for keys in keymap.keys_of(command.id)):<14}"
            f" {command.help}",
            also=f"{command.id} {command.also}",
            about=f"{command.help}  Its name in the settings: {command.id}",
        )
        # Everybody knows the keys for moving, so they come last.
        for command in sorted(COMMANDS, key=lambda each: each.group == "Move")
        if zone in command.zones and not command.id.startswith("sentence-")
    ]
