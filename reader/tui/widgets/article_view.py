"""The article: one measure of text, drawn line by line from spans."""

from collections.abc import Sequence
from typing import ClassVar

from rich.style import Style
from textual.strip import Strip

from reader.document.annotations import Hidden
from reader.document.article import Article
from reader.document.digest import Digest
from reader.document.span import Span
from reader.services.highlights import Highlight
from reader.tui.drawing.layers import (
    NOTHING,
    Layer,
    chosen_layer,
    digest_layer,
    highlight_layer,
    hint_layer,
    structure_layer,
    summary_layer,
)
from reader.tui.drawing.layout import summary_rows
from reader.tui.drawing.overlay import lay_over, light_up
from reader.tui.theme.base_style import BaseStyle
from reader.tui.theme.glyphs import glyphs_of
from reader.tui.widgets.text_view import TextView


class ArticleView(TextView):
    """An article on a centred measure, with what the digest found in it."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"article--{name}"
        for name in (
            "title byline rule fold heading quote code emphasis strong link deleted person "
            "organization place other date hidden summary chosen current passage selected hint "
            "number lead highlight mark"
        ).split()
    }
    DEFAULT_CSS = """
    ArticleView {
        scrollbar-gutter: stable;
        scrollbar-size-vertical: 1;
        overflow-x: hidden;
        scrollbar-color: $rule;
        scrollbar-color-hover: $primary;
        scrollbar-color-active: $primary;
        scrollbar-background: $background;
        scrollbar-background-hover: $background;
        scrollbar-background-active: $background;
        & > .article--title { text-style: bold; color: $foreground; }
        & > .article--byline { color: $dim; }
        & > .article--rule { color: $rule; }
        & > .article--fold { color: $faint; }
        & > .article--heading { text-style: bold; color: $primary; }
        & > .article--quote { text-style: italic; }
        & > .article--code { color: $secondary; }
        & > .article--emphasis { text-style: italic; }
        & > .article--strong { text-style: bold; }
        & > .article--link { text-style: underline; }
        & > .article--deleted { text-style: strike; }
        & > .article--person { color: $person; text-style: $person-style; }
        & > .article--organization { color: $organization; text-style: $organization-style; }
        & > .article--place { color: $place; text-style: $place-style; }
        & > .article--other { color: $other; text-style: $other-style; }
        & > .article--date { color: $date; text-style: $date-style; }
        & > .article--hidden { color: $faint; }
        & > .article--summary { background: $summary; }
        & > .article--highlight { background: $highlight; text-style: $highlight-style; }
        & > .article--mark { color: $warning; text-style: bold; }
        & > .article--chosen { text-style: underline bold; }
        & > .article--current { color: $accent; background: $background; text-style: reverse bold; }
        & > .article--passage { background: $passage; }
        & > .article--selected { text-style: reverse; }
        & > .article--hint { color: $warning; background: $background; text-style: reverse bold; }
        & > .article--number { color: $accent; text-style: bold; }
        & > .article--lead { color: $dim; }
    }
    """

    def __init__(
        self,
        *,
        measure: int = 72,
        smooth: bool = False,
        reorder: bool = True,
        id: str | None = None,  # noqa: A002
    ) -> None:
        super().__init__(measure=measure, smooth=smooth, reorder=reorder, id=id)
        self._base = BaseStyle(self)
        self.digest: Digest | None = None
        """Its digest, when it is there."""
        self._structure = self._found = self._summary = self._chosen = NOTHING
        self._selected = self._hints = self._highlighted = NOTHING
        self._noted: frozenset[int] = frozenset()

    # What it shows

    def show_article(self, article: Article | None, *, position: int = 0) -> None:
        """Show an article from the line that holds the character at ``position``."""
        self.article, self.digest = article, None
        self._structure = structure_layer(article.document) if article else NOTHING
        self._found = self._summary = self._chosen = NOTHING
        self._selected = self._hints = self._highlighted = NOTHING
        self._noted = frozenset()
        self._held = position
        self._lay_out()
        self._keep(position)

    def show_digest(self, digest: Digest | None) -> None:
        """Mark in the text what the digest found."""
        place = self.offset_at_top()
        hidden_before = self.digest.hidden if self.digest else ()
        self.digest = digest
        self._found = digest_layer(digest) if digest else NOTHING
        self._summary = summary_layer(digest) if digest else NOTHING
        if (digest.hidden if digest else ()) == hidden_before and self._painter is not None:
            self._paint_anew()
            self.refresh()
            return
        self._lay_out()
        self._keep(place)

    def show_highlights(self, highlights: Sequence[Highlight]) -> None:
        """Mark what the user marked, with a sign beside the text; another where a note is."""
        placed = [
            (each, Span(each.start, each.end))
            for each in highlights
            if each.start is not None and each.end is not None
        ]
        self._highlighted = highlight_layer([span for _, span in placed])
        self._noted = frozenset(span.start for each, span in placed if each.note)
        self.refresh()

    def choose(
        self, spans: Sequence[Span], current: int | None = None, *, passages: bool = False
    ) -> None:
        """Light these places up, and bring the current one into view.

        Args:
            spans: The places.
            current: Index of the one where the user is.
            passages: Whether they are whole sentences, which are lit up more lightly.
        """
        self._chosen = chosen_layer(spans, current, passages=passages)
        if current is not None and 0 <= current < len(spans):
            self.jump_to(spans[current].start)
        self.refresh()

    def select(self, span: Span | None, *, moving: int = 0) -> None:
        """Show a stretch of text as selected by keys, with the character at ``moving`` in view."""
        self._selected = chosen_layer((span,), None, selected=True) if span else NOTHING
        if span is not None:
            self.jump_to(moving)
        self.refresh()

    def show_hints(self, hints: Sequence[tuple[int, str]]) -> None:
        """Put letters over the text; none takes them away.

        Args:
            hints: Where each stands, and what is to be typed.
        """
        self._hints = hint_layer(hints)
        self.refresh()

    # Where it is

    def hidden_lines(self) -> tuple[Hidden, ...]:
        """Return the lines that are not the story."""
        return self.digest.hidden if self.digest else ()

    def numbers(self) -> dict[int, int]:
        """Return for each row that begins a summary sentence that sentence's number."""
        return summary_rows(self._layout_lines, self.digest)

    # How it is drawn

    def render_line(self, y: int) -> Strip:
        """Draw one line of the screen."""
        row = y + self.scroll_offset.y
        base = self._base.get()
        width = self.size.width
        if self._painter is None or not 0 <= row < len(self._layout_lines.lines):
            return Strip.blank(width, base)
        layers: tuple[Layer, ...] = (
            self._structure, self._summary, self._highlighted, self._found, self._chosen,
            self._selected,
        )  # fmt: skip
        segments = self._painter.segments(row, layers, self._summary, self._style, base)
        strip = Strip(segments).adjust_cell_length(width, base)
        if self._highlighted.spans:
            strip = self._marked(strip, row)
        if self._hints.spans:
            strip = self._hinted(strip, row)
        selection = self.text_selection
        if selection is not None and (span := selection.get_span(row)) is not None:
            strip = self._with_selection(strip, row, span)
        return strip.apply_offsets(0, row)

    def _marked(self, strip: Strip, row: int) -> Strip:
        """Put a sign beside a row in which something is highlighted: a cue besides the colour."""
        line = self._layout_lines.lines[row]
        if line.kind != "text":
            return strip
        found = self._highlighted.within(line.start, line.end)
        if not found:
            return strip
        noted = any(
            line.start <= each.start < line.end and each.start in self._noted for each in found
        )
        glyphs = glyphs_of(self.app)
        column = self._column()
        sign = glyphs.note if noted else glyphs.highlight
        return lay_over(
            strip, column.left + column.width, sign, self._base.get() + self._style("mark")
        )

    def _hinted(self, strip: Strip, row: int) -> Strip:
        """Lay the letters of the hints over a row."""
        line = self._layout_lines.lines[row]
        if line.kind != "text" or self._painter is None:
            return strip
        style = self._style("hint")
        for start, _, label in self._hints.within(line.start, line.end):
            if not line.start <= start < line.end:
                continue
            strip = lay_over(strip, self._painter.cell_of(row, start), label, style)
        return strip

    def _with_selection(self, strip: Strip, row: int, span: tuple[int, int]) -> Strip:
        if self._painter is None:
            return strip
        start = self._painter.index_to_cell(row, span[0])
        end = strip.cell_length
        if span[1] != -1:
            end = self._painter.index_to_cell(row, span[1])
        style = self.screen.get_component_rich_style("screen--selection", partial=True)
        return light_up(strip, start, end, style)

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(f"article--{name}", partial=True)
