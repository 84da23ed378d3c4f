"""Pocket: its CSV files and the page of links that it exported before."""

from reader.intake.imports import fields
from reader.intake.imports.csv_rows import read_rows
from reader.intake.imports.export_file import ExportFile, Sample
from reader.intake.imports.import_format import ImportFormat, Rows, has_columns
from reader.intake.imports.item import BadRow, ImportItem, checked
from reader.intake.imports.link_page import PARSER, headed_links


def read_csv(export: ExportFile) -> Rows:
    """Read ``part_000000.csv``: columns by name, because they changed over the years."""
    for row in read_rows(export.text()):
        if isinstance(row, BadRow):
            yield row
            continue
        url = fields.address(row.get("url"))
        yield checked(
            ImportItem(
                where=row.where,
                url=url,
                title=fields.title(row.get("title"), url),
                tags=fields.tags(row.get("tags"), separator="|"),
                read=row.get("status").lower() == "archive",
                starred=fields.is_true(row.get("favorite")),
                added=fields.moment(row.get("time_added")),
            )
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
        read=read_csv,
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
