"""Results as Markdown. Every function returns what is to be written."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.cli.formats.text import byline, page_note, source_line, visible
from reader.document.reading_time import reading_minutes
from reader.document.to_markdown import markdown_line, to_markdown

if TYPE_CHECKING:
    from reader.cli.formats.text import ActorRow
    from reader.services.digests.batch import AnalysedArticle, DigestedArticle
    from reader.services.multi.combined_summary import Quoted
    from reader.summary.explain import Explanation


def markdown_heading(analysed: AnalysedArticle) -> str:
    """Return the title of an article and the line under it as Markdown."""
    about = analysed.article.metadata
    facts = analysed.facts
    line = markdown_line(byline(about, reading_minutes(facts.words), known=facts.published_by))
    return f"# {markdown_line(about.title or analysed.source.label)}\n\n*{line}*\n\n"


def markdown_together(quoted: Sequence[Quoted]) -> str:
    """Return the same as a numbered list."""
    lines = []
    for number, each in enumerate(quoted, 1):
        lines.append(f"{number}. {markdown_line(each.sentence.text)}\n")
        lines.append(f"   *{markdown_line(source_line(each.analysed))}*\n")
    return "".join(lines)


def markdown_summary(digested: DigestedArticle, explanation: Explanation | None = None) -> str:
    """Return the sentences of a summary as a numbered list."""
    lines = [] if explanation is None else [f"*{markdown_line(explanation.how())}*\n\n"]
    for number, each in enumerate(digested.summary.sentences):
        cited = f"{each.text}{page_note(digested, each)}"
        lines.append(f"{number + 1}. {markdown_line(cited)}\n")
        if explanation is not None:
            lines.append(f"   *{markdown_line('; '.join(explanation.reasons[number]))}*\n")
    return "".join(lines)


def markdown_actors(rows: Sequence[ActorRow]) -> str:
    """Return actors as a Markdown table."""
    lines = ["| name | kind | mentions | role | also |\n| --- | --- | ---: | --- | --- |\n"]
    for row in rows:
        also = ", ".join(markdown_line(alias) for alias in row.aliases)
        cells = (markdown_line(row.name), row.kind, str(row.count), markdown_line(row.role), also)
        lines.append(f"| {' | '.join(cells)} |\n")
    return "".join(lines)


def markdown_body(analysed: AnalysedArticle) -> str:
    """Return the text of an article as Markdown, without the hidden lines and its title."""
    document = visible(analysed, title=False)
    # The title is the only heading of the first level.
    highest = any(block.kind == "heading" and block.level == 1 for block in document.blocks)
    return to_markdown(document, demoted=int(highest)) + "\n"
