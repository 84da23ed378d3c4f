"""What widgets tell the screen in words: it shows them, and nobody else."""

from textual.message import Message


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
