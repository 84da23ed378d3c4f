"""The actors, the most important first."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from rich.cells import cell_len

from reader.document.annotations import KINDS, Actor
from reader.tui.drawing.fit import fit, pad
from reader.tui.drawing.place_sequence import PlaceSequence
from reader.tui.drawing.row_model import RowSpace
from reader.tui.drawing.rows import Piece
from reader.tui.drawing.spoken_rows import spoken_actor
from reader.tui.drawing.wrap import wrapped
from reader.tui.panes.side_pane import Opened, PaneRows, SidePane

_ROLES_FROM = 10
"""The number of columns left in a row from which there is room for a role."""
_BAR = 5


class ActorRows(PaneRows):
    """The actors, each with a bar for how much it matters; the chosen one with role and aliases."""

    legend = "mentions, ━ importance"
    nothing_there = "No people, organizations or places are named in this text."

    def __init__(self, regrown: Callable[[], None]) -> None:
        """Begin without actors; see ``PaneRows``."""
        super().__init__(regrown)
        self.actors: tuple[Actor, ...] = ()
        """The actors that are shown."""
        self.chosen: int | None = None
        """The row whose mentions are marked."""
        self._more: list[str] = []

    def __len__(self) -> int:
        """Return how many actors there are."""
        return len(self.actors)

    def show(self, opened: Opened) -> bool:
        """Show the actors; a choice stays if they are the same."""
        actors = opened.digest.actors if opened.digest else ()
        is_new = actors != self.actors or not actors
        if is_new:
            self.actors, self.chosen = actors, None
        self.detail = str(len(actors)) if opened.digest else ""
        return is_new

    def press(self, index: int) -> PlaceSequence:
        """Choose an actor, and go to its next mention."""
        self.choose(index)
        actor = self.actors[index]
        return PlaceSequence("actor", actor.name, actor.mentions)

    def find(self, offset: int) -> tuple[int, PlaceSequence] | None:
        """Choose the actor that was clicked."""
        for index, actor in enumerate(self.actors):
            for number, mention in enumerate(actor.mentions):
                if mention.contains(offset):
                    self.choose(index)
                    return index, PlaceSequence("actor", actor.name, actor.mentions).at(number)
        return None

    def choose(self, index: int | None) -> None:
        """Select the row whose mentions are marked, and show more about it."""
        self.chosen = index
        self._regrown()

    def leave(self) -> bool:
        """Deselect the actor; return whether one was selected."""
        had = self.chosen is not None
        if had:
            self.choose(None)
        return had

    def heights(self, space: RowSpace) -> Sequence[int] | int:
        """Return one line each, and more for the chosen one."""
        if self.chosen is None:
            return 1
        more = about(self.actors[self.chosen])
        self._more = wrapped(more, max(1, space.width - 4))
        heights = [1] * len(self.actors)
        heights[self.chosen] += len(self._more)
        return heights

    def line(self, index: int, line: int, space: RowSpace) -> list[Piece]:
        """Return an actor's row: mark, name, role, mentions, bar; then full role and aliases."""
        if line:
            return [("   " + self._more[line - 1], "rows--dim")]
        actor, width, glyphs = self.actors[index], space.width, space.glyphs
        if space.spoken:
            return [(fit(spoken_actor(actor, chosen=index == self.chosen), width), "")]
        style = f"actors--{actor.kind}"
        count = f"{len(actor.mentions):>3} "
        room = max(4, width - 3 - len(count) - _BAR)
        name = " ".join(actor.name.split())
        left = room - cell_len(name)
        role = f"  {fit(' '.join(actor.role.split()), left - 2)}" if left >= _ROLES_FROM else ""
        filled = max(1, round(actor.salience * _BAR))
        chosen = index == self.chosen
        return [
            (f"{glyphs.kind(actor.kind)}{glyphs.chosen if chosen else ' '}", style),
            (fit(name, room), "rows--strong" if chosen else ""),
            (pad(role, max(0, left)), "rows--dim"),
            (count, "rows--dim"),
            (glyphs.meter * filled, style),
        ]


class ActorsPane(SidePane):
    """The actors of an article."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"actors--{kind}" for kind in KINDS}
    DEFAULT_CSS = """
    ActorsPane {
        & > .actors--person { color: $person; }
        & > .actors--organization { color: $organization; }
        & > .actors--place { color: $place; }
        & > .actors--other { color: $other; }
    }
    """
    model: ActorRows

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(ActorRows(self.regrown), id=id)

    @property
    def actor(self) -> Actor | None:
        """The actor that commands apply to: under the cursor of the keys, or chosen, or first."""
        actors, chosen = self.model.actors, self.model.chosen
        if chosen is not None and not self.has_focus:
            return actors[chosen]
        return actors[self.cursor] if self.cursor < len(actors) else None


def about(actor: Actor) -> str:
    """Return an actor's role, other names and kind on one line."""
    aliases = ", ".join(" ".join(alias.split()) for alias in actor.aliases)
    parts = (
        " ".join(actor.role.split()),
        f"also {aliases}" if aliases else "",
        actor.kind,
    )
    return " · ".join(part for part in parts if part)
