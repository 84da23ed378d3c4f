"""The keys of each command: a preset, with the changes from the user's settings."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from reader.errors import OptionError
from reader.tui.keys.command import Command, Zone
from reader.tui.keys.keys import Keys, parse_keys
from reader.tui.keys.layouts import by_place
from reader.tui.keys.table import BY_ID, COMMANDS

PRESETS = ("vim", "plain")


class KeyMapError(OptionError):
    """Mistakes in the user's own keys, all of them."""

    def __init__(self, problems: Sequence[tuple[str, str]]) -> None:
        """Make it.

        Args:
            problems: For each mistake, the command whose keys contain it, and what is wrong.
        """
        super().__init__("\n".join(text for _, text in problems))
        self.problems = tuple(problems)
        """For each mistake, the command whose keys contain it, and what is wrong."""


class Pressed(NamedTuple):
    """The result of a key."""

    command: Command | None
    """The command that it completes."""
    waiting: Keys
    """The keys so far, if more are needed."""


class KeyMap:
    """The keys of every command."""

    def __init__(self, preset: str = "vim", changes: Mapping[str, Sequence[str]] | None = None):
        """Make a key map.

        Args:
            preset: ``vim`` or ``plain``.
            changes: Command -> its key sequences instead; an empty sequence for no keys.

        Raises:
            KeyMapError: If a command or a key is unknown, or two changes clash.
        """
        if preset not in PRESETS:
            raise OptionError(f"there are no keys “{preset}”; choose one of {', '.join(PRESETS)}")
        chosen = _checked(changes or {})
        self._keys: dict[str, tuple[Keys, ...]] = {
            command.id: chosen[command.id]
            if command.id in chosen
            else tuple(
                keys
                for keys in (tuple(text.split()) for text in command.keys(preset))
                if not _is_taken(command, keys, chosen)
            )
            for command in COMMANDS
        }
        self._zones: dict[Zone, dict[Keys, Command | None]] = {}
        self._waiting: Keys = ()

    def keys_of(self, command_id: str) -> tuple[Keys, ...]:
        """Return the key sequences of a command."""
        return self._keys[command_id]

    def press(self, key: str, zone: Zone) -> Pressed:
        """Handle one key.

        Args:
            key: The key as people write it.
            zone: Where it goes.
        """
        table = self._table(zone)
        if (*self._waiting, key) not in table and (key,) not in table:
            # A key that the user set takes precedence over the key's place on the keyboard.
            key = by_place(key)
        keys = (*self._waiting, key)
        self._waiting = ()
        if keys not in table:
            # Its last key does nothing by itself: a slip such as g q must not quit.
            return Pressed(None, ())
        command = table[keys]
        if command is None:
            self._waiting = keys
        return Pressed(command, self._waiting)

    def forget(self) -> None:
        """Drop an unfinished sequence."""
        self._waiting = ()

    def _table(self, zone: Zone) -> dict[Keys, Command | None]:
        """Return every sequence of a zone, and its beginnings with None."""
        if zone not in self._zones:
            table: dict[Keys, Command | None] = {}
            for command in COMMANDS:
                if zone not in command.zones:
                    continue
                for keys in self._keys[command.id]:
                    for count in range(1, len(keys)):
                        table.setdefault(keys[:count], None)
                    table[keys] = command
            self._zones[zone] = table
        return self._zones[zone]


def _checked(changes: Mapping[str, Sequence[str]]) -> dict[str, tuple[Keys, ...]]:
    """Parse all changes, and report every mistake in them."""
    chosen: dict[str, tuple[Keys, ...]] = {}
    problems: list[tuple[str, str]] = []
    for name, keys in changes.items():
        try:
            chosen[name] = _parsed(name, keys)
        except OptionError as error:
            problems.append((name, str(error)))
    problems += _conflicts(chosen)
    if problems:
        raise KeyMapError(problems)
    return chosen


def _parsed(name: str, keys: Sequence[str]) -> tuple[Keys, ...]:
    if name not in BY_ID:
        from difflib import get_close_matches

        near = get_close_matches(name, list(BY_ID), n=3)
        hint = f"did you mean {', '.join(near)}?" if near else "the help (?) lists them all"
        raise OptionError(f"there is no command “{name}”: {hint}")
    return tuple(parse_keys(each) for each in keys)


def _conflicts(chosen: Mapping[str, tuple[Keys, ...]]) -> Iterator[tuple[str, str]]:
    listed = [(name, keys) for name, many in chosen.items() for keys in many]
    for place, (name, keys) in enumerate(listed):
        for other, others in listed[place + 1 :]:
            if other != name and _share_zone(name, other) and _clash(keys, others):
                both = f"“{' '.join(keys)}” of {name} and “{' '.join(others)}” of {other}"
                yield other, f"{both} clash: give one of them another key"


def _is_taken(command: Command, keys: Keys, chosen: Mapping[str, tuple[Keys, ...]]) -> bool:
    """Return whether a change uses these keys of a preset, or keys that begin or end with them."""
    return any(
        _share_zone(command.id, name) and _clash(keys, others)
        for name, many in chosen.items()
        for others in many
    )


def _share_zone(one: str, other: str) -> bool:
    return bool(set(BY_ID[one].zones) & set(BY_ID[other].zones))


def _clash(one: Keys, other: Keys) -> bool:
    length = min(len(one), len(other))
    return one[:length] == other[:length]
