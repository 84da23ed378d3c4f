"""The colours of code, by Pygments' token types."""

from collections.abc import Iterator

from reader.document.document import Block, Document
from reader.tui.drawing.layers import Layer, Styled, layer

_MOST = 20_000
"""The most characters of a block that are coloured; a longer one is usually data, not a program."""
STYLES = {
    "Comment": "comment",
    "Keyword": "keyword",
    "Literal.String": "string",
    "Literal.Number": "number",
    "Name.Function": "name",
    "Name.Class": "name",
    "Name.Tag": "keyword",
    "Name.Attribute": "name",
}
"""Pygments' token type, including its subtypes -> the style."""


def code_layer(document: Document) -> Layer:
    """Return the styles of all code whose language is named. Takes time: call it in a thread."""
    return layer(
        span
        for block in document.blocks
        if block.kind == "code" and block.marker and block.end - block.start <= _MOST
        for span in _coloured(document.text, block)
    )


def has_named_code(document: Document) -> bool:
    """Return whether there is code to colour."""
    return any(block.kind == "code" and block.marker for block in document.blocks)


def _coloured(text: str, block: Block) -> Iterator[Styled]:
    # Imported here: most articles have no code.
    from pygments.lexers import get_lexer_by_name
    from pygments.util import ClassNotFound

    try:
        lexer = get_lexer_by_name(block.marker, stripnl=False, ensurenl=False)
    except ClassNotFound:
        return
    for start, kind, piece in lexer.get_tokens_unprocessed(text[block.start : block.end]):
        style = _style(str(kind).removeprefix("Token."))
        if style and piece.strip():
            yield Styled(block.start + start, block.start + start + len(piece), style)


def _style(kind: str) -> str:
    for name, style in STYLES.items():
        if kind == name or kind.startswith(f"{name}."):
            return f"code-{style}"
    return ""
