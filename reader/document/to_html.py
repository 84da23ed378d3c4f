"""A document as HTML, with nothing of the markup that it came in.

Only what the document model knows becomes an element, and everything else is text. So no script,
no picture that is fetched and no style of a page can be in it; links go to the web or to nowhere.
"""

from collections.abc import Sequence
from html import escape

from reader.document.document import Block, Document, InlineNode, with_inlines
from reader.document.link_targets import openable
from reader.document.safe_text import sanitize

_TAGS = {"emphasis": "em", "strong": "strong", "code": "code", "deleted": "del"}


def to_html(document: Document) -> str:
    """Return the blocks of a document as HTML that is well-formed XML, too."""
    parts = (_block(document, block, nodes) for block, nodes in with_inlines(document))
    return "\n".join(filter(None, parts))


def html_text(value: str) -> str:
    """Return text for an element or an attribute; controls are made visible."""
    return escape(sanitize(value), quote=True)


def _block(document: Document, block: Block, nodes: Sequence[InlineNode]) -> str:
    if block.kind == "rule":
        return "<hr/>"
    if block.kind in {"code", "table"}:
        return f"<pre>{html_text(document.text[block.start : block.end])}</pre>"
    inner = _inside(document.text, block.start, block.end, nodes).strip()
    if not inner:
        return ""
    match block.kind:
        case "heading":
            level = min(6, block.level + 1)
            return f"<h{level}>{inner}</h{level}>"
        case "quote":
            return f"<blockquote><p>{inner}</p></blockquote>"
        case "item":
            marker = html_text(block.marker or "•")
            indent = 1.5 * max(1, block.level)
            return f'<p class="item" style="margin-left:{indent:g}em">{marker} {inner}</p>'
        case _:
            return f"<p>{inner}</p>"


def _inside(text: str, start: int, end: int, nodes: Sequence[InlineNode]) -> str:
    parts: list[str] = []
    place = start
    for node in nodes:
        inline = node.inline
        parts.append(html_text(text[place : inline.start]))
        inner = _inside(text, inline.start, inline.end, node.inside)
        parts.append(_element(node, inner))
        place = inline.end
    return "".join(parts) + html_text(text[place:end])


def _element(node: InlineNode, inner: str) -> str:
    if node.inline.kind in {"link", "image"}:
        if openable(node.inline.target):
            address = html_text(node.inline.target)
            return f'<a href="{address}" rel="noreferrer noopener">{inner}</a>'
        return inner
    tag = _TAGS.get(node.inline.kind)
    return f"<{tag}>{inner}</{tag}>" if tag else inner
