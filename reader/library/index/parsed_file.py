"""One file, read for the index."""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from reader.document.article import Metadata
from reader.errors import InputError
from reader.intake.formats.parsed_article import ParsedArticle
from reader.intake.formats.titles import slug
from reader.library.files.walk import SETTLING, UNSURE, Found, status_of
from reader.library.path_key import path_key, storable

Read = Callable[[Path], ParsedArticle]
"""Reads a file."""


@dataclass(frozen=True, slots=True)
class ParsedFile:
    """A file that was read."""

    found: Found
    """The file as it was before it was read; its time is ``UNSURE`` if that is not reliable."""
    key: str
    """Its path, as a database keeps it."""
    id: str
    """The id that it would like to have."""
    metadata: Metadata
    """Its metadata."""
    body: str
    """Its text."""
    words: int
    """How many words a reader sees of it."""
    notes: tuple[str, ...]
    """What was guessed or could not be read."""
    hash: str
    """Identifies its text, whatever the line breaks; empty if it was not read yet."""
    added: int
    """When the file was last written, in nanoseconds."""


@dataclass(frozen=True, slots=True)
class UnreadableFile:
    """A file that could not be read."""

    found: Found
    """The file; its time is ``UNSURE`` if that is not reliable."""
    key: str
    """Its path, as a database keeps it."""
    problem: str
    """Why it could not be read, in a sentence."""


def parse_file(found: Found, read: Read) -> ParsedFile | UnreadableFile | None:
    """Read a file.

    Args:
        found: The file.
        read: The function that reads it.

    Returns:
        Its article, or what is wrong with it; None if it was written or deleted in the meantime:
        the next scan finds it.
    """
    path = Path(found.path)
    try:
        parsed = read(path)
    except InputError as error:
        if found.size != UNSURE and status_of(found.path) is None:
            return None
        return UnreadableFile(_settled(found), path_key(path), storable(str(error)))
    if status_of(found.path) != found:
        return None
    return parsed_file(_settled(found), path_key(path), parsed, added=found.changed)


NOT_READ = "This file has not been read yet."
"""The note on an article of which a list knows only the name of the file."""


def unread_file(found: Found) -> ParsedFile:
    """Return a file as the index keeps it until it is read: under its file name."""
    path = Path(found.path)
    about = Metadata(title=path.name, source=found.path)
    return ParsedFile(
        found._replace(changed=UNSURE),
        path_key(path),
        id=slug(path.stem),
        metadata=_storable_head(about),
        body="",
        words=0,
        notes=(NOT_READ,),
        hash="",
        added=found.changed,
    )


def unread_mark(added: int) -> str:
    """Return a mark that distinguishes an unread file from others of its size.

    Args:
        added: When it was last written, in nanoseconds.
    """
    return f"written at {added}"


def parsed_file(found: Found, key: str, parsed: ParsedArticle, *, added: int = 0) -> ParsedFile:
    """Return an article as the index keeps it.

    Args:
        found: Its file.
        key: The key of its file's path.
        parsed: The article.
        added: When the file was last written, in nanoseconds.
    """
    return ParsedFile(
        found,
        key,
        id=parsed.id,
        metadata=_storable_head(parsed.metadata),
        body=storable(parsed.text.searched),
        words=parsed.text.words(),
        notes=tuple(map(storable, parsed.notes)),
        hash=text_hash(parsed.text.searched),
        added=added,
    )


def _storable_head(about: Metadata) -> Metadata:
    """Return the metadata of an article in a form that a database can hold."""
    return replace(
        about,
        title=storable(about.title),
        author=storable(about.author),
        source=storable(about.source),
        site=storable(about.site),
        canonical=storable(about.canonical),
        tags=tuple(map(storable, about.tags)),
    )


def _settled(found: Found) -> Found:
    recent = time.time_ns() - found.changed < SETTLING
    return found._replace(changed=UNSURE) if recent else found


def text_hash(body: str) -> str:
    """Return the hash of a text, whatever its white space."""
    from hashlib import blake2b

    text = " ".join(body.split())
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
