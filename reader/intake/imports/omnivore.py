"""Omnivore: its zip file, which contains the texts."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from reader.errors import UnreadableSourceError
from reader.intake.bytes.decode import decode
from reader.intake.bytes.zip_file import ZipFile
from reader.intake.imports import fields
from reader.intake.imports.import_format import ImportFormat, Rows
from reader.intake.imports.item import BadRow, ImportItem, checked, reason_of
from reader.intake.imports.json_entries import entries, labels, one_entry
from reader.intake.imports.marks import quoted_marks


def read_archive(archive: ZipFile) -> Rows:
    """Read Omnivore's zip file; the text of each article is read when its row is reached."""
    for member in archive.names():
        if not _is_list(member):
            continue
        try:
            found = entries(archive.read(member), member)
        except UnreadableSourceError as error:
            yield BadRow(member, reason_of(error, member))
            continue
        folder = member.rpartition("/")[0]
        for number, entry in enumerate(found, start=1):
            where = f"{member}, entry {number}"
            within = partial(_item, archive, f"{folder}/" if folder else "")
            yield one_entry(within, entry, where)


def _item(archive: ZipFile, folder: str, entry: dict[str, Any], where: str) -> ImportItem | BadRow:
    slug = fields.line(entry.get("slug"))
    page, marks = f"{folder}content/{slug}.html", f"{folder}highlights/{slug}.md"
    member = page
    try:
        content = _text(archive, page)
        member = marks
        note = _text(archive, marks)
    except UnreadableSourceError as error:
        return BadRow(where, f"{member}: {reason_of(error, member)}")
    url = fields.address(fields.line(entry.get("url")))
    state = fields.line(entry.get("state")).lower()
    return checked(
        ImportItem(
            where=where,
            url=url,
            title=fields.title(entry.get("title"), url),
            tags=fields.tags(labels(entry.get("labels"))),
            read=state == "archived",
            added=fields.moment(entry.get("savedAt")),
            author=fields.line(entry.get("author")),
            site=fields.line(entry.get("siteName")),
            published=fields.day(entry.get("publishedAt")),
            language=fields.language(entry.get("language")),
            marks=quoted_marks(note),
            content=content,
        )
    )


def _text(archive: ZipFile, member: str) -> str:
    return decode(archive.read(member), name=member).text if member in archive else ""


def _is_list(member: str) -> bool:
    return member.rpartition("/")[2].startswith("metadata_") and member.endswith(".json")


def _is_archive(members: Sequence[str]) -> bool:
    return any(_is_list(member) for member in members)


FORMATS = (
    ImportFormat(
        name="omnivore",
        label="Omnivore (zip)",
        program="Omnivore",
        is_like_archive=_is_archive,
        read_archive=read_archive,
    ),
)
