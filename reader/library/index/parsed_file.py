"""One file as the index takes it in."""

import re
import time
from dataclasses import dataclass, replace
from pathlib import Path

from reader.document.article import Metadata
from reader.errors import InputError
from reader.library.files.walk import UNSURE, Found, status_of
from reader.library.path_key import path_key, storable

_MOMENT = 2 * 10**9
"""Nanoseconds; a file that changed more recently may change again and look the same."""

_IDEOGRAPH = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
_TARGET = re.compile(r"\]\([^()\s]{0,2000}\)")
_WORDS_CAP = 2_000_000
"""Characters of one text that can be found by their words."""


@dataclass(frozen=True, slots=True)
class ReadIn:
    """A file that was read, or why it could not be."""

    found: Found
    """The file, as it was before it was read; its time is ``UNSURE`` when that tells nothing."""
    key: str
    """Its path, as a database keeps it."""
    id: str = ""
    """What it would be called by."""
    metadata: Metadata | None = None
    """What is known about it; None when it could not be read."""
    body: str = ""
    """Its text."""
    notes: tuple[str, ...] = ()
    """What was guessed or could not be read."""
    hash: str = ""
    """Tells its text from every other, whatever the line breaks."""
    added: int = 0
    """When the file was last written, in nanoseconds."""
    problem: str = ""
    """Why it could not be read."""
    changing: bool = False
    """Whether somebody was writing it meanwhile."""


def read_in(found: Found) -> ReadIn:
    """Read a file; whatever is wrong with it is told in the result."""
    # Loaded here: a list whose rows are all in the index reads no file.
    from reader.intake.formats.source import read_draft

    key = path_key(_path(found.path))
    try:
        draft = read_draft(_path(found.path))
    except InputError as error:
        if found.size != UNSURE and status_of(found.path) is None:
            return ReadIn(found, key, changing=True)  # taken away since it was looked at
        return ReadIn(_settled(found), key, problem=storable(str(error)))
    if status_of(found.path) != found:
        return ReadIn(found, key, changing=True)
    return ReadIn(
        _settled(found),
        key,
        id=draft.id,
        metadata=storable_head(draft.metadata),
        body=storable(draft.text.searched),
        notes=tuple(map(storable, draft.notes)),
        hash=text_hash(draft.text.searched),
        added=found.changed,
    )


def _path(path: str) -> Path:
    return Path(path)


def storable_head(about: Metadata) -> Metadata:
    """Return what is known about an article as a database can hold it."""
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
    recent = time.time_ns() - found.changed < _MOMENT
    return found._replace(changed=UNSURE) if recent else found


def text_hash(body: str) -> str:
    """Return what tells a text from every other, whatever its white space."""
    from hashlib import blake2b

    text = " ".join(body.split())
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def searchable(text: str) -> str:
    """Return a text as words are looked for in it.

    Where the addresses of links stand is nothing, and each ideograph is a word: no white space
    parts the words of Chinese and Japanese.
    """
    text = text[:_WORDS_CAP]
    if "](" in text:
        text = _TARGET.sub("]", text)
    if not text.isascii():
        text = _IDEOGRAPH.sub(r" \g<0> ", text)
    return text
