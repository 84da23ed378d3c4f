"""Write an article into the library: whole or not at all, and never over another file."""

import os
import signal
import tempfile
import time
from collections.abc import Mapping
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path

from reader.errors import StoreError
from reader.intake.formats.parsed_article import ParsedArticle
from reader.intake.formats.titles import slug
from reader.library.files.reserved_names import is_reserved

TEMPORARY = ".reader-"
"""The name of a file that is being written begins with this; lists leave out hidden files."""
_LONGEST = 60
"""The most characters of the title in a file name."""
_TRIES = 10_000
_LONG_AGO = 3600
"""Seconds after which a file that is still being written counts as left behind."""


def write_article(
    folder: Path,
    parsed: ParsedArticle,
    *,
    identity: str,
    added: datetime,
) -> Path:
    """Write an article as ``YYYY-MM-DD-slug.md``, or ``slug.md`` without a day; return the path.

    A plain text that Markdown would read as markup is written as ``.txt``, so that it stays as it
    is. The day is the day of publication. The file gets its name only when it is complete and on
    the disk.

    Args:
        folder: Where to write it; it is created if it does not exist.
        parsed: What to write.
        identity: The id that it keeps.
        added: When it was added; the modification time of the file is set to this.

    Raises:
        StoreError: If it cannot be written; then no part of it is written.
    """
    text = file_text(parsed, identity=identity)
    stem = new_id(parsed.metadata.title, parsed.metadata.published)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        ending = ".md" if parsed.markdown or _means_the_same(parsed.body) else ".txt"
        return _place(folder, stem, ending, text.encode("utf-8", "surrogatepass"), added)
    except OSError as error:
        reason = error.strerror or error
        raise StoreError(f"{folder}: an article cannot be written: {reason}") from error


def rewrite_article(path: Path, parsed: ParsedArticle, *, identity: str, keep: Path) -> None:
    """Replace the text in the file of an article, completely or not at all.

    Args:
        path: The file; it keeps its name and its modification time.
        parsed: The article with its new text.
        identity: The id that it keeps.
        keep: Where the previous version of the file is kept.

    Raises:
        StoreError: If it cannot be written; then the file is as it was.
    """
    data = file_text(parsed, identity=identity).encode("utf-8", "surrogatepass")
    try:
        keep.parent.mkdir(parents=True, exist_ok=True)
        keep.write_bytes(path.read_bytes())
        unnamed(path.parent, data, path.stat().st_mtime).replace(path)
    except OSError as error:
        reason = error.strerror or error
        raise StoreError(f"{path}: the new text cannot be written: {reason}") from error


def _means_the_same(body: str) -> bool:
    """Return whether a plain text read as Markdown is the same text."""
    from reader.document.from_markdown import MARKDOWN_CAP, markdown_document
    from reader.document.from_plain import plain_document

    if len(body) > MARKDOWN_CAP:
        return False
    marked, plain = markdown_document(body), plain_document(body)
    kinds = ([block.kind for block in each.blocks] for each in (marked, plain))
    return marked.text.split() == plain.text.split() and next(kinds) == next(kinds)


def _place(folder: Path, stem: str, ending: str, data: bytes, added: datetime) -> Path:
    temporary = unnamed(folder, data, added.timestamp())
    try:
        return _named(temporary, folder, stem, ending)
    finally:
        temporary.unlink(missing_ok=True)


def unnamed(folder: Path, data: bytes, timestamp: float) -> Path:
    """Write a complete file to the disk, under a name that no list shows."""
    descriptor, name = tempfile.mkstemp(prefix=TEMPORARY, suffix=f"-{os.getpid()}", dir=folder)
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        # By name, after closing it: Windows allows neither on an open file.
        temporary.chmod(0o644)
        os.utime(temporary, (timestamp, timestamp))
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _named(temporary: Path, folder: Path, stem: str, ending: str) -> Path:
    """Give a file a name that no other file has."""
    for number in range(2 if is_reserved(stem) else 1, _TRIES):
        path = folder / (f"{stem}{ending}" if number == 1 else f"{stem}-{number}{ending}")
        try:
            # Creating a link fails if the file exists; a rename would replace it.
            os.link(temporary, path)
        except FileExistsError:
            continue
        except OSError:
            # This file system has no links.
            if path.exists():
                continue
            temporary.replace(path)
        return path
    raise StoreError(f"{folder / stem}: {_TRIES} files have this name: move or rename some of them")


def sync_folder(folder: Path) -> None:
    """Wait until the disk has the names of a folder; where that is impossible, do nothing."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def sweep(folder: Path) -> None:
    """Remove what a killed program left half written."""
    with suppress(OSError):
        for item in os.scandir(folder):
            if item.name.startswith(TEMPORARY) and not _is_being_written(item):
                with suppress(OSError):
                    os.unlink(item.path)  # noqa: PTH108


def _is_being_written(item: "os.DirEntry[str]") -> bool:
    """Return whether the process whose number ends the name of a file may still write it."""
    pid = item.name.rpartition("-")[2]
    if not pid.isdecimal() or not int(pid):
        return False
    if hasattr(signal, "CTRL_C_EVENT"):
        # On Windows signal 0 is Ctrl+C. No article takes that long to write.
        return time.time() - item.stat().st_mtime < _LONG_AGO
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def file_text(
    parsed: ParsedArticle,
    *,
    identity: str,
    more: Mapping[str, str] | None = None,
) -> str:
    """Return an article as a file holds it: front matter, a blank line, the text."""
    about = parsed.metadata
    fields: dict[str, str] = {
        "title": about.title,
        "author": about.author,
        "published": about.published.isoformat() if about.published else "",
        "source": about.source,
        "canonical": about.canonical,
        "site": about.site,
        "language": about.language or "",
        "id": identity,
        **(more or {}),
    }
    lines = [f"{name}: {_scalar(name, value)}" for name, value in fields.items() if value]
    if about.tags:
        lines.append("tags: [" + ", ".join(_quoted(tag) for tag in about.tags) + "]")
    stated = sorted(about.found)
    if stated:
        lines.append("found: [" + ", ".join(stated) + "]")
    body = parsed.body.strip("\n")
    return "---\n" + "\n".join(lines) + "\n---\n\n" + body + "\n"


def _scalar(name: str, value: str) -> str:
    return value if name in {"published", "language", "id"} else _quoted(value)


def _quoted(value: str) -> str:
    """Return text quoted so that YAML reads it back unchanged, whatever is in it."""
    escaped = []
    for char in value.replace("\\", "\\\\").replace('"', '\\"'):
        code = ord(char)
        if char.isprintable():
            escaped.append(char)
        elif code <= 0xFF:
            escaped.append(f"\\x{code:02x}")
        else:
            escaped.append(f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}")
    return '"' + "".join(escaped) + '"'


def new_id(title: str, day: date | None) -> str:
    """Return an id for a new article, before it is made unique.

    It begins with a day only if the day of publication is known: the day of adding would later be
    mistaken for that.
    """
    name = slug(title, longest=_LONGEST)
    return f"{day.isoformat()}-{name}" if day else name
