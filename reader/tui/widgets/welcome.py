"""What an empty library shows."""

from pathlib import Path

from textual.content import Content
from textual.widgets import Static

from reader.text.show import show_line


class Welcome(Static, can_focus=True):
    """How to add the first article, in plain words."""

    DEFAULT_CSS = """
    Welcome { height: 1fr; padding: 2 4; content-align: center middle; }
    """

    def __init__(self, library: Path, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(
            Content.assemble(
                ("Your library is empty", "bold"),
                "\n\n",
                "It is this folder:\n",
                (show_line(str(library)), "$accent"),
                "\n\nPut a text or Markdown file there (.txt or .md), one article each,\n"
                "and open Reader again. Or read any file or folder where it is:\n",
                ("reader PATH", "$accent"),
                "\n\nPress ",
                ("o", "bold $accent"),
                " to look around in the sample articles, ",
                ("q", "bold $accent"),
                " to leave.",
            ),
            id=id,
        )
