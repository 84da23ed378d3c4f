"""OPML: lists of feeds, which every feed reader writes."""

from reader.intake.formats.feeds import read_opml
from reader.intake.imports.export_file import ExportFile, Sample
from reader.intake.imports.import_format import ImportFormat, Rows


def read_outlines(export: ExportFile) -> Rows:
    """Read the feeds of a list."""
    yield from read_opml(export.data(), name=export.name)


def _is_list(sample: Sample) -> bool:
    return b"<opml" in sample.markup and not sample.is_bookmarks


FORMATS = (
    ImportFormat(
        name="opml",
        label="a list of feeds (OPML)",
        is_like=_is_list,
        read=read_outlines,
        parser="opml",
    ),
)
