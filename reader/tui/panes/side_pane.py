"""The panes beside the text, each with its heading."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical

from reader.document.article import Article
from reader.document.digest import Digest
from reader.document.safe_text import sanitize
from reader.services.highlights import Highlight
from reader.tui.drawing.arrangement import SIDE
from reader.tui.drawing.distribute import share
from reader.tui.drawing.wrap import wrap
from reader.tui.panes.actors_pane import ActorsPane
from reader.tui.panes.details_pane import DetailsPane
from reader.tui.panes.highlights_pane import HighlightsPane
from reader.tui.panes.outline_pane import OutlinePane
from reader.tui.panes.summary_pane import SummaryPane
from reader.tui.panes.timeline_pane import TimelinePane
from reader.tui.safe_render import TextBlock, plain
from reader.tui.theme.glyphs import glyphs_of
from reader.tui.widgets.bars import PaneTitle
from reader.tui.widgets.row_list import RowList

if TYPE_CHECKING:
    # It brings the whole analysis.
    from reader.summary.explain import Explanation


_ABOVE = 3
"""Lines of a pane over its rows: air, its heading, air."""
_LEAST = _ABOVE + 1
"""Lines of a pane at least."""


class SidePane(Vertical):
    """Summary, actors, timeline, highlights, outline and details of one article."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.summary = SummaryPane(id="summary")
        """What it says."""
        self.actors = ActorsPane(id="actors")
        """Who it is about."""
        self.timeline = TimelinePane(id="timeline")
        """When it happened."""
        self.highlights = HighlightsPane(id="highlights")
        """What the user marked in it."""
        self.outline = OutlinePane(id="outline")
        """Its headings."""
        self.details = DetailsPane(id="details")
        """Where it came from."""

        self.how = TextBlock(id="summary-how")
        """How the summary came about, when that is told."""
        self.how.display = False
        self._how = ""
        self._shown: tuple[str, ...] = ()

    def compose(self) -> ComposeResult:
        """Put a heading over each pane."""
        for name in SIDE:
            above = [self.how] if name == "summary" else []
            yield Vertical(
                PaneTitle(name.capitalize(), id=f"{name}-title"),
                *above,
                getattr(self, name),
                id=f"{name}-box",
                classes="side-box",
            )

    def show_panes(self, shown: tuple[str, ...]) -> None:
        """Show these panes and hide the others."""
        self._shown = shown
        for name in SIDE:
            self.query_one(f"#{name}-box").display = name in shown
        self._share_room()

    def on_resize(self) -> None:
        """Share the lines out anew."""
        self.call_after_refresh(self._share_room)

    @on(ActorsPane.Grown)
    def _grown(self, event: ActorsPane.Grown) -> None:
        event.stop()
        self._share_room()

    def _share_room(self) -> None:
        """Give each pane the lines that its rows fill, as far as there is room."""
        room = self.size.height
        if not room or not self._shown:
            return
        if len(self._shown) == 1:
            heights: list[int | str] = ["1fr"]
        else:
            heights = list(self._heights(room))
        for name, height in zip(self._shown, heights, strict=True):
            self.query_one(f"#{name}-box").styles.height = height

    def _heights(self, room: int) -> list[int]:
        """The summary comes first; the others share what it leaves."""
        first = []
        if "summary" in self._shown:
            first = [min(self._need("summary"), max(room // 2, _LEAST))]
        needs = [self._need(name) for name in self._shown if name != "summary"]
        return first + share(room - sum(first), needs, least=_LEAST)

    def _need(self, name: str) -> int:
        pane: RowList = getattr(self, name)
        rows = max(1, pane.virtual_size.height)
        if name == "summary" and self.how.display:
            width = max(1, self.size.width - 3)
            rows += 1 + len(wrap(self._how, 0, len(self._how), width, hard=False))
        return rows + _ABOVE

    def show_article(self, article: Article | None, tags: tuple[str, ...] = ()) -> None:
        """Show what is known before the digest is there."""
        self.outline.show_article(article)
        self.details.show_article(article, None, tags=tags)
        self._title("outline", str(len(self.outline.headings) or ""))
        self._show(None, None)

    def show_highlights(self, highlights: Sequence[Highlight]) -> None:
        """Show what the user marked."""
        self.highlights.show_highlights(highlights)
        notes = sum(bool(each.note) for each in highlights)
        written = f" · {notes} with a note" if notes else ""
        self._title("highlights", f"{len(highlights)}{written}" if highlights else "")
        self._share_room()

    def show_digest(
        self,
        article: Article,
        digest: Digest,
        told: "Explanation | None",
        tags: tuple[str, ...] = (),
    ) -> None:
        """Show what the digest found."""
        self._show(digest, told)
        self.details.show_article(article, digest, tags=tags)

    def show_tags(self, article: Article, digest: Digest | None, tags: tuple[str, ...]) -> None:
        """Show other tags."""
        self.details.show_article(article, digest, tags=tags)

    def _show(self, digest: Digest | None, told: "Explanation | None") -> None:
        self.summary.show_digest(digest, told.reasons if told else None)
        self.how.display = told is not None
        self._how = glyphs_of(self.app).plain(told.how()) if told else ""
        self.how.update(plain(sanitize(self._how)))
        self.actors.show_digest(digest)
        self.timeline.show_digest(digest)
        if digest is None:
            for name in ("summary", "actors", "timeline"):
                self._title(name, "")
            self._share_room()
            return
        chosen, of = len(digest.summary.sentences), digest.summary.available
        self._title("summary", f"{chosen} of {of} · {digest.summary.method}")
        self._title("actors", str(len(digest.actors)))
        self._title("timeline", str(len(digest.dates)))
        self._share_room()

    def _title(self, name: str, detail: str) -> None:
        self.query_one(f"#{name}-title", PaneTitle).say(detail)
