"""A tree of HTML, or of what trafilatura makes of it, to blocks of text with their structure.

The walk is not recursive: a hostile page may make a tree arbitrarily deep. Both vocabularies share
the tables below, because trafilatura's is a small dialect (``head`` for h1 to h6, ``hi`` for
emphasis, ``ref`` for links, ``item`` for li).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Any

from lxml import etree

from reader.document.building import RULE, LooseBlock
from reader.document.document import Container, Inline, InlineKind
from reader.intake.sandbox.parsers.inline_text import InlineText
from reader.intake.sandbox.parsers.pictures import picture
from reader.intake.sandbox.parsers.table import Table

_SKIPPED = frozenset(
    "audio button canvas datalist dialog embed head_ iframe input math meta noscript object script "
    "select style svg template textarea title video graphic".split()
)
_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption "
    "figure footer form header hgroup hr legend li main menu nav ol p pre section summary table "
    "tbody td tfoot th thead tr ul head item list quote row cell".split()
)
_KINDS: dict[str, InlineKind] = {
    **dict.fromkeys(("em", "i", "cite", "dfn", "var", "#i"), "emphasis"),
    **dict.fromkeys(("strong", "b", "#b"), "strong"),
    **dict.fromkeys(("del", "s", "strike"), "deleted"),
    **dict.fromkeys(("code", "kbd", "samp", "tt", "#t"), "code"),
}
_LISTS = frozenset({"ul", "ol", "list", "dl", "menu"})
_LANGUAGE_CLASSES = ("language-", "lang-", "highlight-source-")
_WEB = ("http://", "https://", "mailto:")
_LONGEST_TARGET = 2000
DEEPEST = 40
"""The most nested containers that are kept apart; deeper ones are shown at this level. A list item
takes two of the parser's hundred levels when it is read from Markdown."""


def tree_blocks(root: Any, *, after: int = 0) -> list[LooseBlock]:
    """Read a tree into blocks, in the order of the text.

    Args:
        root: An lxml element without comments: a page, a part of one, or trafilatura's body.
        after: The number from which the lists and quotes in it are counted, so that they differ
            from those of another tree whose blocks are added to the same text.
    """
    walk = _Walk(serials=after)
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "start":
            walk.start(element)
        else:
            walk.end(element, last=element is root)
    walk.flush()
    return walk.blocks


def with_web_links(blocks: Iterable[LooseBlock]) -> list[LooseBlock]:
    """Return blocks without links that lead within the page, to a script or nowhere."""
    return [
        replace(block, inlines=tuple(each for each in block.inlines if _is_kept(each)))
        for block in blocks
    ]


def _is_kept(inline: Inline) -> bool:
    target = inline.target
    return inline.kind != "link" or (
        target.lower().startswith(_WEB) and len(target) <= _LONGEST_TARGET
    )


@dataclass(slots=True)
class _List:
    """An open list."""

    serial: int
    ordered: bool
    number: int
    """The number of its next item with a text."""


@dataclass(slots=True)
class _Open:
    """An open quote or item; an item has its number from its first block on."""

    within: _List | None
    container: Container | None = None


