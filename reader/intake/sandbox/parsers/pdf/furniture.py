"""Running heads, running feet and page numbers: recurring lines at the edge of pages.

A line at an edge is left out if it recurs there on other pages with the same words, apart from page
numbers; if it is a page number; or if it is separate from the text, in another style, at a place
where most pages have such a line (running heads that name the chapter).
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from reader.intake.sandbox.parsers.pdf.chunks import Chunk
from reader.intake.sandbox.parsers.pdf.measures import Usual

_EDGE_ROWS = 4
"""The number of rows at either edge that may be running lines."""
_SAME_PLACE = 3.0
"""The most points by which the place of a running line differs from page to page."""
_FIGURES = re.compile(
    r"^\W*(?:\d+|[ivxlc]{1,7})\b|\b(?:\d+|[ivxlc]{1,7})\W*$"
    r"|\b\d+\s*(?:/|\||[^\W\d_]{1,4})\s*\d+\W*$",
    re.IGNORECASE,
)
"""The figures at either end of a running line that count the pages."""
_NUMBER = re.compile(
    r"^\W*(?:(?:page|pg|p|seite|s|página|pagina|pág|strona|str|sida|side|стр|с)\.?\s*)?"
    r"(\d{1,4}|[ivxlc]{1,7})(?:\s*(?:/|\||[^\W\d_]{1,4})\s*\d{1,4})?\W*$",
    re.IGNORECASE,
)
"""A page number, alone or as in “Page 3 of 12”. With other words the line must recur."""
_PRINTED = re.compile(
    r"^(?:https?|file)://\S+(?:\s\d{1,4}/\d{1,4})?$|^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}, \d{1,2}:\d\d\b|"
    r"^.{1,200}\s(?:https?|file)://\S+\s\d{1,4}/\d{1,4}$"
)
"""Lines that browsers print above and below a page."""
_DAY = re.compile(r"^\W*\d{1,2}\W+[^\W\d_]{3,}\.?\W+\d{4}\W*$")
_PLAIN_NUMBER = re.compile(r"^\W*\d{1,4}\W*$")
_END_NUMBER = re.compile(r"^\W*(\d{1,4})\b|\b(\d{1,4})\W*$")
_MARK_SIZE = 0.85
"""The largest size of the raised mark of a note, in units of the size of the note."""
_APART = 1.35
"""The least white space between a running line and the text, in units of the line spacing."""
_OFTEN = 0.3
"""The least share of pages with lines at one place that are running lines if they count the
pages."""
_MOSTLY = 0.6
"""The least share of pages with lines in another style at one place that are running lines,
whatever they say."""
_LARGEST = 1.05
"""The largest size of running lines, in units of the size of the text."""


@dataclass(slots=True)
class _Row:
    """A row of a page, from edge to edge."""

    page: int
    chunks: list[Chunk]
    text: str
    place: float
    """The height of its middle, in points from the lower edge of the page."""
    gap: float = 0.0
    """White space between it and the next row towards the text, from baseline to baseline."""

    @property
    def key(self) -> str:
        """Its words, with possible page numbers masked."""
        return _FIGURES.sub("#", self.text.casefold())

    @property
    def size(self) -> float:
        return max(each.size for each in self.chunks)

    @property
    def is_note(self) -> bool:
        """Whether it begins with a raised mark, as a note does."""
        first = self.chunks[0].runs[0]
        return first.size < _MARK_SIZE * max(run.size for run in self.chunks[0].runs)

    @property
    def font(self) -> str:
        return self.chunks[0].runs[0].font.name


def find_furniture(pages: Sequence[Sequence[Chunk]], usual: Usual) -> set[int]:
    """Return the ids of the chunks that are running lines or page numbers.

    Args:
        pages: The chunks of each page.
        usual: The usual measures of the text.
    """
    found: set[int] = set()
    for at_top in (True, False):
        rows = [_edge_rows(number, page, at_top=at_top) for number, page in enumerate(pages)]
        judge = _Judge(rows, usual)
        for page in rows:
            outermost = True
            for row in page:
                outermost = outermost and judge.is_furniture(row)
                # A page number may be part of a line that is printed only once, such as a licence.
                if outermost or judge.is_page_number(row):
                    found.update(id(each) for each in row.chunks)
    return found


def _edge_rows(number: int, page: Sequence[Chunk], *, at_top: bool) -> list[_Row]:
    """Return the outermost rows of a page, the outermost first."""
    sign = -1 if at_top else 1
    rows: list[_Row] = []
    for each in sorted(page, key=lambda each: sign * each.middle):
        if rows and abs(rows[-1].place - each.middle) < 0.5 * each.size:
            rows[-1].chunks.append(each)
        elif len(rows) > _EDGE_ROWS:
            break
        else:
            rows.append(_Row(number, [each], "", each.middle))
    for row, inner in zip_longest(rows, rows[1:]):
        row.chunks.sort(key=lambda each: each.left)
        row.text = " ".join(run.text.strip() for each in row.chunks for run in each.runs)
        row.gap = abs(row.place - inner.place) if inner is not None else 1000.0
    return rows[:_EDGE_ROWS]


_Place = tuple[int, str, int]
"""The height of a row, in steps; its font and its size."""


def _places(row: _Row) -> Iterator[_Place]:
    """Iterate over the steps of height that a row may belong to: places differ a little."""
    for shift in (0.0, 0.5):
        step = 2 * int(row.place / (2 * _SAME_PLACE) + shift) + (shift > 0)
        yield step, row.font, round(2 * row.size)


class _Judge:
    """Knows the rows at one edge of all pages."""

    def __init__(self, pages: Sequence[Sequence[_Row]], usual: Usual) -> None:
        self._usual = usual
        self._pages = sum(bool(page) for page in pages)
        self._keys: dict[str, list[_Row]] = defaultdict(list)
        self._numbered: Counter[int] = Counter()
        self._places: dict[_Place, set[int]] = defaultdict(set)
        for row in (row for page in pages for row in page):
            self._keys[row.key].append(row)
            for number in _end_numbers(row.text):
                self._numbered[number - row.page] += 1
            if self._is_apart(row) or self._is_of_other_style(row):
                for place in _places(row):
                    self._places[place].add(row.page)

    def is_furniture(self, row: _Row) -> bool:
        """Return whether a row is a running line or a page number."""
        if row.is_note:
            return False
        if _PRINTED.match(row.text) or self._recurs(row) or self.is_page_number(row):
            return True
        # Text that is larger than the body is a heading at the top of a page.
        if not self._is_apart(row) or row.size > _LARGEST * self._usual.size:
            return False
        most = max(len(self._places[place]) for place in _places(row))
        if most < max(3, _OFTEN * self._pages):
            return False
        often = most >= _MOSTLY * self._pages
        return self._counts(row) or (often and self._is_of_other_style(row))

    def _recurs(self, row: _Row) -> bool:
        """Return whether the same words are at the same place on other pages."""
        same = {
            other.page
            for other in self._keys[row.key]
            if abs(other.place - row.place) <= _SAME_PLACE
        }
        if self._is_apart(row) or self._is_of_other_style(row):
            return len(same) >= (2 if self._pages < 20 else 3)
        return len(same) >= max(3, 0.4 * self._pages)

    def is_page_number(self, row: _Row) -> bool:
        """Return whether a row is only the number of its page."""
        if not _NUMBER.match(row.text) or _DAY.match(row.text):
            return False
        if self._counts(row):
            return True
        # A single page: a number by itself, far from the text.
        return bool(_PLAIN_NUMBER.match(row.text)) and row.gap > 2 * self._usual.leading

    def _counts(self, row: _Row) -> bool:
        """Return whether a number in a row counts the pages."""
        return any(self._numbered[number - row.page] >= 2 for number in _end_numbers(row.text))

    def _is_apart(self, row: _Row) -> bool:
        return row.gap > _APART * self._usual.leading

    def _is_of_other_style(self, row: _Row) -> bool:
        off = abs(row.size - self._usual.size) > 0.04 * self._usual.size
        return off or row.font != self._usual.font or row.text.isupper()


def _end_numbers(text: str) -> Iterator[int]:
    for found in _END_NUMBER.finditer(text):
        yield int(found[1] or found[2])
    roman = _NUMBER.match(text)
    if roman and not roman[1].isdigit():
        yield _roman(roman[1].lower())


def _roman(text: str) -> int:
    values = [{"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}[letter] for letter in text]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < following else value for value, following in pairs)
