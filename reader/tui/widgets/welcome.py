"""The content of an empty library."""

from collections.abc import Mapping
from pathlib import Path

from reader.document.safe_text import sanitize, sanitize_line
from reader.tui.safe_render import TextBlock, assemble, plain, styled

_PUT = (
    "\n\nYou can put files of any format that Reader opens there yourself.\n"
    "To read a file or folder where it is, run "
)
_KEYS = (
    ("add", "  add a file, a folder or a web page\n"),
    ("samples", "  open the sample articles\n"),
    ("manual", "  open the manual\n"),
    ("leave", "  quit"),
)
"""Name of a command -> what it does."""


class Welcome(TextBlock):
    """How to add the first article, in plain words."""

    DEFAULT_CSS = """
    Welcome { height: 1fr; padding: 2 4; content-align: center middle; }
    """

    def __init__(self, library: Path, keys: Mapping[str, str], *, id: str | None = None) -> None:  # noqa: A002
        """Make it.

        Args:
            library: The folder of the library.
            keys: The keys of ``add``, ``samples``, ``manual`` and ``leave``.
            id: Its id.
        """
        widest = max(map(len, keys.values()), default=0)
        super().__init__(
            assemble(
                styled(sanitize("Your library is empty"), "bold"),
                plain(sanitize("\n\nYour articles go into this folder:\n")),
                styled(sanitize_line(str(library)), "$accent"),
                plain(sanitize(_PUT)),
                styled(sanitize("reader PATH"), "$accent"),
                plain(sanitize("\n\n")),
                *(
                    part
                    for name, purpose in _KEYS
                    for part in (
                        styled(sanitize_line(keys.get(name, "").ljust(widest)), "bold $accent"),
                        plain(sanitize(purpose)),
                    )
                ),
            ),
            id=id,
        )
