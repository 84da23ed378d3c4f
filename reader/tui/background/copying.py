"""Copying to the clipboard: “copied” is reported only if it succeeded."""

from typing import Any

from textual.app import App
from textual.widget import Widget

from reader.document.safe_text import SafeText
from reader.errors import OptionError
from reader.tui.messages import ErrorNotice, StatusMessage
from reader.tui.safe_render import copy


def copy_text(widget: Widget, text: SafeText, said: str) -> None:
    """Copy a text through the terminal, or with a program if the terminal may not do it.

    Args:
        widget: Runs the thread and posts the messages.
        text: The text.
        said: The message to show after copying.
    """
    # Imported here: most sessions copy nothing.
    from reader.services import clipboard

    copy(widget.app, text)
    if is_copied_by_terminal(widget.app):
        widget.post_message(StatusMessage(said))
        return

    def run() -> None:
        try:
            program = clipboard.copy_by_program(text)
        except OptionError as error:
            widget.post_message(ErrorNotice(f"Perhaps not copied: {error}."))
        else:
            widget.post_message(StatusMessage(f"{said} with {program}"))

    widget.run_worker(run, thread=True, group="copy")


def is_copied_by_terminal(app: "App[Any]") -> bool:
    """Return whether the terminal copies text; a program without a terminal copies it itself."""
    from reader.services.clipboard import takes_osc_52

    return app.is_headless or app.is_web or takes_osc_52()
