"""The structure of an article as HTML: nothing of its own markup goes through.

Only what the document model knows becomes an element, and everything else is text. So no script,
no image that is fetched and no style of a page can be in it; links go to the web or to nowhere.
"""

from collections.abc import Iterator, Sequence
from html import escape

from reader.document.document import Block, Document, Inline
from reader.document.safe_text import sanitize
from reader.intake.addresses import openable

_TAGS = {"emphasis": "em", "strong": "strong", "code": "code", "deleted": "del"}


def text(value: str) -> str:
    """Return text for an element or an attribute; controls are made visible."""
    return escape(sanitize(value), quote=True)


def body(document: Document) -> str:
    """Return the blocks of an article as HTML that is well-formed XML, too."""
    inlines = list(document.inlines)
    parts: list[str] = []
    first = 0
    for block in document.blocks:
        while first < len(inlines) and inlines[first].end <= block.start:
            first += 1
        inside = []
        for inline in inlines[first:]:
            if inline.start >= block.end:
                break
            if inline.start >= block.start and inline.end <= block.end:
                inside.append(inline)
        parts.append(_block(document, block, inside))
    return "\n".join(filter(None, parts))


def _block(document: Document, block: Block, inlines: Sequence[Inline]) -> str:
    if block.kind == "rule":
        return "<hr/>"
    if block.kind in {"code", "table"}:
        return f"<pre>{text(document.text[block.start : block.end])}</pre>"
    inner = "".join(_inside(document.text, block.start, block.end, inlines)).strip()
    if not inner:
        return ""
    match block.kind:
        case "heading":
            level = min(6, block.level + 1)
            return f"<h{level}>{inner}</h{level}>"
        case "quote":
            return f"<blockquote><p>{inner}</p></blockquote>"
        case "item":
            marker = text(block.marker or "•")
            indent = 1.5 * max(1, block.level)
            return f'<p class="item" style="margin-left:{indent:g}em">{marker} {inner}</p>'
        case _:
            return f"<p>{inner}</p>"


def _inside(whole: str, start: int, end: int, inlines: Sequence[Inline]) -> Iterator[str]:
    """Yield a stretch of text with its inlines; one that crosses another is let go."""
    place = start
    index = 0
    while index < len(inlines):
        inline = inlines[index]
        index += 1
        if inline.start < place or inline.end > end:
            continue
        yield text(whole[place : inline.start])
        nested = []
        while index < len(inlines) and inlines[index].start < inline.end:
            nested.append(inlines[index])
            index += 1
        inner = "".join(_inside(whole, inline.start, inline.end, nested))
        yield _element(inline, inner)
        place = inline.end
    yield text(whole[place:end])


def _element(inline: Inline, inner: str) -> str:
    if inline.kind == "link":
        if openable(inline.target):
            return f'<a href="{text(inline.target)}" rel="noreferrer noopener">{inner}</a>'
        return inner
    tag = _TAGS.get(inline.kind)
    return f"<{tag}>{inner}</{tag}>" if tag else inner
