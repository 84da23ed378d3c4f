"""Readwise: the CSV file of its highlights, each row a passage from a book or an article."""

from reader.intake.imports import fields
from reader.intake.imports.csv_rows import read_rows
from reader.intake.imports.export_file import ExportFile
from reader.intake.imports.import_format import ImportFormat, Rows, has_columns
from reader.intake.imports.item import BadRow
from reader.intake.imports.marked_books import MarkedBook, items_of
from reader.intake.imports.marks import Mark


def read_csv(export: ExportFile) -> Rows:
    """Read the CSV; the passages from a book become one article."""
    books: dict[tuple[str, str], MarkedBook] = {}
    for row in read_rows(export.text()):
        if isinstance(row, BadRow):
            yield row
            continue
        if not row.get("highlight"):
            yield BadRow(row.where, "no highlight in it")
            continue
        title, author = row.get("book title") or "Untitled", row.get("book author")
        book = books.setdefault((title, author), MarkedBook(title, author, row.where))
        book.tags = fields.tags([*book.tags, *fields.listed_tags(row.get("document tags"))])
        at = fields.moment(row.get("highlighted at"))
        book.marks.append(Mark(row.get("highlight"), row.get("note"), at))
    yield from items_of(books.values())


FORMATS = (
    ImportFormat(
        name="readwise-highlights",
        label="Readwise highlights (CSV)",
        program="Readwise",
        is_like=has_columns("highlight", "book title"),
        read=read_csv,
    ),
)
