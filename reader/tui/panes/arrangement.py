"""Which panes are shown, and how wide: computed in one place, from few facts."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from reader.tui.panes.registry import PANES, SIDE

Breadth = Literal["wide", "medium", "narrow"]

WIDE_FROM, MEDIUM_FROM = 130, 90
"""The numbers of columns from which there is room for three columns, and for two."""

TABS = ("article", *SIDE)
WIDTHS: dict[Breadth, tuple[int, int]] = {"wide": (38, 46), "medium": (36, 40), "narrow": (0, 0)}
"""The fewest columns of the list and of the side; a narrow screen shows one pane at a time."""
FREE = 0
"""The width of a list that takes the columns left by the text."""
_WIDEST_LIST = 60
"""The most columns of such a list."""
_AROUND_TEXT = 8
"""The columns next to the lines of a text: numbers, scroll bar, frame."""
LEAST, MOST = 20, 100
"""The fewest and the most columns of a pane."""
USUALLY_HIDDEN = tuple(pane.name for pane in PANES if pane.hidden)
"""Panes that are hidden until the user goes to them."""


class PaneLayout(NamedTuple):
    """What the user chose for one breadth."""

    left: int
    """Columns of the list; ``FREE`` until the user chooses a width."""
    side: int
    """Columns of the side."""
    hidden: tuple[str, ...] = USUALLY_HIDDEN
    """The panes that are not shown."""

    def resized(self, pane: str, columns: int) -> "PaneLayout":
        """Return the layout with a pane's column wider by some columns, taken from the text."""
        if pane == "list":
            return self._replace(left=max(LEAST, min(MOST, self.left + columns)))
        change = -columns if pane == "article" else columns
        return self._replace(side=max(LEAST, min(MOST, self.side + change)))

    def without(self, pane: str) -> "PaneLayout":
        """Return the layout with a pane hidden."""
        return self._replace(hidden=(*self.hidden, pane)) if pane not in self.hidden else self

    def showing(self, pane: str) -> "PaneLayout":
        """Return the layout with a pane shown."""
        return self._replace(hidden=tuple(each for each in self.hidden if each != pane))


class Facts(NamedTuple):
    """The facts that the arrangement depends on."""

    width: int
    browsing: bool = True
    """Whether the user is in the list and not in an article."""
    tab: str = "article"
    """The pane that a narrow screen shows."""
    zoomed: str = ""
    """The pane that has the whole screen."""
    zen: bool = False
    """Whether only the text is shown."""
    measure: int = 72
    """The longest line of a text, in columns."""
    linear: bool = False
    """Whether one pane is shown at a time, however wide the screen."""
    view: str = "cards"
    """The view of the list: summaries need all the room, columns half of a wide screen."""


class Arrangement(NamedTuple):
    """What is shown."""

    left: bool
    middle: bool
    side: tuple[str, ...]
    """The panes of the side that are shown."""
    tabs: bool
    """Whether the names of the panes are above the text."""
    left_width: int | None
    """The columns of the list; None for all that are left."""
    side_width: int | None
    bars: bool = True
    """Whether the status line is shown."""


def breadth_of(width: int, *, linear: bool = False) -> Breadth:
    """Return how many columns there is room for; a linear screen has one."""
    if linear:
        return "narrow"
    if width >= WIDE_FROM:
        return "wide"
    return "medium" if width >= MEDIUM_FROM else "narrow"


def arrange(facts: Facts, layout: PaneLayout) -> Arrangement:
    """Compute what is shown."""
    side = tuple(pane for pane in SIDE if pane not in layout.hidden)
    if facts.zen:
        return Arrangement(False, True, (), False, None, None, bars=False)
    if facts.zoomed:
        return _zoomed(facts.zoomed)
    if facts.browsing and facts.view == "skim":
        return Arrangement(True, False, (), False, None, None)
    breadth = breadth_of(facts.width, linear=facts.linear)
    left_width = layout.left or _free_width(facts, breadth, layout)
    if breadth == "wide" and facts.browsing and facts.view == "columns":
        return Arrangement(True, True, (), False, max(left_width, facts.width // 2), None)
    if breadth == "wide":
        left = "list" not in layout.hidden or facts.browsing
        return Arrangement(left, True, side, False, left_width, layout.side)
    if breadth == "medium":
        shown = () if facts.browsing else side
        return Arrangement(facts.browsing, True, shown, False, left_width, layout.side)
    if facts.browsing:
        return Arrangement(True, False, (), False, None, None)
    if facts.tab == "article":
        return Arrangement(False, True, (), True, None, None)
    return Arrangement(False, False, (facts.tab,), True, None, None)


def _free_width(facts: Facts, breadth: Breadth, layout: PaneLayout) -> int:
    """Return the columns of a list that leaves the text its longest line."""
    side = layout.side if breadth == "wide" else 0
    free = facts.width - side - facts.measure - _AROUND_TEXT
    return max(WIDTHS[breadth][0], min(_WIDEST_LIST, free))


def _zoomed(pane: str) -> Arrangement:
    if pane == "list":
        return Arrangement(True, False, (), False, None, None)
    if pane == "article":
        return Arrangement(False, True, (), False, None, None)
    return Arrangement(False, False, (pane,), False, None, None)


def panes_shown(arrangement: Arrangement) -> Sequence[str]:
    """Return the panes that the tab key goes through; on a narrow screen they appear one by one."""
    if arrangement.tabs:
        return TABS
    shown = ["list"] if arrangement.left else []
    return [*shown, *(["article"] if arrangement.middle else []), *arrangement.side]
