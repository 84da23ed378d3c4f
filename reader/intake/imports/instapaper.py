"""Instapaper: its CSV file and its page of links."""

from reader.intake.imports import fields
from reader.intake.imports.csv_rows import read_rows
from reader.intake.imports.export_file import ExportFile, Sample
from reader.intake.imports.import_format import ImportFormat, Rows, has_columns
from reader.intake.imports.item import BadRow, ImportItem, checked
from reader.intake.imports.link_page import PARSER, headed_links
from reader.intake.imports.marks import Mark


def read_csv(export: ExportFile) -> Rows:
    """Read the CSV, the old one with four columns and the new one with six."""
    for row in read_rows(export.text()):
        if isinstance(row, BadRow):
            yield row
            continue
        url = fields.address(row.get("url"))
        folder = row.get("folder")
        selection = row.get("selection")
        yield checked(
            ImportItem(
                where=row.where,
                url=url,
                title=fields.title(row.get("title"), url),
                tags=fields.tags(
                    [*fields.folder_tags(folder), *fields.listed_tags(row.get("tags"))]
                ),
                read=folder.lower() == "archive",
                starred=folder.lower() == "starred",
                added=fields.moment(row.get("timestamp")),
                marks=(Mark(selection),) if url and selection else (),
                text="" if url else selection,
            )
        )


def _is_page(sample: Sample) -> bool:
    return b"<title>instapaper" in sample.markup and not sample.is_bookmarks


FORMATS = (
    ImportFormat(
        name="instapaper",
        label="Instapaper (CSV)",
        program="Instapaper",
        is_like=has_columns("url", "selection", "folder"),
        read=read_csv,
    ),
    ImportFormat(
        name="instapaper-html",
        label="Instapaper (HTML)",
        program="Instapaper",
        is_like=_is_page,
        read=headed_links,
        parser=PARSER,
    ),
)
