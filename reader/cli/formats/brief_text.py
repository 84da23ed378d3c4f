"""A brief and a chosen timeline as text, Markdown, HTML and mail."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import TYPE_CHECKING

from reader.cli.formats.text import Pieces, long_date, source_line
from reader.document.to_html import html_text, to_html
from reader.document.to_markdown import markdown_line, to_markdown
from reader.document.to_text import to_text
from reader.document.wrapping import wrap

if TYPE_CHECKING:
    from reader.services.briefs.page import BriefPage
    from reader.services.multi.chosen_timeline import TimelineDay

_STYLE = """
:root { color-scheme: light dark; }
body { max-width: 38em; margin: 2em auto; padding: 0 1em; font: 1.1em/1.55 Georgia, serif; }
h1, h2 { line-height: 1.2; } h2 { margin-top: 3em; } .item { text-indent: -1em; margin: .2em 0; }
"""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_DAY_WIDTH = 12
"""Columns of a day in a timeline."""


def text(page: BriefPage, width: int | None) -> Pieces:
    """Yield a brief as plain text, its headings in bold."""
    document = page.document
    before = ""
    for block in document.blocks:
        if before and not (block.kind == before == "item"):
            yield "\n", ""
        one = document.without([each for each in document.blocks if each is not block])
        yield to_text(one, width), "bold" if block.kind == "heading" else ""
        before = block.kind


def markdown(page: BriefPage) -> str:
    """Return a brief as Markdown."""
    return to_markdown(page.document)


def html(page: BriefPage, title: str) -> str:
    """Return a brief as one HTML file that needs nothing else: no script, nothing fetched."""
    return (
        '<!DOCTYPE html>\n<html><head><meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{html_text(title)}</title>\n<style>{_STYLE}</style></head><body>\n"
        f"{to_html(page.document)}\n</body></html>\n"
    )


def mail(page: BriefPage, title: str) -> str:
    """Return a brief as a mail, as text and as HTML; the user adds sender, recipient and day.

    Programs for mail open it as one that is still to be sent. The same brief gives the same bytes.
    """
    from email.message import EmailMessage
    from email.policy import default

    message = EmailMessage(default.clone(max_line_length=78))
    message["To"] = ""
    message["X-Unsent"] = "1"
    message["Subject"] = " ".join(title.split())
    message.set_content(to_text(page.document, 72))
    message.add_alternative(html(page, title), subtype="html")
    message.set_boundary(
        f"=={sha256(page.document.text.encode(errors='replace')).hexdigest()[:32]}"
    )
    return message.as_string()


def timeline(days: Sequence[TimelineDay], width: int | None) -> Pieces:
    """Yield a chosen timeline: each day with its sentences, and under each its source."""
    for each in days:
        lead = f"{each.day.isoformat():<{_DAY_WIDTH}}  "
        for number, said in enumerate(each.sentences):
            indent = " " * len(lead)
            yield lead if number == 0 else indent, "bold"
            yield wrap(said.text, width, indent=indent, first=indent)[len(lead) :] + "\n", ""
            yield wrap(source_line(said.analysed), width, indent=indent, first=indent) + "\n", "dim"


def markdown_timeline(days: Sequence[TimelineDay]) -> str:
    """Return a chosen timeline as a Markdown list."""
    return "".join(_markdown_lines(days))


def _markdown_lines(days: Sequence[TimelineDay]) -> Iterator[str]:
    for each in days:
        said = " ".join(
            f"{markdown_line(one.text)} *{markdown_line(source_line(one.analysed))}*"
            for one in each.sentences
        )
        yield f"- **{long_date(each.day)}** {said}\n"
