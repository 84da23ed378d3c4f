"""A packed file, such as ``page.html.gz`` or ``articles.tar.gz``: what is in it is opened."""

import base64
from dataclasses import replace

from reader.errors import UnsupportedSourceError
from reader.intake.formats.parsed_article import ParsedArticle
from reader.intake.formats.raw_source import RawSource
from reader.intake.sandbox.process import run_parser


def read(source: RawSource) -> tuple[ParsedArticle, ...]:
    """Read the file in a packed one. A file that only has the name of one is read as it is.

    Raises:
        UnreadableSourceError: If it is damaged or expands too far, or what is in it is unreadable.
        UnsupportedSourceError: If it is packed twice.
    """
    from reader.intake.formats.registry import format_of, is_packed, name_inside
    from reader.intake.formats.source import parse_bytes, suffix_of

    data = source.data
    if is_packed(data):
        found = run_parser(source.parser, data, name=source.name)
        data = base64.b64decode(found["data"])
    suffix = suffix_of(source.url or source.name, packed=True)
    if is_packed(data) or format_of(data, suffix=suffix).parser == source.parser:
        raise UnsupportedSourceError(f"{source.name}: packed twice: unpack it first")
    inner = name_inside(source.name)
    articles = parse_bytes(data, name=inner, url=source.url, suffix=suffix, whole=source.whole)
    return tuple(_outside(each, inner, source.name) for each in articles)


def _outside(article: ParsedArticle, inner: str, packed: str) -> ParsedArticle:
    """Return an article of a packed archive with the packed file, which is there, as its source."""
    file, mark, member = article.metadata.source.partition("#")
    if not mark or file != inner:
        return article
    return replace(article, metadata=replace(article.metadata, source=f"{packed}#{member}"))
