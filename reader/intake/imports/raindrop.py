"""Raindrop: its CSV file."""

from reader.intake.imports import fields
from reader.intake.imports.csv_rows import read_rows
from reader.intake.imports.export_file import ExportFile
from reader.intake.imports.import_format import ImportFormat, Rows, has_columns
from reader.intake.imports.item import BadRow, ImportItem, checked
from reader.intake.imports.marks import labelled_marks, note_on_all


def read_csv(export: ExportFile) -> Rows:
    """Read the CSV; a folder in a folder is two tags."""
    for row in read_rows(export.text()):
        if isinstance(row, BadRow):
            yield row
            continue
        url = fields.address(row.get("url"))
        folders = fields.folder_tags(row.get("folder"), separator="/")
        yield checked(
            ImportItem(
                where=row.where,
                url=url,
                title=fields.title(row.get("title"), url),
                tags=fields.tags([*folders, *fields.tags(row.get("tags"), separator=",")]),
                starred=fields.is_true(row.get("favorite")),
                added=fields.moment(row.get("created")),
                marks=(
                    *note_on_all(row.get("note")),
                    *labelled_marks(row.get("highlights")),
                ),
            )
        )


FORMATS = (
    ImportFormat(
        name="raindrop",
        label="Raindrop (CSV)",
        program="Raindrop",
        is_like=has_columns("url", "folder", "created", "favorite"),
        read=read_csv,
    ),
)
