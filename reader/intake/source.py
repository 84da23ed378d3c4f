"""A file or a stream to an article: the one door that bytes come in by."""

import os
import stat
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from reader.errors import SourceNotFoundError, UnreadableSourceError, UnsupportedSourceError
from reader.intake.addresses import STANDARD_INPUT
from reader.intake.decode import decode
from reader.intake.front_matter import read_front_matter
from reader.intake.titles import file_title, markdown_title, plain_title, slug
from reader.text.article import Article, Metadata

MARKDOWN_SUFFIXES = frozenset({".md", ".markdown", ".mdown", ".mkd"})

SIZE_CAP = 64 * 1024 * 1024
"""Bytes of the largest file that is opened."""

_UNSUPPORTED = {
    ".html": "a saved web page",
    ".htm": "a saved web page",
    ".xhtml": "a saved web page",
    ".mhtml": "a saved web page",
    ".pdf": "a PDF",
    ".epub": "an e-book",
    ".docx": "a Word document",
    ".odt": "a LibreOffice document",
    ".rtf": "a rich text document",
}


@dataclass(frozen=True, slots=True)
class Draft:
    """An article's text and head before its structure is read; enough for a row of a list."""

    id: str
    """What it is called by: from the front matter, else from the file name."""
    metadata: Metadata
    """What is known about it; the title is never empty."""
    body: str
    """The text after the front matter, marks and all."""
    markdown: bool
    """Whether the body is Markdown."""
    notes: tuple[str, ...]
    """What was guessed or could not be read."""

    def article(self) -> Article:
        """Read the structure of the text."""
        from reader.intake.markdown import MARKDOWN_CAP, markdown_document
        from reader.text.plain import plain_document

        notes = self.notes
        if self.markdown and len(self.body) > MARKDOWN_CAP:
            notes = (*notes, f"Longer than {MARKDOWN_CAP:,} characters: opened as plain text.")
        document = (markdown_document if self.markdown else plain_document)(self.body)
        return Article(self.id, self.metadata, document, notes)


def read_draft(path: Path) -> Draft:
    """Read a file as far as a list needs it.

    Raises:
        SourceNotFoundError: If there is no such file.
        UnreadableSourceError: If it cannot be opened, is too large or holds no text.
        UnsupportedSourceError: If its kind is not taken.
    """
    suffix = path.suffix.lower()
    if suffix in _UNSUPPORTED:
        raise UnsupportedSourceError(
            f"{path}: {_UNSUPPORTED[suffix]} cannot be opened: save it as text or Markdown"
        )
    draft = draft_of(_read_bytes(path), name=str(path), markdown=suffix in MARKDOWN_SUFFIXES)
    metadata = draft.metadata
    if not metadata.title:
        metadata = replace(metadata, title=file_title(path.stem) or path.name)
    if not metadata.source:
        metadata = replace(metadata, source=str(path))
    return replace(draft, id=draft.id or slug(path.stem), metadata=metadata)


def read_file(path: Path) -> Article:
    """Read a file whole.

    Raises:
        InputError: As ``read_draft`` does.
    """
    return read_draft(path).article()


def read_stream(stream: BinaryIO) -> Article:
    """Read standard input whole; it is Markdown when it begins with front matter.

    Raises:
        UnreadableSourceError: If it is too long or holds no text.
    """
    data = stream.read(SIZE_CAP + 1)
    if len(data) > SIZE_CAP:
        raise UnreadableSourceError(_too_large("standard input"))
    draft = draft_of(data, name="standard input", markdown=False)
    metadata = replace(draft.metadata, source=draft.metadata.source or STANDARD_INPUT)
    return replace(draft, id=draft.id or "standard-input", metadata=metadata).article()


def draft_of(data: bytes, *, name: str, markdown: bool) -> Draft:
    """Decode bytes and take their front matter off.

    Raises:
        UnreadableSourceError: If they are no text.
    """
    decoded = decode(data, name=name)
    head = read_front_matter(decoded.text)
    body = decoded.text[head.body_start :]
    markdown = markdown or (head.body_start > 0 and name == "standard input")
    metadata = head.metadata
    if not metadata.title:
        found = markdown_title(body) if markdown else plain_title(body)
        metadata = replace(metadata, title=found)
    identity = slug(head.id) if head.id else ""
    return Draft(identity, metadata, body, markdown, (*decoded.notes, *head.notes))


def _read_bytes(path: Path) -> bytes:
    """Read a regular file; anything else is refused before a read could wait for ever."""
    try:
        # Without O_NONBLOCK the open itself would wait on a FIFO that nobody writes to.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | _BINARY)
    except FileNotFoundError:
        raise SourceNotFoundError(f"{path}: there is no such file or stored article") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise UnreadableSourceError(f"{path}: cannot be opened: {reason}") from error
    try:
        return _read_open(descriptor, path)
    except OSError as error:
        raise UnreadableSourceError(f"{path}: cannot be read: {error.strerror}") from error
    finally:
        os.close(descriptor)


def _read_open(descriptor: int, path: Path) -> bytes:
    state = os.fstat(descriptor)
    if not stat.S_ISREG(state.st_mode):
        raise UnreadableSourceError(f"{path}: not a file that holds text: name a file or folder")
    if state.st_size > SIZE_CAP:
        raise UnreadableSourceError(_too_large(str(path)))
    with os.fdopen(descriptor, "rb", closefd=False) as file:
        return file.read(SIZE_CAP)


_BINARY = getattr(os, "O_BINARY", 0)


def _too_large(name: str) -> str:
    return f"{name}: larger than {SIZE_CAP // 2**20} MB: split it into smaller files"
