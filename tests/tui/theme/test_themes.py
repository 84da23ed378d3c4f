"""The themes that Reader brings."""

import pytest
from textual.theme import Theme

from reader.tui.theme.themes import READER_DARK, READER_LIGHT, THEMES


@pytest.mark.parametrize("theme", THEMES, ids=[theme.name for theme in THEMES])
def test_every_theme_has_every_colour(theme: Theme) -> None:
    colours = READER_DARK.variables.keys() | READER_LIGHT.variables.keys()
    assert colours - theme.variables.keys() == set()
