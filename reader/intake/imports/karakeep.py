"""Karakeep, once called Hoarder: its JSON."""

from collections.abc import Iterator
from typing import Any

from reader.intake.imports import fields
from reader.intake.imports.export_file import Sample
from reader.intake.imports.import_format import ImportFormat
from reader.intake.imports.item import BadRow, ImportItem, checked
from reader.intake.imports.json_entries import items_of_entries, json_object, labels
from reader.intake.imports.marks import Mark, listed_marks, note_on_all


def _item(entry: dict[str, Any], where: str) -> ImportItem | BadRow:
    """Read a link, or a note that has a text of its own."""
    content = json_object(entry.get("content"))
    url = fields.address(fields.line(content.get("url")))
    return checked(
        ImportItem(
            where=where,
            url=url,
            title=fields.title(entry.get("title") or content.get("title"), url),
            tags=fields.tags([*labels(entry.get("tags")), *labels(entry.get("lists"))]),
            read=entry.get("archived") is True,
            starred=entry.get("favourited") is True,
            added=fields.moment(entry.get("createdAt")),
            marks=tuple(_marks(entry)),
            content=fields.html_or_nothing(content.get("htmlContent")),
            text=fields.text(content.get("text")),
        )
    )


def _marks(entry: dict[str, Any]) -> Iterator[Mark]:
    yield from note_on_all(fields.text(entry.get("note")))
    yield from listed_marks(entry.get("highlights"), quote="text", note="note", at="createdAt")


def _is_json(sample: Sample) -> bool:
    return b'"bookmarks"' in sample.json[:200] and b'"createdAt"' in sample.json


FORMATS = (
    ImportFormat(
        name="karakeep",
        label="Karakeep (JSON)",
        program="Karakeep",
        is_like=_is_json,
        read=items_of_entries(_item, inner="bookmarks"),
    ),
)
