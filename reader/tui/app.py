"""The terminal reader."""

from typing import ClassVar

from textual.app import App

from reader.reading.shelf import Shelf
from reader.settings import Settings
from reader.tui.screens.reading import ReadingScreen
from reader.tui.themes import DARK, THEMES, VARIABLES_DARK, VARIABLES_LIGHT


class ReaderApp(App[int]):
    """One screen on a shelf of articles."""

    TITLE = "Reader"
    CSS_PATH = "reader.tcss"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar = []

    def __init__(self, shelf: Shelf, settings: Settings, *, select: str | None = None) -> None:
        super().__init__()
        for theme in THEMES:
            self.register_theme(theme)
        known = settings.theme in self.available_themes
        self.theme = settings.theme if known else DARK
        self._unknown_theme = "" if known else settings.theme
        self._shelf = shelf
        self._settings = settings
        self._select = select

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return the colours of actors and dates, for themes that do not know them."""
        return VARIABLES_DARK if self.current_theme.dark else VARIABLES_LIGHT

    def get_default_screen(self) -> ReadingScreen:
        """Return the screen that reads."""
        return ReadingScreen(self._shelf, self._settings, select=self._select)

    def on_mount(self) -> None:
        """Say what was wrong with the settings."""
        if self._unknown_theme:
            names = ", ".join(sorted(self.available_themes))
            self.notify(
                f"no theme “{self._unknown_theme}”: the themes are {names}",
                severity="warning",
                markup=False,
            )


def run(shelf: Shelf, settings: Settings, *, select: str | None = None) -> int:
    """Open the terminal reader and stay in it until the user leaves.

    Args:
        shelf: The articles.
        settings: The user's choices.
        select: The id of the article to begin with.

    Returns:
        The exit code.
    """
    app = ReaderApp(shelf, settings, select=select)
    app.run()
    return app.return_code or 0
