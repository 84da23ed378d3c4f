"""An article as a column of lines: title, text, folded lines, each with its offsets."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from reader.document.annotations import Hidden
from reader.document.article import Article, Metadata
from reader.document.digest import Digest
from reader.document.document import Block, Document
from reader.document.reading_time import document_words, reading_minutes, reading_time
from reader.document.safe_text import SafeText, sanitize, sanitize_line
from reader.tui.drawing.days import long_date
from reader.tui.drawing.tables import Pads, table_lines
from reader.tui.drawing.wrap import keep_lines, wrap

LineKind = Literal["blank", "title", "byline", "rule", "text", "fold", "page"]

_PICTURE = "[picture] "
"""Before a caption, in words: nothing else tells it from a line of the text."""
_KEPT = frozenset({"code", "table"})
_INDENT = {"quote": 3, "code": 2, "table": 0}
_CONTINUED = "↳ "
"""Before the rest of a line of code that is too long; as wide as its indent."""


class Line(NamedTuple):
    """One row of the column."""

    kind: LineKind
    """Its kind."""
    start: int
    """For text, the offset of its first character; otherwise the offset that it comes before."""
    end: int
    """For text, the offset after its last character."""
    indent: int = 0
    """Columns before the text."""
    lead: str = ""
    """The text in those columns: an item's marker, a quote's bar; or a line of the program."""
    block: int = -1
    """For text and the rule of a table, the index of its block."""
    pads: Pads = ()
    """For text in a table, the columns that are left free in it."""
    ground: bool = False
    """Whether the whole line has its own background, as code has."""

    @property
    def is_read(self) -> bool:
        """Whether there is something to read in it."""
        return self.kind in {"text", "fold"}


@dataclass(frozen=True, slots=True)
class Fold:
    """Adjacent hidden lines, drawn as one dim line."""

    start: int
    """Offset of the first hidden character."""
    end: int
    """Offset after the last one."""
    label: str
    """The text that is drawn: how many lines, and why they are hidden."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Every row of an article at one width."""

    lines: tuple[Line, ...]
    """The rows, from the top."""
    offsets: tuple[int, ...]
    """The ``start`` of each row; never decreasing, so that a row is found by bisection."""
    folds: tuple[Fold, ...]
    """The folds, open or closed."""

    def row_of(self, offset: int) -> int:
        """Return the row that shows the character at ``offset``, or the nearest one above."""
        row = max(0, bisect_right(self.offsets, offset) - 1)
        while row > 0 and self.lines[row].kind in {"blank", "page"}:
            row -= 1
        return row

    def offset_of(self, row: int) -> int:
        """Return the offset of the first character of a row or the nearest one below."""
        if not self.offsets:
            return 0
        return self.offsets[min(max(row, 0), len(self.offsets) - 1)]


def lay_out(
    article: Article, *, width: int, hidden: Sequence[Hidden] = (), folded: bool = True
) -> Layout:
    """Lay out an article.

    Args:
        article: The article.
        width: Columns of the text column.
        hidden: Its hidden lines, in order; each is one or more whole blocks.
        folded: Whether the hidden lines are folded away.
    """
    document = article.document
    # The drawn text is the measured text.
    shown = sanitize(document.text)
    folds = tuple(find_folds(document, hidden))
    lines = [*_head(article, width)]
    lines.extend(_body(document, shown, _skipped(article), width, folds if folded else ()))
    lines.append(Line("blank", len(document.text), len(document.text)))
    return Layout(tuple(lines), tuple(line.start for line in lines), folds)


def summary_rows(layout: Layout, digest: Digest | None) -> dict[int, int]:
    """Return, for each row on which a summary sentence begins, the number of that sentence."""
    rows: dict[int, int] = {}
    if digest is None or not layout.lines:
        return rows
    for number, sentence in enumerate(digest.summary.sentences, 1):
        row = layout.row_of(sentence.start)
        last = layout.row_of(sentence.end - 1)
        # Two sentences may begin on one row: the second is numbered on its next row.
        while row in rows and row < last:
            row += 1
        rows.setdefault(row, number)
    return rows


def find_folds(document: Document, hidden: Sequence[Hidden]) -> Iterator[Fold]:
    """Join hidden lines with nothing visible between them."""
    group: list[Hidden] = []
    for line in hidden:
        if group and document.text[group[-1].end : line.start].strip():
            yield _fold(group)
            group = []
        group.append(line)
    if group:
        yield _fold(group)


