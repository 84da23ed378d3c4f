"""Apply changes of the settings file while the reader is open."""

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, cast

from reader.document.safe_text import sanitize_line
from reader.errors import OptionError
from reader.settings import Settings, load_settings, query_problems, settings_file
from reader.tui.keys.keymap import KeyMap, KeyMapError
from reader.tui.messages import StatusMessage
from reader.tui.safe_render import say
from reader.tui.theme.look import choose_look

if TYPE_CHECKING:
    from textual.app import App

_POLL = 1.0
"""Seconds between two checks of the file."""

Stamp = tuple[int, int] | None


def watch_settings(app: "App[int]", since: Stamp) -> None:
    """Check the settings file regularly, in a thread, and apply changes.

    Args:
        app: The reader.
        since: The file's stamp when its settings were read, so that no change is missed.
    """
    seen = [since]

    def look() -> None:
        now = settings_stamp()
        if now == seen[0]:
            return
        seen[0] = now
        try:
            settings = load_settings()
        except OptionError as error:
            _refuse_all(app, str(error).split("\n"))
            return
        try:
            keymap = KeyMap(settings.keys, settings.bind)
        except KeyMapError as error:
            _refuse_all(app, placed_problems(error, settings))
        else:
            app.call_later(apply_settings, app, settings, keymap)

    app.set_interval(
        _POLL, lambda: app.run_worker(look, thread=True, group="settings", exclusive=True)
    )


def apply_settings(app: "App[int]", settings: Settings, keymap: KeyMap) -> None:
    """Apply settings; folders stay as they were when the program started."""
    reader = cast("Any", app)
    before: Settings = reader.settings
    reader.settings, reader.keymap = settings, keymap
    reader.look = choose_look(settings, measure=reader.memory.number("measure"))
    if settings.theme != before.theme:
        reader.memory.keep("theme", None)
        reader.theme = reader.known_theme(settings.theme)
    screen = reader.reading
    screen.library.collection.saved.of_settings = settings.queries
    workspace = screen.article.workspace()
    if settings.measure != before.measure and workspace is not None:
        reader.memory.keep("measure", None)
        workspace.text.view.set_measure(settings.measure)
    screen.show_keys()
    screen.refresh(repaint=True, layout=True)
    for widget in screen.walk_children():
        widget.refresh()
    reader.problems.extend(query_problems(settings))
    reader.say_problems()
    screen.post_message(StatusMessage("Settings reloaded"))


def placed_problems(error: KeyMapError, settings: Settings) -> list[str]:
    """Return each mistake in the user's keys with its line."""
    table = settings.origins.get("bind", "bind")
    return [
        f"{settings.origins.get(f'bind.{name}', table)}: {text}" for name, text in error.problems
    ]


def _refuse_all(app: "App[int]", problems: Sequence[str]) -> None:
    for problem in problems:
        app.call_later(_refuse, app, problem)


def _refuse(app: "App[int]", error: str) -> None:
    say(app, sanitize_line(error), severity="warning", timeout=10)


def settings_stamp() -> Stamp:
    """Return the modification time and size of the settings file; None if there is no file."""
    try:
        status = os.stat(settings_file())  # noqa: PTH116 - one call of the system
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size
