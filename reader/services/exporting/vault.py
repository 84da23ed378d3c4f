"""Highlights and notes as notes of an Obsidian vault, one for each article.

A note that is there already gets the highlights that are new since, and nothing else of it is
changed: the user may have written into it.
"""

import re
import shutil
import time
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from reader.document.to_markdown import markdown_line
from reader.intake.addresses import is_url
from reader.intake.formats.parsed_article import ParsedArticle, SourceText
from reader.library.files.reserved_names import is_reserved
from reader.library.files.stored import file_text, unnamed
from reader.services.exporting.pieces import Piece
from reader.services.highlights import Highlight

_NO_NAME = re.compile(r"[\\/:*?\"<>|#^\[\]\x00-\x1f\x7f]+")
"""What a file name of some system, or a link of Obsidian, cannot have."""
_LONGEST_NAME = 100
_LONGEST_NAME_IN_BYTES = 200


def write_vault(folder: Path, pieces: Iterable[Piece], problems: list[str]) -> int:
    """Write a note for each article that has highlights or a note, or add to the one there is.

    Args:
        folder: The vault, or a folder in it; it is made if it is missing.
        pieces: The articles with their highlights and notes.
        problems: Where notes that cannot be written are named.

    Returns:
        How many articles have a note that is up to date.

    Raises:
        OSError: If the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    written = 0
    for piece in pieces:
        if not piece.highlights and not piece.note:
            continue
        path = _place(folder, piece)
        if path is None:
            problems.append(f"{folder / _name(piece)}.md: another note has this name: rename it")
        else:
            _write(path, piece)
            written += 1
    return written


def _write(path: Path, piece: Piece) -> None:
    """Write a note, or add to it what is not in it."""
    # As bytes: reading a text would change the ends of its lines.
    there = path.read_bytes().decode("utf-8", "surrogateescape") if path.exists() else None
    new = [each for each in piece.highlights if there is None or _mark(each) not in there]
    if there is not None and not new:
        return
    text = _head(piece) if there is None else there + ("" if there.endswith("\n") else "\n")
    text += "".join(f"\n{part}\n" for each in new for part in _parts(each))
    # Beside it first: a full disk is to cost nobody a note. A link goes on leading to its note.
    path = path.resolve()
    temporary = unnamed(path.parent, text.encode("utf-8", "surrogateescape"), time.time())
    try:
        if there is not None:
            shutil.copymode(path, temporary)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def _place(folder: Path, piece: Piece) -> Path | None:
    """Return the note of an article, new or known; None where all its names are another's."""
    name = _name(piece)
    for path in (folder / f"{name}.md", folder / f"{name} ({piece.entry.id}).md"):
        if not path.exists() or (path.is_file() and _is_of(path, piece.entry.id)):
            return path
    return None


def _is_of(path: Path, identity: str) -> bool:
    from reader.intake.formats.front_matter import read_front_matter

    return read_front_matter(path.read_text(encoding="utf-8", errors="replace")).id == identity


def _head(piece: Piece) -> str:
    """Return what stands above the highlights: who wrote what, when and where, and the note."""
    about = piece.parsed.metadata
    if not is_url(about.source):
        about = replace(about, source="")
    head = ParsedArticle(piece.entry.id, about, SourceText("", markdown=True))
    note = f"\n{_literal(piece.note)}\n" if piece.note else ""
    return file_text(head, identity=piece.entry.id).rstrip("\n") + "\n" + note


def _parts(highlight: Highlight) -> Iterator[str]:
    quote = (markdown_line(line) for line in highlight.quote.splitlines())
    yield "\n".join(f"> {line}".rstrip() for line in quote)
    # A line of its own after a quote is the name by which other notes can link to that.
    yield _mark(highlight)
    if highlight.label:
        yield markdown_line(highlight.label)
    if highlight.note:
        yield _literal(highlight.note)


def _literal(note: str) -> str:
    """Return a note such that Markdown shows it as it is."""
    return "\n".join(markdown_line(line) for line in note.splitlines())


def _mark(highlight: Highlight) -> str:
    return f"^reader-{highlight.id}"


def _name(piece: Piece) -> str:
    """Return the name of an article's note: its title, as far as a file name can hold it."""
    title = " ".join(_NO_NAME.sub(" ", piece.entry.metadata.title).split())
    short = unicodedata.normalize("NFC", title)[:_LONGEST_NAME].encode("utf-8", "ignore")[
        :_LONGEST_NAME_IN_BYTES
    ]
    name = short.decode("utf-8", "ignore").strip(" .") or piece.entry.id
    return f"_{name}" if is_reserved(name) else name
