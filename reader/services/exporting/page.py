"""Articles as one HTML file that needs nothing else: no script, nothing fetched."""

from collections.abc import Iterable, Iterator

from reader.document.link_targets import openable
from reader.document.to_html import html_text, to_html
from reader.services.exporting.pieces import Piece

_STYLE = """
:root { color-scheme: light dark; }
body { max-width: 38em; margin: 2em auto; padding: 0 1em; font: 1.1em/1.55 Georgia, serif; }
h1 { line-height: 1.2; } article { margin: 4em 0; } .about { opacity: .7; font-size: .85em; }
pre { white-space: pre-wrap; font-size: .85em; } .item { text-indent: -1em; }
blockquote { margin-left: 1em; padding-left: 1em; border-left: 2px solid; opacity: .85; }
nav li { margin: .2em 0; }
"""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def write_page(pieces: Iterable[Piece], contents: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Yield the file piece by piece.

    Args:
        pieces: The articles.
        contents: Id and title of each, for the table of contents.
    """
    listed = list(contents)
    title = listed[0][1] if len(listed) == 1 else f"{len(listed)} articles"
    yield (
        '<!DOCTYPE html>\n<html><head><meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{html_text(title)}</title>\n<style>{_STYLE}</style></head><body>\n"
    )
    if len(listed) > 1:
        rows = "\n".join(
            f'<li><a href="#{html_text(i)}">{html_text(name)}</a></li>' for i, name in listed
        )
        yield f"<nav><ol>\n{rows}\n</ol></nav>\n"
    for piece in pieces:
        yield article(piece)
    yield "</body></html>\n"


def article(piece: Piece) -> str:
    """Return one article as an element."""
    about = piece.entry.metadata
    language = f' lang="{html_text(about.language)}"' if about.language else ""
    return (
        f'<article id="{html_text(piece.entry.id)}"{language}>\n<h1>{html_text(about.title)}</h1>\n'
        f"{byline(piece)}\n{to_html(piece.document)}\n{_highlights(piece)}</article>\n"
    )


def _highlights(piece: Piece) -> str:
    """Return the note on the article and what is highlighted in it, each under its heading."""
    parts = ["<h2>Note</h2>", *_paragraphs(piece.note)] if piece.note else []
    parts += ["<h2>Highlights</h2>"] if piece.highlights else []
    for each in piece.highlights:
        parts.append(f"<blockquote><p>{html_text(each.quote)}</p></blockquote>")
        parts += [f'<p class="about">{html_text(each.label)}</p>'] if each.label else []
        parts += _paragraphs(each.note)
    return "\n".join(parts) + "\n" if parts else ""


def _paragraphs(note: str) -> list[str]:
    return [f"<p>{html_text(part)}</p>" for part in note.split("\n\n") if part.strip()]


def byline(piece: Piece) -> str:
    """Return who wrote it, where, when, its tags and its address."""
    about = piece.entry.metadata
    day = about.published.isoformat() if about.published else ""
    parts = [
        html_text(part) for part in (about.author, about.site, day, ", ".join(about.tags)) if part
    ]
    if openable(about.source):
        address = html_text(about.source)
        parts.append(f'<a href="{address}" rel="noreferrer noopener">{address}</a>')
    return f'<p class="about">{" · ".join(parts)}</p>'
