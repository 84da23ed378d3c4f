"""What a tagged PDF says of its pages: order, headings, tables, pictures, what is no text."""

import ctypes
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import pypdfium2.raw as pdfium

from reader.intake.sandbox.parsers.pdf.runs import Run, Tag

_ELEMENTS_CAP = 20_000
"""The most elements of a page that are looked at."""
_OBJECTS_CAP = 5_000
"""The most objects of a page among which a described picture is looked for."""
_DEEPEST = 60
_LONGEST = 1_000
"""The most characters of a description."""
_LEAST_HEIGHT = 24.0
"""The least height of a picture, in points; smaller ones are signs."""
_LEVELS = {"Title": 1, "H": 1, **{f"H{level}": level for level in range(1, 7)}}
_CELLS = frozenset({"TH", "TD"})
_TAGGED = 0.9
"""The least share of letters that are in an element, for the tags to be believed."""
_MOST_HEADINGS = 0.3
"""The largest share of letters in headings: some programs call everything a heading."""
_ROW = 4.0
"""Points of height; what is within three rows is on one line."""
_MOST_ARTIFACTS = 0.25
"""The largest share of letters that are no text, such as running heads."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that the file describes; lengths are in points, y is up."""

    words: str
    """Its description."""
    page: int
    """The number of its page."""
    top: float
    """Its upper edge; 0 if its place is not known."""


@dataclass(slots=True)
class PageTags:
    """The structure tree of a page."""

    marks: dict[int, Tag] = field(default_factory=dict)
    """Marked content -> what the tree says of it."""
    described: list[tuple[str, list[int]]] = field(default_factory=list)
    """The description of each picture, and its marked content."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an element is in the tree."""

    level: int = 0
    depth: int = 0
    cell: tuple[int, int, int] | None = None
    item: int | None = None


def page_tags(page: Any) -> PageTags | None:
    """Return the structure tree of a page; None if it has none."""
    tree = pdfium.FPDF_StructTree_GetForPage(page)
    if not tree:
        return None
    try:
        count = pdfium.FPDF_StructTree_CountChildren(tree)
        tops = [pdfium.FPDF_StructTree_GetChildAtIndex(tree, at) for at in range(max(0, count))]
        found = _Walk().over([each for each in tops if each])
    finally:
        pdfium.FPDF_StructTree_Close(tree)
    return found if found.marks or found.described else None


class _Walk:
    """Goes through a structure tree in its order, which is the order in which it is read."""

    def __init__(self) -> None:
        self._found = PageTags()
        self._table = self._row = self._column = self._item = -1

    def over(self, elements: list[Any]) -> PageTags:
        """Return what the elements and those inside them say."""
        waiting: list[tuple[Any, _Place]] = [(each, _Place()) for each in reversed(elements)]
        seen = 0
        while waiting and seen < _ELEMENTS_CAP:
            element, place = waiting.pop()
            if isinstance(element, int):
                tag = Tag(place.level, len(self._found.marks), place.cell, place.item)
                self._found.marks.setdefault(element, tag)
                continue
            seen += 1
            kind = _text(pdfium.FPDF_StructElement_GetType, element)
            inside = self._inside(kind, place)
            parts = list(_parts(element)) if inside.depth < _DEEPEST else []
            waiting += [(each, inside) for each in reversed(parts)]
            words = _text(pdfium.FPDF_StructElement_GetAltText, element) if kind == "Figure" else ""
            if words:
                own = [each for each in parts if isinstance(each, int)]
                self._found.described.append((words, own))
        return self._found

    def _inside(self, kind: str, place: _Place) -> _Place:
        """Return the place of what is in an element; a table in a cell is part of that cell."""
        cell = place.cell
        if cell is None or cell[2] < 0:
            if kind == "Table":
                self._table, self._row = self._table + 1, -1
                cell = self._table, -1, -1
            elif kind == "TR" and cell is not None:
                self._row, self._column = self._row + 1, -1
                cell = self._table, self._row, -1
            elif kind in _CELLS and cell is not None:
                self._column += 1
                cell = self._table, max(0, self._row), self._column
        self._item += kind == "LI"
        item = self._item if kind == "LI" else place.item
        return _Place(_LEVELS.get(kind, place.level), place.depth + 1, cell, item)


