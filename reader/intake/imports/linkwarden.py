"""Linkwarden: its JSON, collections of links."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from reader.intake.imports import fields
from reader.intake.imports.export_file import ExportFile, Sample
from reader.intake.imports.import_format import ImportFormat, Rows
from reader.intake.imports.item import BadRow, ImportItem, checked
from reader.intake.imports.json_entries import (
    entries,
    json_list,
    json_object,
    labels,
    one_entry,
)
from reader.intake.imports.marks import listed_marks, note_on_all

_DEEPEST = 20
"""The most levels of nested collections."""


def read_json(export: ExportFile) -> Rows:
    """Read Linkwarden's JSON; a collection and those that contain it become tags.

    Raises:
        UnreadableSourceError: If it is not JSON.
    """
    for whole in entries(export.data(), export.name):
        collections = list(map(json_object, json_list(json_object(whole).get("collections"))))
        known = {str(each.get("id")): each for each in collections}
        for collection in collections:
            folders = list(_folders(collection, known))
            for number, entry in enumerate(json_list(collection.get("links")), start=1):
                yield one_entry(partial(_item, folders), entry, f"{folders[-1]}, entry {number}")


def _folders(collection: dict[str, Any], known: dict[str, dict[str, Any]]) -> Iterator[str]:
    """Yield the names of a collection and of those that contain it, the outermost first."""
    names: list[str] = []
    at: dict[str, Any] | None = collection
    while at is not None and len(names) < _DEEPEST:
        names.append(fields.line(at.get("name")) or "collection")
        at = known.get(str(at.get("parentId")))
    yield from reversed(names)


def _item(folders: list[str], entry: dict[str, Any], where: str) -> ImportItem | BadRow:
    url = fields.address(fields.line(entry.get("url")))
    own = [tag for folder in folders for tag in fields.folder_tags(folder)]
    return checked(
        ImportItem(
            where=where,
            url=url,
            title=fields.title(entry.get("name"), url),
            tags=fields.tags([*own, *labels(entry.get("tags"))]),
            starred=bool(entry.get("pinnedBy")),
            added=fields.moment(entry.get("importDate") or entry.get("createdAt")),
            marks=(
                *note_on_all(fields.text(entry.get("description"))),
                *listed_marks(
                    entry.get("highlights"), quote="text", note="comment", at="createdAt"
                ),
            ),
            text=fields.text(entry.get("textContent")),
        )
    )


def _is_json(sample: Sample) -> bool:
    return b'"collections"' in sample.json and b'"links"' in sample.json


FORMATS = (
    ImportFormat(
        name="linkwarden",
        label="Linkwarden (JSON)",
        program="Linkwarden",
        is_like=_is_json,
        read=read_json,
    ),
)
