"""E-books to articles: one per chapter, or one in all if the book is short."""

from dataclasses import replace
from datetime import date
from typing import Any

from reader.document.article import Metadata
from reader.document.building import heading_document, join_documents
from reader.document.document import Document
from reader.document.plain_values import document_from_values
from reader.document.reading_time import document_words
from reader.errors import GaveUpError, UnreadableSourceError
from reader.intake.formats.parsed_article import ParsedArticle, ParsedText, parts_note
from reader.intake.formats.raw_source import RawSource
from reader.intake.formats.titles import slug
from reader.intake.sandbox.limits import Limits
from reader.intake.sandbox.process import run_parser
from reader.language.codes import language_code

SHORT_BOOK = 8_000
"""The most words of a book that becomes one article: half an hour of reading."""
BOOK_LIMITS = Limits(seconds=40.0)
_PAGE_LIMITS = Limits(seconds=5.0)
_PAGES_TRIED = 300
"""The most pages of a book that are tried one by one after the whole took too long."""
_FAILURES = 6
"""After this many pages that take too long, no more are tried."""


def read(source: RawSource) -> tuple[ParsedArticle, ...]:
    """Read an e-book, whole or in its chapters.

    Raises:
        UnreadableSourceError: If it is not an e-book, is locked, or has no text.
    """
    if source.whole:
        # A file keeps its own name.
        return (replace(read_book(source.data, name=source.name), id=""),)
    return read_epub(source.data, name=source.name)


def read_epub(data: bytes, *, name: str) -> tuple[ParsedArticle, ...]:
    """Read an e-book: an article for each chapter, or one when it is short.

    The ``site`` of a chapter is the title of its book.

    Args:
        data: The whole file.
        name: The name by which errors refer to it.

    Raises:
        UnreadableSourceError: If it is not an e-book, is locked, or has no text.
    """
    book = _parse(data, name)
    chapters = book["chapters"]
    if len(chapters) == 1 or _words(chapters) < SHORT_BOOK:
        return (_whole(book, name),)
    about = _metadata(book)
    notes = tuple(book["notes"])
    return tuple(
        ParsedArticle(
            slug(f"{about.title or name} {number}"),
            replace(about, title=chapter["title"] or f"Part {number}", site=about.title),
            ParsedText(chapter["document"]),
            notes=notes if number == 1 else (),
        )
        for number, chapter in enumerate(chapters, start=1)
    )


def read_book(data: bytes, *, name: str) -> ParsedArticle:
    """Read an e-book as a single article, however long it is.

    Raises:
        UnreadableSourceError: If it is not an e-book, is locked, or has no text.
    """
    book = _parse(data, name)
    chapters = len(book["chapters"]) if _words(book["chapters"]) >= SHORT_BOOK else 1
    whole = _whole(book, name)
    return replace(whole, notes=(*whole.notes, *parts_note(chapters, "chapters")))


def _whole(book: dict[str, Any], name: str) -> ParsedArticle:
    about = _metadata(book)
    parts: list[Document] = []
    for chapter in book["chapters"]:
        document: Document = chapter["document"]
        # A chapter that begins with its own title does not need it again.
        begins = any(block.kind == "heading" for block in document.blocks[:1])
        if chapter["title"] and not begins and len(book["chapters"]) > 1:
            parts.append(heading_document(chapter["title"]))
        parts.append(document)
    text = ParsedText(join_documents(parts))
    return ParsedArticle(slug(about.title or name), about, text, tuple(book["notes"]))


def _parse(data: bytes, name: str) -> dict[str, Any]:
    book: dict[str, Any]
    try:
        book = run_parser("epub", data, name=name, limits=BOOK_LIMITS)
    except GaveUpError:
        book = _page_by_page(data, name)
        if not book["chapters"]:
            raise
    if not book["chapters"]:
        raise UnreadableSourceError(f"{name}: no text in it: its pages may be pictures")
    for chapter in book["chapters"]:
        chapter["document"] = document_from_values(chapter["document"])
    return book


def _page_by_page(data: bytes, name: str) -> dict[str, Any]:
    """Read a book again page by page, and name the pages that cannot be read."""
    book: dict[str, Any] = run_parser(
        "epub", data, name=name, options={"contents": True}, limits=BOOK_LIMITS
    )
    tried = failures = 0
    while tried < min(book["pages"], _PAGES_TRIED) and failures < _FAILURES:
        page, tried = tried, tried + 1
        try:
            part = run_parser("epub", data, name=name, options={"only": page}, limits=_PAGE_LIMITS)
        except UnreadableSourceError:
            failures += 1
            book["notes"].append(f"Page {tried} of the book was left out: it took too long.")
            continue
        book["chapters"] += part["chapters"]
        book["notes"] += part["notes"]
    if tried < book["pages"]:
        book["notes"].append(
            f"The pages after page {tried} of the book were left out: all of them would take too "
            "long."
        )
    return book


def _words(chapters: list[dict[str, Any]]) -> int:
    return sum(document_words(chapter["document"]) for chapter in chapters)


def _metadata(book: dict[str, Any]) -> Metadata:
    try:
        published = date.fromisoformat(book["published"])
    except ValueError:
        published = None
    return Metadata(
        title=book["title"],
        author=book["author"],
        published=published,
        site=book["publisher"],
        language=language_code(str(book["language"])),
        tags=tuple(book["tags"]),
    )
