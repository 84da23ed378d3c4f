"""A dialog with a picture of an article and its caption."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.screen import ModalScreen
from textual.strip import Strip
from textual.widget import Widget
from textual.worker import get_current_worker

from reader.document.safe_text import sanitize_line
from reader.errors import ReaderError
from reader.intake.images import Picture, decode_picture
from reader.tui.drawing.half_blocks import half_blocks, letters
from reader.tui.safe_render import TextBlock, plain
from reader.tui.theme.glyphs import UNICODE
from reader.tui.theme.look import glyphs_of
from reader.tui.widgets.answer_screen import AnswerScreen

_AROUND = (6, 8)
"""Columns and lines of the screen that are not available to the picture."""


class PictureView(Widget):
    """The dots of a picture."""

    DEFAULT_CSS = """
    PictureView { width: auto; height: auto; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[Strip] = []

    def show(self, picture: Picture) -> None:
        """Show a picture."""
        app = self.app
        bare = app.no_color or app.current_theme.ansi or glyphs_of(app) is not UNICODE
        light = not app.current_theme.dark
        self._lines = letters(picture, light=light) if bare else half_blocks(picture)
        self.styles.width, self.styles.height = picture.width, len(self._lines)
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw a line."""
        return self._lines[y] if y < len(self._lines) else Strip.blank(self.size.width)


class PictureScreen(ModalScreen[None], AnswerScreen[None]):
    """Shows a picture until Esc is pressed."""

    CSS = """
    PictureScreen { align: center middle; background: $background 80%; }
    PictureScreen > Vertical { width: auto; height: auto; max-width: 100%; background: $panel;
        padding: 1 2; align-horizontal: center; }
    PictureScreen TextBlock { width: auto; max-width: 80vw; height: auto; max-height: 6; }
    PictureScreen #picture-state { color: $dim; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,q,space", "dismiss", show=False, priority=True),
    ]

    @dataclass
    class Read(Message):
        """The file was read, or could not be."""

        data: bytes
        """The whole file."""
        error: str = ""
        """Why it could not be read."""

    @dataclass
    class Decoded(Message):
        """The picture was decoded, or could not be."""

        picture: Picture | None
        """The picture."""
        error: str = ""
        """Why it could not be decoded."""

    def __init__(self, caption: str, read: Callable[[], bytes]) -> None:
        """Make the screen.

        Args:
            caption: What the article says about the picture.
            read: Returns the picture's file; takes time, so it is called in a thread.
        """
        super().__init__()
        self._caption = caption
        self._read = read
        self._data = b""

    def compose(self) -> ComposeResult:
        """Put the caption under the picture."""
        with Vertical():
            yield PictureView()
            yield TextBlock(plain(sanitize_line(" ".join(self._caption.split()))))
            yield TextBlock(plain(sanitize_line("Loading …")), id="picture-state")

    def on_mount(self) -> None:
        """Begin to read the picture."""

        def read() -> None:
            try:
                self.post_message(self.Read(self._read()))
            except ReaderError as error:
                self.post_message(self.Read(b"", str(error)))

        self.run_worker(read, thread=True, group="picture")

    def on_resize(self) -> None:
        """Decode the picture again, at the size that there is room for."""
        self._decode()

    @on(Read)
    def _was_read(self, event: Read) -> None:
        self._data = event.data
        if event.error:
            self._say(f"{event.error} · Esc close")
        self._decode()

    def _decode(self) -> None:
        if not self._data:
            return
        columns, lines = self.size.width - _AROUND[0], self.size.height - _AROUND[1]
        room = (max(2, columns), max(2, 2 * lines))

        def decode() -> None:
            worker = get_current_worker()
            try:
                found = decode_picture(
                    self._data, name="the picture", width=room[0], height=room[1]
                )
                decoded = self.Decoded(found)
            except ReaderError as error:
                decoded = self.Decoded(None, str(error))
            # A picture decoded for an earlier size is of no use.
            if not worker.is_cancelled:
                self.post_message(decoded)

        self.run_worker(decode, thread=True, group="picture", exclusive=True)

    @on(Decoded)
    def _was_decoded(self, event: Decoded) -> None:
        if event.picture is not None:
            self.query_one(PictureView).show(event.picture)
        self._say(f"{event.error} · Esc close" if event.error else "Esc close")

    def _say(self, text: str) -> None:
        self.query_one("#picture-state", TextBlock).update(plain(sanitize_line(text)))
