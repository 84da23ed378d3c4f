"""Markdown to a document: the reading text is built while the marks are parsed.

Because the text grows token by token, every offset of a block or an inline is exact, and a link
keeps its target. Marks leave no trace in the text; raw HTML is dropped tag by tag and its words
stay.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile
from typing import TYPE_CHECKING

from reader.document.building import RULE, LooseBlock, build_document, table_block
from reader.document.document import Container, Document, Inline, InlineKind, PageStart
from reader.document.from_plain import plain_document
from reader.document.html_images import html_images, html_words
from reader.document.html_table import html_rows
from reader.document.invisible import without_invisible
from reader.document.page_marks import marked_page

if TYPE_CHECKING:
    from markdown_it.token import Token

MARKDOWN_CAP = 1_000_000
"""Characters above which a file is opened as plain text: the parser's worst cases are quadratic."""
NESTING_CAP = 100
"""How deep tokens may be nested; a list takes three. markdown-it would stop at 20, and
leave out the words that are deeper."""

_APART = re.compile(r"<(/?)(sup|sub|rt|rp)(?:\s[^<>]{0,200})?>", re.IGNORECASE)
"""HTML of superscripts and subscripts, and of ruby: the reading above Chinese characters."""
_BREAK = re.compile(r"<(?:br ?/?|li)>", re.IGNORECASE)
_PICTURE_FILE = re.compile(
    r"[^/]{0,90}[^\W\d_]{3}[^/]{0,90}\.(?:jpe?g|png|webp|avif|gif|svg)", re.IGNORECASE
)
_LINE_ENDS = re.compile(r"\n+")
_BETWEEN_LINES = " / "
"""The separator of the lines of a table cell."""
_INLINE_KINDS: dict[str, InlineKind] = {"em": "emphasis", "strong": "strong", "s": "deleted"}


@dataclass(slots=True)
class _List:
    """A list that is open while its items are read."""

    serial: int
    ordered: bool
    number: int


@dataclass(slots=True)
class _BlockBuilder:
    """The state of reading: the finished parts, and the open ones."""

    blocks: list[LooseBlock] = field(default_factory=list)
    lists: list[_List] = field(default_factory=list)
    path: tuple[Container, ...] = ()
    serials: int = 0
    page: int | None = None
    """The page that begins with the next block."""

    def add(self, block: LooseBlock) -> None:
        if self.page is not None:
            block = replace(block, pages=(PageStart(0, self.page), *block.pages))
            self.page = None
        self.blocks.append(block)

    def next_serial(self) -> int:
        self.serials += 1
        return self.serials

    def open_item(self) -> None:
        current = self.lists[-1]
        item = Container("item", current.serial, current.number, current.ordered)
        current.number += 1
        self.path = (*self.path, item)


def markdown_document(body: str) -> Document:
    """Parse Markdown (CommonMark, tables, strikethrough) into a document.

    Args:
        body: The Markdown, without front matter; line ends are line feeds.

    Returns:
        A document whose text is what people read, without Markdown marks.
    """
    if len(body) > MARKDOWN_CAP:
        return plain_document(body)
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"maxNesting": NESTING_CAP})
    reading = _BlockBuilder()
    if "$" in body or "\\" in body:
        # Imported here: hardly any text has formulas.
        from reader.document.markdown_formulas import read_formulas

        read_formulas(parser)
    _walk(parser.enable(["table", "strikethrough"]).parse(body), reading)
    return build_document(reading.blocks)


def _walk(tokens: Sequence["Token"], reading: _BlockBuilder) -> None:
    heading = 0
    stream = iter(tokens)
    for token in stream:
        match token.type:
            case "bullet_list_open" | "ordered_list_open":
                ordered = token.type == "ordered_list_open"
                first = token.attrGet("start")
                number = 1 if first is None else int(first)
                reading.lists.append(_List(reading.next_serial(), ordered, number))
            case "bullet_list_close" | "ordered_list_close":
                reading.lists.pop()
            case "list_item_open":
                reading.open_item()
            case "blockquote_open":
                reading.path = (*reading.path, Container("quote", reading.next_serial()))
            case "list_item_close" | "blockquote_close":
                reading.path = reading.path[:-1]
            case "heading_open":
                heading = int(token.tag[1:])
            case "heading_close":
                heading = 0
            case "table_open":
                reading.add(_table(stream, reading.path))
            case "inline":
                _text_block(token, reading, heading)
            case _:
                _leaf(token, reading)


