"""The panes beside the text: summary, actors, timeline."""

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from rich.cells import cell_len

from reader.text.annotations import Actor, DateExpression, Kind, SummarySentence
from reader.text.digest import Digest
from reader.tui.view.fit import fit, pad
from reader.tui.view.wrap import wrap
from reader.tui.widgets.row_list import Piece, RowList

KIND_MARKS: dict[Kind, str] = {"person": "●", "organization": "▪", "place": "◆", "other": "○"}
"""The second cue beside the colour of a kind."""

_KINDS_SHOWN_FROM = 34
"""Columns from which a row of the actors has room for the kind in words."""


class SummaryPane(RowList):
    """The sentences of the summary, with the numbers that they have in the margin of the text."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"summary--number"}
    DEFAULT_CSS = """
    SummaryPane > .summary--number { color: $accent; text-style: bold; }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.sentences: tuple[SummarySentence, ...] = ()
        """The sentences that are shown."""
        self.reasons: tuple[tuple[str, ...], ...] = ()
        """Why each was chosen; empty when that is not shown."""
        self._texts: list[str] = []
        self._whys: list[str] = []
        self._lines: list[list[tuple[int, int]]] = []
        self._why_lines: list[list[tuple[int, int]]] = []

    def show_digest(
        self, digest: Digest | None, reasons: tuple[tuple[str, ...], ...] | None = None
    ) -> None:
        """Show a digest's summary, and under each sentence why it was chosen if that is told."""
        self.sentences = digest.summary.sentences if digest else ()
        self.reasons = reasons or ()
        self._texts = [" ".join(each.text.split()) for each in self.sentences]
        self._whys = ["; ".join(each) for each in self.reasons] or [""] * len(self.sentences)
        self.rows_changed(cursor=0)

    def row_count(self) -> int:
        """Return how many sentences there are."""
        return len(self.sentences)

    def row_heights(self, width: int) -> Sequence[int]:
        """Wrap every sentence and its reasons; a line of air stands after each."""
        room = max(1, width - 4)
        self._lines = [wrap(text, 0, len(text), room, hard=False) for text in self._texts]
        self._why_lines = [wrap(text, 0, len(text), room, hard=False) for text in self._whys]
        pairs = zip(self._lines, self._why_lines, strict=True)
        return [len(lines) + len(whys) + 1 for lines, whys in pairs]

    def row_line(self, index: int, line: int, width: int) -> list[Piece]:
        """Return one line of a sentence or of its reasons."""
        lines, whys = self._lines[index], self._why_lines[index]
        if line < len(lines):
            start, end = lines[line]
            number = f"{index + 1:>2} " if line == 0 else "   "
            return [(number, "summary--number"), (self._texts[index][start:end], "")]
        if line < len(lines) + len(whys):
            start, end = whys[line - len(lines)]
            return [("   ", ""), (self._whys[index][start:end], "rows--dim")]
        return []


class ActorsPane(RowList):
    """The actors, the most important first, each with a bar for how much it matters."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"actors--{kind}" for kind in KIND_MARKS}
    DEFAULT_CSS = """
    ActorsPane {
        & > .actors--person { color: $person; }
        & > .actors--organization { color: $organization; }
        & > .actors--place { color: $place; }
        & > .actors--other { color: $other; }
    }
    """
    _BAR = 5

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.actors: tuple[Actor, ...] = ()
        """The actors that are shown."""
        self.chosen: int | None = None
        """The row whose mentions are lit up."""

    def show_digest(self, digest: Digest | None) -> None:
        """Show a digest's actors."""
        self.actors = digest.actors if digest else ()
        self.chosen = None
        self.rows_changed(cursor=0)

    def choose(self, index: int | None) -> None:
        """Mark the row whose mentions are lit up."""
        self.chosen = index
        self.refresh()

    def row_count(self) -> int:
        """Return how many actors there are."""
        return len(self.actors)

    def row_line(self, index: int, line: int, width: int) -> list[Piece]:
        """Return an actor's row: mark, name, kind, mentions, bar."""
        actor = self.actors[index]
        style = f"actors--{actor.kind}"
        count = f"{len(actor.mentions):>3} "
        kind = f" {actor.kind:<13}" if width >= _KINDS_SHOWN_FROM + 10 else ""
        room = max(4, width - 3 - len(kind) - len(count) - self._BAR - 1)
        filled = max(1, round(actor.salience * self._BAR))
        mark = "▸" if index == self.chosen else " "
        return [
            (f"{mark}{KIND_MARKS[actor.kind]} ", style),
            (pad(" ".join(actor.name.split()), room), "rows--strong" if mark == "▸" else ""),
            (kind, "rows--dim"),
            (count, "rows--dim"),
            ("━" * filled, style),
        ]


_VALUE_WIDTH = 18
"""Columns of the longest date that is shown whole."""


class _Row(NamedTuple):
    value: str
    context: str
    expression: DateExpression


class TimelinePane(RowList):
    """The dates in order of time, each with the words around it; what has no place comes last."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"timeline--value"}
    DEFAULT_CSS = """
    TimelinePane > .timeline--value { color: $date; }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._rows: list[_Row] = []
        self._value_width = 0

    def show_digest(self, digest: Digest | None) -> None:
        """Show a digest's dates."""
        self._rows = _timeline(digest) if digest else []
        self._value_width = min(
            _VALUE_WIDTH, max((cell_len(row.value) for row in self._rows), default=0)
        )
        self.rows_changed(cursor=0)

    def expression(self, index: int) -> DateExpression:
        """Return the expression of a row."""
        return self._rows[index].expression

    def row_count(self) -> int:
        """Return how many rows there are."""
        return len(self._rows)

    def row_line(self, index: int, line: int, width: int) -> list[Piece]:
        """Return a row: when, and the words around it."""
        row = self._rows[index]
        repeated = index > 0 and self._rows[index - 1].value == row.value
        value = pad("" if repeated else row.value, self._value_width)
        context = fit(row.context, width - self._value_width - 4)
        return [(f" {value}  ", "timeline--value"), (context, "")]


def _timeline(digest: Digest) -> list[_Row]:
    """Order the dates by time; durations and what is not resolved stand at the end."""
    from reader.dates.labels import label
    from reader.dates.timeline import sort_key

    placed: list[tuple[tuple[object, ...], int, _Row]] = []
    others: list[_Row] = []
    for number, expression in enumerate(digest.dates):
        key = sort_key(expression)
        row = _Row(
            label(expression.value, expression.type), _around(digest.text, expression), expression
        )
        if key is None:
            others.append(row)
        else:
            placed.append((key, number, row))
    return [row for *_, row in sorted(placed, key=lambda each: each[:2])] + others


def _around(text: str, expression: DateExpression) -> str:
    """Return the words from the expression on: they tell most in least room."""
    start = text.rfind("\n", 0, expression.start) + 1
    before = text[max(start, expression.start - 24) : expression.start]
    if expression.start - start > 24:
        before = "…" + before[before.find(" ") + 1 :]
    after = text[expression.start : expression.end + 120]
    return " ".join((before + after).split())
