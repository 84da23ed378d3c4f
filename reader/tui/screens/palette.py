"""The commands as choices."""

from reader.tui.drawing.choice import Choice
from reader.tui.keys.command import Command, Zone
from reader.tui.keys.keymap import KeyMap
from reader.tui.keys.keys import shown_keys
from reader.tui.keys.table import COMMANDS


def command_choices(keymap: KeyMap, zone: Zone) -> list[Choice]:
    """Return every command that is available here, with its keys; then those of the text."""
    commands = [command for command in COMMANDS if not command.id.startswith("sentence-")]
    here = [command for command in commands if zone in command.zones]
    # Everybody knows the keys for moving, so they come last.
    here.sort(key=lambda each: each.group == "Move")
    text = [each for each in commands if zone == "list" and is_of_text(each, zone)]
    return [
        *(_choice(keymap, command, command.help) for command in here),
        *(_choice(keymap, command, f"In the text: {command.help}") for command in text),
    ]


def is_of_text(command: Command, zone: Zone) -> bool:
    """Return whether a command works in the text, and not in a zone."""
    return zone not in command.zones and "article" in command.zones


def _choice(keymap: KeyMap, command: Command, about: str) -> Choice:
    keys = ", ".join(shown_keys(keys) for keys in keymap.keys_of(command.id))
    return Choice(
        command.id,
        command.label,
        f"{keys:<14} {about}",
        also=f"{command.id} {command.also}",
        about=f"{about}  Its name in the settings: {command.id}",
    )
