"""The terminal reader."""

import gc
import os
import sys
from typing import ClassVar

from textual._styles_cache import StylesCache
from textual.app import App
from textual.await_complete import AwaitComplete
from textual.driver import Driver
from textual.geometry import Offset

from reader.services.collection import ArticleCollection
from reader.services.theme_files import DARK, SIXTEEN
from reader.settings import Settings, query_problems
from reader.tui.driver import placing_driver
from reader.tui.keys.keymap import KeyMap, KeyMapError
from reader.tui.keys.keys_in_text import name_keys
from reader.tui.messages import StatusMessage
from reader.tui.screens.reading import ReadingScreen
from reader.tui.settings_reload import placed_problems, settings_stamp, watch_settings
from reader.tui.signals import end_on_signals
from reader.tui.theme.look import Look, choose_look
from reader.tui.theme.themes import THEMES, VARIABLES_DARK, VARIABLES_LIGHT
from reader.tui.ui_state import ScreenMemory
from reader.tui.widgets.terminal_cursor import terminal_cursor

_AFTER_FIRST_FRAME = 0.2
"""Seconds until the settings file is checked for the first time."""
_LOADED = 2.0
"""Seconds after which what every session needs is loaded."""
_SHORT_COLLECTIONS = (5_000, 5, 800)
"""Thresholds of the garbage collector for a program that draws: none of its steps takes over 15 ms
where those of ``reader.__main__``, for short commands, took up to 60. A collection of everything
comes as rarely."""
_SHOW_CURSOR = "\x1b[?25h"
_SWITCH = 0.001
"""Seconds after which a thread must give way to a key press."""


