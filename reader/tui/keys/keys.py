"""Keys as people write them: ``j``, ``?``, ``ctrl+d``, ``g g``."""

from reader.errors import OptionError

Keys = tuple[str, ...]
"""One key or a sequence of them, each as it is written."""

_NAMED = frozenset(
    "space enter escape tab backspace delete insert home end pageup pagedown up down left right"
    " f1 f2 f3 f4 f5 f6 f7 f8 f9 f10 f11 f12".split()
)
_MODIFIERS = ("ctrl", "alt", "shift")
_OTHER_NAMES = {"esc": "escape", "return": "enter", "pgup": "pageup", "pgdn": "pagedown"}
_SHOWN = {
    "enter": "⏎", "escape": "Esc", "tab": "⇥", "shift+tab": "⇧⇥", "backspace": "⌫",
    "up": "↑", "down": "↓", "left": "←", "right": "→", "pageup": "PgUp", "pagedown": "PgDn",
    "home": "Home", "end": "End", "delete": "Del",
}  # fmt: skip


def token(key: str, character: str | None) -> str:
    """Return a pressed key in the form in which people write it.

    Args:
        key: Its name in Textual: ``question_mark``, ``ctrl+d``.
        character: The character that it types, if any.
    """
    if character is not None and len(character) == 1 and character.isprintable():
        return "space" if character == " " else character
    return key


def parse_keys(text: str) -> Keys:
    """Parse a sequence of keys.

    Raises:
        OptionError: If one of the words is not a key.
    """
    words = text.split()
    if not words:
        raise OptionError("no key given: write a key such as j, ctrl+d or g g")
    return tuple(_key(word) for word in words)


def _key(word: str) -> str:
    if len(word) == 1:
        return word
    *modifiers, name = word.lower().split("+")
    name = _OTHER_NAMES.get(name, name)
    known = name in _NAMED or (len(name) == 1 and bool(modifiers))
    if not known or any(each not in _MODIFIERS for each in modifiers):
        raise OptionError(
            f"“{word}” is not a key: write one character, a name such as space, enter, pagedown or"
            " f1, or ctrl+d; separate the keys of a sequence with spaces: g g"
        )
    return "+".join((*modifiers, name))


def shown_keys(keys: Keys, *, ascii_only: bool = False) -> str:
    """Return a sequence as the screen shows it."""
    if ascii_only:
        return " ".join(keys)
    return " ".join(_SHOWN.get(key, key) for key in keys)
