"""Lists of links that any program may write: CSV with an address column, or plain addresses."""

from reader.intake.imports import fields
from reader.intake.imports.csv_rows import Row
from reader.intake.imports.export_file import ExportFile, Sample
from reader.intake.imports.import_format import ImportFormat, Rows, items_of_rows
from reader.intake.imports.item import ImportItem, checked
from reader.intake.imports.marks import note_on_all

_ADDRESS_COLUMNS = ("url", "link", "href", "address", "source")
"""Names that the address column may have."""
_ADDED_COLUMNS = ("added", "created", "time_added", "saved", "date", "creation date")
"""Names that the column of the day of saving may have."""
_PROBE_LINES = 50


def _item(row: Row) -> ImportItem:
    """Read a row of a CSV with an address column; other columns are known by their usual names."""
    url = fields.address(row.get(*_ADDRESS_COLUMNS))
    labels = row.get("tags", "labels")
    archived = row.get("status").lower() in {"archive", "archived", "read"}
    return ImportItem(
        where=row.where,
        url=url,
        title=fields.title(row.get("title", "name"), url),
        tags=fields.tags(labels, separator="|") if "|" in labels else fields.listed_tags(labels),
        read=archived or fields.is_true(row.get("read")),
        starred=fields.is_true(row.get("starred", "favorite")),
        added=fields.moment(row.get(*_ADDED_COLUMNS)),
        author=fields.line(row.get("author")),
        site=fields.line(row.get("site")),
        published=fields.day(row.get("published")),
        language=fields.language(row.get("language")),
        marks=tuple(note_on_all(row.get("note", "notes", "description"))),
        content=row.get("content") if "</" in row.get("content") else "",
    )


def _has_addresses(sample: Sample) -> bool:
    return len(sample.columns) > 1 and not sample.columns.isdisjoint(_ADDRESS_COLUMNS)


def read_addresses(export: ExportFile) -> Rows:
    """Read one address per line; empty lines and lines that begin with ``#`` are skipped."""
    for number, line in enumerate(export.text().split("\n"), start=1):
        url = fields.address(line)
        if url and not url.startswith("#"):
            yield checked(ImportItem(where=f"line {number}", url=url))


def _is_addresses(sample: Sample) -> bool:
    lines = [line.strip() for line in sample.text.split("\n")[:_PROBE_LINES]]
    links = [line for line in lines if line and not line.startswith("#")]
    return sum(fields.is_web(fields.address(line)) for line in links) * 2 > len(links)


FORMATS = (
    ImportFormat(
        name="csv",
        label="CSV with a column of addresses",
        is_like=_has_addresses,
        read=items_of_rows(_item),
    ),
    ImportFormat(
        name="urls",
        label="a list of addresses, one a line",
        is_like=_is_addresses,
        read=read_addresses,
    ),
)
