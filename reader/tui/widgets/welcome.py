"""What an empty library shows."""

from collections.abc import Mapping
from pathlib import Path

from textual.content import Content
from textual.widgets import Static

from reader.text.show import show_line


class Welcome(Static):
    """How to add the first article, in plain words."""

    DEFAULT_CSS = """
    Welcome { height: 1fr; padding: 2 4; content-align: center middle; }
    """

    def __init__(self, library: Path, keys: Mapping[str, str], *, id: str | None = None) -> None:  # noqa: A002
        """Make it.

        Args:
            library: The folder of the library.
            keys: The keys of ``samples``, ``add`` and ``leave``.
            id: Its id.
        """
        super().__init__(
            Content.assemble(
                ("Your library is empty", "bold"),
                "\n\n",
                "It is this folder:\n",
                (show_line(str(library)), "$accent"),
                "\n\nPut a text or Markdown file there (.txt or .md), one article each.\n"
                "Or read any file or folder where it is: ",
                ("reader PATH", "$accent"),
                "\n\n",
                (keys.get("add", ""), "bold $accent"),
                "  adds a file, a folder or a page\n",
                (keys.get("samples", ""), "bold $accent"),
                "  shows the sample articles\n",
                (keys.get("leave", ""), "bold $accent"),
                "  leaves",
            ),
            id=id,
        )
