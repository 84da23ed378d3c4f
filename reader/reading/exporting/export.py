"""`reader export`: which format, where to, whole or not at all."""

import csv
import io
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Literal, get_args

from reader.errors import StoreError
from reader.library.entry import Entry
from reader.library.stored import file_text
from reader.reading.exporting.pieces import Piece, pieces
from reader.reading.own_format import own_line
from reader.reading.shelf import Shelf
from reader.text.show import show_line

ExportFormat = Literal["markdown", "jsonl", "html", "epub", "opml", "csv"]
FORMATS: tuple[ExportFormat, ...] = get_args(ExportFormat)

_SUFFIXES: dict[str, ExportFormat] = {
    ".jsonl": "jsonl",
    ".html": "html",
    ".htm": "html",
    ".epub": "epub",
    ".opml": "opml",
    ".csv": "csv",
}
_COLUMNS = (
    "id", "title", "author", "published", "source", "site", "language", "tags", "minutes", "words",
    "read", "starred",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def format_of(path: Path | None) -> ExportFormat:
    """Return the format that a file name asks for; a folder is for Markdown."""
    if path is None:
        return "jsonl"
    return _SUFFIXES.get(path.suffix.lower(), "markdown")


def lines(
    shelf: Shelf, rows: Sequence[Entry], kind: ExportFormat, problems: list[str]
) -> Iterator[str]:
    """Yield the text of an export, piece by piece; not for books.

    Args:
        shelf: Where the articles are.
        rows: The articles.
        kind: The format.
        problems: Where articles that cannot be read are named.
    """
    match kind:
        case "jsonl":
            for piece in pieces(rows, problems):
                yield own_line(piece.entry, piece.draft, piece.added) + "\n"
        case "csv":
            yield from _csv(rows)
        case "html":
            from reader.reading.exporting.page import write_page

            contents = ((entry.id, entry.metadata.title) for entry in rows)
            yield from write_page(pieces(rows, problems), contents)
        case "opml":
            from reader.reading.feeds import opml

            yield opml(shelf)
        case "markdown":
            for piece in pieces(rows, problems):
                yield _markdown(piece)
        case "epub":
            raise AssertionError(kind)


def _csv(rows: Iterable[Entry]) -> Iterator[str]:
    yield _csv_line(_COLUMNS)
    for entry in rows:
        about = entry.metadata
        day = about.published.isoformat() if about.published else ""
        yield _csv_line(
            (
                entry.id, about.title, about.author, day, about.source, about.site,
                about.language or "", "|".join(about.tags), str(entry.minutes),
                str(entry.words), str(int(entry.read)), str(int(entry.starred)),
            )
        )  # fmt: skip


def _csv_line(values: Iterable[str]) -> str:
    line = io.StringIO()
    # A spreadsheet runs a cell that begins so as a formula.
    safe = (f"'{value}" if value.startswith(_FORMULA) else value for value in values)
    csv.writer(line, lineterminator="\n").writerow([show_line(value) for value in safe])
    return line.getvalue()


def _markdown(piece: Piece) -> str:
    marks = {"read": "true" if piece.entry.read else "", "starred": "true"}
    more = {"read": marks["read"], "starred": marks["starred"] if piece.entry.starred else ""}
    return file_text(piece.draft, identity=piece.entry.id, more=more)


def export_to(
    shelf: Shelf,
    rows: Sequence[Entry],
    kind: ExportFormat,
    target: Path,
    *,
    title: str = "Reader",
    progress: Callable[[int, int], None] | None = None,
) -> tuple[int, list[str]]:
    """Write articles to a file, or as Markdown into a folder, one file each.

    Returns:
        How many articles were written, and one plain sentence for each that could not be.

    Raises:
        StoreError: If the target cannot be written; a file that was there is then as it was.
    """
    problems: list[str] = []
    total = len(rows)
    if progress is not None:
        progress(0, total)
    try:
        if kind == "markdown":
            return _into_folder(rows, target, problems, progress), problems
        descriptor, name = tempfile.mkstemp(prefix=".reader-", dir=target.absolute().parent)
        os.close(descriptor)
        temporary = Path(name)
        try:
            if kind == "epub":
                from reader.reading.exporting.book import write_book

                write_book(temporary, pieces(rows, problems), title=title)
            else:
                with temporary.open("w", encoding="utf-8", errors="replace") as file:
                    file.writelines(lines(shelf, rows, kind, problems))
            temporary.chmod(0o644)
            temporary.replace(target)
        finally:
            temporary.unlink(missing_ok=True)
    except OSError as error:
        raise StoreError(f"{target}: cannot be written: {error.strerror or error}") from error
    return total - len(problems), problems


def _into_folder(
    rows: Sequence[Entry],
    folder: Path,
    problems: list[str],
    progress: Callable[[int, int], None] | None,
) -> int:
    folder.mkdir(parents=True, exist_ok=True)
    done = 0
    for done, piece in enumerate(pieces(rows, problems), start=1):
        suffix = ".md" if piece.draft.markdown else ".txt"
        path = folder / f"{piece.entry.id}{suffix}"
        data = _markdown(piece).encode("utf-8", "replace")
        if not path.exists():
            path.write_bytes(data)
        elif path.read_bytes() != data:
            problems.append(f"{path}: another file is there: it was not written over")
        if progress is not None:
            progress(done, len(rows))
    return done
