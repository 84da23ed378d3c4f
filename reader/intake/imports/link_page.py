"""Pages that are lists of links, as the parser in the sandbox reads them."""

from typing import Any

from reader.intake.imports import fields
from reader.intake.imports.export_file import ExportFile
from reader.intake.imports.import_format import Rows
from reader.intake.imports.item import ImportItem, checked
from reader.intake.sandbox.limits import Limits
from reader.intake.sandbox.process import run_parser

PARSER = "links"
_LIMITS = Limits(seconds=60.0)


def links_of(export: ExportFile) -> list[dict[str, Any]]:
    """Return the links of a page: address, text, heading, folders, attributes, note and line.

    Raises:
        GaveUpError: If it takes too much time or memory.
        InputError: If it cannot be read.
    """
    found: list[dict[str, Any]] = run_parser(
        PARSER, export.data(), name=export.name, options={"name": export.name}, limits=_LIMITS
    )
    return found


def place_of(link: dict[str, Any]) -> str:
    """Return the location of a link, for messages."""
    return f"line {link['line']}"


def headed_links(export: ExportFile) -> Rows:
    """Read the page that Pocket and Instapaper export: lists of links under headings."""
    for link in links_of(export):
        attributes = link["attributes"]
        url = fields.address(attributes.get("href", ""))
        heading = link["heading"]
        yield checked(
            ImportItem(
                where=place_of(link),
                url=url,
                title=fields.title(link["text"], url),
                tags=fields.tags(
                    [*fields.folder_tags(heading), *attributes.get("tags", "").split(",")]
                ),
                read="archive" in heading.lower(),
                starred=heading.lower() == "starred",
                added=fields.moment(attributes.get("time_added", "")),
            )
        )
