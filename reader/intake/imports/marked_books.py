"""Lists of passages from books, without the books: the passages of each book form an article."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from reader.intake.imports.item import ImportItem
from reader.intake.imports.marks import Mark


@dataclass(slots=True)
class MarkedBook:
    """A book, and the passages that were marked in it."""

    title: str
    """Its title."""
    author: str
    """Who wrote it."""
    where: str
    """Its first location in the export, for messages."""
    tags: tuple[str, ...] = ()
    """The user's tags."""
    marks: list[Mark] = field(default_factory=list)
    """The passages, in the order written."""


def items_of(books: Iterable[MarkedBook]) -> Iterator[ImportItem]:
    """Yield an article for each book: its passages as paragraphs, each marked, with its note."""
    for book in books:
        passages = dict.fromkeys(mark.quote for mark in book.marks if mark.quote)
        yield ImportItem(
            where=book.where,
            title=book.title,
            author=book.author,
            tags=book.tags,
            added=max((mark.at for mark in book.marks if mark.at is not None), default=None),
            text="\n\n".join(passages),
            marks=tuple(book.marks),
        )
