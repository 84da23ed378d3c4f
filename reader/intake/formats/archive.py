"""An archive of articles: each member that can be opened, within the limits of its kind."""

from dataclasses import replace
from pathlib import PurePosixPath

from reader.document.article import Metadata
from reader.document.building import heading_document, join_documents
from reader.document.document import Document
from reader.errors import InputError, UnreadableSourceError
from reader.intake.bytes.tar_file import TarFile
from reader.intake.bytes.zip_file import ZipFile
from reader.intake.formats.parsed_article import ParsedArticle, ParsedText, parts_note
from reader.intake.formats.raw_source import RawSource
from reader.intake.formats.titles import file_title, slug
from reader.intake.sandbox.process import run_parser

MEMBERS_CAP = 1_000
"""The most members that are opened."""
_NAMED = 10
"""The most members that are named because they cannot be opened."""
_SHOWN = 3
"""The most members that are named because they are no articles."""
_ARCHIVES = frozenset({"zip", "tar", "packed"})
"""The formats that are not opened in an archive."""


def read_zip(source: RawSource) -> tuple[ParsedArticle, ...]:
    """Read the articles in a zip file; members that cannot be opened are named in a note.

    An archive inside it is not opened.

    Raises:
        UnreadableSourceError: If it is not a zip file, or nothing in it can be opened.
    """
    return _read(ZipFile(source.data, name=source.name), source)


def read_tar(source: RawSource) -> tuple[ParsedArticle, ...]:
    """Read the articles in a tar file, as ``read_zip`` does.

    Raises:
        UnreadableSourceError: If it is not a tar file, or nothing in it can be opened.
    """
    members = run_parser(source.parser, source.data, name=source.name)
    return _read(TarFile(source.data, members, name=source.name), source)


def _read(archive: ZipFile | TarFile, source: RawSource) -> tuple[ParsedArticle, ...]:
    found: list[ParsedArticle] = []
    wrong: list[str] = []
    others: list[str] = []
    opened = 0
    with archive:
        for member in sorted(each for each in archive.names() if not _is_hidden(each)):
            if opened >= MEMBERS_CAP:
                wrong.append(f"Only {MEMBERS_CAP:,} files of it were opened.")
                break
            if not _is_article(member):
                others += [member] if PurePosixPath(member).suffix else []
                continue
            opened += 1
            try:
                found += _articles(archive.read(member), member, source)
            except InputError as error:
                wrong.append(f"{str(error).removeprefix(f'{source.name}: ')}.")
    if not found:
        why = f" ({wrong[0]})" if wrong else ""
        raise UnreadableSourceError(f"{source.name}: nothing in it can be opened{why}: unpack it")
    if len(wrong) > _NAMED:
        wrong[_NAMED:] = [f"{len(wrong) - _NAMED} more files in it cannot be opened."]
    if others:
        wrong.append(_left_out(others))
    return _whole(source, found, wrong) if source.whole else _parts(found, wrong)


def _left_out(members: list[str]) -> str:
    """Return the note on members that are no articles."""
    named, more = ", ".join(members[:_SHOWN]), len(members) - _SHOWN
    return f"Left out of it: {named}{f' and {more} more' if more > 0 else ''}."


def _parts(found: list[ParsedArticle], wrong: list[str]) -> tuple[ParsedArticle, ...]:
    first = replace(found[0], notes=(*found[0].notes, *wrong))
    return (first, *found[1:])


def _whole(
    source: RawSource, found: list[ParsedArticle], wrong: list[str]
) -> tuple[ParsedArticle, ...]:
    if len(found) == 1:
        return (replace(_parts(found, wrong)[0], id=""),)
    parts: list[Document] = []
    for each in found:
        parts += [heading_document(each.metadata.title or "Untitled"), each.text.document]
    title = file_title(PurePosixPath(source.name.replace("\\", "/")).stem)
    text = ParsedText(join_documents(parts))
    notes = (*wrong, *parts_note(len(found), "articles"))
    return (ParsedArticle("", Metadata(title=title), text, notes),)


def _is_article(member: str) -> bool:
    """Return whether to open a member: of a known format, and no archive."""
    from reader.intake.formats.registry import format_of_name

    named = format_of_name(PurePosixPath(member).suffix)
    return named is not None and named.is_opened and named.name not in _ARCHIVES


def _is_hidden(member: str) -> bool:
    """Return whether a member, or a folder of it, is hidden or written by a Mac."""
    return any(part.startswith((".", "__MACOSX")) for part in PurePosixPath(member).parts)


def _articles(data: bytes, member: str, source: RawSource) -> list[ParsedArticle]:
    from reader.intake.formats.registry import format_of
    from reader.intake.formats.source import parse_bytes

    name = f"{source.name}: {member}"
    # Its name may be another: what is in it counts too.
    if format_of(data, suffix=PurePosixPath(member).suffix.lower()).name in _ARCHIVES:
        raise UnreadableSourceError(f"{name}: an archive in an archive: unpack it first")
    articles = parse_bytes(data, name=name, whole=source.whole)
    title = file_title(PurePosixPath(member).stem)
    found = []
    for each in articles:
        about = replace(each.metadata, title=each.metadata.title or title)
        if not about.source:
            about = replace(about, source=f"{source.url or source.name}#{member}")
        found.append(replace(each, id=each.id or slug(about.title), metadata=about))
    return found
