"""Which program an export is from: told by its content, never by its name alone."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from reader.errors import InputError, UnsupportedSourceError
from reader.intake.bytes.decode import decode
from reader.intake.bytes.zip_file import ZipFile
from reader.intake.formats.source import read_bytes
from reader.intake.imports import libraries, link_lists
from reader.intake.imports.csv_rows import header_of
from reader.intake.imports.item import BadRow, ImportItem, address, is_web, reason_of

SIZE_CAP = 512 * 1024 * 1024
"""Bytes of the largest export."""

FORMATS = {
    "pocket-csv": "Pocket (CSV)",
    "pocket-html": "Pocket (HTML)",
    "instapaper": "Instapaper (CSV)",
    "instapaper-html": "Instapaper (HTML)",
    "omnivore": "Omnivore (zip)",
    "wallabag": "wallabag (JSON)",
    "readwise": "Readwise Reader (CSV)",
    "raindrop": "Raindrop (CSV)",
    "netscape": "bookmarks of a browser (HTML)",
    "csv": "CSV with a column of addresses",
    "urls": "a list of addresses, one a line",
}
"""Name -> what it is called in messages."""

Rows = Iterator[ImportItem | BadRow]

_FROM_TEXT: dict[str, Callable[[str], Rows]] = {
    "pocket-csv": link_lists.pocket_csv,
    "instapaper": link_lists.instapaper_csv,
    "readwise": link_lists.readwise_csv,
    "raindrop": link_lists.raindrop_csv,
    "csv": link_lists.any_csv,
    "urls": link_lists.addresses,
}
_FROM_BYTES: dict[str, Callable[[bytes, str], Rows]] = {
    "pocket-html": link_lists.pocket_html,
    "instapaper-html": link_lists.pocket_html,
    "netscape": link_lists.netscape,
    "wallabag": libraries.wallabag,
}
_COLUMNS = (
    ("readwise", {"url", "document tags", "location"}),
    ("pocket-csv", {"url", "time_added", "status"}),
    ("instapaper", {"url", "selection", "folder"}),
    ("raindrop", {"url", "folder", "created", "favorite"}),
)
_PROBE = 64 * 1024


@dataclass(frozen=True, slots=True)
class Import:
    """An export that was recognised."""

    path: Path
    """The file."""
    format: str
    """One of ``FORMATS``."""

    @property
    def label(self) -> str:
        """What the format is called in messages."""
        return FORMATS[self.format]

    def rows(self) -> Rows:
        """Read the rows, from the first; it can be called again.

        Raises:
            InputError: If the file is not there any more or cannot be read at all.
        """
        if _is_zip(self.path):
            with ZipFile(self.path, name=str(self.path)) as archive:
                yield from _zip_rows(archive, self.format)
        else:
            yield from _rows(read_bytes(self.path, cap=SIZE_CAP), self.format, str(self.path))


def open_import(path: Path, format: str | None = None) -> Import:  # noqa: A002 - the option's name
    """Find out what an export is.

    Args:
        path: The file: as the program gave it, zip file or not.
        format: One of ``FORMATS`` when the user says so; None to find it out.

    Raises:
        SourceNotFoundError: If there is no such file.
        UnreadableSourceError: If it cannot be opened.
        UnsupportedSourceError: If it is in none of the formats, or a list of feeds.
    """
    if format is not None and format not in FORMATS:
        raise UnsupportedSourceError(f"{format}: no such format: they are {', '.join(FORMATS)}")
    if _is_zip(path):
        with ZipFile(path, name=str(path)) as archive:
            found = _zip_format(archive)
    else:
        found = _format_of(read_bytes(path, cap=SIZE_CAP), str(path))
    if format is not None:
        # A list of links may be read as another one; a library is what it is.
        found = format if found != "omnivore" else found
    if found is None:
        raise UnsupportedSourceError(
            f"{path}: not an export that is known: {'; '.join(FORMATS.values())}"
        )
    return Import(path, found)


def _is_zip(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(4) == b"PK\x03\x04" if path.is_file() else False
    except (OSError, ValueError):
        return False


def _format_of(data: bytes, name: str) -> str | None:
    head = data[:_PROBE].lstrip(b"\xef\xbb\xbf \t\r\n")
    lowered = head.lower()
    if head[:1] in {b"[", b"{"} and not head.startswith(b'["'):
        return "wallabag" if b"is_archived" in head or b'"url"' in lowered else None
    if head[:1] == b"<":
        return _page_format(lowered, name)
    text = decode(data[:_PROBE], name=name).text if data else ""
    return _text_format(text)


def _page_format(head: bytes, name: str) -> str | None:
    if b"netscape-bookmark-file" in head:
        return "netscape"
    if b"<opml" in head:
        raise UnsupportedSourceError(f"{name}: a list of feeds: `reader add --feed` takes it")
    if b"<title>instapaper" in head:
        return "instapaper-html"
    if b"time_added=" in head or b"<title>pocket export" in head:
        return "pocket-html"
    return "netscape" if b"<dt>" in head and b"<a " in head else None


def _text_format(text: str) -> str | None:
    columns = set(header_of(text))
    for name, wanted in _COLUMNS:
        if wanted <= columns:
            return name
    if len(columns) > 1 and columns & set(link_lists.ADDRESS_COLUMNS):
        return "csv"
    lines = [line.strip() for line in text.split("\n")[:50]]
    links = [line for line in lines if line and not line.startswith("#")]
    return (
        "urls" if links and sum(is_web(address(line)) for line in links) * 2 > len(links) else None
    )


def _rows(data: bytes, form: str, name: str) -> Rows:
    if form in _FROM_BYTES:
        yield from _FROM_BYTES[form](data, name)
    else:
        yield from _FROM_TEXT[form](decode(data, name=name).text)


def _zip_format(archive: ZipFile) -> str | None:
    names = [name.rpartition("/")[2] for name in archive.names()]
    if any(name.startswith("metadata_") and name.endswith(".json") for name in names):
        return "omnivore"
    for member in _lists(archive):
        try:
            if found := _format_of(archive.read(member), member):
                return found
        except InputError:
            continue
    return None


def _lists(archive: ZipFile) -> list[str]:
    """Return the members that may be lists: Pocket's parts, in their order."""
    return sorted(
        name for name in archive.names() if re.search(r"\.(?:csv|html?|json)$", name.lower())
    )


def _zip_rows(archive: ZipFile, form: str) -> Rows:
    if form == "omnivore":
        yield from libraries.omnivore(archive)
        return
    for member in _lists(archive):
        try:
            data = archive.read(member)
            if _format_of(data, member) not in {form, None}:
                continue  # another kind of list: a zip file may hold the same links twice
            for row in _rows(data, form, member):
                yield _in(member, row)
        except InputError as error:
            yield BadRow(member, reason_of(error, member))


def _in(member: str, row: ImportItem | BadRow) -> ImportItem | BadRow:
    return replace(row, where=f"{member}, {row.where}")
