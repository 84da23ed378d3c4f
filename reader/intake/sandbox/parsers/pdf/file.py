"""A PDF file as PDFium opens it: its pages as runs, its metadata, its table of contents."""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

from reader.errors import UnreadableSourceError
from reader.intake.sandbox.parsers.pdf.page_reader import page_runs
from reader.intake.sandbox.parsers.pdf.runs import Run
from reader.intake.sandbox.parsers.pdf.tags import Picture, page_tags, pictures

PAGES_CAP = 2_000
"""The most pages that are read."""
_OUTLINE_CAP = 2_000
_OUTLINE_DEEPEST = 6
_FIELDS = ("Title", "Author", "Subject", "Keywords", "CreationDate", "Creator")
_LONGEST_FIELD = 4_000


@dataclass(frozen=True, slots=True)
class Page:
    """One page."""

    number: int
    """Counted from 1."""
    runs: list[Run]
    """Its text."""
    has_pictures: bool
    """Whether there are pictures on it."""
    described: tuple[Picture, ...] = ()
    """The pictures that the file describes."""


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """A line of the table of contents that viewers show beside the pages."""

    title: str
    """The heading."""
    depth: int
    """1 for the outermost."""
    page: int
    """The page it leads to, counted from 1; 0 if that is not known."""


@contextmanager
def opened(data: bytes) -> Iterator[Any]:
    """Open a file.

    Raises:
        UnreadableSourceError: If it is locked, or not a PDF.
    """
    pdfium.FPDF_InitLibrary()
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not document and (catalog := _catalog(data)):
        # The end of the file, which says where to begin, is missing.
        data += b"\ntrailer << /Root %d 0 R >>\n%%%%EOF\n" % catalog
        document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        raise UnreadableSourceError(_why(pdfium.FPDF_GetLastError()))
    try:
        yield document
    finally:
        pdfium.FPDF_CloseDocument(document)


def _catalog(data: bytes) -> int:
    """Return the number of the root object of a damaged file; 0 if it is not found."""
    start = data.rfind(b" 0 obj", 0, max(0, data.rfind(b"/Catalog")))
    digits = data[max(0, start - 8) : max(0, start)].split()[-1:]
    return int(digits[0]) if digits and digits[0].isdigit() else 0


def _why(error: int) -> str:
    if error == pdfium.FPDF_ERR_PASSWORD:
        return "locked with a password: save a copy without one"
    if error == pdfium.FPDF_ERR_SECURITY:
        return "locked in a way that is not supported: save a copy without a password"
    return "not a complete PDF: it is damaged or another kind of file"


def page_count(document: Any) -> int:
    """Return how many pages there are."""
    return int(pdfium.FPDF_GetPageCount(document))


def pages(document: Any) -> Iterator[Page]:
    """Iterate over the pages up to the limit; damaged ones are left out."""
    for index in range(min(page_count(document), PAGES_CAP)):
        page = pdfium.FPDF_LoadPage(document, index)
        if not page:
            continue
        text_page = pdfium.FPDFText_LoadPage(page)
        try:
            tags = page_tags(page)
            runs = page_runs(text_page, tags.marks if tags else None) if text_page else []
            described = tuple(pictures(page, index + 1, tags)) if tags else ()
            yield Page(index + 1, runs, bool(runs) or _has_pictures(page), described)
        finally:
            if text_page:
                pdfium.FPDFText_ClosePage(text_page)
            pdfium.FPDF_ClosePage(page)


def _has_pictures(page: Any) -> bool:
    count = min(pdfium.FPDFPage_CountObjects(page), 1_000)
    kinds = (
        pdfium.FPDFPageObj_GetType(pdfium.FPDFPage_GetObject(page, index)) for index in range(count)
    )
    return any(kind in {pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM} for kind in kinds)


def fields(document: Any) -> dict[str, str]:
    """Return the metadata of the file: title, author and the like, as written."""
    found = {}
    for name in _FIELDS:
        key = name.encode()
        length = min(pdfium.FPDF_GetMetaText(document, key, None, 0), 2 * _LONGEST_FIELD)
        buffer = ctypes.create_string_buffer(max(2, length))
        pdfium.FPDF_GetMetaText(document, key, buffer, length)
        text = buffer.raw.decode("utf-16-le", "replace").split("\0", 1)[0]
        found[name] = " ".join(text.split())
    return found


def outline(document: Any) -> list[OutlineEntry]:
    """Return the table of contents of the file, in its order."""
    found: list[OutlineEntry] = []
    waiting = [(pdfium.FPDFBookmark_GetFirstChild(document, None), 1)]
    seen: set[int] = set()
    while waiting and len(found) < _OUTLINE_CAP:
        mark, depth = waiting.pop()
        key = ctypes.addressof(mark.contents) if mark else 0
        if not key or key in seen:
            continue
        seen.add(key)
        waiting.append((pdfium.FPDFBookmark_GetNextSibling(document, mark), depth))
        if depth < _OUTLINE_DEEPEST:
            waiting.append((pdfium.FPDFBookmark_GetFirstChild(document, mark), depth + 1))
        found.append(OutlineEntry(_bookmark_title(mark), depth, _bookmark_page(document, mark)))
    return found


def _bookmark_title(mark: Any) -> str:
    length = min(pdfium.FPDFBookmark_GetTitle(mark, None, 0), 2_000)
    buffer = ctypes.create_string_buffer(max(2, length))
    pdfium.FPDFBookmark_GetTitle(mark, buffer, length)
    return " ".join(buffer.raw.decode("utf-16-le", "replace").split("\0", 1)[0].split())


def _bookmark_page(document: Any, mark: Any) -> int:
    target = pdfium.FPDFBookmark_GetDest(document, mark)
    return int(pdfium.FPDFDest_GetDestPageIndex(document, target)) + 1 if target else 0
