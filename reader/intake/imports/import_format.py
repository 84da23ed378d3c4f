"""What Reader has to know of an export's format: one row of the registry."""

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
    """Recognise a format by no first bytes: it is a zip file."""
    return False


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportFormat:
    """An export format, as data: how it is recognised, and what reads it."""

    name: str
    """What ``--from`` calls it."""
    label: str
    """What messages call it: ``Pocket (CSV)``."""
    program: str = ""
    """The program that writes it, for the help; empty when several do."""
    is_like: Callable[[Sample], bool] = never
    """Says whether first bytes are this format's."""
    read: Callable[[ExportFile], Rows] | None = None
    """Reads a file of it, or a member of a zip file; None when it is a zip file as a whole."""
    is_like_archive: Callable[[Sequence[str]], bool] | None = None
    """Says by the names of its members whether a zip file as a whole is this format's."""
    read_archive: Callable[[ZipFile], Rows] | None = None
    """Reads such a zip file."""
    is_like_folder: Callable[[Path], bool] | None = None
    """Says whether a folder is this format's."""
    read_folder: Callable[[Path], Rows] | None = None
    """Reads such a folder."""
    parser: str = ""
    """The parser in the sandbox that it needs; empty when our own code reads it."""
    is_own: bool = False
    """Whether Reader wrote it: what is nearly the same in it is meant to be there twice."""


def has_columns(*names: str) -> Callable[[Sample], bool]:
    """Return what says whether a CSV file has all these columns."""
    wanted = frozenset(names)
    return lambda sample: wanted <= sample.columns


def items_of_rows(item: Callable[[Row], ImportItem | None]) -> Callable[[ExportFile], Rows]:
    """Return what reads a CSV file, given what reads a row; None skips a row."""

    def read(export: ExportFile) -> Rows:
        for row in read_rows(export.text()):
            found = row if isinstance(row, BadRow) else item(row)
            if found is not None:
                yield found if isinstance(found, BadRow) else checked(found)

    return read
