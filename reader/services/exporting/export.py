"""`reader export`: which format, where to, whole or not at all."""

import os
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Literal, get_args

from reader.document.to_markdown import markdown_line
from reader.errors import OptionError, StoreError
from reader.intake.formats.parsed_article import SourceText
from reader.library.files.stored import file_text
from reader.library.index.entry import Entry
from reader.services.collection import ArticleCollection
from reader.services.exporting.csv_line import csv_line
from reader.services.exporting.own_line import own_line
from reader.services.exporting.pieces import Piece, pieces
from reader.services.highlights import kept_rows

ExportFormat = Literal[
    "markdown", "jsonl", "html", "epub", "opml", "csv", "ris", "bibtex", "obsidian"
]
FORMATS: tuple[ExportFormat, ...] = get_args(ExportFormat)

_SUFFIXES: dict[str, ExportFormat] = {
    ".jsonl": "jsonl",
    ".html": "html",
    ".htm": "html",
    ".epub": "epub",
    ".opml": "opml",
    ".csv": "csv",
    ".ris": "ris",
    ".bib": "bibtex",
}
_MARKDOWN = frozenset({".md", ".markdown"})
"""A target with such a name is one file of Markdown, and any other a folder of them."""
_COLUMNS = (
    "id", "title", "author", "published", "source", "site", "language", "tags", "minutes", "words",
    "read", "starred",
)  # fmt: skip


def format_of(path: Path | None) -> ExportFormat:
    """Return the format that a file name asks for; a folder or an .md file is for Markdown.

    Raises:
        OptionError: If the name ends as that of a file that Reader opens and does not write.
    """
    if path is None:
        return "jsonl"
    suffix = path.suffix.lower()
    if suffix in _SUFFIXES or suffix in _MARKDOWN or path.is_dir():
        return _SUFFIXES.get(suffix, "markdown")
    from reader.intake.formats.registry import format_of_name

    if format_of_name(suffix) is not None:
        known = ", ".join([".md", *_SUFFIXES])
        raise OptionError(f"{path}: Reader does not write {suffix} files: it writes {known}")
    return "markdown"


def lines(
    collection: ArticleCollection,
    rows: Sequence[Entry],
    kind: ExportFormat,
    problems: list[str],
    *,
    highlights: bool = False,
) -> Iterator[str]:
    """Yield the text of an export, piece by piece; not for books.

    Args:
        collection: Where the articles are.
        rows: The articles.
        kind: The format.
        problems: Where articles that cannot be read are named.
        highlights: Whether they follow each article; in JSON Lines they always do.
    """
    found = pieces(collection, rows, problems, highlights=highlights and kind != "jsonl")
    match kind:
        case "jsonl":
            yield from _own_lines(collection, found)
        case "csv" | "ris" | "bibtex":
            yield from _records(rows, kind)
        case "html":
            from reader.services.exporting.page import write_page

            contents = ((entry.id, entry.metadata.title) for entry in rows)
            yield from write_page(found, contents)
        case "opml":
            from reader.services.adding.feeds import opml

            yield opml(collection)
        case "markdown":
            yield from map(_markdown, found)
        case "epub" | "obsidian":
            raise AssertionError(kind)


def _records(rows: Sequence[Entry], kind: Literal["csv", "ris", "bibtex"]) -> Iterator[str]:
    """Return the formats that list articles without their texts."""
    if kind == "csv":
        return _csv(rows)
    if kind == "ris":
        from reader.services.exporting.ris import ris_records

        return ris_records(rows)
    from reader.services.exporting.bibtex import bibtex_records

    return bibtex_records(rows)


def _own_lines(collection: ArticleCollection, found: Iterable[Piece]) -> Iterator[str]:
    kept = kept_rows(collection)
    for piece in found:
        marked = kept.get(piece.entry.id, ())
        note = collection.user_state.note(piece.entry.id)
        yield own_line(piece.entry, piece.parsed, piece.added, highlights=marked, note=note) + "\n"


def _csv(rows: Iterable[Entry]) -> Iterator[str]:
    yield csv_line(_COLUMNS)
    for entry in rows:
        about = entry.metadata
        day = about.published.isoformat() if about.published else ""
        yield csv_line(
            (
                entry.id, about.title, about.author, day, about.source, about.site,
                about.language or "", "|".join(about.tags), str(entry.minutes),
                str(entry.words), str(int(entry.read)), str(int(entry.starred)),
            )
        )  # fmt: skip


