"""Something the user can do."""

from typing import Literal, NamedTuple

from reader.tui.panes.registry import SIDE

Zone = str
"""Where the keys go: the id of the focused pane, ``list``, ``article`` or one of ``SIDE``; ``page``
for the page of an actor, ``brief`` for a brief, ``sources`` for the tree of sources, ``review`` for
the daily review, ``typing`` while a line is being typed."""

TEXT: tuple[Zone, ...] = ("article", *SIDE)
"""The panes that belong to one article."""
ALL: tuple[Zone, ...] = ("list", *TEXT)
"""Every pane of the reading screen."""
EVERYWHERE: tuple[Zone, ...] = (*ALL, "page", "brief", "sources", "review")
EMPTY: Zone = "empty"
"""An empty library: the line of keys shows those that do something there."""

Target = Literal[
    "app",  # ReaderApp
    "program",  # ProgramCommands
    "focused",  # the widget that has the focus
    "navigation",  # Navigation, or another screen itself
    "opening",  # CollectionOpening
    "panes",  # PaneControl
    "list",  # LibraryPane
    "look",  # ListLook
    "marked",  # MarkedArticles
    "unread",  # UnreadArticles
    "changes",  # Changes
    "transfers",  # Transfers
    "queries",  # SavedQueryCommands
    "addresses",  # Addresses
    "workspace",  # Workspace
    "text",  # ArticlePane
    "view",  # ArticleView
    "steps",  # Stepping
    "find",  # Finding
    "links",  # LinkHints
    "pictures",  # PictureCommands
    "passage",  # Passage
    "actors",  # ActorCommands
    "summary",  # SummaryCommands
    "highlighting",  # Highlighting
    "speech",  # Speaking
    "sources",  # FeedCommands on the screen of sources, else SourceOpening
    "briefs",  # Briefs
    "reviews",  # Reviews
]
"""The object with the method ``action_…`` of a command; see ``targets()`` of the screens."""


SYNONYMS: dict[str, str] = {
    "theme": "colour color dark light night mode appearance background contrast",
    "settings": "preferences options configuration config font size customise customize edit",
    "measure-wider": "font size zoom width line length column bigger text",
    "measure-narrower": "font size zoom width line length column smaller text",
    "zoom": "maximise maximize full screen enlarge",
    "zen": "focus distraction full screen clean",
    "note": "annotate annotation comment remark memo",
    "article-note": "annotate annotation comment remark memo",
    "highlight-colour": "color green blue pink purple yellow",
    "highlight-tags": "label",
    "review": "daily highlights readwise remember repeat spaced",
    "highlight": "annotate mark underline colour color",
    "sources": "feeds folders tree subscriptions rss inbox views",
    "follow": "subscribe add feed rss",
    "unfollow": "unsubscribe leave remove feed",
    "inbox": "triage",
    "later": "triage read snooze postpone queue",
    "archive": "triage done file",
    "star": "favourite favorite bookmark like save",
    "tag": "label folder category archive inbox later",
    "read": "done seen archive unread",
    "filter": "search query look for",
    "find": "search look for text ctrl+f",
    "palette": "command menu",
    "help": "keys shortcuts manual bindings keyboard",
    "quit": "exit close leave stop",
    "add": "import open url file new save",
    "refresh": "update sync reload fetch feeds download",
    "export": "save write share html epub csv bibtex bib ris citation zotero",
    "undo": "revert back mistake",
    "remove": "delete trash erase",
    "copy": "clipboard yank quote",
    "copy-address": "clipboard link url share",
    "browser": "web url open original",
    "picture": "image photo figure drawing",
    "hints": "links urls pictures images follow",
    "speak": "voice speech listen audio aloud tts",
    "sort": "order arrange",
    "group": "section cluster story day site",
    "view": "layout cards columns skim compact density",
    "actor-page": "person organisation organization place people profile",
    "summary": "abstract tldr key sentences",
    "explain": "why reason method scores",
    "method": "algorithm lexrank textrank lsa",
    "longer": "more sentences length",
    "shorter": "fewer sentences less length",
    "redraw": "refresh repaint clear garbled screen",
    "suspend": "background shell terminal stop job",
    "hidden": "boilerplate ads promotion show all",
    "set-date": "day published publication",
    "tour": "introduction tutorial onboarding",
}
"""Id of a command -> words that find it in palette and help, besides its own."""


class Command(NamedTuple):
    """One row of the command table."""

    id: str
    """Its name, for settings and tests."""
    vim: str
    """Its keys in the vim preset, separated by bars: ``j | down``."""
    plain: str
    """Its keys in the plain preset; ``=`` for the same."""
    action: str
    """The action, in Textual's syntax."""
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

    @property
    def also(self) -> str:
        """Other words by which people look for it."""
        return SYNONYMS.get(self.id, "")

    def keys(self, preset: str) -> tuple[str, ...]:
        """Return its key sequences in a preset."""
        written = self.vim if preset == "vim" or self.plain == "=" else self.plain
        return tuple(keys.strip() for keys in written.split(" | ") if keys.strip())
