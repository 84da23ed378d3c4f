"""Loading modules and styles before they are needed, so that no key waits for them.

Modules are loaded in a thread. Styles are given to Textual dialog by dialog: the first time that a
dialog is shown it would read all styles of the program again, which takes longer than a frame.
"""

import inspect
import sys
from asyncio import sleep
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from textual.screen import Screen
from textual.worker import WorkerCancelled

if TYPE_CHECKING:
    from textual.app import App

_BETWEEN = 0.01
"""Seconds between the styles of two dialogs, in which keys are handled."""


async def load_article_parts(screen: Screen[Any]) -> None:
    """Load the modules of the article and the panes beside it in a thread."""
    if "reader.tui.screens.article_parts" not in sys.modules:
        with suppress(WorkerCancelled):
            await screen.run_worker(_article_parts, thread=True, group="loading").wait()


def _article_parts() -> None:
    import reader.tui.screens.article_parts
    import reader.tui.screens.tour  # noqa: F401


async def load_dialogs(screen: Screen[Any]) -> None:
    """Load the dialogs in a thread, and then their styles."""
    loading = screen.run_worker(_dialogs, thread=True, group="loading")
    with suppress(WorkerCancelled):
        for dialog in await loading.wait():
            await sleep(_BETWEEN)
            add_styles(screen.app, dialog)


def _dialogs() -> tuple[type[Screen[Any]], ...]:
    from reader.tui.dialogs.note import NoteScreen
    from reader.tui.dialogs.picker import PickerScreen
    from reader.tui.dialogs.prompt import PromptScreen
    from reader.tui.screens.actor import ActorScreen
    from reader.tui.screens.brief import BriefScreen
    from reader.tui.screens.help import HelpScreen
    from reader.tui.screens.sources import SourcesScreen

    return (
        HelpScreen, PickerScreen, PromptScreen, NoteScreen, SourcesScreen, BriefScreen, ActorScreen,
    )  # fmt: skip


def add_styles(app: "App[int]", dialog: type[Screen[Any]]) -> None:
    """Add the styles of a dialog, under the name by which Textual finds that it has them."""
    source = inspect.getfile(dialog), f"{dialog.__name__}.CSS"
    if not app.stylesheet.has_source(*source):
        app.stylesheet.add_source(dialog.CSS, read_from=source, scope=dialog.__name__)
        app.stylesheet.parse()
