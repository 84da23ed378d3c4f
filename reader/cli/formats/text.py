"""Results as plain text and as Markdown. Every function returns what is to be written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from reader.document.article import Metadata
    from reader.document.document import Block
    from reader.document.facts import PublishedBy
    from reader.library.index.entry import Entry
    from reader.services.digests.batch import Analysed, Digested
    from reader.services.multi.merge import MergedActor
    from reader.services.multi.together import Quoted
    from reader.services.search.snippets import Snippet
    from reader.summary.explain import Explanation

Pieces = Iterator[tuple[str, str]]
"""Pieces of text, each with its style: ``bold``, ``dim`` or nothing."""

_MARKS = re.compile(r"([\\`*_\[\]<>#|~])")


def fold(text: str) -> str:
    """Return the text on one line: every run of white space is a space."""
    return " ".join(text.split())


def escape(text: str) -> str:
    """Return the text on one line such that Markdown shows it as it is."""
    return _MARKS.sub(r"\\\1", fold(text))


def wrap(text: str, width: int | None, indent: str = "", first: str | None = None) -> str:
    """Return the text wrapped at ``width`` columns, or on one line when there is none."""
    opening = indent if first is None else first
    if width is None:
        return opening + fold(text)
    # Loaded here: a list wraps nothing, and this compiles patterns.
    import textwrap

    return textwrap.fill(
        fold(text),
        max(width, len(indent) + 20),
        initial_indent=opening,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )


_FOUND: dict[PublishedBy, str] = {
    "byline": "as the text says",
    "dateline": "by its dateline",
    "today": "as the text says",
    "file name": "by the file's name",
}
"""Where a day of publication was found -> what is said of it."""


_PARTS = {
    "title": "title",
    "author": "author",
    "published": "day",
    "site": "site",
    "language": "language",
    "tags": "tags",
}
"""The fields of a head -> what a reader calls them."""


def long_date(day: date) -> str:
    """Return a date as people write it: 18 May 2021."""
    return f"{day.day} {day:%B %Y}"


def byline(about: Metadata, minutes: int, *, known: PublishedBy = "given") -> str:
    """Return the line under a title: where, when, how long.

    Args:
        about: What is known about the article.
        minutes: Its reading time.
        known: How its day is known; a day that nobody stated says where it was found.
    """
    day = long_date(about.published) if about.published else ""
    if day and known in _FOUND:
        day = f"{day} ({_FOUND[known]})"
    parts = [about.site, about.author, day]
    return " · ".join([*(part for part in parts if part), f"{minutes} min"])


def found_line(about: Metadata) -> str:
    """Return which parts of the head were found in the page, that nobody stated; or nothing."""
    parts = [word for name, word in _PARTS.items() if name in about.found]
    return f"found in the page: {', '.join(parts)}" if parts else ""


def heading(analysed: Analysed, *, found: bool = False) -> Pieces:
    """Yield the title of an article and the line under it.

    Args:
        analysed: The article.
        found: Whether to say what of this was found in the page.
    """
    about = analysed.article.metadata
    yield fold(about.title or analysed.source.label) + "\n", "bold"
    line = byline(about, analysed.facts.minutes, known=analysed.facts.published_by)
    more = found_line(about) if found else ""
    yield line + "\n" + (more + "\n" if more else "") + "\n", "dim"


def markdown_heading(analysed: Analysed) -> str:
    """Return the title of an article and the line under it as Markdown."""
    about = analysed.article.metadata
    facts = analysed.facts
    line = escape(byline(about, facts.minutes, known=facts.published_by))
    return f"# {escape(about.title or analysed.source.label)}\n\n*{line}*\n\n"


def summary(digested: Digested, width: int | None, told: Explanation | None = None) -> Pieces:
    """Yield the sentences of a summary, one a line, each with why it was chosen if that is told."""
    found = digested.summary
    if told is not None:
        yield wrap(told.how(), width) + "\n\n", "dim"
    for number, sentence in enumerate(found.sentences):
        yield wrap(sentence.text, width) + "\n", ""
        if told is not None:
            why = wrap("; ".join(told.reasons[number]), width, indent="    ", first="    ")
            yield why + "\n", "dim"
        if width is not None:
            yield "\n", ""


def together(quoted: Sequence[Quoted], width: int | None) -> Pieces:
    """Yield the sentences of a summary over several articles, each with its source."""
    for each in quoted:
        yield wrap(each.sentence.text, width) + "\n", ""
        yield wrap(source_line(each.analysed), width, indent="    ", first="    ") + "\n", "dim"
        if width is not None:
            yield "\n", ""


def markdown_together(quoted: Sequence[Quoted]) -> str:
    """Return the same as a numbered list."""
    return "".join(
        f"{number}. {escape(each.sentence.text)}\n   *{escape(source_line(each.analysed))}*\n"
        for number, each in enumerate(quoted, 1)
    )


def source_line(analysed: Analysed) -> str:
    """Return what a sentence is signed with: title, site and day of its article."""
    about = analysed.article.metadata
    day = long_date(about.published) if about.published else ""
    return " · ".join(
        part for part in (about.title or analysed.source.label, about.site, day) if part
    )


def markdown_summary(digested: Digested, told: Explanation | None = None) -> str:
    """Return the sentences of a summary as a numbered list."""
    lines = [] if told is None else [f"*{escape(told.how())}*\n\n"]
    for number, each in enumerate(digested.summary.sentences):
        lines.append(f"{number + 1}. {escape(each.text)}\n")
        if told is not None:
            lines.append(f"   *{escape('; '.join(told.reasons[number]))}*\n")
    return "".join(lines)


@dataclass(frozen=True, slots=True)
class ActorRow:
    """An actor of one article or of several, as it is listed."""

    name: str
    kind: str
    count: int
    """How often it is named."""
    role: str
    aliases: Sequence[str]
    articles: int = 1
    """In how many of the articles."""


def actor_rows(rows: Sequence[ActorRow]) -> Pieces:
    """Yield actors, one a line: name, kind, count, role, other names."""
    longest = min(40, max((len(fold(row.name)) for row in rows), default=0))
    for row in rows:
        yield f"{fold(row.name):<{longest}}", "bold"
        yield f"  {row.kind:<12} {row.count:>4}", ""
        about = [row.role] if row.role else []
        if row.aliases:
            about.append("also " + ", ".join(row.aliases))
        if row.articles > 1:
            about.append(f"in {row.articles} articles")
        yield ("  " + fold("; ".join(about)) + "\n" if about else "\n"), "dim"


def markdown_actors(rows: Sequence[ActorRow]) -> str:
    """Return actors as a Markdown table."""
    lines = ["| name | kind | mentions | role | also |\n| --- | --- | ---: | --- | --- |\n"]
    for row in rows:
        also = ", ".join(escape(alias) for alias in row.aliases)
        cells = (escape(row.name), row.kind, str(row.count), escape(row.role), also)
        lines.append(f"| {' | '.join(cells)} |\n")
    return "".join(lines)


def actors_of(analysed: Analysed) -> list[ActorRow]:
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


def entry_row(row: Entry, width: int | None) -> Pieces:
    """Yield a row of the list: mark, day, minutes, title, id."""
    day = row.metadata.published.isoformat() if row.metadata.published else " " * 10
    mark = "★" if row.starred else " " if row.read else "●"
    lead = f"{mark} {day} {row.minutes:>3} min  "
    title = fold(row.metadata.title)
    tail = f"  {row.id}"
    if width is not None:
        room = width - len(lead)
        title = title if len(title) <= room else title[: room - 1] + "…"
        tail = f"\n{' ' * len(lead)}{row.id}"
    yield lead, ""
    yield title, "" if row.read else "bold"
    yield tail + "\n", "dim"


def group_heading(heading: str, *, first: bool, markdown: bool) -> str:
    """Return what stands over a group of rows."""
    before = "" if first else "\n"
    return f"{before}## {escape(heading)}\n\n" if markdown else f"{before}{fold(heading)}\n"


def markdown_entry(row: Entry) -> str:
    """Return a row of the list as a Markdown list item."""
    line = escape(byline(row.metadata, row.minutes))
    return f"- **{escape(row.metadata.title)}** {line} (`{row.id}`)\n"


def body(analysed: Analysed, width: int | None) -> str:
    """Return the text of an article, a blank line between blocks, without the hidden lines."""
    lines: list[str] = []
    before = ""
    for block, text in _visible(analysed):
        if lines and not (block.kind == before == "item"):
            lines.append("")
        lines.append(_block(block, text, width))
        before = block.kind
    return "".join(f"{line}\n" for line in lines)


def _block(block: Block, text: str, width: int | None) -> str:
    match block.kind:
        case "code" | "table":
            from textwrap import indent

            return indent(text, "    ")
        case "item":
            depth = "  " * (block.level - 1)
            marker = f"{depth}{block.marker or ' '} "
            return wrap(text, width, indent=" " * len(marker), first=marker)
        case "quote":
            return wrap(text, width, indent="> " * max(1, block.level))
        case _:
            return wrap(text, width)


def markdown_body(analysed: Analysed) -> str:
    """Return the text of an article as Markdown, without the hidden lines."""
    return "".join(f"{_markdown_block(*each)}\n\n" for each in _visible(analysed))


def _markdown_block(block: Block, text: str) -> str:
    match block.kind:
        case "heading":
            return f"{'#' * (block.level + 1)} {escape(text)}"
        case "code":
            return f"````{block.marker}\n{text}\n````"
        case "item":
            marker = block.marker if block.marker[:1].isdigit() else "-"
            return f"{'  ' * (block.level - 1)}{marker} {escape(text)}"
        case "quote":
            return f"{'>' * max(1, block.level)} {escape(text)}"
        case "rule":
            return "---"
        case "table":
            return _markdown_table(text)
        case _:
            return escape(text)


def _markdown_table(text: str) -> str:
    """Return a table of the reading text, one line a row, as one of Markdown."""
    rows = [[escape(cell) for cell in line.split("│")] for line in text.split("\n")]
    width = max(map(len, rows))
    lines = ["| " + " | ".join([*row, *[""] * (width - len(row))]) + " |" for row in rows]
    return "\n".join([lines[0], "|" + " --- |" * width, *lines[1:]])


def _visible(analysed: Analysed) -> Iterator[tuple[Block, str]]:
    """Yield the blocks of an article with what of their text is not hidden."""
    text, hidden = analysed.facts.text, analysed.facts.hidden
    first = 0
    for block in analysed.article.document.blocks:
        while first < len(hidden) and hidden[first].end <= block.start:
            first += 1
        pieces, start = [], block.start
        for line in hidden[first:]:
            if line.start >= block.end:
                break
            pieces.append(text[start : max(start, line.start)])
            start = line.end
        pieces.append(text[start : block.end])
        visible = "".join(pieces).strip("\n")
        if visible.strip():
            yield block, visible


def snippet_row(snippet: Snippet, width: int | None) -> Pieces:
    """Yield the sentence that a search matched, what was looked for in bold."""
    indent = " " * 4
    if width is not None and len(snippet.text) > width - len(indent):
        yield wrap(snippet.text, width, indent=indent) + "\n", "dim"
        return
    yield indent, ""
    place = 0
    for start, end in snippet.marks:
        yield snippet.text[place:start], "dim"
        yield snippet.text[start:end], "bold"
        place = end
    yield snippet.text[place:] + "\n", "dim"
