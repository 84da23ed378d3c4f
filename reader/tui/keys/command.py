"""Something the user can do."""

from typing import Literal, NamedTuple

Zone = Literal[
    "list",
    "article",
    "summary",
    "actors",
    "timeline",
    "highlights",
    "outline",
    "details",
    "page",
    "typing",
]
"""Where the keys go: the pane that has the focus, the page of an actor, or a line being typed."""

SIDE: tuple[Zone, ...] = (
    "summary", "actors", "timeline", "highlights", "outline", "details",
)  # fmt: skip
"""The panes beside the text."""
TEXT: tuple[Zone, ...] = ("article", *SIDE)
"""The panes that belong to one article."""
ALL: tuple[Zone, ...] = ("list", *TEXT)
"""Every pane of the reading screen."""
EVERYWHERE: tuple[Zone, ...] = (*ALL, "page")

Target = Literal[
    "screen", "library", "changes", "addresses", "desk", "article", "highlighting", "focused", "app"
]
"""Whose action it is: the screen's, a pane's, the pane's that has the focus, or what changes the
collection."""


class Command(NamedTuple):
    """One row of the table."""

    id: str
    """Its name, for settings and tests."""
    vim: str
    """Its keys in the vim preset, with a bar between: ``j | down``."""
    plain: str
    """Its keys in the plain preset; ``=`` for the same."""
    action: str
    """The action, as Textual writes one."""
    target: Target
    """Whose action it is."""
    label: str
    """One or two words, for the line of keys and the palette."""
    help: str
    """One sentence, for the help."""
    group: str
    """The heading that it stands under in the help."""
    zones: tuple[Zone, ...] = ALL
    """The panes in which its keys work."""
    shown: tuple[Zone, ...] = ()
    """The panes in which the line of keys shows it."""

    def keys(self, preset: str) -> tuple[str, ...]:
        """Return its key sequences in a preset."""
        written = self.vim if preset == "vim" or self.plain == "=" else self.plain
        return tuple(keys.strip() for keys in written.split(" | ") if keys.strip())
