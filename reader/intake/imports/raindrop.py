"""Raindrop: its CSV file."""

from reader.intake.imports import fields
from reader.intake.imports.csv_rows import Row
from reader.intake.imports.import_format import ImportFormat, has_columns, items_of_rows
from reader.intake.imports.item import ImportItem
from reader.intake.imports.marks import labelled_marks, note_on_all


def _item(row: Row) -> ImportItem:
    """Read a row; a folder in a folder is two tags."""
    url = fields.address(row.get("url"))
    folders = fields.folder_tags(row.get("folder"), separator="/")
    return ImportItem(
        where=row.where,
        url=url,
        title=fields.title(row.get("title"), url),
        tags=fields.tags([*folders, *fields.tags(row.get("tags"), separator=",")]),
        starred=fields.is_true(row.get("favorite")),
        added=fields.moment(row.get("created")),
        marks=(*note_on_all(row.get("note")), *labelled_marks(row.get("highlights"))),
    )


FORMATS = (
    ImportFormat(
        name="raindrop",
        label="Raindrop (CSV)",
        program="Raindrop",
        is_like=has_columns("url", "folder", "created", "favorite"),
        read=items_of_rows(_item),
    ),
)