def _parts(element: Any) -> Iterator[Any]:
    """Iterate over the marked content and the elements in an element, in their order."""
    count = pdfium.FPDF_StructElement_CountChildren(element)
    for at in range(max(0, min(count, _ELEMENTS_CAP))):
        mark = pdfium.FPDF_StructElement_GetChildMarkedContentID(element, at)
        child = None if mark >= 0 else pdfium.FPDF_StructElement_GetChildAtIndex(element, at)
        if mark >= 0 or child:
            yield mark if mark >= 0 else child


def _text(of: Callable[..., int], element: Any) -> str:
    length = min(of(element, None, 0), 2 * _LONGEST)
    if length <= 2:
        return ""
    buffer = ctypes.create_string_buffer(length)
    of(element, buffer, length)
    return " ".join(buffer.raw.decode("utf-16-le", "replace").split("\0", 1)[0].split())


def pictures(page: Any, number: int, tags: PageTags) -> Iterator[Picture]:
    """Iterate over the described pictures of a page, from the top."""
    boxes: dict[int, tuple[float, float]] = {}
    edges = [ctypes.c_float() for _ in range(4)]
    count = min(pdfium.FPDFPage_CountObjects(page), _OBJECTS_CAP) if tags.described else 0
    for at in range(max(0, count)):
        item = pdfium.FPDFPage_GetObject(page, at)
        mark = pdfium.FPDFPageObj_GetMarkedContentID(item)
        if mark >= 0 and pdfium.FPDFPageObj_GetBounds(item, *edges):
            bottom, top = boxes.get(mark, (edges[1].value, edges[3].value))
            boxes[mark] = min(bottom, edges[1].value), max(top, edges[3].value)
    found = []
    for words, marks in tags.described:
        known = [boxes[mark] for mark in marks if mark in boxes]
        top = max((top for _, top in known), default=0.0)
        bottom = min((bottom for bottom, _ in known), default=-_LEAST_HEIGHT)
        if top - bottom >= _LEAST_HEIGHT and not _is_file_name(words):
            found.append(Picture(words, number, top))
    yield from sorted(found, key=lambda each: -each.top)


def _is_file_name(words: str) -> bool:
    """Return whether a program made a description of the name of the file."""
    return " " not in words and any(sign in words for sign in "-_./:")


def believed(pages: Sequence[Sequence[Run]]) -> list[list[Run]]:
    """Return the runs of each page as their tags say, or without tags if they are poor.

    Where they are good, text that is not part of the document is left out.
    """
    runs = [run for page in pages for run in page]
    letters = sum(len(run.text) for run in runs)
    outside = sum(len(run.text) for run in runs if run.artifact)
    tagged = sum(len(run.text) for run in runs if run.level is not None)
    heads = sum(len(run.text) for run in runs if run.level)
    is_poor = tagged < _TAGGED * (letters - outside)
    if is_poor or heads > _MOST_HEADINGS * letters or not heads:
        for run in runs:
            run.level = None
    for page in pages:
        _order(page, is_poor=is_poor)
    if is_poor or outside > _MOST_ARTIFACTS * letters:
        return [list(page) for page in pages]
    return [list(_without_artifacts(page)) for page in pages]


def _order(page: Sequence[Run], *, is_poor: bool) -> None:
    """Number the runs of a page in the order of their tags; without tags if these are poor."""
    place = 0
    for run in page:
        if is_poor:
            run.place = run.cell = run.item = None
        else:
            # What is beside the tree belongs to what the file draws before it.
            place = run.place = place if run.place is None else run.place
    if not is_poor:
        for number, run in enumerate(sorted(page, key=lambda each: each.place or 0)):
            run.place = number


def _without_artifacts(page: Sequence[Run]) -> Iterator[Run]:
    """Iterate over the text of a page; what is beside it, such as a root sign, belongs to it."""
    lines = {round(run.baseline / _ROW) for run in page if not run.artifact}
    for run in page:
        row = round(run.baseline / _ROW)
        if not run.artifact or not lines.isdisjoint(range(row - 2, row + 3)):
            yield run
