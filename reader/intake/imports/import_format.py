"""What Reader must know about the format of an export: one row of the registry."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.intake.bytes.zip_file import ZipFile
from reader.intake.formats.feeds import Outline
from reader.intake.imports.csv_rows import Row, read_rows
from reader.intake.imports.export_file import ExportFile, Sample
from reader.intake.imports.item import BadRow, ImportItem, OwnArticle, checked

Rows = Iterator[ImportItem | OwnArticle | Outline | BadRow]
"""The rows of an export; a bad row says where it is and what is wrong."""


def never(_sample: Sample) -> bool:
    """Never match the first bytes, for a format that is a zip file."""
    return False


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportFormat:
    """An export format, as data: how it is recognised, and what reads it."""

    name: str
    """The name that ``--from`` accepts."""
    label: str
    """The name that messages use: ``Pocket (CSV)``."""
    program: str = ""
    """The program that writes it, for the help; empty if several do."""
    is_like: Callable[[Sample], bool] = never
    """Whether the first bytes are in this format."""
    read: Callable[[ExportFile], Rows] | None = None
    """Reads a file in it, or a member of a zip file; None if the whole zip file is the export."""
    is_like_archive: Callable[[Sequence[str]], bool] | None = None
    """Whether a whole zip file is in this format, judging by the names of its members."""
    read_archive: Callable[[ZipFile], Rows] | None = None
    """Reads such a zip file."""
    is_like_folder: Callable[[Path], bool] | None = None
    """Whether a folder is in this format."""
    read_folder: Callable[[Path], Rows] | None = None
    """Reads such a folder."""
    parser: str = ""
    """The parser in the sandbox that it needs; empty if our own code reads it."""
    is_own: bool = False
    """Whether Reader wrote it: then near duplicates in it are intentional."""


def has_columns(*names: str) -> Callable[[Sample], bool]:
    """Return a function that checks whether a CSV file has all these columns."""
    wanted = frozenset(names)
    return lambda sample: wanted <= sample.columns


def items_of_rows(item: Callable[[Row], ImportItem | None]) -> Callable[[ExportFile], Rows]:
    """Return a function that reads a CSV file with one that reads a row; None skips a row."""

    def read(export: ExportFile) -> Rows:
        for row in read_rows(export.text()):
            found = row if isinstance(row, BadRow) else item(row)
            if found is not None:
                yield found if isinstance(found, BadRow) else checked(found)

    return read
