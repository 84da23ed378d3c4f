"""Instapaper: its CSV file and its page of links."""

from reader.intake.imports import fields
from reader.intake.imports.csv_rows import Row
from reader.intake.imports.export_file import Sample
from reader.intake.imports.import_format import ImportFormat, has_columns, items_of_rows
from reader.intake.imports.item import ImportItem
from reader.intake.imports.link_page import PARSER, headed_links
from reader.intake.imports.marks import Mark


def _item(row: Row) -> ImportItem:
    """Read a row of the CSV, in the old form with four columns or the new one with six."""
    url = fields.address(row.get("url"))
    folder, selection = row.get("folder"), row.get("selection")
    return ImportItem(
        where=row.where,
        url=url,
        title=fields.title(row.get("title"), url),
        tags=fields.tags([*fields.folder_tags(folder), *fields.listed_tags(row.get("tags"))]),
        read=folder.lower() == "archive",
        starred=folder.lower() == "starred",
        added=fields.moment(row.get("timestamp")),
        marks=(Mark(selection),) if url and selection else (),
        text="" if url else selection,
    )


def _is_page(sample: Sample) -> bool:
    return b"<title>instapaper" in sample.markup and not sample.is_bookmarks


FORMATS = (
    ImportFormat(
        name="instapaper",
        label="Instapaper (CSV)",
        program="Instapaper",
        is_like=has_columns("url", "selection", "folder"),
        read=items_of_rows(_item),
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