def _markdown(piece: Piece) -> str:
    marks = {"read": "true" if piece.entry.read else "", "starred": "true"}
    more = {"read": marks["read"], "starred": marks["starred"] if piece.entry.starred else ""}
    body = piece.parsed.body.rstrip("\n") + _highlights(piece)
    parsed = replace(piece.parsed, text=SourceText(body, piece.parsed.markdown))
    return file_text(parsed, identity=piece.entry.id, more=more)


def _highlights(piece: Piece) -> str:
    """Return note and highlights, as sections of Markdown at the end of an article."""
    if not piece.highlights and not piece.note:
        return ""
    parts = [""]
    parts += ["## Note", "\n".join(_literal(piece.note))] if piece.note else []
    parts += ["## Highlights"] if piece.highlights else []
    for each in piece.highlights:
        parts.append("\n".join(f"> {line}".rstrip() for line in _literal(each.quote)))
        parts += [f"*{markdown_line(each.label)}*"] if each.label else []
        parts += ["\n".join(_literal(each.note))] if each.note else []
    return "\n\n".join(parts) + "\n"


def _literal(value: str) -> list[str]:
    """Return the lines of a text such that Markdown shows them as they are."""
    return [markdown_line(line) for line in value.splitlines()]


def export_to(
    collection: ArticleCollection,
    rows: Sequence[Entry],
    kind: ExportFormat,
    target: Path,
    *,
    highlights: bool = False,
    progress: Callable[[int, int], None] | None = None,
) -> tuple[int, list[str]]:
    """Write articles to a file, or as Markdown or notes into a folder, one file each.

    Returns:
        How many articles (of OPML, feeds) were written, and one plain sentence for each that could
        not be.

    Raises:
        StoreError: If the target cannot be written; a file that was there is then as it was.
    """
    problems: list[str] = []
    if progress is not None:
        progress(0, len(rows))
    found = pieces(collection, rows, problems, highlights=highlights or kind == "obsidian")
    try:
        if kind == "markdown" and (target.is_dir() or target.suffix.lower() not in _MARKDOWN):
            return _into_folder(_reported(found, len(rows), progress), target, problems), problems
        if kind == "obsidian":
            from reader.services.exporting.vault import write_vault

            return write_vault(target, _reported(found, len(rows), progress), problems), problems
        with _replacing(target) as temporary:
            if kind == "epub":
                from reader.services.exporting.book import write_book

                write_book(temporary, found)
            else:
                parts = lines(collection, rows, kind, problems, highlights=highlights)
                _write_text(temporary, parts)
    except OSError as error:
        raise StoreError(f"{target}: cannot be written: {error.strerror or error}") from error
    return _count(collection, rows, kind) - len(problems), problems


def _write_text(path: Path, parts: Iterable[str]) -> None:
    with path.open("w", encoding="utf-8", errors="replace", newline="") as file:
        file.writelines(parts)


def _count(collection: ArticleCollection, rows: Sequence[Entry], kind: ExportFormat) -> int:
    """Return how many articles an export has, or how many feeds."""
    if kind != "opml":
        return len(rows)
    from reader.services.adding.feeds import followed

    return len(followed(collection))


def _reported(
    found: Iterable[Piece], total: int, progress: Callable[[int, int], None] | None
) -> Iterator[Piece]:
    """Pass articles on, and report each when the next one is asked for: then it is written."""
    for done, piece in enumerate(found, start=1):
        yield piece
        if progress is not None:
            progress(done, total)


@contextmanager
def _replacing(target: Path) -> Iterator[Path]:
    """Give a file to write to, which takes the place of the target when all of it is written."""
    descriptor, name = tempfile.mkstemp(prefix=".reader-", dir=target.absolute().parent)
    os.close(descriptor)
    temporary = Path(name)
    try:
        yield temporary
        temporary.chmod(0o644)
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)


def _into_folder(found: Iterable[Piece], folder: Path, problems: list[str]) -> int:
    folder.mkdir(parents=True, exist_ok=True)
    written = 0
    for piece in found:
        suffix = ".md" if piece.parsed.markdown else ".txt"
        path = folder / f"{piece.entry.id}{suffix}"
        data = _markdown(piece).encode("utf-8", "replace")
        there = path.read_bytes() if path.exists() else None
        if there is None:
            path.write_bytes(data)
        if there in {None, data}:
            written += 1
        else:
            problems.append(f"{path}: another file is there: it was not written over")
    return written
