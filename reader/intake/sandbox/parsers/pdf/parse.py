"""A PDF to an article."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from reader.document.building import build_document
from reader.document.plain_values import document_values
from reader.errors import UnreadableSourceError
from reader.intake.sandbox.parsers.document_properties import stated_authors, stated_title
from reader.intake.sandbox.parsers.pdf import file
from reader.intake.sandbox.parsers.pdf.assembly import Assembly
from reader.intake.sandbox.parsers.pdf.chunks import find_chunks
from reader.intake.sandbox.parsers.pdf.drop_caps import with_drop_caps
from reader.intake.sandbox.parsers.pdf.first_page import find_front
from reader.intake.sandbox.parsers.pdf.flow import find_flow
from reader.intake.sandbox.parsers.pdf.front import stated_day
from reader.intake.sandbox.parsers.pdf.headings import Headings
from reader.intake.sandbox.parsers.pdf.measures import find_usual
from reader.intake.sandbox.parsers.pdf.tags import believed

_UNREADABLE = "\ufffd"
_MOST_UNREADABLE = 0.2
"""The largest share of letters that the font does not identify."""


def parse_pdf(data: bytes, *, url: str = "", **_about: str) -> dict[str, Any]:
    """Read a PDF.

    Args:
        data: The whole file.
        url: Where it came from, when that is known.

    Raises:
        UnreadableSourceError: If it is locked, damaged, or its pages are pictures.
    """
    with file.opened(data) as document:
        count = file.page_count(document)
        pages = list(file.pages(document))
        fields = file.fields(document)
        outline = file.outline(document)
    _check(pages)
    chunks = [find_chunks(with_drop_caps(runs)) for runs in believed([page.runs for page in pages])]
    usual = find_usual(chunks)
    flow = find_flow([page.number for page in pages], chunks, usual)
    pictures = [picture for page in pages for picture in page.described]
    assembly = Assembly(flow, usual, Headings(usual, outline), pictures)
    front = find_front(flow.parts, assembly, usual, stated_title(fields.get("Title", "")))
    blocks = list(assembly.blocks(leave_out=front.title_parts))
    return {
        "document": document_values(build_document(blocks)),
        "title": front.title,
        "author": stated_authors(fields.get("Author", "")) or front.authors,
        "published": _published(stated_day(fields, datetime.now(UTC).date()), front.day),
        "url": url,
        "notes": _notes(pages, count),
    }


def _published(stated: str, shown: str) -> str:
    """Return the day of publication: a file that was made again later shows an earlier one."""
    return min(stated, shown) if stated and shown else stated or shown


def _check(pages: Sequence[file.Page]) -> None:
    text = "".join(run.text for page in pages for run in page.runs)
    if not text.strip():
        if any(page.has_pictures for page in pages):
            raise UnreadableSourceError(
                "no text in it: its pages are pictures, such as scans: run OCR on it first"
            )
        raise UnreadableSourceError("no text in it: its pages are empty")
    if text.count(_UNREADABLE) > _MOST_UNREADABLE * len(text):
        raise UnreadableSourceError(
            "its fonts do not say which letters they show: run OCR on it first"
        )


def _notes(pages: Sequence[file.Page], count: int) -> list[str]:
    notes = []
    if count > len(pages):
        notes.append(f"Read {len(pages):,} of its {count:,} pages.")
    pictures = [page.number for page in pages if not page.runs and page.has_pictures]
    if pictures:
        what = "page" if len(pictures) == 1 else "pages"
        named = ", ".join(map(str, pictures[:10])) + (" …" if len(pictures) > 10 else "")
        notes.append(f"No text on {what} {named}: pictures, perhaps scans.")
    return notes