class ReaderApp(App[int]):
    """One screen on a collection of articles."""

    TITLE = "Reader"
    CSS_PATH = "reader.tcss"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar = []

    def __init__(
        self, collection: ArticleCollection, settings: Settings, *, select: str | None = None
    ) -> None:
        colourless = bool(os.environ.get("NO_COLOR"))
        # Without colours, the terminal's own foreground and background are used.
        super().__init__(ansi_color=True if colourless else None)
        for theme in THEMES:
            self.register_theme(theme)
        self.settings = settings
        """The user's choices."""
        self.memory = ScreenMemory(settings.state)
        """The remembered state of the screen."""
        self.look: Look = choose_look(settings, measure=self.memory.number("measure"))
        """How everything is drawn."""
        if self.look.spoken:
            self.animation_level = "none"
        self.set_class(self.look.spoken, "-spoken", update=False)
        self.problems: list[str] = query_problems(settings)
        """Problems with the settings, shown as soon as there is a screen."""
        self.keymap = self._make_keymap(settings)
        """The keys of every command."""
        self.redrawn = 0
        """How many times everything was redrawn."""
        self._collection = collection
        self._select = select
        self._begin_in(SIXTEEN if colourless else self._first_theme(settings))

    @property
    def cursor_position(self) -> Offset:
        """The place of the terminal's cursor: with the focus, in every pane."""
        found = terminal_cursor(self.screen, self.focused) if self.screen_stack else None
        return self._typed_at if found is None else found

    @cursor_position.setter
    def cursor_position(self, place: Offset) -> None:
        self._typed_at = place

    def _make_keymap(self, settings: Settings) -> KeyMap:
        try:
            return KeyMap(settings.keys, settings.bind)
        except KeyMapError as error:
            self.problems.extend(placed_problems(error, settings))
            self.problems.append(f"Until that is fixed, the {settings.keys} keys are used.")
            return KeyMap(settings.keys)

    def name_keys(self, text: str) -> str:
        """Return a message with the keys of the commands that it names."""
        return name_keys(self, text)

    def _first_theme(self, settings: Settings) -> str:
        return self.known_theme(self.memory.text("theme") or settings.theme)

    def _begin_in(self, name: str) -> None:
        """Set the theme before anything is drawn: later, all style sheets would be read again."""
        theme = self.available_themes[name]
        if theme.ansi:
            # Set as usual too, because a filter for the terminal's own colours watches it.
            self.theme = name
            return
        self.set_reactive(App.theme, name)
        self.set_class(theme.dark, "-dark-mode", update=False)
        self.set_class(not theme.dark, "-light-mode", update=False)
        self.stylesheet.set_variables(self.get_css_variables())

    def known_theme(self, wanted: str) -> str:
        """Return the name of a theme, or that of the default one if there is no such theme."""
        if wanted not in self.available_themes:
            self._load_user_themes()
        if wanted in self.available_themes:
            return wanted
        names = ", ".join(sorted(self.available_themes))
        self.problems.append(f"there is no theme “{wanted}”; choose one of {names}")
        return DARK

    def _load_user_themes(self) -> None:
        from reader.tui.theme.user_themes import load_user_themes

        found = load_user_themes()
        for theme in found.themes:
            self.register_theme(theme)
        self.problems.extend(found.problems)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return the colours of actors and dates, for themes that do not define them."""
        return VARIABLES_DARK if self.current_theme.dark else VARIABLES_LIGHT

    def get_driver_class(self) -> type[Driver]:
        """Return the driver that writes to the terminal."""
        return placing_driver(super().get_driver_class())

    def get_default_screen(self) -> ReadingScreen:
        """Return the reading screen."""
        return ReadingScreen(self._collection, self.settings, self.memory, select=self._select)

    @property
    def reading(self) -> ReadingScreen:
        """The reading screen, even while another screen covers it."""
        return next(each for each in self.screen_stack if isinstance(each, ReadingScreen))

    def pop_screen(self) -> AwaitComplete:
        """Leave a screen, and free the lines that it drew.

        Textual keeps the lines of a thousand widgets in the cache of a method (its issue 6665).
        """
        left = super().pop_screen()
        self.call_later(self._let_go)
        return left

    @staticmethod
    def _let_go() -> None:
        StylesCache.get_inner_outer.cache_clear()

    def on_mount(self) -> None:
        """Show problems with the settings, and watch the settings file from now on."""
        if self.look.spoken and self._driver is not None:
            # Textual hides the cursor: people who do not need it should not see it, but some
            # programs do.
            self._driver.write(_SHOW_CURSOR)
        if not self.is_headless:
            end_on_signals(self._end)
            self.set_timer(_LOADED, _collect_in_short_steps)
        # Textual draws what has changed since, and the terminal shows nothing at first.
        self.app_resume_signal.subscribe(self, lambda _: self.action_redraw())
        self.say_problems()
        stamp = settings_stamp()
        self.set_timer(_AFTER_FIRST_FRAME, lambda: watch_settings(self, stamp))

    def say_problems(self) -> None:
        """Show problems with the settings."""
        from reader.document.safe_text import sanitize_line
        from reader.tui.safe_render import say

        for problem in self.problems:
            say(self, sanitize_line(problem), severity="warning", timeout=10)
        self.problems.clear()

    def action_choose_theme(self) -> None:
        """Choose a theme, with a preview."""
        from reader.tui.dialogs.picker import PickerScreen
        from reader.tui.drawing.choice import Choice

        self._load_user_themes()
        self.say_problems()
        before = self.theme
        names = sorted(self.available_themes, key=lambda name: not name.startswith("reader-"))
        choices = [
            Choice(name, name, "dark" if self.available_themes[name].dark else "light")
            for name in names
        ]

        def preview(name: str) -> None:
            self.theme = name

        def chosen(name: str | None) -> None:
            self.theme = name or before
            if name is not None:
                self.memory.keep("theme", name)

        self.push_screen(PickerScreen("Theme", choices, start=before, looked_at=preview), chosen)

    def action_redraw(self) -> None:
        """Redraw everything, over what another program wrote on the screen."""
        self.redrawn += 1
        for widget in (self.screen, *self.screen.walk_children()):
            widget.refresh()
        self.screen.refresh(layout=True)

    def action_settings(self) -> None:
        """Open the settings file in the user's editor; create it first if there is none."""
        from reader.document.safe_text import sanitize_line
        from reader.errors import StoreError
        from reader.services.editor import editor_command, run_editor
        from reader.settings import settings_file
        from reader.settings_file import make_settings_file
        from reader.tui.safe_render import say

        path = settings_file()
        try:
            made = make_settings_file(path)
        except StoreError as error:
            self.problems.append(str(error))
            self.say_problems()
            return
        where = f"Created {path}." if made else f"Your settings are in {path}."
        if not self.is_headless and not self.is_web and (editor := editor_command()):
            with self.suspend():
                run_editor(editor, path)
            return
        say(self, sanitize_line(f"{where} Changes apply as soon as you save it."), timeout=10)

    def _print_error_renderables(self) -> None:
        """Print why the reader failed, made safe to show: a traceback may quote an article."""
        from reader.tui.safe_render import draw_again

        self._exit_renderables[:] = [draw_again(self, each) for each in self._exit_renderables]
        super()._print_error_renderables()

    def action_suspend(self) -> None:
        """Suspend the reader and go back to the shell, if the terminal can do that."""
        if self._driver is not None and self._driver.can_suspend:
            self.action_suspend_process()
        else:
            message = StatusMessage("This terminal cannot suspend the reader.")
            self.reading.post_message(message)

    def _end(self, code: int) -> None:
        self.reading.closing.finish()
        self.exit(return_code=code)

    async def action_quit(self) -> None:
        """Quit, and save the place."""
        self.reading.closing.quit()


def _collect_in_short_steps() -> None:
    """Keep the garbage collector from holding up the drawing."""
    # What is loaded by now stays, so that there is no need to go through it again and again.
    gc.freeze()
    gc.set_threshold(*_SHORT_COLLECTIONS)


def run(collection: ArticleCollection, settings: Settings, *, select: str | None = None) -> int:
    """Run the terminal reader until the user quits.

    Args:
        collection: The articles.
        settings: The user's choices.
        select: The id of the article to select at first.

    Returns:
        The exit code.
    """
    # With a short interval, no key press waits for a thread that analyses.
    sys.setswitchinterval(_SWITCH)
    app = ReaderApp(collection, settings, select=select)
    app.run()
    return app.return_code or 0
