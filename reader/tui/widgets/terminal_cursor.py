"""The position of the terminal's own cursor, which braille displays and screen readers follow."""

from typing import Protocol, runtime_checkable

from textual.geometry import Offset
from textual.widget import Widget


@runtime_checkable
class HasCursor(Protocol):
    """A widget that knows where the user is in it."""

    def terminal_cursor(self) -> Offset | None:
        """Return the position of its cursor on the screen; None if there is none."""
        ...


def terminal_cursor(screen: object, focused: Widget | None) -> Offset | None:
    """Return the position of the terminal's cursor; None if a widget has set it itself.

    Args:
        screen: The screen in front; its ``followed`` is the widget that keys move, if that is not
            the one with the focus.
        focused: The widget on it that has the focus.
    """
    followed = getattr(screen, "followed", focused)
    if isinstance(followed, HasCursor):
        return followed.terminal_cursor()
    # Lines for typing.
    typed = getattr(followed, "cursor_screen_offset", None)
    return typed if isinstance(typed, Offset) else None
