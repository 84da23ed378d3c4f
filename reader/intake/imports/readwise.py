"""Readwise Reader: its CSV file."""

from reader.intake.imports import fields
from reader.intake.imports.csv_rows import Row
from reader.intake.imports.import_format import ImportFormat, has_columns, items_of_rows
from reader.intake.imports.item import ImportItem
from reader.intake.imports.marks import note_on_all

_READ_SHARE = 0.95
"""The share of an article from which it counts as read to the end."""


def _item(row: Row) -> ImportItem | None:
    """Read a row; None for an article that only came from a feed and was never saved."""
    place = row.get("location").lower()
    if place == "feed":
        return None
    url = fields.address(row.get("url"))
    return ImportItem(
        where=row.where,
        url=url,
        title=fields.title(row.get("title"), url),
        tags=fields.listed_tags(row.get("document tags")),
        read=place == "archive" or _share(row.get("reading progress")) >= _READ_SHARE,
        starred=place == "shortlist",
        added=fields.moment(row.get("saved date")),
        author=fields.line(row.get("author")),
        marks=tuple(note_on_all(row.get("document note"))),
    )


def _share(value: str) -> float:
    try:
        return float(value)
    except ValueError:
        return 0.0


FORMATS = (
    ImportFormat(
        name="readwise",
        label="Readwise Reader (CSV)",
        program="Readwise Reader",
        is_like=has_columns("url", "document tags", "location"),
        read=items_of_rows(_item),
    ),
)
