"""Kindle: ``My Clippings.txt``, the passages and notes of all books in the order they were made."""

import re
from datetime import UTC, datetime

from reader.dates.stated import stated_day
from reader.intake.imports.export_file import ExportFile, Sample
from reader.intake.imports.import_format import ImportFormat, Rows
from reader.intake.imports.item import BadRow
from reader.intake.imports.marked_books import MarkedBook, items_of
from reader.intake.imports.marks import Mark

_END = "=========="
_BOOK = re.compile(r"^(?P<title>.{1,500}?)(?: \((?P<author>[^()]{1,200})\))?$")
_PLACE = re.compile(r"(\d{1,8})(?:-(\d{1,8}))?")
_KINDS = {
    "note": "note notiz nota opmerking notatka anteckning メモ 笔记 заметка",
    "bookmark": "bookmark lesezeichen signet marcador segnalibro bladwijzer zakładka bokmärke "
    "ブックマーク 书签 закладка",
}
"""The words for a note and a bookmark in the languages of the device; anything else is a
passage."""


def read_clippings(export: ExportFile) -> Rows:
    """Read the clippings; those of a book become one article, and a note joins its passage."""
    shelf = _Clippings()
    line = 1
    for clipping in export.text().split(_END):
        start, line = line, line + clipping.count("\n")
        lines = [each.strip() for each in clipping.replace("\ufeff", "").strip().split("\n")]
        if len(lines) > 1 and lines[1].startswith("-"):
            shelf.take(lines, f"line {start}")
        elif lines != [""]:
            yield BadRow(f"line {start}", "not a clipping: the line with its location is missing")
    yield from items_of(book for book in shelf.books.values() if book.marks)


class _Clippings:
    """The books in a file of clippings, as far as it has been read."""

    def __init__(self) -> None:
        self.books: dict[str, MarkedBook] = {}
        """Heading -> the book."""
        self._passages: dict[tuple[str, int], int] = {}

    def take(self, lines: list[str], where: str) -> None:
        """Add one clipping: its heading, the line with its location, and its text."""
        heading, about, text = lines[0], lines[1], "\n".join(lines[2:]).strip()
        found = _BOOK.match(heading)
        title, author = (found["title"], found["author"] or "") if found else (heading[:500], "")
        book = self.books.setdefault(heading, MarkedBook(title, author, where))
        kind = _kind(about)
        if not text or kind == "bookmark":
            return
        place = heading, _end_of(about)
        known = self._passages.get(place) if kind == "note" else None
        if known is not None:
            marked = book.marks[known]
            book.marks[known] = Mark(marked.quote, text, marked.at)
            return
        if kind != "note":
            self._passages[place] = len(book.marks)
        book.marks.append(Mark(text, "", _moment(about)))


def _kind(about: str) -> str:
    words = set(re.findall(r"\w+", about.lower().partition("|")[0]))
    return next((kind for kind, names in _KINDS.items() if words & set(names.split())), "passage")


def _end_of(about: str) -> int:
    """Return the location where a clipping ends in its book: the last number before the day."""
    places = _PLACE.findall(about.rpartition("|")[0])
    return int(places[-1][1] or places[-1][0]) if places else 0


def _moment(about: str) -> datetime | None:
    day = stated_day(about.rpartition("|")[2][-90:])
    return datetime(day.year, day.month, day.day, tzinfo=UTC) if day else None


def _is_like(sample: Sample) -> bool:
    return f"\n{_END}" in sample.text and "\n- " in sample.text[:2000]


FORMATS = (
    ImportFormat(
        name="kindle",
        label="Kindle clippings (My Clippings.txt)",
        program="Kindle",
        is_like=_is_like,
        read=read_clippings,
    ),
)
