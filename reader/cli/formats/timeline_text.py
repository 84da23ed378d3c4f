"""Timelines as plain text and as Markdown. Every function returns what is to be written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from reader.cli.formats.text import Pieces
from reader.document.to_markdown import markdown_line
from reader.document.wrapping import one_line, wrap

if TYPE_CHECKING:
    from reader.services.multi.merge import DatedMention, Period
    from reader.services.multi.timeline import Timeline, TimelineEntry

_VALUE_WIDTH = 12
"""Columns of a date in a timeline; a longer date moves its line to the right."""
_LASTING, _UNRESOLVED = "how long, how often", "date unknown"
"""The headings of the expressions that have no place on the timeline."""


def timeline(line: Timeline, width: int | None) -> Pieces:
    """Yield the timeline of one article, and below it the expressions that have no place on it.

    A value that several lines share is written only on the first.
    """
    last = None
    for entry in _distinct(line.placed):
        value = _value(entry)
        yield from _row("" if value == last else value, entry, width)
        last = value
    for heading, rows in ((_LASTING, line.lasting), (_UNRESOLVED, line.unresolved)):
        if rows:
            yield f"\n{heading}\n", "dim"
        for entry in _by_words(rows):
            yield f"{entry.label:<{_VALUE_WIDTH}}  ", "bold"
            yield f"{one_line(entry.expression.text)}\n", ""


def periods(rows: Sequence[Period], width: int | None) -> Pieces:
    """Yield the timeline of several articles: one line a day or period, with its sources."""
    from reader.dates.labels import short_label

    for row in rows:
        first = row.mentions[0].entry
        yield from _row(short_label(row.value), first, width, tail=f" [{_sources(row.mentions)}]")


def _value(entry: TimelineEntry) -> str:
    """Return a value that can be read and sorted; a range with its end, as in ISO 8601."""
    from reader.dates.labels import short_label

    value, until = entry.expression.value, entry.expression.until
    return short_label(value) + (f"/{short_label(until)}" if until else "")


def _row(value: str, entry: TimelineEntry, width: int | None, *, tail: str = "") -> Pieces:
    """Yield a line: the value, its sentence, and who is named in the sentence."""
    lead = f"{value:<{_VALUE_WIDTH}}  "
    yield lead, "bold"
    text = wrap(entry.context + tail, width, indent=" " * len(lead), first=" " * len(lead))
    yield text[len(lead) :], ""
    if entry.actors and width is not None:
        yield f"\n{' ' * len(lead)}{', '.join(map(one_line, entry.actors))}", "dim"
    yield "\n", ""


def markdown_timeline(line: Timeline) -> str:
    """Return the timeline of one article as Markdown lists."""
    lines = [
        f"- **{_value(each)}** {markdown_line(each.context)}{_who(each)}\n"
        for each in _distinct(line.placed)
    ]
    for heading, rows in ((_LASTING, line.lasting), (_UNRESOLVED, line.unresolved)):
        if rows:
            lines.append(f"\n{heading.capitalize()}:\n\n")
        lines += [
            f"- **{each.label}** {markdown_line(each.expression.text)}\n"
            for each in _by_words(rows)
        ]
    return "".join(lines)


def markdown_periods(rows: Sequence[Period]) -> str:
    """Return the timeline of several articles as a Markdown list."""
    from reader.dates.labels import short_label

    return "".join(
        f"- **{short_label(row.value)}** {markdown_line(row.mentions[0].entry.context)}"
        f"{_who(row.mentions[0].entry)} ({markdown_line(_sources(row.mentions))})\n"
        for row in rows
    )


def _who(entry: TimelineEntry) -> str:
    return f" *{markdown_line(', '.join(entry.actors))}*" if entry.actors else ""


def _sources(mentions: Iterable[DatedMention]) -> str:
    """Return the titles of the articles that mention a period, each once."""
    titles = (
        one_line(each.analysed.article.metadata.title or each.analysed.source.label)
        for each in mentions
    )
    return "; ".join(dict.fromkeys(titles))


def _by_words(entries: Iterable[TimelineEntry]) -> list[TimelineEntry]:
    """Return the entries, each wording once."""
    return list(
        {(each.label, one_line(each.expression.text).lower()): each for each in entries}.values()
    )


def _distinct(entries: Iterable[TimelineEntry]) -> list[TimelineEntry]:
    """Return the entries, each value once in a sentence."""
    return list({(each.context, each.expression.value): each for each in entries}.values())
