"""A tree of HTML, or of what trafilatura makes of it, to blocks of text with their structure.

The walk keeps no recursion: a tree may be as deep as a hostile page makes it. Both vocabularies
share the tables below, because trafilatura's is a small dialect (``head`` for h1 to h6, ``hi`` for
emphasis, ``ref`` for links, ``item`` for li).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from lxml import etree

Mark = Literal["*", "**", "~~", "`"]
Kind = Literal["text", "heading", "code", "table", "rule"]

_SKIPPED = frozenset(
    "audio button canvas datalist dialog embed head_ iframe input math meta noscript object script "
    "select style svg template textarea title video graphic".split()
)
_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption "
    "figure footer form header hgroup hr legend li main menu nav ol p pre section summary table "
    "tbody td tfoot th thead tr ul head item list quote row cell".split()
)
_MARKS: dict[str, Mark] = {
    "em": "*", "i": "*", "cite": "*", "dfn": "*", "var": "*",
    "strong": "**", "b": "**",
    "del": "~~", "s": "~~", "strike": "~~",
    "code": "`", "kbd": "`", "samp": "`", "tt": "`",
    "#b": "**", "#i": "*", "#t": "`",
}  # fmt: skip
_SPACES = re.compile(r"[ \t\r\n\f\v\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")
DEEPEST = 40
"""How many containers inside each other are told apart; what is nested deeper is shown there."""


@dataclass(slots=True)
class Run:
    """Letters of one block that share their marks."""

    text: str
    """The letters; white space is single spaces, and a line feed is a break that was meant."""
    marks: frozenset[Mark] = frozenset()
    """How they are set apart."""
    target: str = ""
    """Where they lead, when they are a link."""


@dataclass(slots=True, eq=False)
class Container:
    """A quote or an item that blocks stand in."""

    kind: Literal["quote", "item"]
    ordered: bool = False
    number: int = 0
    """Item of an ordered list: its number."""
    listing: int = 0
    """Item: which list it belongs to; no two lists share one."""


@dataclass(slots=True)
class Block:
    """One paragraph, heading, piece of code, table or rule."""

    kind: Kind
    runs: list[Run] = field(default_factory=list)
    level: int = 0
    """Heading: 1 to 6."""
    path: tuple[Container, ...] = ()
    """The quotes and items it stands in, the outermost first."""
    rows: list[list[str]] = field(default_factory=list)
    """Table: its rows, each a list of cells."""
    language: str = ""
    """Code: the language, if the page names it."""

    @property
    def text(self) -> str:
        """The letters without any mark."""
        return "".join(run.text for run in self.runs)


def tree_blocks(root: Any) -> list[Block]:
    """Read a tree into blocks, in the order of the text.

    Args:
        root: An lxml element without comments: a page, a part of one, or trafilatura's body.
    """
    walk = _Walk()
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "start":
            walk.start(element)
        else:
            walk.end(element, last=element is root)
    walk.flush()
    return walk.blocks


@dataclass(slots=True)
class _Walk:
    """Where the walk is, and what it has gathered."""

    blocks: list[Block] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    targets: list[str] = field(default_factory=list)
    containers: list[Container] = field(default_factory=list)
    lists: list[tuple[bool, int, int]] = field(default_factory=list)
    headings: list[int] = field(default_factory=list)
    tables: list["_Table"] = field(default_factory=list)
    skipped: int = 0
    code: int = 0
    listings: int = 0
    language: str = ""

    def start(self, element: Any) -> None:
        tag = _tag(element)
        if self.skipped or tag in _SKIPPED:
            self.skipped += 1
            return
        if self.code:
            # Inside code a line feed means one, and the rest is letters.
            self.code += self._is_code_block(element, tag)
            self.write("\n" if tag in {"br", "lb"} else "")
        elif tag in {"br", "lb"}:
            self._break()
        elif tag == "hr":
            self.flush()
            self.blocks.append(Block("rule", path=self._path()))
        elif self._is_code_block(element, tag):
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
            if self._is_code_block(element, tag):
                self._close_code()
        elif _heading_level(element, tag):
            self.flush()
            self.headings.pop()
        elif tag in _BLOCKS:
            self.flush()
            self._close(tag)
        else:
            self._close_inline(element, tag)
        if not last and not self.skipped:
            self.write(element.tail or "")

    def write(self, text: str) -> None:
        if self.skipped or not text:
            return
        marks = frozenset(self.marks)
        target = self.targets[-1] if self.targets else ""
        text = text if self.code else _SPACES.sub(" ", text)
        last = self.runs[-1] if self.runs else None
        if last is not None and last.marks == marks and last.target == target:
            last.text += text
        else:
            self.runs.append(Run(text, marks, target))

    def _break(self) -> None:
        """A break that was meant; two of them part paragraphs."""
        if self.runs and self.runs[-1].text.rstrip(" ").endswith("\n"):
            self.flush()
        else:
            self.runs.append(Run("\n"))

    def flush(self) -> None:
        """End the block that is being gathered, if there is anything in it."""
        runs, self.runs = _tidy(self.runs), []
        if not runs:
            return
        if self.headings:
            self._add(Block("heading", runs, self.headings[-1], self._path()))
        else:
            self._add(Block("text", runs, path=self._path()))

    def _add(self, block: Block) -> None:
        self.blocks.append(block)
        if self.tables:
            self.tables[-1].take(block.text, end=len(self.blocks))
        if len(self.tables) > 1:
            self.tables[-2].simple = False  # no cell of it holds what stands in the inner one

    def _path(self) -> tuple[Container, ...]:
        return tuple(self.containers[:DEEPEST])

    def _open(self, element: Any, tag: str) -> None:
        if tag in {"blockquote", "quote"}:
            self.containers.append(Container("quote"))
        elif tag in {"ul", "ol", "list", "dl", "menu"}:
            ordered = tag == "ol" or (element.get("rend") or "") == "ol"
            self.listings += 1
            self.lists.append((ordered, self.listings, _first_number(element)))
        elif tag in {"li", "item"}:
            self.containers.append(self._next_item())
        elif tag == "table":
            self.tables.append(_Table(first=len(self.blocks)))
        elif self.tables and tag in {"tr", "row"}:
            self.tables[-1].open_row()
        elif self.tables and tag in {"td", "th", "cell"}:
            self.tables[-1].open_cell()

    def _next_item(self) -> Container:
        if not self.lists:
            self.listings += 1
            self.lists.append((False, self.listings, 1))
        ordered, listing, number = self.lists[-1]
        self.lists[-1] = ordered, listing, number + 1
        return Container("item", ordered, number, listing)

    def _close(self, tag: str) -> None:
        if tag in {"blockquote", "quote", "li", "item"}:
            self.containers.pop()
        elif tag in {"ul", "ol", "list", "dl", "menu"}:
            self.lists.pop()
        elif self.tables and tag in {"td", "th", "cell"}:
            self.tables[-1].in_cell = False
        elif tag == "table":
            self._close_table(self.tables.pop())

    def _close_table(self, table: "_Table") -> None:
        if self.tables:
            self.tables[-1].simple &= table.simple
        elif table.is_data:
            rows = [row for row in table.rows if any(row)]
            self.blocks[table.first :] = [Block("table", path=self._path(), rows=rows)]

    def _open_inline(self, element: Any, tag: str) -> None:
        if tag in {"a", "ref"}:
            self.targets.append(element.get("href") or element.get("target") or "")
        elif mark := _MARKS.get(_inline_name(element, tag)):
            self.marks.append(mark)

    def _close_inline(self, element: Any, tag: str) -> None:
        if tag in {"a", "ref"}:
            self.targets.pop()
        elif _MARKS.get(_inline_name(element, tag)):
            self.marks.pop()

    def _is_code_block(self, element: Any, tag: str) -> bool:
        """Say whether this is code that stands on lines of its own."""
        if tag == "pre":
            return True
        return tag == "code" and "\n" in "".join(element.itertext()).strip()

    def _close_code(self) -> None:
        self.code -= 1
        if self.code:
            return
        text = "".join(run.text for run in self.runs).strip("\n")
        self.runs = []
        if text.strip():
            self._add(Block("code", [Run(text)], path=self._path(), language=self.language))


@dataclass(slots=True)
class _Table:
    """A table that is being read: its blocks stand as they are, unless it proves to hold data."""

    first: int
    """Which block of the text is the table's first."""
    rows: list[list[str]] = field(default_factory=list)
    in_cell: bool = False
    """Whether what comes now stands in the last cell of the last row."""
    simple: bool = True
    """Whether there are cells of one short line and nothing else: a table that sets a page out has
    more."""

    def open_row(self) -> None:
        self.rows.append([])
        self.in_cell = False

    def open_cell(self) -> None:
        if not self.rows:
            self.open_row()
        self.rows[-1].append("")
        self.in_cell = True

    def take(self, text: str, *, end: int) -> None:
        """Take the block that was just added; the text has so many now."""
        if self.in_cell:
            before = self.rows[-1][-1]
            self.simple = self.simple and len(before) + len(text) <= 200 and "\n" not in text
            self.rows[-1][-1] = f"{before} {text}" if before else text
        elif self.rows:
            self.simple = False  # words between the cells have no place in a table
        else:
            self.first = end  # a caption stands before its table

    @property
    def is_data(self) -> bool:
        full = [row for row in self.rows if any(row)]
        return self.simple and len(full) > 1 and 2 <= max(map(len, full)) <= 20