def _table(stream: Iterator["Token"], path: tuple[Container, ...]) -> LooseBlock:
    rows: list[list[tuple[str, tuple[Inline, ...]]]] = []
    for token in takewhile(lambda token: token.type != "table_close", stream):
        match token.type:
            case "tr_open":
                rows.append([])
            case "inline":
                text, inlines, _ = _inline(token.children or ())
                # A row is one line.
                rows[-1].append(_on_one_line(text, inlines))
            case _:
                pass
    return table_block(rows, path)


def _text_block(token: "Token", reading: _BlockBuilder, heading: int) -> None:
    if not _has_text(token):
        return
    text, inlines, pages = _inline(token.children or ())
    if heading:
        block = LooseBlock("heading", text, inlines, level=heading, path=reading.path, pages=pages)
    elif not reading.path and _is_picture(text, inlines):
        block = LooseBlock("picture", text, inlines)
    else:
        block = LooseBlock("text", text, inlines, path=reading.path, pages=pages)
    reading.add(block)


def _is_picture(text: str, inlines: Sequence[Inline]) -> bool:
    """Return whether a paragraph holds pictures and nothing else."""
    images = [each for each in inlines if each.kind == "image"]
    letters = sum(len("".join(text[each.start : each.end].split())) for each in images)
    return bool(images) and letters == len("".join(text.split()))


def _leaf(token: "Token", reading: _BlockBuilder) -> None:
    path = reading.path
    match token.type:
        case "fence" | "code_block":
            code = token.content.rstrip("\n")
            if code.strip():
                language = next(iter(token.info.split()), "")
                reading.add(LooseBlock("code", code, language=language, path=path))
        case "html_block" if (page := marked_page(token.content)) is not None:
            reading.page = page
        case "html_block" if rows := html_rows(_without_comments(token.content)):
            cells = [[(without_invisible(cell), ()) for cell in row] for row in rows]
            reading.add(table_block(cells, path))
        case "html_block":
            _html(_without_comments(token.content), reading)
        case "formula":
            reading.add(LooseBlock("text", token.content, path=path))
        case "hr":
            reading.add(LooseBlock("rule", RULE, path=path))
        case _:
            pass


def _html(source: str, reading: _BlockBuilder) -> None:
    """Add the pictures and the words of a block of HTML."""
    for shown, target in _pictures(source):
        inlines = (Inline(0, len(shown), "image", target),)
        if reading.path:
            reading.add(LooseBlock("text", shown, inlines, path=reading.path))
        else:
            reading.add(LooseBlock("picture", shown, inlines))
    if words := without_invisible(html_words(source)).strip():
        reading.add(LooseBlock("text", words, path=reading.path))


def _without_comments(source: str) -> str:
    """Return HTML without its comments; one that does not end is not a comment.

    A regular expression would search for the end again from every beginning.
    """
    pieces, place = [], 0
    while (start := source.find("<!--", place)) != -1:
        end = source.find("-->", start + 4)
        if end == -1:
            break
        pieces.append(source[place:start])
        place = end + 3
    return " ".join([*pieces, source[place:]])


def _on_one_line(text: str, inlines: tuple[Inline, ...]) -> tuple[str, tuple[Inline, ...]]:
    """Return the text of a cell as one line, with separators between its lines."""
    ends = list(_LINE_ENDS.finditer(text))
    if not ends:
        return text, inlines

    def moved(place: int) -> int:
        return place + sum(len(_BETWEEN_LINES) - len(end[0]) for end in ends if end.end() <= place)

    kept = (replace(each, start=moved(each.start), end=moved(each.end)) for each in inlines)
    return _LINE_ENDS.sub(_BETWEEN_LINES, text), tuple(kept)


def _has_text(token: "Token") -> bool:
    return any(
        (
            child.type == "image"
            and (_alternative(child) or _picture_name(str(child.attrGet("src") or "")))
        )
        or (child.content.strip() and child.type != "html_inline")
        or (child.type == "html_inline" and any(_pictures(child.content)))
        for child in token.children or ()
    )


