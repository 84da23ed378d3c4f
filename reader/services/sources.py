"""The sources that a command reads, one by one; a bad one never stops the others."""

import os
import stat
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from reader.document.article import Article
from reader.errors import InputError, SourceNotFoundError
from reader.intake.addresses import STANDARD_INPUT
from reader.intake.formats.parsed_article import ParsedArticle
from reader.library.files.walk import article_files
from reader.services.parts import may_have_parts, read_all_parts, read_parts
from reader.settings import Settings

if TYPE_CHECKING:
    from reader.library.index.entry import Entry
    from reader.services.collection import ArticleCollection


NO_ARTICLE = "no article in it: `reader manual formats` says which files Reader opens"
"""The message about a folder without articles."""


@dataclass(frozen=True, slots=True)
class Source:
    """One thing to read."""

    label: str
    """Its name in output and errors: as the user wrote it, or the path that was found."""
    path: Path | None
    """The file; None for standard input and for what came from the network."""
    id: str = ""
    """The id in the library, when it is stored there."""
    published: date | None = None
    """Its publication date in the library: the user's where one was set."""
    tags: tuple[str, ...] = ()
    """Its tags in the library."""
    parsed: ParsedArticle | None = None
    """The article, when naming it meant reading it: a fetched page, a chapter of a book."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A source that could not be read."""

    message: str
    """The error: it names the source and the cure."""


def expand(
    names: Sequence[str], settings: Settings, *, allow_private: bool = False
) -> Iterator[Source | Failure]:
    """Iterate over what the names mean.

    A name is ``-``, a URL, a file, a folder, or the id of a stored article, in that order. With no
    name at all it is what comes in by a pipe, and else the whole library. URLs are fetched here.
    """
    if not names:
        yield from ((Source(STANDARD_INPUT, None),) if _piped() else _library(settings))
        return
    stored: ArticleCollection | None = None
    outside = [name for name in dict.fromkeys(names) if may_have_parts(name)]
    read = dict(read_all_parts(outside, allow_private=allow_private))
    for name in names:
        try:
            if name == STANDARD_INPUT:
                yield Source(name, None)
            elif name in read:
                yield from _outside(name, read[name])
            elif os.path.isdir(name):  # noqa: PTH112 - a name with a NUL must not raise
                yield from _folder(name)
            elif os.path.lexists(name):
                yield Source(name, Path(name))
            else:
                stored = _collection(settings) if stored is None else stored
                yield _by_id(name, stored)
        except InputError as error:
            yield Failure(str(error))


def _folder(name: str) -> Iterator[Source | Failure]:
    empty = True
    for path in article_files(Path(name)):
        empty = False
        if not may_have_parts(str(path)):
            yield Source(str(path), path)
            continue
        try:
            yield from _outside(str(path), read_parts(str(path)))
        except InputError as error:
            yield Failure(str(error))
    if empty:
        raise SourceNotFoundError(f"{name}: {NO_ARTICLE}")


def _outside(name: str, found: tuple[ParsedArticle, ...] | InputError) -> Iterator[Source]:
    if isinstance(found, InputError):
        raise found
    for number, parsed in enumerate(found, start=1):
        yield Source(name if len(found) == 1 else f"{name}#{number}", None, parsed=parsed)


def _piped() -> bool:
    try:
        mode = os.fstat(sys.stdin.fileno()).st_mode
    except (OSError, ValueError, AttributeError):
        return False
    return stat.S_ISFIFO(mode) or stat.S_ISREG(mode) or stat.S_ISSOCK(mode)


def _library(settings: Settings) -> Iterable[Source | Failure]:
    collection = _collection(settings)
    for entry in collection.entries:
        yield _source(entry)
    for problem in collection.problems:
        yield Failure(problem)


def _collection(settings: Settings) -> "ArticleCollection":
    # Imported here: files that are named need no library.
    from reader.services.collection import ArticleCollection

    return ArticleCollection.of_library(settings, scan="quick")


def _by_id(name: str, collection: "ArticleCollection") -> Source:
    entry = collection.entry(name)
    if entry is None:
        raise collection.index.not_found(name, "file, folder or stored article")
    return _source(entry, label=name)


def _source(entry: "Entry", label: str = "") -> Source:
    about = entry.metadata
    return Source(label or str(entry.path), entry.path, entry.id, about.published, about.tags)


def open_source(source: Source) -> Article:
    """Read one source whole.

    Raises:
        InputError: If it cannot be read.
    """
    if source.parsed is not None:
        return source.parsed.article()
    from reader.intake.formats.source import read_file, read_stream

    if source.path is None:
        return read_stream(sys.stdin.buffer)
    article = read_file(source.path)
    if not source.id:
        return article
    about = replace(
        article.metadata,
        published=source.published or article.metadata.published,
        tags=source.tags,
    )
    return replace(article, id=source.id, metadata=about)
