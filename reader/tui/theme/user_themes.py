"""The user's own themes, as Textual takes them."""

from dataclasses import replace
from typing import NamedTuple

from textual.color import Color, ColorParseError
from textual.theme import Theme

from reader.services.theme_files import COLOURS, ThemeFile, no_colour, theme_files
from reader.tui.theme.themes import THEMES

_BASES = {theme.name: theme for theme in THEMES}


class UserThemes(NamedTuple):
    """The themes in the folder."""

    themes: tuple[Theme, ...]
    """The themes that could be read."""
    problems: tuple[str, ...]
    """One plain sentence for each file that could not."""


def load_user_themes() -> UserThemes:
    """Read the user's themes; a bad file does not affect the others."""
    themes: list[Theme] = []
    problems: list[str] = []
    for each in theme_files():
        made = each if isinstance(each, str) else _made(each)
        if isinstance(made, Theme):
            themes.append(made)
        else:
            problems.append(made)
    return UserThemes(tuple(themes), tuple(problems))


def _made(file: ThemeFile) -> Theme | str:
    base = _BASES[file.base]
    colours = {key: value for key, value in file.values.items() if key in COLOURS}
    variables = {key: value for key, value in file.values.items() if key not in COLOURS}
    for key, value in file.values.items():
        if key.endswith("-style"):
            continue
        try:
            Color.parse(value)
        except ColorParseError:
            return f"{file.path}: {no_colour(key, value)}"
    made = replace(base, name=file.path.stem, variables=base.variables | variables)
    return replace(made, **colours)  # type: ignore[arg-type]
