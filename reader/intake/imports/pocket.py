"""Pocket: its CSV files and the page of links that it exported before."""

from reader.intake.imports import fields
from reader.intake.imports.csv_rows import Row
from reader.intake.imports.export_file import Sample
from reader.intake.imports.import_format import ImportFormat, has_columns, items_of_rows
from reader.intake.imports.item import ImportItem
from reader.intake.imports.link_page import PARSER, headed_links


def _item(row: Row) -> ImportItem:
    """Read a row of ``part_000000.csv``: columns by name, because they changed over the years."""
    url = fields.address(row.get("url"))
    return ImportItem(
        where=row.where,
        url=url,
        title=fields.title(row.get("title"), url),
        tags=fields.tags(row.get("tags"), separator="|"),
        read=row.get("status").lower() == "archive",
        starred=fields.is_true(row.get("favorite")),
        added=fields.moment(row.get("time_added")),
    )


def _is_page(sample: Sample) -> bool:
    marked = b"time_added=" in sample.markup or b"<title>pocket export" in sample.markup
    return marked and not sample.is_bookmarks


FORMATS = (
    ImportFormat(
        name="pocket-csv",
        label="Pocket (CSV)",
        program="Pocket",
        is_like=has_columns("url", "time_added", "status"),
        read=items_of_rows(_item),
    ),
    ImportFormat(
        name="pocket-html",
        label="Pocket (HTML)",
        program="Pocket",
        is_like=_is_page,
        read=headed_links,
        parser=PARSER,
    ),
)
