"""Entries of JSON exports, and the labels on them."""

import json
from typing import Any

from reader.errors import UnreadableSourceError
from reader.intake.bytes.decode import decode


def entries(data: bytes, name: str) -> list[Any]:
    """Return the entries of an export: a list of them, one alone, or a page of wallabag's API.

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


def labels(value: Any) -> list[Any]:
    """Return labels, which are texts or objects with a name."""
    if not isinstance(value, list):
        return []
    return [
        (each.get("label") or each.get("name") or "") if isinstance(each, dict) else each
        for each in value
    ]