def _inline(
    tokens: Sequence["Token"],
) -> tuple[str, tuple[Inline, ...], tuple[PageStart, ...]]:
    """Return the text of one block, its inlines, and where pages begin."""
    reading = _InlineReading()
    for token in tokens:
        reading.read(token)
    # Of two of the same length, the one that ended last contains the other.
    found = reading.found[::-1]
    ordered = sorted(found, key=lambda inline: (inline.start, -inline.end))
    return "".join(reading.parts), tuple(ordered), tuple(reading.pages)


@dataclass(slots=True)
class _InlineReading:
    """The text of one block so far, and its inlines."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    breaks: int = 0
    """Breaks in HTML that come before the next letter; at the end of a block there are none."""
    found: list[Inline] = field(default_factory=list)
    opened: list[tuple[int, InlineKind, str]] = field(default_factory=list)
    pages: list[PageStart] = field(default_factory=list)
    apart: tuple[str, int, int] | None = None
    """The open tag of a superscript or subscript, and how many parts and letters precede it."""

    def read(self, token: "Token") -> None:
        match token.type:
            case "text":
                self.write(without_invisible(token.content))
            case "softbreak":
                # After an explicit break, the line feed is not a second one.
                self.write("" if self.breaks else " ")
            case "html_inline":
                self._mark(token.content)
            case "hardbreak":
                self.write("\n")
            case "code_inline":
                self.write(token.content, "code")
            case "image":
                target = str(token.attrGet("src") or "")
                self.write(_alternative(token) or _picture_name(target), "image", target)
            case "link_open":
                self.opened.append((self.length, "link", str(token.attrGet("href") or "")))
            case "em_open" | "strong_open" | "s_open":
                self.opened.append((self.length, _INLINE_KINDS[token.tag], ""))
            case "em_close" | "strong_close" | "s_close" | "link_close":
                self.add(*self.opened.pop())
            case _:
                pass

    def _mark(self, mark: str) -> None:
        """Read an HTML tag in a line."""
        if _BREAK.fullmatch(mark):
            self.breaks += bool(self.length)
        elif (page := marked_page(mark)) is not None:
            self.pages.append(PageStart(self.length, page))
        elif (found := _APART.fullmatch(mark)) is not None:
            if not found[1]:
                self.apart = found[2].lower(), len(self.parts), self.length
            elif self.apart is not None and found[2].lower() == self.apart[0]:
                self._read_apart(*self.apart)
                self.apart = None
        else:
            for shown, target in _pictures(mark):
                self.write(shown, "image", target)

    def _read_apart(self, tag: str, parts: int, start: int) -> None:
        """Replace the raised or lowered letters since a tag with letters on the line; a link stays.

        They become a power, the mark of a note or an index; ruby is left out.
        """
        if self.found and self.found[-1].end > start:
            return
        # Imported here: hardly any text has such letters.
        from reader.document.raised import lowered, raised

        before = "".join(self.parts[max(0, parts - 4) : parts])[-40:]
        text = "".join(self.parts[parts:])
        match tag:
            case "sup":
                text = raised(text, before=before)
            case "sub":
                text = lowered(text, before=before)
            case _:
                text = ""
        self.parts[parts:] = [text]
        self.length = start + len(text)

    def write(self, text: str, kind: InlineKind | None = None, target: str = "") -> None:
        if text and self.breaks:
            self.parts.append("\n" * self.breaks)
            self.length += self.breaks
            self.breaks = 0
        start = self.length
        self.parts.append(text)
        self.length += len(text)
        if kind is not None:
            self.add(start, kind, target)

    def add(self, start: int, kind: InlineKind, target: str) -> None:
        if self.length > start:
            self.found.append(Inline(start, self.length, kind, target))


def _pictures(source: str) -> Iterator[tuple[str, str]]:
    """Iterate over the pictures in HTML that have a text to show, and their addresses."""
    for words, target in html_images(source):
        if shown := without_invisible(words) or _picture_name(target):
            yield shown, target


def _picture_name(target: str) -> str:
    """Return the name of a picture's file, which is shown for a picture without a description."""
    name = target.partition("?")[0].rpartition("/")[2]
    return name if _PICTURE_FILE.fullmatch(name) else ""


def _alternative(image: "Token") -> str:
    """Return the text that is shown for a picture; Markdown marks in it are plain text."""
    return "".join(
        " " if child.type in {"softbreak", "hardbreak"} else child.content
        for child in image.children or ()
    )
