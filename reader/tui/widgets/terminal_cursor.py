"""Where the terminal's own cursor is: braille displays and screen readers follow it."""

from typing import Protocol, runtime_checkable

from textual.geometry import Offset
from textual.widget import Widget


@runtime_checkable
class HasCursor(Protocol):
    """A widget that knows where in it the user is."""

    def terminal_cursor(self) -> Offset | None:
        """Return the place of its cursor on the screen; None when there is none."""
        ...


def terminal_cursor(screen: object, focused: Widget | None) -> Offset | None:
    """Return where the terminal's cursor belongs; None where a widget has put it itself.

    Args:
        screen: The screen in front; its ``followed`` is the widget that keys move, if that is not
            the one with the focus.
        focused: Its widget that has the focus.
    """
    followed = getattr(screen, "followed", focused)
    if isinstance(followed, HasCursor):
        return followed.terminal_cursor()
    # Lines to type in.
    typed = getattr(followed, "cursor_screen_offset", None)
    return typed if isinstance(typed, Offset) else None
