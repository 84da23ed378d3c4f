"""wallabag: its JSON, which contains the texts."""

from typing import Any

from reader.intake.imports import fields
from reader.intake.imports.export_file import Sample
from reader.intake.imports.import_format import ImportFormat
from reader.intake.imports.item import BadRow, ImportItem, checked
from reader.intake.imports.json_entries import items_of_entries, labels
from reader.intake.imports.marks import listed_marks


def _item(entry: dict[str, Any], where: str) -> ImportItem | BadRow:
    """Read an entry of either version, also as users have edited it."""
    url = fields.address(fields.line(entry.get("url") or entry.get("given_url")))
    return checked(
        ImportItem(
            where=where,
            url=url,
            title=fields.title(entry.get("title"), url),
            tags=fields.tags(labels(entry.get("tags"))),
            read=_is_true(entry.get("is_archived", entry.get("is_read"))),
            starred=_is_true(entry.get("is_starred", entry.get("is_fav"))),
            added=fields.moment(entry.get("created_at")),
            author=_authors(entry.get("published_by")),
            site=fields.line(entry.get("domain_name")),
            published=fields.day(entry.get("published_at")),
            language=fields.language(entry.get("language")),
            marks=listed_marks(
                entry.get("annotations"), quote="quote", note="text", at="created_at"
            ),
            content=fields.html_or_nothing(entry.get("content")),
        )
    )


def _is_true(value: Any) -> bool:
    return value in (True, 1, "1", "true")


def _authors(value: Any) -> str:
    return ", ".join(fields.tags(value)) if isinstance(value, list) else fields.line(value)


def _is_json(sample: Sample) -> bool:
    return b"is_archived" in sample.json or b'"url"' in sample.json.lower()


FORMATS = (
    ImportFormat(
        name="wallabag",
        label="wallabag (JSON)",
        program="wallabag",
        is_like=_is_json,
        read=items_of_entries(_item),
    ),
)
