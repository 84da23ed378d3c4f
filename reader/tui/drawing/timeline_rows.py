"""The timeline of one article as rows, with the kinds of the actors named at each date."""

from typing import NamedTuple

from rich.cells import cell_len

from reader.document.annotations import DateExpression, Kind
from reader.document.digest import Digest
from reader.tui.drawing.fit import fit, pad
from reader.tui.drawing.rows import Piece
from reader.tui.theme.glyphs import Glyphs


class TimelineRow(NamedTuple):
    """One date."""

    value: str
    """When, as people write it."""
    context: str
    """The words around it, from a little before it on."""
    expression: DateExpression
    """Where it stands."""
    actors: tuple[tuple[Kind, str], ...]
    """Who is named in its sentence, the most important first."""
    group: str
    """Empty for what has a place in time; else why it has none."""
    ends: str = ""
    """When it began and ended, of what lasts, as far as the text says so: ``2010 – 2012``."""


def timeline_rows(digest: Digest) -> list[TimelineRow]:
    """Order the dates by time; what is not resolved, and what only lasts, stand at the end."""
    from reader.services.multi.timeline import timeline_of

    kinds: dict[str, Kind] = {actor.name: actor.kind for actor in digest.actors}
    timeline = timeline_of(digest.facts)
    groups = (
        ("", timeline.placed),
        ("Without a day", timeline.unresolved),
        ("How long, how often", timeline.lasting),
    )
    return [
        TimelineRow(
            entry.label,
            entry.around,
            entry.expression,
            tuple((kinds.get(name, "other"), name) for name in entry.actors),
            group,
            entry.ends,
        )
        for group, entries in groups
        for entry in entries
    ]


class TimelineTable(NamedTuple):
    """How the rows are drawn at one width."""

    glyphs: Glyphs
    """The characters of marks."""
    value_width: int
    """Columns of the dates, where the words are beside them; 0 where they are above the words."""

    def over(self, value: str, row: TimelineRow) -> str:
        """Return the line above the words: when and who; empty where all is on one line."""
        return "" if self.value_width else value + self.about(row)

    def about(self, row: TimelineRow) -> str:
        """Return from when to when, and who."""
        names = ", ".join(
            f"{self.glyphs.kind(kind)} {' '.join(name.split())}" for kind, name in row.actors
        )
        return " · ".join(part for part in (row.ends, names) if part)

    def line(self, value: str, row: TimelineRow, line: int, width: int) -> list[Piece]:
        """Return one line of a row: when, the words around it, who."""
        if self.value_width:
            return self._one_line(value, row, width)
        if line == 0 and self.over(value, row):
            shown = fit(value, width - 2)
            about = fit(self.about(row), width - cell_len(shown) - 3)
            return [(shown + "  ", "timeline--value"), (about, "rows--dim")]
        return [("  " + fit(row.context, width - 3), "")]

    def _one_line(self, value: str, row: TimelineRow, width: int) -> list[Piece]:
        room = width - self.value_width - 3
        shown = pad(value, self.value_width) + "  "
        about = fit(self.about(row), room // 3)
        if not about:
            return [(shown, "timeline--value"), (fit(row.context, room), "")]
        words = pad(row.context, room - cell_len(about) - 2)
        return [(shown, "timeline--value"), (words, ""), (f"  {about}", "rows--dim")]
