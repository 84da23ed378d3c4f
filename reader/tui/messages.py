"""What widgets tell the screen and ask it for: it shows words and dialogs, and nobody else."""

from collections.abc import Awaitable, Callable, Sequence

from textual.message import Message

from reader.tui.drawing.choice import Choice

Then = Callable[[str | None], None] | Callable[[str | None], Awaitable[None]]
"""Takes an answer, or None when there was none."""


class Said(Message):
    """Something went as it should; it is said in the status line."""

    def __init__(self, text: str, *, weak: bool = False) -> None:
        super().__init__()
        self.text = text
        """One short line; empty to take the last one away."""
        self.weak = weak
        """Whether what was said before is worth more."""


class Complained(Message):
    """Something did not go as it should; it is said in a notice."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text
        """What failed, and what to do."""


class LineAsked(Message):
    """The user is to type a line."""

    def __init__(
        self,
        title: str,
        hint: str,
        then: Then,
        *,
        value: str = "",
        check: Callable[[str], object] | None = None,
    ) -> None:
        super().__init__()
        self.title = title
        """What is asked for."""
        self.hint = hint
        """How it is written."""
        self.then = then
        """Takes the line."""
        self.value = value
        """What stands in the line at first."""
        self.check = check
        """Raises ``OptionError`` for a line that cannot be taken."""


class NoteAsked(Message):
    """The user is to write some lines to a passage."""

    def __init__(self, quote: str, note: str, then: Then) -> None:
        super().__init__()
        self.quote = quote
        """The passage."""
        self.note = note
        """What was written before."""
        self.then = then
        """Takes the lines."""


class ChoiceAsked(Message):
    """The user is to choose."""

    def __init__(self, title: str, choices: Sequence[Choice], then: Then) -> None:
        super().__init__()
        self.title = title
        """What is chosen."""
        self.choices = choices
        """The choices."""
        self.then = then
        """Takes the value of the one that was chosen."""
