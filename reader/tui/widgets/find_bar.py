"""The line for typing what to find in a text."""

from dataclasses import dataclass

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input
from textual.worker import Worker, get_current_worker

from reader.errors import OptionError
from reader.tui.drawing.find import Found, find_pattern, find_words
from reader.tui.safe_render import Content, TextBlock
from reader.tui.widgets.text_line import TextLine


class FindBar(Horizontal):
    """Finds while the user types: words at once, a pattern in a thread with a time limit."""

    DEFAULT_CSS = """
    FindBar { height: 1; display: none; background: $surface; padding: 0 1;
        & > Static { width: auto; color: $dim; }
        & > Input { width: 1fr; background: $surface; }
    }
    """

    @dataclass
    class Looked(Message):
        """The text was searched for the typed words."""

        found: Found
        """The matches."""
        done: bool
        """Whether Enter was pressed, so that the keys go to the text now."""

    @dataclass
    class Refused(Message):
        """The typed text cannot be searched for."""

        error: str
        """Why not, and what to do."""

    @dataclass
    class Left(Message):
        """The user leaves the line, and wants nothing found."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.text = ""
        """The text that is searched."""
        self.is_pattern = False
        """Whether the typed text is a regular expression."""

    def compose(self) -> ComposeResult:
        """Put a label before the line."""
        yield TextBlock(Content("find "), id="find-name")
        yield TextLine(id="find", compact=True, select_on_focus=True)

    @property
    def box(self) -> Input:
        """The line for typing."""
        return self.query_one(Input)

    @property
    def query_text(self) -> str:
        """The typed text."""
        return self.box.value

    def open(self, text: str, *, pattern: bool) -> None:
        """Start a search in a text."""
        self.text, self.is_pattern = text, pattern
        self.query_one("#find-name", TextBlock).update(
            Content("pattern ") if pattern else Content("find ")
        )
        self.display = True
        self.screen.set_focus(self.box)
        if self.box.value:
            self._look(done=False)

    def close(self) -> None:
        """End the search."""
        self.workers.cancel_node(self)
        self.display = False
        with self.prevent(Input.Changed):
            self.box.value = ""

    def on_key(self, event: events.Key) -> None:
        """Leave the line with Escape."""
        if event.key == "escape":
            event.stop()
            self.post_message(self.Left())

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self._look(done=False)

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self._look(done=True)

    def _look(self, *, done: bool) -> None:
        wanted, text = self.box.value, self.text
        self.workers.cancel_node(self)
        if not self.is_pattern:
            self.post_message(self.Looked(find_words(text, wanted), done=done))
        elif not wanted:
            self.post_message(self.Looked(Found(()), done=done))
        else:
            self.run_worker(
                lambda: self._look_for_pattern(text, wanted, done, get_current_worker()),
                thread=True,
                exclusive=True,
            )

    def _look_for_pattern(self, text: str, wanted: str, done: bool, worker: Worker[None]) -> None:
        """Look for a pattern, in a thread."""
        answer: Message
        try:
            answer = self.Looked(find_pattern(text, wanted), done=done)
        except OptionError as error:
            answer = self.Refused(str(error))
        if not worker.is_cancelled:
            self.post_message(answer)
