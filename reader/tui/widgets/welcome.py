"""What an empty library shows."""

from collections.abc import Mapping
from pathlib import Path

from reader.text.show import show, show_line
from reader.tui.sink import TextBlock, assemble, plain, styled

_PUT = (
    "\n\nPut a text or Markdown file there (.txt or .md), one article each.\n"
    "Or read any file or folder where it is: "
)
_KEYS = (
    ("add", "  adds a file, a folder or a page\n"),
    ("samples", "  shows the sample articles\n"),
    ("leave", "  leaves"),
)
"""Name of a command, and what it does."""


class Welcome(TextBlock):
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
            assemble(
                styled(show("Your library is empty"), "bold"),
                plain(show("\n\nIt is this folder:\n")),
                styled(show_line(str(library)), "$accent"),
                plain(show(_PUT)),
                styled(show("reader PATH"), "$accent"),
                plain(show("\n\n")),
                *(
                    part
                    for name, told in _KEYS
                    for part in (
                        styled(show_line(keys.get(name, "")), "bold $accent"),
                        plain(show(told)),
                    )
                ),
            ),
            id=id,
        )
