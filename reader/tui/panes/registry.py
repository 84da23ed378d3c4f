"""The panes next to the text, one row each, in the order in which they are shown.

A new pane is a row here and a module with its widget, a ``SidePane``. Its zone, its go-command, its
tab, its place in the side column and whether it is hidden at first come from the row.
"""

from typing import NamedTuple


class PaneRow(NamedTuple):
    """What is known about a pane before it is loaded."""

    name: str
    """Its heading; also the id of its widget and the zone of its keys."""
    tab: str
    """Its name on the narrowest screens, at most five letters."""
    vim: str
    """The keys of its go-command in the vim preset."""
    plain: str
    """The same in the plain preset."""
    help: str
    """One sentence about its go-command."""
    widget: str
    """Its module in this package and its class, which are loaded after the first frame."""
    hidden: bool = False
    """Whether it is hidden until the user goes to it."""


PANES = (
    PaneRow("summary", "Sum", "g s", "alt+3", "Go to the summary.",
            "summary_pane:SummaryPane"),
    PaneRow("actors", "Act", "g a", "alt+4", "Go to the actors.",
            "actors_pane:ActorsPane"),
    PaneRow("timeline", "Time", "g d", "alt+5", "Go to the timeline.",
            "timeline_pane:TimelinePane"),
    PaneRow("highlights", "Mark", "g h", "alt+8", "Go to your highlights and notes.",
            "highlights_pane:HighlightsPane", hidden=True),
    PaneRow("outline", "Out", "g o", "alt+6", "Go to the outline.",
            "outline_pane:OutlinePane", hidden=True),
    PaneRow("details", "Info", "g i", "alt+7",
            "Go to the details: source, date, tags and language.",
            "details_pane:DetailsPane", hidden=True),
    PaneRow("similar", "Like", "g R", "alt+9", "Go to the articles similar to this one.",
            "similar_pane:SimilarPane", hidden=True),
)  # fmt: skip

SIDE = tuple(pane.name for pane in PANES)
"""The names of the panes next to the text."""
