"""The style of each character of a line: sorted spans in layers, of which the upper ones win."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from reader.document.digest import Digest
from reader.document.document import Document
from reader.document.span import Span
from reader.library.highlights.colours import USUAL
from reader.services.highlights import Highlight


class Styled(NamedTuple):
    """A stretch of text and the name of its style."""

    start: int
    end: int
    style: str


@dataclass(frozen=True, slots=True)
class Layer:
    """Stretches in order. They may nest or overlap only within ``reach`` of each other."""

    spans: tuple[Styled, ...]
    """The stretches, sorted by start."""
    starts: tuple[int, ...]
    """Their starts."""
    reach: int
    """The length of the longest one."""

    def within(self, start: int, end: int) -> list[Styled]:
        """Return the stretches that touch ``start`` to ``end``."""
        first = bisect_left(self.starts, start - self.reach)
        last = bisect_right(self.starts, end - 1)
        return [span for span in self.spans[first:last] if span.end > start]


def layer(spans: Iterable[Styled]) -> Layer:
    """Make a layer."""
    ordered = tuple(sorted(spans, key=lambda span: (span.start, -span.end)))
    reach = max((span.end - span.start for span in ordered), default=0)
    return Layer(ordered, tuple(span.start for span in ordered), reach)


NOTHING = layer(())

_BLOCK_STYLES = {"heading": "heading", "quote": "quote", "code": "code"}
_INLINE_STYLES = {
    "emphasis": "emphasis",
    "strong": "strong",
    "code": "code",
    "link": "link",
    "image": "emphasis",
    "deleted": "deleted",
}


def structure_layer(document: Document) -> Layer:
    """Return the styles that come from the document itself."""
    blocks = (
        Styled(block.start, block.end, _BLOCK_STYLES[block.kind])
        for block in document.blocks
        if block.kind in _BLOCK_STYLES
    )
    inlines = (
        Styled(inline.start, inline.end, _INLINE_STYLES[inline.kind]) for inline in document.inlines
    )
    return layer((*blocks, *inlines))


def digest_layer(digest: Digest) -> Layer:
    """Return the styles of actors, dates and hidden lines."""
    mentions = (Styled(each.start, each.end, each.kind) for each in digest.mentions)
    dates = (Styled(each.start, each.end, "date") for each in digest.dates)
    hidden = (Styled(each.start, each.end, "hidden") for each in digest.hidden)
    return layer((*mentions, *dates, *hidden))


def summary_layer(digest: Digest) -> Layer:
    """Return the style of the sentences of the summary."""
    return layer(Styled(each.start, each.end, "summary") for each in digest.summary.sentences)


def highlight_layer(highlights: Sequence[Highlight]) -> Layer:
    """Return the styles of the user's highlights that are still in the text."""
    return layer(
        Styled(each.start, each.end, highlight_style(each.colour))
        for each in highlights
        if each.start is not None and each.end is not None
    )


def highlight_style(colour: str) -> str:
    """Return the style of a highlight's colour, which is also its role in a theme."""
    return "highlight" if colour == USUAL else f"highlight-{colour}"


def hint_layer(hints: Sequence[tuple[int, str]]) -> Layer:
    """Return the letters over the text; the style of each is its label."""
    return layer(Styled(start, start + 1, label) for start, label in hints)


def chosen_layer(
    spans: Sequence[Span],
    current: int | None,
    *,
    passages: bool = False,
    selected: bool = False,
) -> Layer:
    """Return the styles of the places that the user chose, and of the current one.

    Args:
        spans: The places.
        current: The index of the current one.
        passages: Whether the places are whole sentences: then only the current one is marked, and
            more lightly, so that the names and dates in it stay visible.
        selected: Whether the places were selected by keys.
    """
    if selected:
        return layer(Styled(span.start, span.end, "selected") for span in spans)
    if passages:
        here = spans[current : current + 1] if current is not None else ()
        return layer(Styled(span.start, span.end, "passage") for span in here)
    return layer(
        Styled(span.start, span.end, "current" if number == current else "chosen")
        for number, span in enumerate(spans)
    )


def pieces(start: int, end: int, layers: Sequence[Layer]) -> list[tuple[int, int, list[str]]]:
    """Split a line where a style begins or ends.

    Args:
        start: Offset of the line's first character.
        end: Offset after its last one.
        layers: The layers, the lowest first.

    Returns:
        Stretches that cover the line in order, each with the names of its styles, the lowest first.
    """
    touching = [span for each in layers for span in each.within(start, end)]
    if not touching:
        return [(start, end, [])]
    cuts = {start, end}
    for span in touching:
        cuts.add(max(start, span.start))
        cuts.add(min(end, span.end))
    edges = sorted(cuts)
    return [
        (left, right, [s.style for s in touching if s.start <= left and right <= s.end])
        for left, right in pairwise(edges)
    ]
