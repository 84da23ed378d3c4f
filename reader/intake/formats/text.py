"""Plain text and Markdown: decoded, and separated from their front matter."""

import codecs
from dataclasses import replace
from pathlib import PurePath

from reader.errors import UnreadableSourceError
from reader.intake.bytes.decode import decode
from reader.intake.formats.front_matter import read_front_matter
from reader.intake.formats.parsed_article import ParsedArticle, SourceText
from reader.intake.formats.raw_source import STREAM_NAME, RawSource
from reader.intake.formats.titles import markdown_title, plain_title, slug


def read_text(source: RawSource) -> tuple[ParsedArticle, ...]:
    """Read a plain text; one from a pipe is Markdown if it begins with front matter.

    Raises:
        UnreadableSourceError: If the bytes are not text, or are XML that is in none of the formats.
    """
    from reader.intake.formats.registry import format_of_name

    ending = PurePath(source.name).suffix
    if ending and format_of_name(ending) is None and _is_xml(source.data):
        raise UnreadableSourceError(f"{source.name}: XML of an unknown kind: save it as HTML")
    return (_read(source, markdown=False),)


def read_markdown(source: RawSource) -> tuple[ParsedArticle, ...]:
    """Read a Markdown text.

    Raises:
        UnreadableSourceError: If the bytes are not text.
    """
    return (_read(source, markdown=True),)


def _is_xml(data: bytes) -> bool:
    head = data[:1000].removeprefix(codecs.BOM_UTF8).lstrip()
    return head.startswith((b"<?xml ", b"<?xml\t")) or (
        head.startswith(b"<") and b"xmlns" in head.partition(b">")[0]
    )


def _read(source: RawSource, *, markdown: bool) -> ParsedArticle:
    decoded = decode(source.data, name=source.name, declared=source.charset)
    head = read_front_matter(decoded.text)
    body = decoded.text[head.body_start :]
    markdown = markdown or (head.body_start > 0 and source.name == STREAM_NAME)
    metadata = head.metadata
    if not metadata.title:
        found = markdown_title(body) if markdown else plain_title(body)
        metadata = replace(metadata, title=found)
    identity = slug(head.id) if head.id else ""
    empty = () if body.strip() else ("The file is empty.",)
    return ParsedArticle(
        identity, metadata, SourceText(body, markdown), (*decoded.notes, *head.notes, *empty)
    )
