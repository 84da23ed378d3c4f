"""The meaning of the fields in an export, whichever program wrote them."""

import json
import re
from datetime import UTC, date, datetime
from urllib.parse import urlsplit

from reader.language.codes import language_code

_QUOTED = re.compile(r"'((?:[^'\\]|\\.){0,200})'|\"((?:[^\"\\]|\\.){0,200})\"")
_NO_CONTENT = ("wallabag can't retrieve contents for this article",)
TAGS_CAP = 100
TAG_LENGTH = 100
_TRUE = frozenset({"1", "true", "yes"})
_STATUS_FOLDERS = frozenset(
    {"", "unread", "archive", "starred", "home", "unsorted", "read archive"}
)
"""Folders that record what was done with a link and are not tags."""


def is_web(url: str) -> bool:
    """Return whether this is an http or https address with a host."""
    if any(ord(letter) < 0x21 or ord(letter) == 0x7F for letter in url):
        return False
    try:
        parts = urlsplit(url)
        return parts.scheme.lower() in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        return False


def address(value: str) -> str:
    """Return an address that can be fetched: spaces in it are escaped."""
    return value.strip().replace(" ", "%20")


def line(value: object) -> str:
    """Return a value as one line of text."""
    return " ".join(value.split()) if isinstance(value, str) else ""


def text(value: object) -> str:
    """Return a value if it is text, else nothing."""
    return value if isinstance(value, str) else ""


def title(value: object, url: str) -> str:
    """Return a title, or nothing if it merely repeats the address."""
    found = line(value)
    return "" if found.rstrip("/") == url.rstrip("/") else found[:500]


def tags(values: object, *, separator: str | None = None) -> tuple[str, ...]:
    """Return tags from a list, or from a text in which they are separated by the separator."""
    if isinstance(values, str):
        values = values.split(separator) if separator else [values]
    if not isinstance(values, list | tuple):
        return ()
    clean = (line(each)[:TAG_LENGTH] for each in values)
    return tuple(dict.fromkeys(filter(None, clean)))[:TAGS_CAP]


def listed_tags(value: str) -> tuple[str, ...]:
    """Read tags from a list in JSON or as Python writes it: ``["a"]`` or ``['a', "b's"]``."""
    value = value.strip()
    if not value.startswith("["):
        return tags(value, separator=",")
    try:
        return tags(json.loads(value))
    except (ValueError, RecursionError):
        found = (single or double for single, double in _QUOTED.findall(value[:20_000]))
        return tags([re.sub(r"\\(.)", r"\1", each) for each in found])


def moment(value: object) -> datetime | None:
    """Parse a point in time: seconds or milliseconds since 1970, or ISO 8601."""
    stated = str(value).strip() if isinstance(value, str | int | float) else ""
    try:
        if re.fullmatch(r"\d{1,13}(?:\.\d{1,9})?", stated):
            seconds = float(stated)
            seconds = seconds / 1000 if seconds > 1e11 else seconds
            return datetime.fromtimestamp(seconds, UTC) if seconds > 0 else None
        found = datetime.fromisoformat(stated[:40].replace(" +", "+"))
        return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
    except (ValueError, OverflowError, OSError):
        return None


def day(value: object) -> date | None:
    """Read a day from ISO 8601."""
    try:
        return date.fromisoformat(value.strip()[:10]) if isinstance(value, str) else None
    except ValueError:
        return None


def language(value: object) -> str | None:
    """Read an ISO 639-1 code from ``en``, ``en_GB`` and the like."""
    return language_code(value) if isinstance(value, str) else None


def html_or_nothing(value: object) -> str:
    """Return a text in HTML, unless it only says that there is no content."""
    found = text(value)
    return "" if any(sign in found[:2000] for sign in _NO_CONTENT) else found


def is_true(value: str) -> bool:
    """Return whether a field means yes."""
    return value.lower() in _TRUE


def folder_tags(folder: str, *, separator: str | None = None) -> tuple[str, ...]:
    """Return a folder as tags; none if it only records the status of its links."""
    if folder.lower() in _STATUS_FOLDERS:
        return ()
    return tuple(folder.split(separator)) if separator else (folder,)
