"""What a parser in the sandbox found in a source, as an article."""

from dataclasses import replace
from datetime import date
from typing import Any

from reader.document.article import Metadata
from reader.document.plain_values import document_from_values
from reader.intake.formats.parsed_article import ParsedArticle, ParsedText
from reader.intake.formats.raw_source import RawSource
from reader.intake.formats.titles import slug
from reader.intake.sandbox.limits import DEFAULT_LIMITS, Limits
from reader.intake.sandbox.process import run_parser
from reader.language.codes import language_code
from reader.language.detect import ENGLISH, seems_english

_FIELDS = ("title", "author", "published", "site", "language", "tags")


def read(source: RawSource) -> tuple[ParsedArticle, ...]:
    """Read any format whose parser returns one article.

    Raises:
        GaveUpError: If it takes too much time or memory.
        UnreadableSourceError: If there is no article in it.
    """
    parsed = parse_in_sandbox(
        source.parser, source.data, url=source.url, charset=source.charset, name=source.name
    )
    # A file keeps its own name.
    return (parsed if source.url else replace(parsed, id=""),)


def parse_in_sandbox(
    parser: str,
    data: bytes,
    *,
    url: str = "",
    charset: str = "",
    name: str,
    limits: Limits = DEFAULT_LIMITS,
) -> ParsedArticle:
    """Parse bytes in the sandbox; every field that is found is listed in ``metadata.found``.

    Args:
        parser: The name of a parser that returns ``document``, and whichever it finds of ``title``,
            ``author``, ``published`` (ISO date), ``url``, ``site``, ``language``, ``tags``,
            ``canonical`` and ``notes``.
        data: The bytes to parse.
        url: Where they came from, if that is known.
        charset: The encoding that came with it.
        name: The name by which errors refer to the source.
        limits: The limits of parsing.

    Raises:
        GaveUpError: If it takes too much time or memory.
        UnreadableSourceError: If there is no article in it.
    """
    options = {"url": url, "charset": charset, "name": name}
    found: dict[str, Any] = run_parser(parser, data, name=name, options=options, limits=limits)
    return article_of_values(found, name=name)


def article_of_values(found: dict[str, Any], *, name: str) -> ParsedArticle:
    """Make an article from the values that a parser in the sandbox returns.

    Args:
        found: The values.
        name: Its name if it has no title.
    """
    document = document_from_values(found["document"])
    about = _metadata(found)
    if about.language == ENGLISH and not seems_english(document.text):
        about = replace(about, language=None, found=about.found - {"language"})
    notes = tuple(str(note) for note in found.get("notes", ()))
    return ParsedArticle(slug(about.title or name), about, ParsedText(document), notes)


def _metadata(found: dict[str, Any]) -> Metadata:
    language = language_code(found.get("language") or "")
    published = date.fromisoformat(found["published"]) if found.get("published") else None
    stated = {**found, "language": language}
    return Metadata(
        title=found.get("title", ""),
        author=found.get("author", ""),
        published=published,
        source=found.get("url", ""),
        site=found.get("site", ""),
        language=language,
        tags=tuple(found.get("tags", ())),
        canonical=found.get("canonical", ""),
        found=frozenset(field for field in _FIELDS if stated.get(field)),
    )
