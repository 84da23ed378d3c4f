"""Exports that carry the texts: Omnivore's zip file and wallabag's JSON."""

import json
from collections.abc import Iterator
from typing import Any

from reader.errors import UnreadableSourceError
from reader.intake.bytes.decode import decode
from reader.intake.bytes.zip_file import ZipFile
from reader.intake.imports import item as read
from reader.intake.imports.item import BadRow, ImportItem, checked, reason_of

Rows = Iterator[ImportItem | BadRow]


def wallabag(data: bytes, name: str) -> Rows:
    """Read wallabag's JSON, in its second version and as its users have edited it.

    Raises:
        UnreadableSourceError: If it is no JSON at all.
    """
    for number, entry in enumerate(_entries(data, name), start=1):
        where = f"entry {number}"
        if not isinstance(entry, dict):
            yield BadRow(where, "not an object with fields")
            continue
        url = read.address(read.line(entry.get("url") or entry.get("given_url")))
        yield checked(
            ImportItem(
                where=where,
                url=url,
                title=read.title(entry.get("title"), url),
                tags=read.tags(_labels(entry.get("tags"))),
                read=_is_true(entry.get("is_archived")),
                starred=_is_true(entry.get("is_starred")),
                added=read.moment(entry.get("created_at")),
                author=_authors(entry.get("published_by")),
                site=read.line(entry.get("domain_name")),
                published=read.day(entry.get("published_at")),
                language=read.language(entry.get("language")),
                note=_notes(entry.get("annotations")),
                content=read.html_or_nothing(entry.get("content")),
            )
        )


def omnivore(archive: ZipFile) -> Rows:
    """Read Omnivore's zip file; the text of each article is read when its row is reached."""
    for member in archive.names():
        if not (member.rpartition("/")[2].startswith("metadata_") and member.endswith(".json")):
            continue
        try:
            entries = _entries(archive.read(member), member)
        except UnreadableSourceError as error:
            yield BadRow(member, reason_of(error, member))
            continue
        folder = member.rpartition("/")[0]
        for number, entry in enumerate(entries, start=1):
            where = f"{member}, entry {number}"
            if isinstance(entry, dict):
                yield _of_omnivore(archive, entry, where, f"{folder}/" if folder else "")
            else:
                yield BadRow(where, "not an object with fields")


def _of_omnivore(
    archive: ZipFile, entry: dict[str, Any], where: str, folder: str
) -> ImportItem | BadRow:
    slug = read.line(entry.get("slug"))
    page, marks = f"{folder}content/{slug}.html", f"{folder}highlights/{slug}.md"
    member = page
    try:
        content = _text(archive, page)
        member = marks
        note = _text(archive, marks)
    except UnreadableSourceError as error:
        return BadRow(where, f"{member}: {reason_of(error, member)}")
    url = read.address(read.line(entry.get("url")))
    state = read.line(entry.get("state")).lower()
    return checked(
        ImportItem(
            where=where,
            url=url,
            title=read.title(entry.get("title"), url),
            tags=read.tags(_labels(entry.get("labels"))),
            read=state == "archived",
            added=read.moment(entry.get("savedAt")),
            author=read.line(entry.get("author")),
            site=read.line(entry.get("siteName")),
            published=read.day(entry.get("publishedAt")),
            language=read.language(entry.get("language")),
            note=note.strip(),
            content=content,
        )
    )


def _text(archive: ZipFile, member: str) -> str:
    return decode(archive.read(member), name=member).text if member in archive else ""


def _entries(data: bytes, name: str) -> list[Any]:
    try:
        found = json.loads(decode(data, name=name).text)
    except (ValueError, RecursionError) as error:
        where = f" at line {error.lineno}" if isinstance(error, json.JSONDecodeError) else ""
        raise UnreadableSourceError(f"{name}: not valid JSON{where}: export it again") from error
    if isinstance(found, dict):
        # One entry, or a page of wallabag's interface for programs.
        inner = found.get("_embedded")
        items = inner.get("items") if isinstance(inner, dict) else None
        return items if isinstance(items, list) else [found]
    return found if isinstance(found, list) else []


def _labels(value: Any) -> list[Any]:
    """Return labels, which are texts or objects with a name."""
    if not isinstance(value, list):
        return []
    return [
        (each.get("label") or each.get("name") or "") if isinstance(each, dict) else each
        for each in value
    ]


def _is_true(value: Any) -> bool:
    return value in (True, 1, "1", "true")


def _authors(value: Any) -> str:
    return ", ".join(read.tags(value)) if isinstance(value, list) else read.line(value)


def _notes(value: Any) -> str:
    """Return what was marked and written: the quote, then the words about it."""
    if not isinstance(value, list):
        return ""
    parts = [
        text
        for each in value
        if isinstance(each, dict)
        for text in (read.line(each.get("quote")), read.line(each.get("text")))
        if text
    ]
    return "\n".join(parts)