def _fold(group: Sequence[Hidden]) -> Fold:
    reasons = ", ".join(dict.fromkeys(line.reason for line in group))
    many = "1 line" if len(group) == 1 else f"{len(group)} lines"
    return Fold(group[0].start, group[-1].end, f"┄ {many} hidden: {reasons} ┄")


def _head(article: Article, width: int) -> Iterator[Line]:
    title = sanitize_line(" ".join(article.metadata.title.split()))
    yield Line("blank", 0, 0)
    for start, end in wrap(title, 0, len(title), width, hard=False):
        yield Line("title", 0, 0, lead=title[start:end])
    line = sanitize_line(byline(article.metadata, document_words(article.document)))
    for start, end in wrap(line, 0, len(line), width, hard=False):
        yield Line("byline", 0, 0, lead=line[start:end])
    yield Line("rule", 0, 0, lead="─" * width)
    yield Line("blank", 0, 0)


def byline(about: Metadata, words: int) -> str:
    """Return the line under the title: publication, author, date, length."""
    day = long_date(about.published) if about.published else ""
    parts = [" ".join(part.split()) for part in (about.site, about.author, day) if part]
    # The number stays on one line with its unit.
    time = reading_time(reading_minutes(words)).replace(" ", "\N{NO-BREAK SPACE}")
    return " · ".join([*parts, time])


def _skipped(article: Article) -> int:
    """Return the index of a first heading that only repeats the title, or -1."""
    return -1 if article.document.heading_with(article.metadata.title) is None else 0


def _body(
    document: Document, text: SafeText, skipped: int, width: int, folds: Sequence[Fold]
) -> Iterator[Line]:
    waiting = list(folds)
    kind_before = ""
    page_before: int | None = None
    for index, block in enumerate(document.blocks):
        while waiting and waiting[0].end <= block.start:
            waiting.pop(0)
        if waiting and waiting[0].start <= block.start:
            if block.start == waiting[0].start:
                fold = waiting[0]
                yield Line("blank", fold.start, fold.start)
                yield Line("fold", fold.start, fold.end, lead=fold.label)
                kind_before = "fold"
            continue
        if index == skipped:
            continue
        page = document.page_of(block.start)
        if page != page_before:
            yield Line("page", block.start, block.start, lead=f"p. {page}")
        elif kind_before == "fold" or (
            kind_before and not document.is_next_line(document.blocks[index - 1], block)
        ):
            yield Line("blank", block.start, block.start)
        page_before = page
        yield from _block_lines(document, text, index, block, width)
        kind_before = block.kind


def _block_lines(
    document: Document, text: SafeText, index: int, block: Block, width: int
) -> Iterator[Line]:
    start, end = block.start, block.end
    marker, rest = _leads(block, width)
    room = max(1, width - len(marker))
    if block.kind == "table" and block.rows:
        yield from _table(text, index, block, width)
        return
    if block.kind in _KEPT:
        spans = keep_lines(text, start, end, room)
    else:
        spans = wrap(text, start, end, room, hard=document.hard_breaks)
    for number, (left, right) in enumerate(spans):
        lead = rest if number else marker
        if block.kind == "code" and number and text[left - 1] != "\n":
            lead = _CONTINUED
        yield Line("text", left, right, len(lead), lead, index, ground=block.kind == "code")


def _table(text: SafeText, index: int, block: Block, width: int) -> Iterator[Line]:
    for each in table_lines(text, block, width):
        if each.is_gap:
            yield Line("blank", each.start, each.start)
        elif each.rule:
            yield Line("rule", each.start, each.start, lead="─" * each.rule, block=index)
        else:
            lead = each.lead
            yield Line("text", each.start, each.end, len(lead), lead, index, pads=each.pads)


def _leads(block: Block, width: int) -> tuple[str, str]:
    """Return the text before the first line of a block, and before its other lines."""
    if block.kind == "item":
        depth = "  " * min(block.level - 1, max(0, width // 10))
        marker = f"{depth}{block.marker or ' '} "
        return marker, " " * len(marker)
    if block.kind == "quote":
        bar = "▏ " * min(block.level, 3) + " "
        return bar, bar
    if block.kind == "picture":
        return _PICTURE, " " * len(_PICTURE)
    space = " " * _INDENT.get(block.kind, 0)
    return space, space