@dataclass(slots=True)
class _Walk:
    """The position of the walk, and the blocks gathered so far."""

    blocks: list[LooseBlock] = field(default_factory=list)
    text: InlineText = field(default_factory=InlineText)
    pictures: list[LooseBlock] = field(default_factory=list)
    """The pictures in the line that is being gathered."""
    containers: list[_Open] = field(default_factory=list)
    lists: list[_List] = field(default_factory=list)
    headings: list[int] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    skipped: int = 0
    code: int = 0
    code_parts: list[str] = field(default_factory=list)
    serials: int = 0
    language: str = ""

    def start(self, element: Any) -> None:
        tag = _tag(element)
        if self.skipped or tag in _SKIPPED:
            self.skipped += 1
            return
        if self.code:
            # In code, a line feed is a line feed and everything else is text.
            self.code += _is_code_block(element, tag)
            self.write("\n" if tag in {"br", "lb"} else "")
        elif tag in {"br", "lb"}:
            if self.text.end_line():
                self.flush()
        elif tag == "img":
            self._picture(element)
        elif tag == "hr":
            self.flush()
            self.blocks.append(LooseBlock("rule", RULE, path=self._path()))
        elif _is_code_block(element, tag):
            self.flush()
            self.code += 1
            self.language = _code_language(element)
        elif level := _heading_level(element, tag):
            self.flush()
            self.headings.append(level)
        elif tag in _BLOCKS:
            self.flush()
            self._open(element, tag)
        else:
            self._open_inline(element, tag)
        self.write(element.text or "")

    def end(self, element: Any, *, last: bool) -> None:
        tag = _tag(element)
        if self.skipped:
            self.skipped -= 1
        elif self.code:
            if _is_code_block(element, tag):
                self._close_code()
        elif _heading_level(element, tag):
            self.flush()
            self.headings.pop()
        elif tag in _BLOCKS:
            self.flush()
            self._close(tag)
        elif _inline_of(element, tag):
            self.text.close()
        if not last and not self.skipped:
            self.write(element.tail or "")

    def write(self, text: str) -> None:
        if self.skipped or not text:
            return
        if self.code:
            self.code_parts.append(text)
        else:
            self.text.write(text)

    def flush(self) -> None:
        """End the current block if there is anything in it."""
        text, inlines = self.text.take()
        pictures, self.pictures = self.pictures, []
        if not text:
            return
        if self.headings:
            text = text.replace("\n", " ")
            level = self.headings[-1]
            self._add(LooseBlock("heading", text, inlines, level=level, path=self._path()))
        else:
            self._add(LooseBlock("text", text, inlines, path=self._path()))
        for each in pictures:
            self._add_picture(each)

    def _picture(self, element: Any) -> None:
        """Add a picture, after the line it is in; a picture of a letter becomes that letter."""
        alternative = (element.get("alt") or "").strip()
        if 0 < len(alternative) <= 2:
            self.text.write(alternative)  # an emoji
        elif not self.headings and (found := picture(element)):
            if self.text.last:
                self.pictures.append(found)
            else:
                self._add_picture(found)

    def _add_picture(self, found: LooseBlock) -> None:
        """Add a picture; inside a quote or a list it becomes a line of that."""
        path = self._path()
        self._add(replace(found, kind="text", path=path) if path else found)

    def _add(self, block: LooseBlock) -> None:
        self.blocks.append(block)
        if self.tables:
            self.tables[-1].take(block, end=len(self.blocks))
        if len(self.tables) > 1:
            self.tables[-2].simple = False  # no cell of it holds the content of the inner table

    def _path(self) -> tuple[Container, ...]:
        return tuple(self._container(each) for each in self.containers[:DEEPEST])

    def _container(self, opened: _Open) -> Container:
        if opened.container is None:
            if opened.within is None:
                opened.container = Container("quote", self._next_serial())
            else:
                current = opened.within
                opened.container = Container(
                    "item", current.serial, current.number, current.ordered
                )
                current.number += 1
        return opened.container

    def _next_serial(self) -> int:
        self.serials += 1
        return self.serials

    def _open(self, element: Any, tag: str) -> None:
        if tag in {"blockquote", "quote"}:
            self.containers.append(_Open(None))
        elif tag in _LISTS:
            ordered = tag == "ol" or (element.get("rend") or "") == "ol"
            self.lists.append(_List(self._next_serial(), ordered, _first_number(element)))
        elif tag in {"li", "item"}:
            if not self.lists:
                self.lists.append(_List(self._next_serial(), ordered=False, number=1))
            self.containers.append(_Open(self.lists[-1]))
        elif tag == "table":
            self.tables.append(Table(first=len(self.blocks)))
        elif self.tables and tag in {"tr", "row"}:
            self.tables[-1].open_row()
        elif self.tables and tag in {"td", "th", "cell"}:
            self.tables[-1].open_cell()

    def _close(self, tag: str) -> None:
        if tag in {"blockquote", "quote", "li", "item"}:
            self.containers.pop()
        elif tag in _LISTS:
            self.lists.pop()
        elif self.tables and tag in {"td", "th", "cell"}:
            self.tables[-1].in_cell = False
        elif tag == "table":
            self._close_table(self.tables.pop())

    def _close_table(self, table: Table) -> None:
        if table.is_data:
            self.blocks[table.first :] = [table.block(self._path())]
        if self.tables:
            self.tables[-1].simple &= table.simple

    def _open_inline(self, element: Any, tag: str) -> None:
        kind = _inline_of(element, tag)
        if kind == "link":
            self.text.open(kind, element.get("href") or element.get("target") or "")
        elif kind:
            self.text.open(kind)

    def _close_code(self) -> None:
        self.code -= 1
        if self.code:
            return
        text = "".join(self.code_parts).replace("\r\n", "\n").replace("\r", "\n")
        self.code_parts = []
        text = "\n".join(line.rstrip(" ") for line in text.strip("\n").split("\n")).strip("\n")
        if text.strip():
            self._add(LooseBlock("code", text, language=self.language, path=self._path()))


def _tag(element: Any) -> str:
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else "script"


def _inline_of(element: Any, tag: str) -> InlineKind | None:
    if tag in {"a", "ref"}:
        return "link"
    return _KINDS.get((element.get("rend") or "#i") if tag == "hi" else tag)


def _is_code_block(element: Any, tag: str) -> bool:
    """Return whether this is code with lines of its own."""
    if tag == "pre":
        return True
    return tag == "code" and "\n" in "".join(element.itertext()).strip()


def _heading_level(element: Any, tag: str) -> int:
    if len(tag) == 2 and tag[0] == "h" and tag[1] in "123456":
        return int(tag[1])
    if tag == "head":
        rend = element.get("rend") or "h2"
        return int(rend[1]) if rend[1:] in {"1", "2", "3", "4", "5", "6"} else 2
    return 0


def _first_number(element: Any) -> int:
    start = element.get("start") or "1"
    return int(start) if start.isascii() and start.isdigit() and len(start) < 7 else 1


def _code_language(element: Any) -> str:
    """Return the language of code, as the element or its parent declares it."""
    for each in (element, *element[:1], *islice(element.iterancestors(), 2)):
        named = [each.get(name) or "" for name in ("data-lang", "data-language")]
        for name in (each.get("class") or "").split():
            named += [name[len(start) :] for start in _LANGUAGE_CLASSES if name.startswith(start)]
        for language in filter(None, named):
            return language if re.fullmatch(r"[\w+#.-]{1,20}", language) else ""
    return ""
