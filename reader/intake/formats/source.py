"""A file or a stream to an article: the only entrance for bytes."""

import os
import re
import stat
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import BinaryIO
from urllib.parse import unquote, urlsplit

from reader.document.article import Article, Metadata
from reader.errors import SourceNotFoundError, UnreadableSourceError, UnsupportedSourceError
from reader.intake.addresses import STANDARD_INPUT
from reader.intake.bytes.packed_folder import pack_folder
from reader.intake.formats.format import Format
from reader.intake.formats.parsed_article import ParsedArticle
from reader.intake.formats.raw_source import STREAM_NAME, RawSource
from reader.intake.formats.registry import format_of, format_of_name, name_inside
from reader.intake.formats.titles import file_title, slug

_DAY = re.compile(r"\d{4}-\d\d-\d\d-")
"""The beginning of the names that Reader gives to articles with a day."""
SIZE_CAP = 64 * 1024 * 1024
"""The most bytes of a file that is opened."""


def read_parsed(path: Path) -> ParsedArticle:
    """Read a file as far as a list needs it; an e-book or a feed becomes one article.

    Raises:
        SourceNotFoundError: If there is no such file.
        UnreadableSourceError: If it cannot be opened, is too large or holds no text.
        UnsupportedSourceError: If its format is not supported.
    """
    return _of_file(path, whole=True)[0]


def read_parsed_parts(path: Path) -> tuple[ParsedArticle, ...]:
    """Read every article of a file: the chapters of a long e-book, the items of a feed, or one.

    Raises:
        InputError: As ``read_parsed`` does.
    """
    return _of_file(path, whole=False)


def read_file(path: Path) -> Article:
    """Read a whole file.

    Raises:
        InputError: As ``read_parsed`` does.
    """
    return read_parsed(path).article()


def read_stream(stream: BinaryIO) -> Article:
    """Read all of standard input; it is Markdown if it begins with front matter.

    Raises:
        UnreadableSourceError: If it is too long or holds no text.
    """
    data = stream.read(SIZE_CAP + 1)
    if len(data) > SIZE_CAP:
        raise UnreadableSourceError(_too_large(STREAM_NAME))
    parsed = parse_bytes(data, name=STREAM_NAME, whole=True)[0]
    metadata = replace(parsed.metadata, source=parsed.metadata.source or STANDARD_INPUT)
    return replace(parsed, id=parsed.id or "standard-input", metadata=metadata).article()


def parse_bytes(
    data: bytes,
    *,
    name: str,
    url: str = "",
    content_type: str = "",
    charset: str = "",
    suffix: str | None = None,
    whole: bool = False,
) -> tuple[ParsedArticle, ...]:
    """Parse articles from bytes in any format.

    Args:
        data: The bytes.
        name: The name by which errors refer to them: a path, a URL, or ``standard input``.
        url: Where they came from, if from the network.
        content_type: The media type that they were served with, if any.
        charset: The encoding that they were served with.
        suffix: The ending that tells their format; None for that of the address or the name.
        whole: Make one article of an e-book or a feed.

    Raises:
        InputError: If they cannot be parsed.
    """
    if suffix is None:
        suffix = suffix_of(url or name)
    found = format_of(data, suffix=suffix, content_type=content_type)
    if not found.is_opened:
        raise _cannot_open(name, found)
    if not data and found.parser:
        raise UnreadableSourceError(f"{name}: the file is empty: download or export it again")
    return found.reader()(
        RawSource(data=data, name=name, url=url, charset=charset, whole=whole, parser=found.parser)
    )


def _cannot_open(name: str, found: Format) -> UnsupportedSourceError:
    return UnsupportedSourceError(f"{name}: {found.label} cannot be opened: {found.instead}")


def _of_file(path: Path, *, whole: bool) -> tuple[ParsedArticle, ...]:
    named = format_of_name(path.suffix)
    if named is not None and not named.is_opened:
        raise _cannot_open(str(path), named)
    if named is not None and named.may_be_folder and path.is_dir():
        data = pack_folder(path, cap=SIZE_CAP)
    else:
        data = read_bytes(path)
    parsed_articles = parse_bytes(data, name=str(path), whole=whole)
    if len(parsed_articles) == 1:
        return (_of_this_file(parsed_articles[0], path),)
    return tuple(
        replace(parsed, id=f"{slug(path.stem)}-{number}", metadata=_sourced(parsed, path))
        for number, parsed in enumerate(parsed_articles, start=1)
    )


def _of_this_file(parsed: ParsedArticle, path: Path) -> ParsedArticle:
    metadata = _sourced(parsed, path)
    if not metadata.title:
        metadata = replace(metadata, title=file_title(path.stem) or path.name)
    # The day in a name that Reader made is sometimes the day of adding, so it is ignored.
    own = _DAY.match(parsed.id) is not None and path.stem.startswith(parsed.id[:10])
    return replace(
        parsed,
        id=parsed.id or slug(path.stem),
        metadata=metadata,
        file_name="" if own else path.stem,
    )


def _sourced(parsed: ParsedArticle, path: Path) -> Metadata:
    return parsed.metadata if parsed.metadata.source else replace(parsed.metadata, source=str(path))


def suffix_of(name: str, *, packed: bool = False) -> str:
    """Return the suffix of a file's name or of a URL's path, in lower case, with its dot.

    Args:
        name: The name, or the URL; standard input has no suffix.
        packed: Return that of the file inside: ``.html`` for ``page.html.gz``.
    """
    if name.startswith(("http://", "https://")):
        try:
            name = unquote(urlsplit(name).path)
        except ValueError:
            return ""
    name = name.replace("\\", "/")
    return PurePosixPath(name_inside(name) if packed else name).suffix.lower()


def read_bytes(path: Path, *, cap: int = SIZE_CAP, only: int | None = None) -> bytes:
    """Read a regular file; anything else is refused, so that no read can block for ever.

    Args:
        path: The file.
        cap: The most bytes that it may have.
        only: How many bytes of it to read; None for all.

    Raises:
        SourceNotFoundError: If there is no such file.
        UnreadableSourceError: If it cannot be opened or is larger than the cap.
    """
    try:
        # Without O_NONBLOCK the open itself would block on a FIFO without a writer.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | _BINARY)
    except FileNotFoundError:
        raise SourceNotFoundError(f"{path}: there is no such file or stored article") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise UnreadableSourceError(f"{path}: cannot be opened: {reason}") from error
    try:
        return _read_open(descriptor, path, cap, only)
    except OSError as error:
        raise UnreadableSourceError(f"{path}: cannot be read: {error.strerror}") from error
    finally:
        os.close(descriptor)


def _read_open(descriptor: int, path: Path, cap: int, only: int | None) -> bytes:
    state = os.fstat(descriptor)
    if not stat.S_ISREG(state.st_mode):
        raise UnreadableSourceError(f"{path}: not a file that holds text: name a file or folder")
    if state.st_size > cap:
        raise UnreadableSourceError(_too_large(str(path), cap))
    with os.fdopen(descriptor, "rb", closefd=False) as file:
        return file.read(cap if only is None else only)


_BINARY = getattr(os, "O_BINARY", 0)


def _too_large(name: str, cap: int = SIZE_CAP) -> str:
    return f"{name}: larger than {cap // 2**20} MB: split it into smaller files"
