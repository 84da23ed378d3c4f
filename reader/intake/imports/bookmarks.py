"""Bookmarks as every browser exports them."""

import re
from datetime import UTC, datetime

from reader.intake.imports import fields
from reader.intake.imports.export_file import ExportFile, Sample
from reader.intake.imports.import_format import ImportFormat, Rows
from reader.intake.imports.item import ImportItem, checked
from reader.intake.imports.link_page import PARSER, links_of, place_of
from reader.intake.imports.marks import note_on_all

_LINKDING = re.compile(r"\[/?linkding-notes\]")
_SECONDS_TO_1970 = 11_644_473_600
"""Seconds from the beginning of 1601, from which Chrome sometimes counts."""


def read_page(export: ExportFile) -> Rows:
    """Read the page of bookmarks; the folders become tags."""
    for link in links_of(export):
        attributes = link["attributes"]
        url = fields.address(attributes.get("href", ""))
        yield checked(
            ImportItem(
                where=place_of(link),
                url=url,
                title=fields.title(link["text"], url),
                tags=fields.tags([*link["folders"], *attributes.get("tags", "").split(",")]),
                read=attributes.get("toread") == "0",
                added=added(attributes.get("add_date", "")),
                marks=tuple(note_on_all(_without_marks(link["note"]))),
            )
        )


def _without_marks(note: str) -> str:
    """Return a note without the marks that linkding puts around it in exports."""
    return _LINKDING.sub(" ", note).strip()


def added(value: str) -> datetime | None:
    """Parse ADD_DATE: seconds, or microseconds since 1601 as Chrome sometimes writes them."""
    if value.isascii() and value.isdigit() and len(value) >= 16:
        seconds = int(value[:20]) / 1e6
        try:
            return datetime.fromtimestamp(
                seconds if seconds < 5e9 else seconds - _SECONDS_TO_1970, UTC
            )
        except (ValueError, OverflowError, OSError):
            return None
    return fields.moment(value)


def _is_page(sample: Sample) -> bool:
    return sample.is_bookmarks or (b"<dt>" in sample.markup and b"<a " in sample.markup)


FORMATS = (
    ImportFormat(
        name="netscape",
        label="bookmarks of a browser (HTML)",
        is_like=_is_page,
        read=read_page,
        parser=PARSER,
    ),
)
