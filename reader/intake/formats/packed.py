"""A packed file, such as ``page.html.gz`` or ``articles.tar.gz``: what is in it is opened."""

import base64
from dataclasses import replace
from pathlib import PurePosixPath

from reader.errors import UnsupportedSourceError
from reader.intake.formats.parsed_article import ParsedArticle
from reader.intake.formats.raw_source import RawSource
from reader.intake.sandbox.process import run_parser

_OF_TAR = {".tgz": ".tar", ".tbz2": ".tar", ".txz": ".tar"}
"""Endings that stand for two."""


def read(source: RawSource) -> tuple[ParsedArticle, ...]:
    """Read the file in a packed one. A file that only has the name of one is read as it is.

    Raises:
        UnreadableSourceError: If it is damaged or expands too far, or what is in it is unreadable.
        UnsupportedSourceError: If it is packed twice.
    """
    from reader.intake.formats.registry import format_of, is_packed
    from reader.intake.formats.source import parse_bytes

    data = source.data
    if is_packed(data):
        found = run_parser(source.parser, data, name=source.name)
        data = base64.b64decode(found["data"])
    inner = name_inside(source.name)
    if is_packed(data) or format_of(data, suffix=PurePosixPath(inner).suffix.lower()).parser == (
        source.parser
    ):
        raise UnsupportedSourceError(f"{source.name}: packed twice: unpack it first")
    articles = parse_bytes(data, name=inner, url=name_inside(source.url), whole=source.whole)
    return tuple(_outside(each, source) for each in articles)


def _outside(article: ParsedArticle, packed: RawSource) -> ParsedArticle:
    """Return an article of a packed archive with the packed file as its source."""
    where = packed.url or packed.name
    file, mark, member = article.metadata.source.partition("#")
    if not mark or file != name_inside(where):
        return article
    metadata = replace(article.metadata, source=f"{where}#{member}")
    return replace(article, metadata=metadata)


def name_inside(name: str) -> str:
    """Return the name of the file in a packed file: ``page.html`` for ``page.html.gz``."""
    stem, dot, ending = name.rpartition(".")
    return stem + _OF_TAR.get((dot + ending).lower(), "") if stem else name
