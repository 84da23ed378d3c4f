"""The items that Google Reader exported, and FreshRSS, Inoreader and others still do."""

from typing import Any

from reader.intake.imports import fields
from reader.intake.imports.export_file import Sample
from reader.intake.imports.import_format import ImportFormat
from reader.intake.imports.item import BadRow, ImportItem, checked
from reader.intake.imports.json_entries import items_of_entries, json_list, json_object
from reader.intake.imports.marks import Mark, listed_marks

_STATE, _LABEL = "/state/com.google/", "/label/"


def _item(entry: dict[str, Any], where: str) -> ImportItem | BadRow:
    """Read an item with its text; labels become tags, states become read and starred."""
    url = fields.address(_link(entry, "canonical") or _link(entry, "alternate"))
    categories = [each for each in json_list(entry.get("categories")) if isinstance(each, str)]
    states = {each.rpartition(_STATE)[2] for each in categories if _STATE in each}
    own = [each.rpartition(_LABEL)[2] for each in categories if _LABEL in each]
    others = [each for each in categories if not each.startswith("user/")]
    published = fields.moment(entry.get("published"))
    return checked(
        ImportItem(
            where=where,
            url=url,
            title=fields.title(entry.get("title"), url),
            tags=fields.tags([*own, *others]),
            read="read" in states,
            starred="starred" in states,
            added=fields.moment(entry.get("crawlTimeMsec")) or published,
            author=fields.line(entry.get("author")),
            site=fields.line(json_object(entry.get("origin")).get("title")),
            published=published.date() if published else None,
            marks=_marks(entry.get("annotations")),
            content=_body(entry),
        )
    )


def _marks(value: Any) -> tuple[Mark, ...]:
    """Read the marks of FreshRSS, or else those of Inoreader."""
    return listed_marks(value, quote="quote", note="content", at="added") or listed_marks(
        value, quote="text", note="note", at="added_on"
    )


def _link(entry: dict[str, Any], name: str) -> str:
    first = next(iter(json_list(entry.get(name))), None)
    return fields.line(json_object(first).get("href"))


def _body(entry: dict[str, Any]) -> str:
    bodies = (fields.text(json_object(entry.get(name)).get("content")) for name in _BODIES)
    return next(filter(str.strip, bodies), "")


_BODIES = ("content", "summary")


def _is_json(sample: Sample) -> bool:
    told = (b"com.google", b'"canonical"', b'"origin"')
    return b'"items"' in sample.json and any(each in sample.json for each in told)


FORMATS = (
    ImportFormat(
        name="google-reader",
        label="items of Google Reader, FreshRSS or Inoreader (JSON)",
        program="FreshRSS",
        is_like=_is_json,
        read=items_of_entries(_item, inner="items"),
    ),
)
