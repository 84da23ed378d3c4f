"""Markdown to a document: the reading text is built while the marks are parsed.

Because the text grows token by token, every offset of a block or an inline is exact, and a link
keeps its target. Marks leave no trace in the text; raw HTML is dropped tag by tag and its words
stay.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from typing import TYPE_CHECKING

from reader.document.document import Block, BlockKind, Document, Inline, InlineKind
from reader.document.from_plain import plain_document

if TYPE_CHECKING:
    from markdown_it.token import Token

MARKDOWN_CAP = 1_000_000
"""Characters above which a file is opened as plain text: the parser's worst cases are quadratic."""

_BULLETS = ("•", "◦", "▪")
_RULE = "* * *"
_TAG = re.compile(r"<[^<>]{0,2000}>")
_INLINE_KINDS: dict[str, InlineKind] = {"em": "emphasis", "strong": "strong", "s": "deleted"}


@dataclass(slots=True)
class _List:
    """A list that is open while its items are read."""

    ordered: bool
    number: int
    marker: str = ""


@dataclass(slots=True)
class _Builder:
    """The reading text so far, and what has been found in it."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    blocks: list[Block] = field(default_factory=list)
    inlines: list[Inline] = field(default_factory=list)
    lists: list[_List] = field(default_factory=list)
    quotes: int = 0

    def write(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)

    def begin(self) -> int:
        """Start a block: leave a blank line after the one before, or none inside a list."""
        if self.blocks:
            follows_item = bool(self.lists) and self.blocks[-1].kind == "item"
            self.write("\n" if follows_item else "\n\n")
        return self.length

    def end(self, start: int, kind: BlockKind, level: int = 0, marker: str = "") -> None:
        self.blocks.append(Block(start, self.length, kind, level, marker))

    def place(self) -> tuple[BlockKind, int, str]:
        """Say what a paragraph is here: an item, part of a quote, or a paragraph."""
        if self.lists:
            marker, self.lists[-1].marker = self.lists[-1].marker, ""
            return "item", len(self.lists), marker
        if self.quotes:
            return "quote", self.quotes, ""
        return "paragraph", 0, ""


def markdown_document(body: str) -> Document:
    """Parse Markdown (CommonMark, tables, strikethrough) into a document.

    Args:
        body: The Markdown, without front matter; line ends are line feeds.

    Returns:
        A document whose text is what a reader reads: no mark is in it.
    """
    if len(body) > MARKDOWN_CAP:
        return plain_document(body)
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    builder = _Builder()
    _walk(parser.parse(body), builder)
    inlines = sorted(builder.inlines, key=lambda inline: (inline.start, -inline.end))
    text = "".join(builder.parts)
    return Document(text, tuple(builder.blocks), tuple(inlines), hard_breaks=True)


def _walk(tokens: Sequence["Token"], builder: _Builder) -> None:
    heading = 0
    stream = iter(tokens)
    for token in stream:
        match token.type:
            case "bullet_list_open" | "ordered_list_open":
                first = int(token.attrGet("start") or 1)
                builder.lists.append(_List(token.type == "ordered_list_open", first))
            case "bullet_list_close" | "ordered_list_close":
                builder.lists.pop()
            case "list_item_open":
                _open_item(builder)
            case "blockquote_open":
                builder.quotes += 1
            case "blockquote_close":
                builder.quotes -= 1
            case "heading_open":
                heading = int(token.tag[1:])
            case "heading_close":
                heading = 0
            case "table_open":
                _table(stream, builder)
            case "inline":
                _text_block(token, builder, heading)
            case _:
                _leaf(token, builder)


def _open_item(builder: _Builder) -> None:
    current = builder.lists[-1]
    if current.ordered:
        current.marker = f"{current.number}."
        current.number += 1
    else:
        current.marker = _BULLETS[min(len(builder.lists), len(_BULLETS)) - 1]


def _table(stream: Iterator["Token"], builder: _Builder) -> None:
    """Write a table, one line a row, its cells kept apart by a bar."""
    start = builder.begin()
    cells = 0
    for token in takewhile(lambda token: token.type != "table_close", stream):
        match token.type:
            case "tr_open":
                builder.write("\n" if builder.length > start else "")
                cells = 0
            case "inline":
                builder.write(" │ " if cells else "")
                cells += 1
                _inline(token.children or (), builder)
            case _:
                pass
    builder.end(start, "table")


def _text_block(token: "Token", builder: _Builder, heading: int) -> None:
    if not _has_text(token):
        return
    start = builder.begin()
    _inline(token.children or (), builder)
    if heading:
        builder.end(start, "heading", heading)
    else:
        kind, level, marker = builder.place()
        builder.end(start, kind, level, marker)


def _leaf(token: "Token", builder: _Builder) -> None:
    match token.type:
        case "fence" | "code_block":
            code = token.content.rstrip("\n")
            if code.strip():
                words = token.info.split()
                start = builder.begin()
                builder.write(code)
                builder.end(start, "code", marker=words[0] if words else "")
        case "html_block":
            words = _TAG.sub(" ", _without_comments(token.content)).split()
            if words:
                start = builder.begin()
                builder.write(" ".join(words))
                builder.end(start, "paragraph")
        case "hr":
            start = builder.begin()
            builder.write(_RULE)
            builder.end(start, "rule")
        case _:
            pass


def _without_comments(source: str) -> str:
    """Return HTML without its comments; one that does not end is no comment.

    A pattern would look for the end again from every beginning.
    """
    pieces, place = [], 0
    while (start := source.find("<!--", place)) != -1:
        end = source.find("-->", start + 4)
        if end == -1:
            break
        pieces.append(source[place:start])
        place = end + 3
    return " ".join([*pieces, source[place:]])


def _has_text(token: "Token") -> bool:
    return any(
        child.content.strip() and child.type != "html_inline" for child in token.children or ()
    )


def _inline(tokens: Sequence["Token"], builder: _Builder) -> None:
    """Write the text of one block and note what is set apart in it."""
    opened: list[tuple[int, InlineKind, str]] = []
    for token in tokens:
        match token.type:
            case "text":
                builder.write(token.content)
            case "softbreak":
                builder.write(" ")
            case "hardbreak":
                builder.write("\n")
            case "code_inline":
                start = builder.length
                builder.write(token.content)
                builder.inlines.append(Inline(start, builder.length, "code"))
            case "image":
                start = builder.length
                builder.write(token.content)
                if builder.length > start:
                    target = str(token.attrGet("src") or "")
                    builder.inlines.append(Inline(start, builder.length, "image", target))
            case "link_open":
                opened.append((builder.length, "link", str(token.attrGet("href") or "")))
            case "em_open" | "strong_open" | "s_open":
                opened.append((builder.length, _INLINE_KINDS[token.tag], ""))
            case "em_close" | "strong_close" | "s_close" | "link_close":
                start, kind, target = opened.pop()
                if builder.length > start:
                    builder.inlines.append(Inline(start, builder.length, kind, target))
            case _:
                pass
