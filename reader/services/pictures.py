"""The bytes of an article's pictures: beside its file, inside its source, or on the web."""

import os
import posixpath
import re
import stat
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from reader.document.article import Article
from reader.errors import ReaderError, SourceNotFoundError, UnsupportedSourceError
from reader.intake.addresses import file_path
from reader.intake.bytes.zip_file import ZipFile
from reader.services.collection import ArticleCollection

_BOOKS = (".epub", ".docx", ".odt", ".zip")
"""Endings of files with pictures inside."""
_LARGEST = 50 * 1024 * 1024
"""Bytes of the largest file that is read for a picture."""


def picture_data(collection: ArticleCollection, article: Article, target: str) -> bytes:
    """Read a picture of an article; one on the web is fetched.

    Args:
        collection: Where the article is.
        article: The article.
        target: Where the picture is, as written in the article.

    Raises:
        SourceNotFoundError: If the file is not there.
        UnsupportedSourceError: If the address is of another kind, or the file is too large.
        ReaderError: If it cannot be read or fetched.
    """
    try:
        parts = urlsplit(target)
    except ValueError as error:
        raise UnsupportedSourceError(f"{target}: this is not the address of a picture") from error
    if parts.scheme in {"http", "https"}:
        # Imported here: nothing else of the reading room asks the network.
        from reader.intake.http.fetch import fetch

        return fetch(target, pictures=True).data
    if parts.scheme not in {"", "file"} or parts.netloc:
        raise UnsupportedSourceError(f"{target}: pictures of this kind are not drawn")
    path = file_path(target) if parts.scheme else unquote(parts.path)
    if re.match(r"[\\/]{2}", path):
        # On Windows this is on another machine, which only to look would contact.
        raise UnsupportedSourceError(f"{target}: pictures of this kind are not drawn")
    for source in _sources(collection, article):
        found = _in_book(source, path) if source.suffix.lower() in _BOOKS else _beside(source, path)
        if found is not None:
            return found
    raise SourceNotFoundError(f"{path}: the picture is not beside the article, and not inside it")


def _sources(collection: ArticleCollection, article: Article) -> Iterator[Path]:
    """Yield the files that the article is in or was made from."""
    entry = collection.entry(article.id)
    if entry is not None and entry.path is not None:
        yield entry.path
    source = article.metadata.source
    try:
        on_the_web = bool(urlsplit(source).netloc)
    except ValueError:
        return  # such as http://[bad: no file is called that
    if source and not on_the_web:
        yield Path(file_path(source) if source.startswith("file:") else source)


def _beside(source: Path, path: str) -> bytes | None:
    file = Path(os.path.normpath(source.parent / path))
    try:
        about = file.stat()
        if not stat.S_ISREG(about.st_mode):
            return None
        if about.st_size > _LARGEST:
            raise UnsupportedSourceError(f"{file}: too large for a picture")
        return file.read_bytes()
    except (OSError, ValueError):
        return None


def _in_book(source: Path, path: str) -> bytes | None:
    """Return the member of a book that a page of it names, whatever folder the page is in."""
    wanted = posixpath.normpath(path).lstrip("./")
    try:
        with ZipFile(source, name=source.name) as book:
            names = [name for name in book.names() if f"/{name}".endswith(f"/{wanted}")]
            return book.read(min(names, key=len)) if wanted and names else None
    except (ReaderError, OSError):
        return None
