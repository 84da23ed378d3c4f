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
    "theme": "colour color dark light night mode appearance background contrast brightness",
    "settings": "preferences options configuration config font size customise customize edit",
    "measure-wider": "font size zoom width line length column bigger larger text margins wrap",
    "measure-narrower": "font size zoom width line length column smaller text margins wrap",
    "zoom": "maximise maximize full screen enlarge fullscreen minimise minimize larger",
    "zen": "focus distraction full screen clean fullscreen",
    "note": "annotate annotation comment remark memo",
    "article-note": "annotate annotation comment remark memo",
    "highlight-colour": "color green blue pink purple yellow",
    "highlight-tags": "label",
    "review": "daily highlights readwise remember repeat spaced repetition flashcards random",
    "highlight": "annotate mark underline colour color marker",
    "sources": "feeds folders tree subscriptions rss inbox views newsletter",
    "follow": "subscribe add feed rss podcast newsletter",
    "unfollow": "unsubscribe leave remove feed",
    "inbox": "triage new",
    "later": "triage read snooze postpone queue",
    "archive": "triage done file",
    "star": "favourite favorite bookmark like save",
    "tag": "label folder category archive inbox later topics",
    "read": "done seen archive unread",
    "filter": "search query look for grep topics",
    "find": "search look for text ctrl+f grep",
    "palette": "command menu",
    "help": "keys shortcuts manual bindings keyboard keybindings cheat sheet",
    "quit": "exit close leave stop logout",
    "add": "import open url file new save pdf download mail",
    "refresh": "update sync reload fetch feeds download newsletter news",
    "export": "save write share html epub csv bibtex bib ris citation zotero print pdf send mail"
    " markdown",
    "undo": "revert back mistake",
    "remove": "delete trash erase",
    "copy": "clipboard yank quote text paste",
    "copy-address": "clipboard link url share",
    "browser": "web url open original",
    "picture": "image photo figure drawing",
    "hints": "links urls pictures images follow",
    "speak": "voice speech listen audio aloud tts stop pause reading",
    "sort": "order arrange alphabetical newest oldest recent first",
    "group": "section cluster story day site",
    "view": "layout cards columns skim compact density dense",
    "actor-page": "person organisation organization place people profile company names",
    "summary": "abstract tldr key sentences gist overview",
    "explain": "why reason method scores",
    "method": "algorithm lexrank textrank lsa",
    "longer": "more sentences length",
    "shorter": "fewer sentences less length",
    "redraw": "refresh repaint clear garbled screen",
    "suspend": "background shell terminal stop job",
    "hidden": "boilerplate ads promotion show all junk",
    "set-date": "day published publication",
    "down": "scroll line next",
    "up": "scroll line",
    "page-down": "scroll next screen",
    "page-up": "scroll previous screen",
    "top": "start beginning first",
    "end": "bottom last",
    "go-actors": "people persons names who company companies places organizations",
    "go-timeline": "when dates calendar events history days",
    "go-summary": "gist key points abstract overview tldr digest",
    "go-details": "info metadata author word count statistics reading time about",
    "go-outline": "contents toc chapters headings sections structure",
    "go-similar": "related duplicates see also",
    "go-highlights": "notes annotations quotes markers",
    "similar": "related duplicates see also",
    "heading": "chapter section",
    "show-panes": "sidebar split panel columns layout side by side",
    "hide-pane": "sidebar panel toggle close",
    "back": "history return previous",
    "forward": "history redo",
    "brief": "digest newsletter overview several together merge",
    "brief-today": "digest newsletter news daily overview",
    "actor-follow": "watch notify alert person subscribe",
    "actor-same": "merge alias person duplicates join",
    "actor-not-same": "split separate person",
    "samples": "examples demo try",
    "manual": "documentation docs version guide",
    "mark": "select choose several",
    "mark-all": "select everything",
    "next-unread": "new",
    "leave": "close cancel return",
    "select": "mark visual passage",
    "saved-queries": "smart searches views history",
    "link": "url web",
    "find-pattern": "regex regexp grep expression",
    "tour": "introduction tutorial onboarding examples help",
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
