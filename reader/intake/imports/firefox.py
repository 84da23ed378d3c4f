"""Firefox: the JSON of its own backups of bookmarks."""

from collections.abc import Iterator
from typing import Any

from reader.intake.imports import fields
from reader.intake.imports.bookmarks import added
from reader.intake.imports.export_file import ExportFile, Sample
from reader.intake.imports.import_format import ImportFormat, Rows
from reader.intake.imports.item import ImportItem, checked
from reader.intake.imports.json_entries import entries, json_list, json_object

_ROOTS = 2
"""The outermost folders, which Firefox makes itself: of everything, and of the menu."""
_DEEPEST = 40
"""The most levels of nested folders."""


def read_json(export: ExportFile) -> Rows:
    """Read the bookmarks; their folders become tags.

    Raises:
        UnreadableSourceError: If it is not JSON.
    """
    number = 0
    for entry, folders in _bookmarks(
        json_object(next(iter(entries(export.data(), export.name)), None)), ()
    ):
        url = fields.address(fields.line(entry.get("uri")))
        if not fields.is_web(url):
            continue  # Firefox keeps its own pages and queries among them
        number += 1
        yield checked(
            ImportItem(
                where=f"bookmark {number}",
                url=url,
                title=fields.title(entry.get("title"), url),
                tags=fields.tags([*folders[_ROOTS:], *fields.line(entry.get("tags")).split(",")]),
                added=added(str(entry.get("dateAdded"))),
            )
        )


def _bookmarks(
    folder: dict[str, Any], folders: tuple[str, ...]
) -> Iterator[tuple[dict[str, Any], tuple[str, ...]]]:
    """Yield the bookmarks in a folder, each with the names of its folders, the outermost first."""
    within = (*folders, fields.line(folder.get("title")))
    for entry in map(json_object, json_list(folder.get("children"))):
        if "uri" in entry:
            yield entry, within
        elif len(within) < _DEEPEST:
            yield from _bookmarks(entry, within)


def _is_json(sample: Sample) -> bool:
    return b"text/x-moz-place" in sample.json


FORMATS = (
    ImportFormat(
        name="firefox",
        label="a backup of Firefox's bookmarks (JSON)",
        program="Firefox",
        is_like=_is_json,
        read=read_json,
    ),
)
