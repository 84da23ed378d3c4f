"""Pinboard: its JSON, which Delicious wrote before it."""

from typing import Any

from reader.intake.imports import fields
from reader.intake.imports.export_file import Sample
from reader.intake.imports.import_format import ImportFormat
from reader.intake.imports.item import BadRow, ImportItem, checked
from reader.intake.imports.json_entries import items_of_entries
from reader.intake.imports.marks import note_on_all


def _item(entry: dict[str, Any], where: str) -> ImportItem | BadRow:
    """Read a link; its tags are separated by spaces."""
    url = fields.address(fields.line(entry.get("href")))
    return checked(
        ImportItem(
            where=where,
            url=url,
            title=fields.title(entry.get("description"), url),
            tags=fields.tags(fields.line(entry.get("tags")), separator=" "),
            read=entry.get("toread") == "no",
            added=fields.moment(entry.get("time")),
            marks=tuple(note_on_all(fields.text(entry.get("extended")))),
        )
    )


def _is_json(sample: Sample) -> bool:
    return b'"href"' in sample.json and b'"extended"' in sample.json


FORMATS = (
    ImportFormat(
        name="pinboard",
        label="Pinboard (JSON)",
        program="Pinboard",
        is_like=_is_json,
        read=items_of_entries(_item),
    ),
)
