"""The user's own themes: one TOML file each, in the folder ``themes`` next to the settings.

base = "reader-dark"        # supplies every colour that is not given below
accent = "#ffb000"
person = "#9ccf9c"

What they may contain is here, and not where they are drawn, so that every command can check them.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from reader.settings import settings_file

DARK, LIGHT, SIXTEEN = "reader-dark", "reader-light", "reader-16"
BASES = (DARK, LIGHT, SIXTEEN)
"""The themes that another can be based on."""

CALM = {
    "cursor-style": "none",
    "person-style": "none",
    "organization-style": "none",
    "place-style": "none",
    "other-style": "none",
    "date-style": "italic",
    "highlight-style": "none",
}
"""Styles of letters if colours distinguish kinds; in the panes each kind has its own mark."""

ROLES: dict[str, tuple[str, str, str]] = {
    "dim": ("#918e88", "#74726c", "ansi_default"),
    "faint": ("#73726f", "#94928c", "ansi_bright_black"),
    "person": ("#a8cfa0", "#23662f", "ansi_green"),
    "organization": ("#94bbe0", "#1d558f", "ansi_blue"),
    "place": ("#cfabd4", "#7b3a87", "ansi_magenta"),
    "other": ("#c9bd9f", "#6a5a30", "ansi_cyan"),
    "date": ("#e0ab88", "#9b4717", "ansi_yellow"),
    "summary": ("#232a33", "#efe8d6", "ansi_default"),
    "passage": ("#3a4656", "#e3d2a8", "ansi_default"),
    "highlight": ("#4a3f1d", "#f3e28a", "ansi_default"),
    "highlight-green": ("#24432c", "#c6e7bb", "ansi_default"),
    "highlight-blue": ("#213f5b", "#c5ddf4", "ansi_default"),
    "highlight-pink": ("#55293e", "#f6d0de", "ansi_default"),
    "highlight-purple": ("#40325f", "#ddd2f1", "ansi_default"),
    "here": ("#1c2026", "#f4f0e6", "ansi_default"),
    "rule": ("#30353d", "#d9d2c2", "ansi_bright_black"),
    "cursor": ("#2d3948", "#d5e0ea", "ansi_default"),
    "cursor-blurred": ("#20252d", "#ece7db", "ansi_default"),
}
"""What has a colour -> its colour in the dark theme, in the light one, and with 16 colours."""

COLOURS = (
    "primary", "secondary", "accent", "warning", "error", "success", "foreground", "background",
    "surface", "panel",
)  # fmt: skip
"""The colours that a theme has besides the roles."""
_STYLES = ("bold", "dim", "italic", "none", "reverse", "underline")
_COLOUR = (
    r"#(?:[0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})|(?:rgb|hsl)a?\([\d\s.,%-]+\)"
    r"|[a-zA-Z][a-zA-Z_]*\d*"
)


class ThemeFile(NamedTuple):
    """What a file says."""

    path: Path
    """The file; the theme has its name."""
    base: str
    """The theme that supplies the rest."""
    values: dict[str, str]
    """Colours and styles by name. Whether a colour has a name that Textual knows is not checked."""


def theme_files() -> Iterator[ThemeFile | str]:
    """Read every theme of the user: what it says, or one sentence on what is wrong with it."""
    folder = settings_file().parent / "themes"
    for path in sorted(folder.glob("*.toml")) if folder.is_dir() else ():
        try:
            yield _read(path)
        except (OSError, ValueError) as error:
            yield f"{path}: {error}"


def theme_problems() -> list[str]:
    """Return what is wrong with the themes of the user."""
    return [each for each in theme_files() if isinstance(each, str)]


def _read(path: Path) -> ThemeFile:
    import tomllib

    values = tomllib.loads(path.read_text(encoding="utf-8"))
    base = str(values.pop("base", DARK))
    if base not in BASES:
        raise ValueError(f"base: there is no theme “{base}”; write one of {', '.join(BASES)}")
    return ThemeFile(path, base, {key: _value(key, value) for key, value in values.items()})


def _value(key: str, value: object) -> str:
    if key in CALM:
        return _style(key, value)
    if key not in COLOURS and key not in ROLES:
        known = ", ".join((*COLOURS, *ROLES, *CALM))
        raise ValueError(f"{key}: there is no such colour; write one of {known}")
    if not re.fullmatch(_COLOUR, str(value).strip()):
        raise ValueError(no_colour(key, value))
    return str(value)


def no_colour(key: str, value: object) -> str:
    """Return the sentence on a value that is not a colour."""
    return f"{key}: “{value}” is not a colour; write one such as #ffb000"


def _style(key: str, value: object) -> str:
    words = str(value).split()
    if not words or not set(words) <= set(_STYLES):
        raise ValueError(f"{key}: “{value}” is not a style; write some of {', '.join(_STYLES)}")
    return " ".join(words)
