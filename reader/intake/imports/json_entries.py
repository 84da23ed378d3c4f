"""Entries of JSON exports, and the labels on them."""

import json
from collections.abc import Callable, Iterator
from typing import Any

from reader.errors import UnreadableSourceError
from reader.intake.bytes.decode import decode
from reader.intake.imports.export_file import ExportFile
from reader.intake.imports.item import BadRow, ImportItem


def entries(data: bytes, name: str) -> list[Any]:
    """Return the entries of an export: a list, a single entry, or a page of wallabag's API.

    Raises:
        UnreadableSourceError: If it is not JSON.
    """
    try:
        found = json.loads(decode(data, name=name).text)
    except (ValueError, RecursionError) as error:
        where = f" at line {error.lineno}" if isinstance(error, json.JSONDecodeError) else ""
        raise UnreadableSourceError(f"{name}: not valid JSON{where}: export it again") from error
    if isinstance(found, dict):
        inner = found.get("_embedded")
        items = inner.get("items") if isinstance(inner, dict) else None
        return items if isinstance(items, list) else [found]
    return found if isinstance(found, list) else []


def items_of_entries(
    item: Callable[[dict[str, Any], str], ImportItem | BadRow], *, inner: str = ""
) -> Callable[[ExportFile], Iterator[ImportItem | BadRow]]:
    """Return a function that reads an export in JSON with one that reads an entry.

    Args:
        item: Reads an entry, which it is given with its location.
        inner: The name of the list in the object of the export; empty if the list is all of it.
    """

    def read(export: ExportFile) -> Iterator[ImportItem | BadRow]:
        found = entries(export.data(), export.name)
        if inner:
            found = [each for whole in found for each in json_list(json_object(whole).get(inner))]
        for number, entry in enumerate(found, start=1):
            yield one_entry(item, entry, f"entry {number}")

    return read


def one_entry(
    item: Callable[[dict[str, Any], str], ImportItem | BadRow], entry: object, where: str
) -> ImportItem | BadRow:
    """Read one entry, which should be an object with fields."""
    if not isinstance(entry, dict):
        return BadRow(where, "not an object with fields")
    return item(entry, where)


def json_object(value: Any) -> dict[str, Any]:
    """Return a value if it is an object, else an empty object."""
    return value if isinstance(value, dict) else {}


def json_list(value: Any) -> list[Any]:
    """Return a value if it is a list, else an empty list."""
    return value if isinstance(value, list) else []


def labels(value: Any) -> list[Any]:
    """Return labels: texts, objects with a name, or one text separated by commas."""
    if isinstance(value, str):
        return [*value.split(",")]
    if not isinstance(value, list):
        return []
    return [
        (each.get("label") or each.get("name") or "") if isinstance(each, dict) else each
        for each in value
    ]
