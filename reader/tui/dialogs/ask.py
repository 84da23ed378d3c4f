"""Asking the user something; each dialog is loaded when it is first shown."""

from collections.abc import Awaitable, Callable, Sequence

from textual.widget import Widget

from reader.tui.drawing.choice import Choice

Then = Callable[[str | None], None] | Callable[[str | None], Awaitable[None]]
"""Gets the answer, or None if the user gave none."""


def ask_line(
    widget: Widget,
    title: str,
    hint: str,
    then: Then,
    *,
    value: str = "",
    check: Callable[[str], object] | None = None,
) -> None:
    """Ask for a line.

    Args:
        widget: Any widget of the program.
        title: What to ask for.
        hint: How to write it.
        then: Gets the line.
        value: The initial text.
        check: Raises ``OptionError`` for a line that is not accepted.
    """
    from reader.tui.dialogs.prompt import PromptScreen

    widget.app.push_screen(PromptScreen(title, hint, value=value, check=check), then)


def ask_note(widget: Widget, quote: str, note: str, then: Then) -> None:
    """Ask for a note.

    Args:
        widget: Any widget of the program.
        quote: The passage that it is about.
        note: The initial text.
        then: Gets the note.
    """
    from reader.tui.dialogs.note import NoteScreen

    widget.app.push_screen(NoteScreen(quote, note=note), then)


def ask_choice(
    widget: Widget, title: str, choices: Sequence[Choice], then: Then, *, start: str | None = None
) -> None:
    """Ask for a choice.

    Args:
        widget: Any widget of the program.
        title: What to choose.
        choices: The choices.
        then: Gets the value of the chosen one.
        start: The value that the cursor starts on.
    """
    from reader.tui.dialogs.picker import PickerScreen

    widget.app.push_screen(PickerScreen(title, choices, start=start), then)
