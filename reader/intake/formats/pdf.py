"""A PDF to an article, with more time than a web page gets: books of a thousand pages are read."""

from dataclasses import replace

from reader.intake.formats.parsed import parse_in_sandbox
from reader.intake.formats.parsed_article import ParsedArticle
from reader.intake.formats.raw_source import RawSource
from reader.intake.sandbox.limits import Limits

LIMITS = Limits(seconds=60.0)
"""A page takes about 20 ms; damaged files may take much longer."""


def read(source: RawSource) -> tuple[ParsedArticle, ...]:
    """Read a PDF.

    Raises:
        GaveUpError: If it takes too much time or memory.
        UnreadableSourceError: If it is locked or damaged, or holds no text.
    """
    parsed = parse_in_sandbox(
        source.parser, source.data, url=source.url, name=source.name, limits=LIMITS
    )
    # A file keeps its own name.
    return (parsed if source.url else replace(parsed, id=""),)
