"""A text with its structure: what a reader sees as headings, lists, quotes and links."""

from dataclasses import dataclass
from typing import Literal

from reader.document.span import Span

BlockKind = Literal["paragraph", "heading", "item", "quote", "code", "table", "rule"]
InlineKind = Literal["emphasis", "strong", "code", "link", "image", "deleted"]


@dataclass(frozen=True, slots=True)
class Block(Span):
    """A stretch of whole lines: one paragraph, heading, list item, quote or code block.

    Blocks are in order and do not overlap; between two of them stand only white space and, in a
    plain text, the marks of items and quotes.
    """

    kind: BlockKind
    """What it is."""
    level: int = 0
    """Heading: 1 to 6. Item and quote: depth of nesting, 1 for the outermost. Otherwise 0."""
    marker: str = ""
    """Item: what to draw before it, such as ``•`` or ``3.``. Code: the language, if named."""


@dataclass(frozen=True, slots=True)
class Inline(Span):
    """A stretch inside a block that is set apart; inlines may nest."""

    kind: InlineKind
    """What it is."""
    target: str = ""
    """Link and image: where it points, as written in the source."""


@dataclass(frozen=True, slots=True)
class Document:
    """A reading text and its structure. The text is never rewritten after this point."""

    text: str
    """The reading text: what is shown, and what every offset counts in."""
    blocks: tuple[Block, ...]
    """The blocks, in order."""
    inlines: tuple[Inline, ...] = ()
    """The inlines, by start and then the longest first."""
    hard_breaks: bool = False
    """Whether a line feed inside a paragraph is meant, as in Markdown, or a column that ran out."""
