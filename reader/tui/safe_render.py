"""The only place where text meets Textual: everything here requires text that is safe to show.

Textual parses markup in plain strings, and passes control characters to the terminal. So no other
module of the terminal interface turns strings of its own into what a widget draws: they call these
functions, and the type checker makes sure that the text was sanitized before.
"""

from typing import TYPE_CHECKING, Any

from rich.segment import Segment, Segments
from textual.content import Content
from textual.widgets import Static

from reader.document.safe_text import SafeText, sanitize
from reader.tui.messages import StatusMessage
from reader.tui.theme.look import look_of

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.style import Style
    from textual.app import App
    from textual.notifications import SeverityLevel

__all__ = [
    "Content",
    "Segment",
    "TextBlock",
    "assemble",
    "copy",
    "draw",
    "draw_again",
    "plain",
    "say",
    "styled",
]


def draw(text: SafeText, style: "Style | None") -> Segment:
    """Return a piece of a line of the screen."""
    return Segment(text, style)


def plain(text: SafeText) -> Content:
    """Return content for a widget."""
    return Content(text)


def styled(text: SafeText, style: str) -> Content:
    """Return content with a style, such as ``bold $accent``."""
    return Content.styled(text, style)


def assemble(*parts: Content | SafeText | tuple[SafeText, str]) -> Content:
    """Return content of several parts, some with a style."""
    return Content.assemble(*parts)


def say(
    app: "App[Any]", text: SafeText, *, severity: "SeverityLevel" = "information", timeout: float
) -> None:
    """Show a notice for some seconds; in accessible mode, in the line that describes changes."""
    if look_of(app).spoken:
        app.screen_stack[0].post_message(StatusMessage(text))
        return
    app.notify(text, severity=severity, markup=False, timeout=timeout)


def copy(app: "App[Any]", text: SafeText) -> None:
    """Copy a text to the clipboard; it may be pasted into a terminal."""
    app.copy_to_clipboard(text)


def draw_again(app: "App[Any]", drawn: "RenderableType") -> Segments:
    """Return something that rich draws, such as a traceback, made safe to show."""
    pieces = app.console.render(drawn)
    return Segments(draw(sanitize(each.text), each.style) for each in pieces if not each.control)


class TextBlock(Static):
    """Static text made from content: Textual would parse markup in a plain string."""

    def __init__(
        self,
        content: Content = Content(""),  # noqa: B008 - it is never changed
        *,
        id: str | None = None,  # noqa: A002
    ) -> None:
        super().__init__(content, id=id, markup=False)

    def update(self, content: Content) -> None:  # type: ignore[override]
        """Show something else."""
        super().update(content)
