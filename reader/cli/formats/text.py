"""Results as plain text and as Markdown. Every function returns what is to be written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.document.reading_time import reading_minutes, reading_time
from reader.document.to_text import to_text
from reader.document.wrapping import one_line, wrap

if TYPE_CHECKING:
    from datetime import date

    from reader.document.article import Metadata
    from reader.document.document import Document
    from reader.document.facts import PublishedBy
    from reader.document.span import Span
    from reader.services.digests.batch import AnalysedArticle, DigestedArticle
    from reader.services.multi.combined_summary import Quoted
    from reader.services.multi.merge import MergedActor
    from reader.summary.explain import Explanation

Pieces = Iterator[tuple[str, str]]
"""Pieces of text, each with its style: ``bold``, ``dim`` or nothing."""


_FOUND: dict[PublishedBy, str] = {
    "byline": "as the text says",
    "dateline": "by its dateline",
    "today": "as the text says",
    "file name": "by the file's name",
}
"""Where a day of publication was found -> how that is described."""


_PARTS = {
    "title": "title",
    "author": "author",
    "published": "day",
    "site": "site",
    "language": "language",
    "tags": "tags",
}
"""The fields of the metadata -> their names for a user."""


def long_date(day: date) -> str:
    """Return a date as people write it: 18 May 2021."""
    return f"{day.day} {day:%B %Y}"


def byline(about: Metadata, minutes: int, *, known: PublishedBy = "given") -> str:
    """Return the line below a title: site, day and reading time.

    Args:
        about: The article's metadata.
        minutes: Its reading time; 0 if it has no text.
        known: How its day is known; for a day that was not stated, the line says where it is from.
    """
    day = long_date(about.published) if about.published else ""
    if day and known in _FOUND:
        day = f"{day} ({_FOUND[known]})"
    parts = [about.site, about.author, day]
    return " · ".join([*(part for part in parts if part), reading_time(minutes)])


def found_line(about: Metadata) -> str:
    """Return which details were found in the page instead of stated; empty for none."""
    parts = [word for name, word in _PARTS.items() if name in about.found]
    return f"found in the page: {', '.join(parts)}" if parts else ""


def heading(analysed: AnalysedArticle, *, found: bool = False) -> Pieces:
    """Yield the title of an article and the line under it.

    Args:
        analysed: The article.
        found: Whether to say what of this was found in the page.
    """
    about = analysed.article.metadata
    yield one_line(about.title or analysed.source.label) + "\n", "bold"
    line = byline(about, reading_minutes(analysed.facts.words), known=analysed.facts.published_by)
    more = found_line(about) if found else ""
    yield line + "\n" + (more + "\n" if more else "") + "\n", "dim"


def summary(
    digested: DigestedArticle, width: int | None, explanation: Explanation | None = None
) -> Pieces:
    """Yield the sentences of a summary, one per line, and why each was chosen if that is known."""
    found = digested.summary
    if explanation is not None:
        yield wrap(explanation.how(), width) + "\n\n", "dim"
    for number, sentence in enumerate(found.sentences):
        cited = f"{sentence.text}{page_note(digested, sentence)}"
        yield wrap(cited, width) + "\n", ""
        if explanation is not None:
            why = wrap("; ".join(explanation.reasons[number]), width, indent="    ", first="    ")
            yield why + "\n", "dim"
        if width is not None:
            yield "\n", ""


def page_note(analysed: AnalysedArticle, piece: Span) -> str:
    """Return the page that a piece is on, in brackets; nothing when the source has no pages."""
    page = analysed.article.document.page_of(piece.start)
    return "" if page is None else f" (p. {page})"


def combined_summary(quoted: Sequence[Quoted], width: int | None) -> Pieces:
    """Yield the sentences of a summary over several articles, each with its source."""
    for each in quoted:
        yield wrap(each.sentence.text, width) + "\n", ""
        yield wrap(source_line(each.analysed), width, indent="    ", first="    ") + "\n", "dim"
        if width is not None:
            yield "\n", ""


def source_line(analysed: AnalysedArticle) -> str:
    """Return the source of a sentence: title, site and day of its article."""
    about = analysed.article.metadata
    day = long_date(about.published) if about.published else ""
    return " · ".join(
        part for part in (about.title or analysed.source.label, about.site, day) if part
    )


@dataclass(frozen=True, slots=True)
class ActorRow:
    """An actor of one article or of several, as a row of the list."""

    name: str
    kind: str
    count: int
    """How often it is named."""
    role: str
    aliases: Sequence[str]
    articles: int = 1
    """How many of the articles name it."""


def actor_rows(rows: Sequence[ActorRow]) -> Pieces:
    """Yield actors, one per line: name, kind, count, role, other names."""
    longest = min(40, max((len(one_line(row.name)) for row in rows), default=0))
    for row in rows:
        yield f"{one_line(row.name):<{longest}}", "bold"
        yield f"  {row.kind:<12} {row.count:>4}", ""
        about = [row.role] if row.role else []
        if row.aliases:
            about.append("also " + ", ".join(row.aliases))
        if row.articles > 1:
            about.append(f"in {row.articles} articles")
        yield ("  " + one_line("; ".join(about)) + "\n" if about else "\n"), "dim"


def actors_of(analysed: AnalysedArticle) -> list[ActorRow]:
    """Return the rows of one article's actors."""
    return [
        ActorRow(actor.name, actor.kind, len(actor.mentions), actor.role, actor.aliases)
        for actor in analysed.facts.actors
    ]


def merged_rows(actors: Iterable[MergedActor]) -> list[ActorRow]:
    """Return the rows of the actors of several articles."""
    return [
        ActorRow(
            actor.name, actor.kind, actor.count, actor.role, actor.aliases, len(actor.appearances)
        )
        for actor in actors
    ]


def body(analysed: AnalysedArticle, width: int | None) -> str:
    """Return the text of an article below its title, a blank line between blocks."""
    return to_text(visible(analysed, title=False), width)


def visible(analysed: AnalysedArticle, *, title: bool = True) -> Document:
    """Return the document of an article without its hidden lines.

    Args:
        analysed: The article.
        title: Whether a first heading that repeats the title stays.
    """
    document = analysed.article.document.without(analysed.facts.hidden)
    repeated = None if title else document.heading_with(analysed.article.metadata.title)
    return document if repeated is None else document.without([repeated])
