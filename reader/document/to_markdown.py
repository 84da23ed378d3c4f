"""A document as Markdown that reads back as the same document, whatever its text is.

A mark is written only where CommonMark's rules for delimiters leave no doubt; where they do, the
words stay and the mark goes. The test of this file parses what is written and compares.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from reader.document.building import RULE
from reader.document.document import Block, Container, Document, InlineNode, PageStart, with_inlines
from reader.document.markdown_inlines import escape_markdown, write_inlines
from reader.document.page_marks import page_mark

_LINE_START = re.compile(
    r"(?:>|#{1,6}(?=\s|$)|[-+](?=\s|$)|=+\s*$|[-|:][-|: \t]*$|~~~)|(\d{1,9})(?=[.)](?:\s|$))"
)
"""Beginnings that make a line a quote, a heading, an item, a rule, a table or code."""
_LANGUAGE = re.compile(r"[^\s`\\&]+")
_TEXTS = frozenset({"paragraph", "item", "quote"})
_MOST_MISSING = 1000
"""The most empty items that are written so that later ones have their numbers."""


def to_markdown(document: Document, *, demoted: int = 0) -> str:
    """Return a document as CommonMark with tables; empty when it has no blocks.

    Args:
        document: The document.
        demoted: How many levels lower its headings are written.
    """
    written = _Written()
    if not document.hard_breaks:
        # Its lines were broken at a column width.
        document = replace(document, text=re.sub(r"\s", " ", document.text))
    for block, nodes in with_inlines(document):
        lines = _lines(document, block, nodes, demoted)
        if any(lines):
            written.add(block, lines, document.page_starts(block.start, block.start + 1))
    return "".join(written.parts) + ("\n" if written.parts else "")


def markdown_line(text: str) -> str:
    """Return the text on one line, escaped so that Markdown shows it as it is, in a cell too."""
    return _safe_start(escape_markdown(" ".join(text.split()))).replace("|", "\\|")


@dataclass(slots=True)
class _Written:
    """The text written so far, and the lists and items that are open."""

    parts: list[str] = field(default_factory=list)
    last: Block | None = None
    begun: dict[Container, None] = field(default_factory=dict)
    numbers: dict[int, int] = field(default_factory=dict)
    """List -> the number of its last item."""
    other_mark: dict[int, bool] = field(default_factory=dict)
    """List -> whether its items have the second of the two marks of their kind."""

    def add(self, block: Block, lines: Sequence[str], pages: Sequence[PageStart] = ()) -> None:
        before = self._between(self.last, block) if self.last else ""
        if pages:
            mark = page_mark(pages[-1].number)
            # At the start of a line it would be a block, which ends a list.
            ends_last = self.last and self.last.kind in _TEXTS and block.path
            before = f"{mark}{before}" if ends_last else f"{before}{mark}\n\n"
        first = self._first(block.path)
        rest = "".join(self._indent(each) for each in block.path)
        self.parts += (before, first, lines[0])
        for line in lines[1:]:
            self.parts.append("\n" + (rest + line if line else rest.rstrip(" ")))
        self.last = block

    def _between(self, last: Block, block: Block) -> str:
        """Return the separator of two blocks: a line feed in a tight list, else a blank line."""
        items = [each for each in block.path if each.kind == "item"]
        next_item = bool(items) and items[-1] not in self.begun
        if next_item and last.path and last.kind in _TEXTS and block.kind in _TEXTS:
            item = items[-1]
            same_list = item.serial in {each.serial for each in last.path}
            # A list that begins with another number than 1 cannot follow a line of text.
            begins = last.path[-1].kind == "item" and block.path[: len(last.path)] == last.path
            if same_list or (begins and (not item.ordered or item.number == 1)):
                return "\n"
        shared = 0
        while shared < min(len(last.path), len(block.path)):
            if last.path[shared] != block.path[shared]:
                break
            shared += 1
        indent = "".join(self._indent(each) for each in block.path[:shared])
        return "\n" + indent.rstrip() + "\n"

    def _first(self, path: tuple[Container, ...]) -> str:
        """Return the prefix of the first line of a block, and the empty items before it."""
        first, outer = "", ""
        for depth, each in enumerate(path):
            if each.kind == "quote" or each in self.begun:
                first += self._indent(each)
            else:
                first += self._missing(each, outer) + self._begin(path, depth)
            outer += self._indent(each)
        return first

    def _begin(self, path: tuple[Container, ...], depth: int) -> str:
        item = path[depth]
        if item.serial not in self.other_mark:
            self.other_mark[item.serial] = self._follows_list(path, depth)
        self.begun[item] = None
        self.numbers[item.serial] = item.number
        return self._marker(item)

    def _follows_list(self, path: tuple[Container, ...], depth: int) -> bool:
        """Return whether the list just before has the first mark: marks keep two lists apart."""
        before = self.last.path if self.last else ()
        if len(before) <= depth or before[:depth] != path[:depth] or before[depth].kind != "item":
            return False
        last = before[depth]
        return last.ordered == path[depth].ordered and not self.other_mark[last.serial]

    def _missing(self, item: Container, outer: str) -> str:
        """Return the items without words that the number of this one counts."""
        if not item.ordered or item.serial not in self.numbers:
            return ""
        numbers = range(self.numbers[item.serial] + 1, item.number)
        if len(numbers) > _MOST_MISSING:
            return ""
        each = self._marker(item).lstrip("0123456789").rstrip()
        lines = [f"{number}{each}\n{outer}" for number in numbers]
        return "".join(lines)

    def _marker(self, item: Container) -> str:
        other = self.other_mark[item.serial]
        if item.ordered:
            return f"{item.number}" + (") " if other else ". ")
        return "* " if other else "- "

    def _indent(self, each: Container) -> str:
        return "> " if each.kind == "quote" else " " * len(self._marker(each))


def _lines(
    document: Document, block: Block, nodes: Sequence[InlineNode], demoted: int
) -> list[str]:
    match block.kind:
        case "rule":
            # In a list stars would look like its marks.
            return ["___" if any(each.kind == "item" for each in block.path) else RULE]
        case "table":
            return _table(document, block, nodes)
        case "code":
            return _fenced(document.text[block.start : block.end], block.marker)
        case "heading":
            text = " ".join(_text_lines(document, block, nodes))
            # A closing row of # would look like a mark.
            text = re.sub(r"#+$", lambda end: "\\#" * len(end[0]), text)
            return ["#" * min(6, block.level + demoted) + " " + text] if text else [""]
        case _:
            lines = [_safe_start(line) for line in _text_lines(document, block, nodes)]
            return [f"{line}\\" for line in lines[:-1]] + lines[-1:]


def _text_lines(document: Document, block: Block, nodes: Sequence[InlineNode]) -> list[str]:
    written, place = "", block.start
    for page in document.page_starts(block.start + 1, block.end):
        if not any(node.inline.start < page.start < node.inline.end for node in nodes):
            before = [node for node in nodes if place <= node.inline.start < page.start]
            written += write_inlines(document.text, place, page.start, before)
            written += page_mark(page.number)
            place = page.start
    rest = [node for node in nodes if node.inline.start >= place]
    written += write_inlines(document.text, place, block.end, rest)
    if not document.hard_breaks:
        written = re.sub(" +", " ", written)
    return [line.strip(" ") for line in written.strip("\n").split("\n")]


def _fenced(code: str, language: str) -> list[str]:
    longest = max((len(run) for run in re.findall("`+", code)), default=0)
    fence = "`" * max(3, longest + 1)
    named = language if _LANGUAGE.fullmatch(language) else ""
    return [fence + named, *code.split("\n"), fence]


def _table(document: Document, block: Block, nodes: Sequence[InlineNode]) -> list[str]:
    width = max((len(row) for row in block.rows), default=0)
    if not width:
        return [""]
    lines = []
    for row in block.rows:
        cells = []
        for cell in row:
            inside = [node for node in nodes if cell.covers(node.inline)]
            text = write_inlines(document.text, cell.start, cell.end, inside)
            cells.append(" ".join(text.split()).replace("|", "\\|"))
        lines.append("| " + " | ".join([*cells, *[""] * (width - len(row))]) + " |")
    return [lines[0], "|" + " --- |" * width, *lines[1:]]


def _safe_start(line: str) -> str:
    found = _LINE_START.match(line)
    if found is None:
        return line
    digits = found[1]
    return f"{digits}\\{line[len(digits) :]}" if digits else "\\" + line
