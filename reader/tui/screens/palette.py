"""The commands as choices."""

from reader.tui.commands.command import Zone
from reader.tui.commands.keymap import KeyMap
from reader.tui.commands.keys import shown_keys
from reader.tui.commands.table import COMMANDS
from reader.tui.view.choice import Choice


def command_choices(keymap: KeyMap, zone: Zone) -> list[Choice]:
    """Return every command that can be done here, with its keys."""
    return [
        Choice(
            command.id,
            command.label,
            f"{', '.join(shown_keys(keys) for keys in keymap.keys_of(command.id)):<14}"
            f" {command.help}",
        )
        # What moves is at everybody's fingers: it comes last.
        for command in sorted(COMMANDS, key=lambda each: each.group == "Move")
        if zone in command.zones and not command.id.startswith("sentence-")
    ]
