"""The timeline of one article as rows, with the kinds of the actors named at each date."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from rich.cells import cell_len

from reader.document.annotations import DateExpression, Kind
from reader.document.digest import Digest
from reader.services.multi.clause import Clause
from reader.tui.drawing.fit import fit, pad
from reader.tui.drawing.rows import Piece
from reader.tui.drawing.wrap import wrap
from reader.tui.theme.glyphs import Glyphs


class TimelineRow(NamedTuple):
    """One date."""

    value: str
    """The date, as people write it."""
    clause: Clause
    """The clause that it is part of."""
    expression: DateExpression
    """Its place in the text."""
    actors: tuple[tuple[Kind, str], ...]
    """Who is named in its sentence, the most important first."""
    group: str
    """Empty if it has a place in time; otherwise why it has none."""
    ends: str = ""
    """For a duration, when it began and ended, as far as the text says so: ``2010 – 2012``."""


def timeline_rows(digest: Digest) -> list[TimelineRow]:
    """Order the dates by time; unresolved ones and durations come last."""
    from reader.services.multi.timeline import timeline_of

    kinds: dict[str, Kind] = {actor.name: actor.kind for actor in digest.actors}
    timeline = timeline_of(digest.facts)
    groups = (
        ("", timeline.placed),
        ("Undated", timeline.unresolved),
        ("Durations and frequencies", timeline.lasting),
    )
    return [
        TimelineRow(
            entry.label,
            entry.clause,
            entry.expression,
            tuple((kinds.get(name, "other"), name) for name in entry.actors),
            group,
            entry.ends,
        )
        for group, entries in groups
        for entry in entries
    ]


@lru_cache(1024)
def _lines_of(text: str, room: int) -> list[tuple[int, int]]:
    """Wrap a clause: each change of a pane's height and each drawing asks for it again."""
    return wrap(text, 0, len(text), room, hard=False) or [(0, 0)]


class TimelineTable(NamedTuple):
    """How the rows are drawn at one width."""

    glyphs: Glyphs
    """The characters of marks."""
    value_width: int
    """The columns of the dates if the words are next to them; 0 if they are above the words."""
    most: int = 2
    """The most lines of a clause."""

    def over(self, value: str, row: TimelineRow) -> str:
        """Return the line above the words: date and names; empty if all is on one line."""
        return "" if self.value_width else value + self.about(row)

    def about(self, row: TimelineRow) -> str:
        """Return the ends of a duration, and the names."""
        names = ", ".join(
            f"{self.glyphs.kind(kind)} {' '.join(name.split())}" for kind, name in row.actors
        )
        return " · ".join(part for part in (row.ends, names) if part)

    def height(self, value: str, row: TimelineRow, width: int) -> int:
        """Return how many lines a row takes."""
        return len(self._lines(row, width)) + bool(self.over(value, row))

    def line(self, value: str, row: TimelineRow, line: int, width: int) -> list[Piece]:
        """Return one line of a row: date, clause, names."""
        if self.value_width:
            return self._beside(value, row, line, width)
        if line == 0 and self.over(value, row):
            shown = fit(value, width - 2)
            about = fit(self.about(row), width - cell_len(shown) - 3)
            return [(shown + "  ", "timeline--value"), (about, "rows--dim")]
        line -= bool(self.over(value, row))
        words = self._words(row, self._lines(row, width), line)
        return [("  ", ""), *words] if words else []

    def _beside(self, value: str, row: TimelineRow, line: int, width: int) -> list[Piece]:
        shown = pad(value if line == 0 else "", self.value_width) + "  "
        words = self._words(row, self._lines(row, width), line)
        about = self.about(row) if line == 0 else ""
        if not about:
            return [(shown, "timeline--value"), *words]
        room = self._room(row, width)
        gap = " " * max(0, room - sum(cell_len(text) for text, _ in words))
        names = fit(about, width - self.value_width - room - 5)
        return [(shown, "timeline--value"), *words, (f"{gap}  {names}", "rows--dim")]

    def _room(self, row: TimelineRow, width: int) -> int:
        """Return the columns available for the words."""
        if not self.value_width:
            return max(8, width - 3)
        room = width - self.value_width - 3
        return max(8, room - room // 3 - 2) if self.about(row) else max(8, room)

    def _lines(self, row: TimelineRow, width: int) -> list[tuple[int, int]]:
        """Return the visible lines of the clause, which include the date's own words."""
        lines = _lines_of(row.clause.text, self._room(row, width))
        own = next((n for n, line in enumerate(lines) if row.clause.end <= line[1]), 0)
        first = max(0, own - self.most + 1)
        return lines[first : first + self.most]

    def _words(
        self, row: TimelineRow, lines: Sequence[tuple[int, int]], number: int
    ) -> list[Piece]:
        """Return a line of the clause, with the date's own words in their colour."""
        if number >= len(lines):
            # Between two layouts there may be fewer lines than before.
            return []
        text, start, end = row.clause
        first, last = lines[number]
        low, high = (max(first, min(last, each)) for each in (start, end))
        is_cut = number == len(lines) - 1 and last < len(text.rstrip())
        return [
            (("…" if number == 0 and first > 0 else "") + text[first:low], ""),
            (text[low:high], "timeline--own"),
            (text[high:last] + ("…" if is_cut else ""), ""),
        ]
