"""The actors, the most important first."""

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual.message import Message

from reader.document.annotations import KINDS, Actor
from reader.document.digest import Digest
from reader.tui.drawing.fit import pad
from reader.tui.drawing.wrap import wrap
from reader.tui.widgets.row_list import Piece, RowList

_KINDS_SHOWN_FROM = 43
"""Columns from which a row has room for the kind in words."""
_BAR = 5


class ActorsPane(RowList):
    """The actors, each with a bar for how much it matters; the chosen one with role and aliases."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"actors--{kind}" for kind in KINDS}
    DEFAULT_CSS = """
    ActorsPane {
        & > .actors--person { color: $person; }
        & > .actors--organization { color: $organization; }
        & > .actors--place { color: $place; }
        & > .actors--other { color: $other; }
    }
    """

    class Grown(Message):
        """The rows take another number of lines."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.actors: tuple[Actor, ...] = ()
        """The actors that are shown."""
        self.chosen: int | None = None
        """The row whose mentions are lit up."""
        self._more: list[str] = []

    def show_digest(self, digest: Digest | None) -> None:
        """Show a digest's actors."""
        self.actors = digest.actors if digest else ()
        self.chosen = None
        self.rows_changed(cursor=0)

    def choose(self, index: int | None) -> None:
        """Mark the row whose mentions are lit up, and say more of it."""
        self.chosen = index
        self.rows_changed()
        self.post_message(self.Grown())

    @property
    def chosen_actor(self) -> Actor | None:
        """The actor whose mentions are lit up."""
        return None if self.chosen is None else self.actors[self.chosen]

    @property
    def selected(self) -> Actor | None:
        """The actor under the cursor."""
        return self.actors[self.cursor] if self.cursor < len(self.actors) else None

    def row_count(self) -> int:
        """Return how many actors there are."""
        return len(self.actors)

    def row_heights(self, width: int) -> Sequence[int] | int:
        """Return one line each, and more for the chosen one."""
        if self.chosen is None:
            return 1
        text = about(self.actors[self.chosen], kind=width < _KINDS_SHOWN_FROM)
        room = max(1, width - 4)
        self._more = [text[a:b] for a, b in wrap(text, 0, len(text), room, hard=False)]
        heights = [1] * len(self.actors)
        heights[self.chosen] += len(self._more)
        return heights

    def row_line(self, index: int, line: int, width: int) -> list[Piece]:
        """Return an actor's row: mark, name, kind, mentions, bar; then role and aliases."""
        if line:
            return [("   " + self._more[line - 1], "rows--dim")]
        actor = self.actors[index]
        style = f"actors--{actor.kind}"
        count = f"{len(actor.mentions):>3} "
        kind = f" {actor.kind:<13}" if width >= _KINDS_SHOWN_FROM else ""
        room = max(4, width - 3 - len(kind) - len(count) - _BAR)
        name = " ".join(actor.name.split())
        if cell_len(name) > room:
            # The mark tells the kind as well; nothing else tells the rest of the name.
            room, kind = room + len(kind), ""
        filled = max(1, round(actor.salience * _BAR))
        chosen = index == self.chosen
        return [
            (f"{self.glyphs.kind(actor.kind)}{self.glyphs.chosen if chosen else ' '}", style),
            (pad(name, room), "rows--strong" if chosen else ""),
            (kind, "rows--dim"),
            (count, "rows--dim"),
            (self.glyphs.meter * filled, style),
        ]


def about(actor: Actor, *, kind: bool = True) -> str:
    """Return an actor's role and other names on one line, and its kind when that is wanted."""
    aliases = ", ".join(" ".join(alias.split()) for alias in actor.aliases)
    parts = (
        " ".join(actor.role.split()),
        f"also {aliases}" if aliases else "",
        actor.kind if kind else "",
    )
    return " · ".join(part for part in parts if part)
