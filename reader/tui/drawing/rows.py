"""The rows of the list: cards, columns, or the summary under each title."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple, Protocol

from rich.cells import cell_len

from reader.document.reading_time import reading_time
from reader.library.index.entry import Entry
from reader.tui.drawing.days import short_date
from reader.tui.drawing.fit import fit, pad
from reader.tui.drawing.order import Heading
from reader.tui.drawing.wrap import wrapped
from reader.tui.theme.glyphs import Glyphs

Piece = tuple[str, str]
"""A text and the name of its component class, or nothing for the plain style."""

HEIGHTS = {"cards": 1, "columns": 1, "skim": 6}
"""The lines of a row, without the title of a card, the heading of a group and a sentence that a
search matched."""
_ONE_LINE_FROM = 64
"""The number of columns from which a title has one line; below it has two."""

_TAGS_FROM = 46
"""Columns from which a card has room for tags."""
_GROUP_WIDTH = 20
"""Columns of the names of groups, where there is no line between rows."""

SKIM_LINES = 3
"""The lines of summary under a title."""
SKIM_WIDTH = 104
"""The most columns of these lines: longer ones are hard to follow."""


class Quote(Protocol):
    """A sentence with the matched places in it."""

    @property
    def text(self) -> str:
        """The sentence, on one line."""

    @property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """Start and end of each place, as offsets into ``text``."""


class Facts(NamedTuple):
    """What the list knows about an article besides its entry."""

    unread: bool = True
    starred: bool = False
    marked: bool = False
    progress: float = 0.0
    """How much of it has been read, 0 to 1."""
    tags: tuple[str, ...] = ()
    skim: str | None = None
    """The beginning of its summary; None if it is not known."""
    match: Quote | None = None
    """The sentence that a search matched best; None while it is not known, or when there is none.
    """


class ListColumn(NamedTuple):
    """A column of the list."""

    name: str
    heading: str
    width: int
    from_width: int
    """The number of columns from which the list has room for it."""


_COLUMNS = (
    ListColumn("site", "Site", 18, 84),
    ListColumn("tags", "Tags", 16, 110),
    ListColumn("progress", "Read", 5, 60),
    ListColumn("minutes", "Min", 4, 30),
    ListColumn("date", "Date", 10, 40),
)


def columns_for(width: int) -> tuple[ListColumn, ...]:
    """Return the columns next to the title for which there is room."""
    return tuple(column for column in _COLUMNS if width >= column.from_width)


def heading(width: int, *, grouped: bool = False) -> str:
    """Return the line over the columns."""
    shown = columns_for(width)
    room = _title_room(width, shown) - (_GROUP_WIDTH if grouped else 0)
    return (
        " " * (4 + (_GROUP_WIDTH if grouped else 0))
        + pad("Title", room)
        + "".join(f" {pad(c.heading, c.width)}" for c in shown)
    )


def column_line(
    entry: Entry, facts: Facts, width: int, glyphs: Glyphs, *, group: str | None = None
) -> list[Piece]:
    """Return a row of the columns; ``group`` is the name of the group that begins with it."""
    shown = columns_for(width)
    room = _title_room(width, shown) - (0 if group is None else _GROUP_WIDTH)
    title = pad(_title(entry), max(4, room))
    strong = "rows--strong" if facts.unread else ""
    line: list[Piece] = [*_signs(facts, glyphs), (title, strong)]
    if group is not None:
        line.insert(0, (pad(group, _GROUP_WIDTH - 1) + " ", "list--head"))
    for column in shown:
        text = pad(_value(entry, facts, column.name), column.width)
        line.append((f" {text}", "rows--dim"))
    return line


def head_line(head: Heading, width: int, glyphs: Glyphs) -> list[Piece]:
    """Return the line over a group: its name, a rule, and the number of its articles."""
    if not head.name:
        return []
    name = fit(head.name, width - cell_len(head.detail) - 5)
    rule = glyphs.plain("─") * (width - cell_len(name) - cell_len(head.detail) - 3)
    return [(name, "list--head"), (f" {rule} ", "list--rule"), (head.detail, "rows--dim")]


def card_line(entry: Entry, facts: Facts, line: int, width: int, glyphs: Glyphs) -> list[Piece]:
    """Return a line of a card: the title, and date, length, site, progress and tags.

    Each is on one line or two. The lines below are blank, or contain the sentence that a search
    matched.
    """
    titles = _title_lines(_title(entry), max(1, width - 4), title_lines(width))
    strong = "rows--strong" if facts.unread else ""
    if line == 0:
        return [*_signs(facts, glyphs), (titles[0], strong)]
    if line < len(titles):
        return [("   " + titles[line], strong)]
    about = _about_lines(entry, facts, width, title_lines(width) - len(titles) + 1)
    if line < len(titles) + len(about):
        return [("   " + fit(about[line - len(titles)], width - 4), "rows--dim")]
    if facts.match is not None and line == len(titles) + len(about):
        return [("   ", ""), *match_line(facts.match, width - 4)]
    return []


def title_lines(width: int) -> int:
    """Return how many lines the title of a card has, at a width of the list."""
    return 1 if width >= _ONE_LINE_FROM else 2


def about_line(entry: Entry, facts: Facts, line: int, width: int, glyphs: Glyphs) -> list[Piece]:
    """Return a line of a row with its title on one line: the title; site, date, progress, tags."""
    if line == 0:
        strong = "rows--strong" if facts.unread else ""
        return [*_signs(facts, glyphs), (fit(_title(entry), width - 4), strong)]
    return [("   " + fit(" · ".join(_about(entry, facts, width)), width - 4), "rows--dim")]


@lru_cache(1024)
def _title_lines(title: str, width: int, most: int) -> tuple[str, ...]:
    """Return a title on as many lines as it needs."""
    lines = wrapped(title, width) or [""]
    if len(lines) > most:
        lines[most - 1 :] = [fit(" ".join(lines[most - 1 :]), width)]
    return tuple(lines)


def match_line(found: Quote, width: int) -> list[Piece]:
    """Return the part of a sentence around the first match for which there is room."""
    text, spans = found.text, found.spans
    start = 0
    if spans and cell_len(text[: spans[0][1]]) > width - 2:
        # A third of the room is for the text before the match.
        start = text.rfind(" ", 0, max(0, spans[0][0] - width // 3)) + 1
    head = "…" if start else ""
    room = width - len(head)
    cut = cell_len(text[start:]) > room
    shown = text[start : start + max(0, len(fit(text[start:], room)) - cut)]
    pieces: list[Piece] = [(head, "rows--dim")]
    at = 0
    for first, last in spans:
        low, high = max(at, first - start), min(len(shown), last - start)
        if low < high:
            pieces += [(shown[at:low], "rows--dim"), (shown[low:high], "list--hit")]
            at = high
    return [*pieces, (shown[at:] + "…" * cut, "rows--dim")]


def skim_line(
    entry: Entry, facts: Facts, line: int, width: int, glyphs: Glyphs, wrapped: Sequence[str]
) -> list[Piece]:
    """Return a line of a row in the skim view: a card, and the first lines of the summary."""
    if line < 2:
        return about_line(entry, facts, line, width, glyphs)
    if line - 2 < SKIM_LINES:
        if facts.skim is None:
            return [("   …" if line == 2 else "", "rows--dim")]
        if line - 2 < len(wrapped):
            return [("   " + wrapped[line - 2], "")]
    return []


def _signs(facts: Facts, glyphs: Glyphs) -> list[Piece]:
    """Return three columns: marked or unread; star; space."""
    first = (glyphs.marked, "rows--accent") if facts.marked else (glyphs.unread, "list--unread")
    if not facts.marked and not facts.unread:
        first = (" ", "")
    star = (glyphs.star, "list--star") if facts.starred else (" ", "")
    return [first, star, (" ", "")]


def _title_room(width: int, shown: Sequence[ListColumn]) -> int:
    return max(4, width - 3 - sum(column.width + 1 for column in shown) - 1)


def _title(entry: Entry) -> str:
    return " ".join(entry.metadata.title.split())


def _value(entry: Entry, facts: Facts, name: str) -> str:
    about = entry.metadata
    if name == "site":
        return about.site or about.author
    if name == "tags":
        return " ".join(facts.tags)
    if name == "progress":
        return _progress(facts)
    if name == "minutes":
        return f"{entry.minutes:>3}m"
    return about.published.isoformat() if about.published else ""


def _progress(facts: Facts) -> str:
    return f"{facts.progress:.0%}" if 0.01 <= facts.progress < 0.99 else ""


def _about_lines(entry: Entry, facts: Facts, width: int, most: int) -> list[str]:
    """Return the line below a title, or two if it is too long and a short title leaves room."""
    parts = _about(entry, facts, width)
    whole = " · ".join(parts)
    at = 1 + bool(entry.metadata.published)
    if most == 1 or cell_len(whole) <= width - 4 or len(parts) <= at:
        return [whole]
    return [" · ".join(parts[:at]), " · ".join(parts[at:])]


def _about(entry: Entry, facts: Facts, width: int) -> list[str]:
    about = entry.metadata
    tags = " ".join(f"#{tag}" for tag in facts.tags) if width >= _TAGS_FROM else ""
    minutes = reading_time(entry.minutes)
    day = short_date(about.published)
    parts = (day, minutes, about.site or about.author, _progress(facts), tags)
    return [" ".join(part.split()) for part in parts if part]
