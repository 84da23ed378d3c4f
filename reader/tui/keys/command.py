"""Something the user can do."""

from typing import Literal, NamedTuple

from reader.tui.panes.registry import SIDE

Zone = str
"""Where the keys go: the id of the pane that has the focus, ``list``, ``article`` or one of
``SIDE``; ``page`` for the page of an actor, ``brief`` for a brief, ``typing`` while a line is typed
in."""

TEXT: tuple[Zone, ...] = ("article", *SIDE)
"""The panes that belong to one article."""
ALL: tuple[Zone, ...] = ("list", *TEXT)
"""Every pane of the reading screen."""
EVERYWHERE: tuple[Zone, ...] = (*ALL, "page", "brief")

Target = Literal[
    "app",
    "screen",
    "program",  # ProgramCommands
    "focused",  # the widget that has the focus
    "navigation",
    "opening",  # CollectionOpening
    "panes",  # PaneControl
    "list",  # LibraryPane
    "look",  # ListLook
    "marked",  # MarkedArticles
    "changes",
    "transfers",
    "queries",  # SavedQueryCommands
    "addresses",
    "workspace",
    "text",  # ArticlePane
    "view",  # ArticleView
    "steps",  # Stepping
    "find",  # Finding
    "links",  # LinkHints
    "passage",
    "actors",  # ActorCommands
    "summary",  # SummaryCommands
    "highlighting",
    "briefs",
]
"""The object that has the method ``action_…`` of a command; ``targets()`` of the screens."""


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
    """The object that handles the action."""
    label: str
    """One or two words, for the line of keys and the palette."""
    help: str
    """One sentence, for the help."""
    group: str
    """Its heading in the help."""
    zones: tuple[Zone, ...] = ALL
    """The panes in which its keys work."""
    shown: tuple[Zone, ...] = ()
    """The panes in which the line of keys shows it."""

    def keys(self, preset: str) -> tuple[str, ...]:
        """Return its key sequences in a preset."""
        written = self.vim if preset == "vim" or self.plain == "=" else self.plain
        return tuple(keys.strip() for keys in written.split(" | ") if keys.strip())