def _tag(element: Any) -> str:
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else "script"


def _inline_name(element: Any, tag: str) -> str:
    return (element.get("rend") or "#i") if tag == "hi" else tag


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
    for each in (element, *element[:1]):
        for name in (each.get("class") or "").split():
            if name.startswith(("language-", "lang-")):
                language = name.partition("-")[2]
                return language if re.fullmatch(r"[\w+#.-]{1,20}", language) else ""
    return ""


def _tidy(runs: list[Run]) -> list[Run]:
    """Leave one space between words, none at the ends and none beside a break."""
    tidy: list[Run] = []
    before = "\n"
    for run in runs:
        text = run.text
        if before in {" ", "\n"}:
            text = text.lstrip(" ")
        if text.startswith("\n"):
            _strip_end(tidy)
        if not text:
            continue
        before = text[-1]
        last = tidy[-1] if tidy else None
        if last is not None and last.marks == run.marks and last.target == run.target:
            last.text += text
        else:
            tidy.append(Run(text, run.marks, run.target))
    _strip_end(tidy)
    while tidy and not tidy[0].text.strip():
        tidy.pop(0)
    if tidy:
        tidy[0].text = tidy[0].text.lstrip()
    return tidy


def _strip_end(runs: list[Run]) -> None:
    while runs:
        runs[-1].text = runs[-1].text.rstrip()
        if runs[-1].text:
            return
        runs.pop()


def paragraphs(blocks: list[Block]) -> Iterator[str]:
    """Iterate over the reading texts of the blocks."""
    for block in blocks:
        if block.kind == "table":
            yield from (" ".join(row) for row in block.rows)
        else:
            yield block.text
