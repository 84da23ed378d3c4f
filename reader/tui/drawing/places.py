"""The places in a text that one can step through, each kind as spans in order."""

import re
from bisect import bisect_right
from typing import Literal, NamedTuple

from reader.document.article import Article
from reader.document.digest import Digest
from reader.document.document import Document
from reader.document.span import Span

PlaceKind = Literal["summary", "actor", "date", "paragraph", "heading", "link", "hit", "highlight"]
"""The kind of the places."""

NAMES: dict[PlaceKind, str] = {
    "summary": "summary",
    "actor": "mentions",
    "date": "dates",
    "paragraph": "paragraph",
    "heading": "heading",
    "link": "link",
    "hit": "found",
    "highlight": "highlight",
}
"""Their names in the status line."""

_ADDRESS = re.compile(r"https?://[^\s<>\"'”’)\]]{3,2000}", re.IGNORECASE)
_TAIL = ".,;:!?"


class Link(NamedTuple):
    """Something in the text that leads out of it."""

    span: Span
    """Its place in the text."""
    target: str
    """The address, as written."""


def places_of(kind: PlaceKind, article: Article, digest: Digest | None) -> tuple[Span, ...]:
    """Return the places of a kind that the text itself has, without those that others find."""
    document = article.document
    if kind == "paragraph":
        return tuple(block for block in document.blocks if block.kind != "rule")
    if kind == "heading":
        return headings(document)
    if kind == "link":
        return tuple(link.span for link in links(document))
    if digest is None:
        return ()
    if kind == "summary":
        return digest.summary.sentences
    return digest.dates if kind == "date" else ()


def sentences_to_read(document: Document, digest: Digest) -> tuple[Span, ...]:
    """Return the sentences to read, without headings and hidden lines."""
    apart = [*headings(document), *digest.hidden]
    apart.sort(key=lambda span: span.start)
    starts = [span.start for span in apart]

    def is_apart(sentence: Span) -> bool:
        at = bisect_right(starts, sentence.start) - 1
        return at >= 0 and sentence.start < apart[at].end

    return tuple(each for each in digest.sentences if not is_apart(each))


def headings(document: Document) -> tuple[Span, ...]:
    """Return the headings."""
    return tuple(block for block in document.blocks if block.kind == "heading")


def links(document: Document) -> tuple[Link, ...]:
    """Return the links and pictures, and the addresses written out in the text."""
    known = [
        Link(Span(inline.start, inline.end), inline.target)
        for inline in document.inlines
        if inline.kind in {"link", "image"} and inline.target
    ]
    taken = {link.span.start for link in known}
    for match in _ADDRESS.finditer(document.text):
        address = match[0].rstrip(_TAIL)
        if match.start() not in taken and not any(
            link.span.contains(match.start()) for link in known
        ):
            known.append(Link(Span(match.start(), match.start() + len(address)), address))
    return tuple(sorted(known, key=lambda link: (link.span.start, link.span.end)))
