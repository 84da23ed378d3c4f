"""Recognise which program an export is from: by its content, never by its name alone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from reader.errors import InputError, UnsupportedSourceError
from reader.intake.bytes.zip_file import ZipFile
from reader.intake.imports.export_file import ExportFile
from reader.intake.imports.import_format import ImportFormat, Rows
from reader.intake.imports.item import BadRow, ImportItem, OwnArticle, reason_of
from reader.intake.imports.registry import BY_NAME, FORMATS


@dataclass(frozen=True, slots=True)
class Import:
    """An export that was recognised."""

    path: Path
    """The file."""
    form: ImportFormat
    """Its format."""

    def rows(self) -> Rows:
        """Read the rows from the first one; it can be called again.

        Raises:
            InputError: If the file no longer exists or cannot be read at all.
        """
        if self.form.read_folder is not None:
            yield from self.form.read_folder(self.path)
        elif _is_zip(self.path):
            with ZipFile(self.path, name=str(self.path)) as archive:
                yield from _archive_rows(archive, self.form)
        elif self.form.read is not None:
            yield from self.form.read(ExportFile(str(self.path), self.path))


def open_import(path: Path, name: str | None = None) -> Import:
    """Recognise an export.

    Args:
        path: The file as the program wrote it, zip file or not.
        name: The name of its format if the user gives it; None to recognise it.

    Raises:
        SourceNotFoundError: If there is no such file.
        UnreadableSourceError: If it cannot be opened.
        UnsupportedSourceError: If it is in none of the formats.
    """
    if name is not None and name not in BY_NAME:
        raise UnsupportedSourceError(f"{name}: no such format: choose one of {', '.join(BY_NAME)}")
    if path.is_dir():
        return Import(path, _folder_format(path, name))
    if _is_zip(path):
        with ZipFile(path, name=str(path)) as archive:
            found = _archive_format(archive)
    else:
        found = _format_of(ExportFile(str(path), path))
    # A list of links can be read as another kind of list; a zip file cannot.
    if name is not None and (found is None or found.read is not None):
        found = BY_NAME[name]
        if found.read_folder is not None:
            raise UnsupportedSourceError(f"{path}: not a folder: give the folder of the vault")
    if found is None:
        labels = "; ".join(each.label for each in FORMATS)
        raise UnsupportedSourceError(f"{path}: not a known export: {labels}")
    return Import(path, found)


def _folder_format(path: Path, name: str | None) -> ImportFormat:
    """Return the format of a folder.

    Raises:
        UnsupportedSourceError: If it is in none of the formats.
    """
    named = BY_NAME.get(name or "")
    if named is not None and named.read_folder is not None:
        return named
    for each in FORMATS:
        if name is None and each.is_like_folder is not None and each.is_like_folder(path):
            return each
    kinds = ", ".join(each.name for each in FORMATS if each.read_folder is not None)
    raise UnsupportedSourceError(
        f"{path}: not a known export: add the folder with `reader add`, or name its format with "
        f"--from ({kinds})"
    )


def _is_zip(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(4) == b"PK\x03\x04" if path.is_file() else False
    except (OSError, ValueError):
        return False


def _format_of(export: ExportFile) -> ImportFormat | None:
    sample = export.sample()
    return next((each for each in FORMATS if each.is_like(sample)), None)


def _archive_format(archive: ZipFile) -> ImportFormat | None:
    names = list(archive.names())
    for each in FORMATS:
        if each.is_like_archive is not None and each.is_like_archive(names):
            return each
    for member in _lists(archive):
        try:
            if found := _format_of(_member(archive, member)):
                return found
        except InputError:
            continue
    return None


def _lists(archive: ZipFile) -> list[str]:
    """Return the members that may be lists: Pocket's parts, in order."""
    return sorted(
        name for name in archive.names() if re.search(r"\.(?:csv|html?|json)$", name.lower())
    )


def _member(archive: ZipFile, member: str) -> ExportFile:
    return ExportFile(member, held=archive.read(member))


def _archive_rows(archive: ZipFile, form: ImportFormat) -> Rows:
    if form.read_archive is not None:
        yield from form.read_archive(archive)
        return
    for member in _lists(archive):
        try:
            export = _member(archive, member)
            # A list of another kind is skipped: a zip file may contain the same links twice.
            if _format_of(export) in {form, None} and form.read is not None:
                yield from _in(member, form.read(export))
        except InputError as error:
            yield BadRow(member, reason_of(error, member))


def _in(member: str, rows: Rows) -> Iterator[ImportItem | OwnArticle | BadRow]:
    for row in rows:
        if isinstance(row, ImportItem | OwnArticle | BadRow):
            yield replace(row, where=f"{member}, {row.where}")
