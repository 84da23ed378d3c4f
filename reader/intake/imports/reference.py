"""References from Zotero, JabRef and the like, in BibTeX or RIS, with their attached files."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from reader.intake.formats.registry import OPENED_SUFFIXES
from reader.intake.imports import fields
from reader.intake.imports.export_file import ExportFile
from reader.intake.imports.item import ImportItem
from reader.intake.imports.marks import Mark, note_on_all

_DOI = re.compile(
    r"^(?:doi:\s?|https?://(?:dx\.)?doi\.org/)?(10\.\d{4,9}/\S{1,200})$", re.IGNORECASE
)
_YEAR = re.compile(r"[12]\d{3}(?!\d)")
_DRIVE = re.compile(r"^/?([A-Za-z]):[\\/]")
_OTHER_MACHINE = re.compile(r"[\\/]{2}")
"""The beginning of a path that is on another machine on Windows."""
_PREFERRED = (".pdf", ".epub", ".docx", ".html", ".htm")
"""If a reference has several files, the first of these kinds is its text."""


@dataclass(slots=True)
class Reference:
    """One reference, as far as it has been read."""

    where: str
    """Its location in the export, for messages."""
    title: str = ""
    """Its title."""
    authors: list[str] = field(default_factory=list)
    """The authors, each as ``Mona Lie`` or ``Lie, Mona``."""
    site: str = ""
    """The journal or book that it appeared in."""
    published: date | None = None
    """The day of publication, if it is a complete date."""
    year: str = ""
    """What it says of the day or the year."""
    url: str = ""
    """Its address."""
    doi: str = ""
    """Its DOI."""
    abstract: str = ""
    """Its abstract."""
    language: str | None = None
    """ISO 639-1 code."""
    tags: list[str] = field(default_factory=list)
    """Its keywords."""
    notes: list[str] = field(default_factory=list)
    """The user's notes on it."""
    files: list[str] = field(default_factory=list)
    """The names of its files, as the export gives them."""

    def item(self, export: ExportFile) -> ImportItem:
        """Return it as an item: its text is its file, or else its abstract.

        Args:
            export: The file that it is in; its own files are looked for relative to that.
        """
        found = attached(self.files, export.path)
        url = self.url if fields.is_web(self.url) else doi_address(self.doi)
        marks: list[Mark] = [mark for note in self.notes for mark in note_on_all(note)]
        return ImportItem(
            where=self.where,
            url=url,
            title=self.title,
            author=", ".join(natural_name(each) for each in self.authors),
            site=self.site,
            published=self.published,
            year=None if self.published else _year(self.year),
            language=self.language,
            tags=fields.tags(self.tags),
            marks=tuple(marks),
            file=found,
            missing="" if found else _named_file(self.files),
            text="" if found or url else self.abstract,
        )


def _year(value: str) -> int | None:
    """Return the year that a date begins with: ``2021``, ``2021-03``, ``2023///``."""
    found = _YEAR.match(value.strip(" {}"))
    return int(found[0]) if found else None


def attached(names: Iterable[str], export: Path | None) -> Path | None:
    """Return the file of a reference that can be read; None if there is none.

    Args:
        names: The names of its files: paths relative to the export, or ``file:`` addresses.
        export: The export.
    """
    if export is None:
        return None
    found = [path for name in names if (path := _path(name, export.parent)) is not None]
    order = {suffix: place for place, suffix in enumerate(_PREFERRED)}
    return min(found, key=lambda path: order.get(path.suffix.lower(), 9), default=None)


def _named_file(names: Iterable[str]) -> str:
    """Return the first name of a file that could be read if it were there."""
    return next((each for each in names if _ending(each) in OPENED_SUFFIXES), "")


def _ending(name: str) -> str:
    return PurePosixPath(name.strip().replace("\\", "/")).suffix.lower()


def _path(name: str, folder: Path) -> Path | None:
    name = name.strip()
    if name.startswith("file:"):
        try:
            name = unquote(urlsplit(name).path)
        except ValueError:
            return None
    if _OTHER_MACHINE.match(name):
        # Even a check whether it exists would make Windows contact that machine.
        return None
    if (drive := _DRIVE.match(name)) is not None:
        name = f"{drive[1]}:{name[drive.end() - 1 :]}"
    try:
        path = folder / name
        readable = path.suffix.lower() in OPENED_SUFFIXES and path.is_file()
    except (OSError, ValueError):
        return None
    return path if readable else None


def doi_address(doi: str) -> str:
    """Return the address of a DOI; empty if it is not a DOI."""
    found = _DOI.match(doi.strip())
    return f"https://doi.org/{found[1]}" if found else ""


def natural_name(name: str) -> str:
    """Return ``Lie, Mona`` as ``Mona Lie``, and ``Lie, Jr., Mona`` as ``Mona Lie Jr.``."""
    parts = [part.strip() for part in name.split(",")]
    if len(parts) == 1 or len(parts) > 3:
        return " ".join(name.split())
    return " ".join(filter(None, (parts[-1], parts[0], *parts[1:-1])))
