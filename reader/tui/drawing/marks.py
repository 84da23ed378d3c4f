"""The marks in an article: from its own structure, from the digest, and from the user."""

from collections.abc import Callable, Sequence

from reader.document.article import Article
from reader.document.digest import Digest
from reader.document.span import Span
from reader.services.highlights import Highlight
from reader.tui.drawing.layers import (
    NOTHING,
    Layer,
    Styled,
    chosen_layer,
    digest_layer,
    highlight_layer,
    hint_layer,
    layer,
    structure_layer,
    summary_layer,
)


class Marks:
    """The layers of styles over one article, the lowest first."""

    def __init__(self, changed: Callable[[], object]) -> None:
        """Make empty layers.

        Args:
            changed: Called when a mark has changed.
        """
        self._changed = changed
        self.show_article(None)

    def show_article(self, article: Article | None) -> None:
        """Mark headings, links and quotes, and nothing else."""
        self._structure = structure_layer(article.document) if article else NOTHING
        self._found = self.summary = self._code = NOTHING
        self.chosen = self._selected = self._hints = self._highlighted = self.here = NOTHING
        self._noted: frozenset[int | None] = frozenset()

    def show_digest(self, digest: Digest | None) -> None:
        """Mark actors, dates and the sentences of the summary."""
        self._found = digest_layer(digest) if digest else NOTHING
        self.summary = summary_layer(digest) if digest else NOTHING

    def show_highlights(self, highlights: Sequence[Highlight]) -> None:
        """Mark the user's highlights that are still in the text."""
        self._highlighted = highlight_layer(highlights)
        self._noted = frozenset(each.start for each in highlights if each.note and not each.lost)
        self._changed()

    def choose(self, spans: Sequence[Span], current: int | None, *, passages: bool = False) -> None:
        """Mark places, and the current one more strongly than the others.

        Args:
            spans: The places.
            current: The index of the current one.
            passages: Whether they are whole sentences, which are marked more lightly.
        """
        self.chosen = chosen_layer(spans, current, passages=passages)
        self._changed()

    def select(self, span: Span | None) -> None:
        """Mark a stretch of text as selected by keys."""
        self._selected = chosen_layer((span,), None, selected=True) if span else NOTHING
        self._changed()

    def show_code(self, colours: Layer) -> None:
        """Colour the code."""
        self._code = colours
        self._changed()

    def show_here(self, sentence: Span | None) -> None:
        """Mark the sentence that the next command applies to, unobtrusively."""
        here = layer((Styled(sentence.start, sentence.end, "here"),)) if sentence else NOTHING
        if here != self.here:
            self.here = here
            self._changed()

    def show_hints(self, hints: Sequence[tuple[int, str]]) -> None:
        """Put letters over the text; an empty sequence removes them.

        Args:
            hints: The place of each label, and its letters.
        """
        self._hints = hint_layer(hints)
        self._changed()

    @property
    def layers(self) -> tuple[Layer, ...]:
        """Every layer, the lowest first."""
        return (
            self._structure, self._code, self.summary, self.here, self._highlighted, self._found,
            self.chosen, self._selected,
        )  # fmt: skip

    def sign(self, start: int, end: int) -> str:
        """Return the sign for a stretch of text: ``note``, ``highlight`` or nothing."""
        found = self._highlighted.within(start, end) if self._highlighted.spans else []
        noted = any(start <= each.start < end and each.start in self._noted for each in found)
        return "note" if noted else "highlight" if found else ""

    def hints(self, start: int, end: int) -> list[Styled]:
        """Return the letters to draw over a stretch of text."""
        if not self._hints.spans:
            return []
        return [each for each in self._hints.within(start, end) if start <= each.start < end]
