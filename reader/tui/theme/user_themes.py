"""The user's own themes: one TOML file each, in the folder ``themes`` next to the settings.

base = "reader-dark"        # supplies every colour that is not given below
accent = "#ffb000"
person = "#9ccf9c"
"""

from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from textual.color import Color, ColorParseError
from textual.theme import Theme

from reader.tui.theme.themes import THEMES

_COLOURS = (
    "primary", "secondary", "accent", "warning", "error", "success", "foreground", "background",
    "surface", "panel",
)  # fmt: skip
_VARIABLES = tuple(THEMES[0].variables)
_BASES = {theme.name: theme for theme in THEMES}


class UserThemes(NamedTuple):
    """The themes in the folder."""

    themes: tuple[Theme, ...]
    """The themes that could be read."""
    problems: tuple[str, ...]
    """One plain sentence for each file that could not."""


def load_user_themes(folder: Path) -> UserThemes:
    """Read the themes in a folder; a bad file does not affect the others."""
    themes: list[Theme] = []
    problems: list[str] = []
    for path in sorted(folder.glob("*.toml")) if folder.is_dir() else ():
        try:
            themes.append(_read(path))
        except (OSError, ValueError) as error:
            problems.append(f"{path}: {error}")
    return UserThemes(tuple(themes), tuple(problems))


def _read(path: Path) -> Theme:
    import tomllib

    values = tomllib.loads(path.read_text(encoding="utf-8"))
    name = str(values.pop("base", THEMES[0].name))
    if name not in _BASES:
        raise ValueError(f"base: there is no theme “{name}”; write one of {', '.join(_BASES)}")
    base = _BASES[name]
    colours: dict[str, str] = {}
    variables = dict(base.variables)
    for key, value in values.items():
        if key in _COLOURS:
            colours[key] = _colour(key, value)
        elif key.endswith("-style") and key in _VARIABLES:
            variables[key] = _style(key, value)
        elif key in _VARIABLES:
            variables[key] = _colour(key, value)
        else:
            known = ", ".join((*_COLOURS, *_VARIABLES))
            raise ValueError(f"{key}: there is no such colour; write one of {known}")
    return replace(base, name=path.stem, variables=variables, **colours)  # type: ignore[arg-type]


def _colour(key: str, value: object) -> str:
    try:
        Color.parse(str(value))
    except ColorParseError:
        raise ValueError(f"{key}: “{value}” is not a colour; write one such as #ffb000") from None
    return str(value)


def _style(key: str, value: object) -> str:
    known = {"none", "bold", "italic", "underline", "reverse", "dim"}
    words = str(value).split()
    if not words or not set(words) <= known:
        raise ValueError(
            f"{key}: “{value}” is not a style; write some of {', '.join(sorted(known))}"
        )
    return " ".join(words)
