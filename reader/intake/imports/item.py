"""One row of an export, and what its fields mean."""

import json
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from urllib.parse import urlsplit

from reader.document.article import Metadata
from reader.intake.formats.page import fragment_draft
from reader.intake.formats.parsed_article import ParsedArticle
from reader.intake.formats.titles import slug
from reader.language.codes import language_code

_QUOTED = re.compile(r"'((?:[^'\\]|\\.){0,200})'|\"((?:[^\"\\]|\\.){0,200})\"")
_WORDS = re.compile(r"[^\w]*$")
_NO_CONTENT = ("wallabag can't retrieve contents for this article",)
TAGS_CAP = 100
TAG_LENGTH = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportItem:
    """One article or link of an export."""

    where: str
    """Where it stands, for messages: ``line 3``, or a member of a zip file."""
    url: str = ""
    """Its address; empty for a note that has none."""
    title: str = ""
    """Its title, or nothing when the export has none but the address."""
    tags: tuple[str, ...] = ()
    """The user's tags, folders among them, in the order written."""
    read: bool = False
    """Whether it was archived or marked as read."""
    starred: bool = False
    """Whether it was starred."""
    added: datetime | None = None
    """When it was saved, in UTC."""
    author: str = ""
    """Who wrote it."""
    site: str = ""
    """The publication."""
    published: date | None = None
    """The day of publication."""
    language: str | None = None
    """ISO 639-1 code."""
    note: str = ""
    """What the user wrote or marked; plain text."""
    content: str = ""
    """Its text as HTML, when the export carries it."""
    text: str = ""
    """Its text as plain text, when the export carries that."""


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that cannot be imported."""

    where: str
    """Where it stands: ``line 3``, or a member of a zip file."""
    reason: str
    """What is wrong with it."""


def reason_of(error: Exception, member: str) -> str:
    """Return what an error says of a member of a zip file, without the names before it."""
    return str(error).rpartition(f"{member}: ")[2]


def import_draft(item: ImportItem) -> ParsedArticle | None:
    """Make a draft of what an export carries of an article; None for a link without a text.

    Raises:
        UnreadableSourceError: If its text cannot be read.
    """
    about = Metadata(
        title=item.title or item.url or _opening(item.text),
        author=item.author,
        published=item.published,
        source=item.url,
        site=item.site,
        language=item.language,
        tags=item.tags,
    )
    if item.content.strip():
        return fragment_draft(item.content, metadata=about, name=item.url or item.where)
    if item.text.strip():
        return ParsedArticle(slug(about.title), about, item.text, markdown=False)
    return None


def checked(item: ImportItem) -> ImportItem | BadRow:
    """Return the item if it can be imported: it needs a web address, or a text."""
    if is_web(item.url) or (not item.url and (item.content.strip() or item.text.strip())):
        return item
    if not item.url:
        return BadRow(item.where, "no address and no text")
    return BadRow(item.where, f"not a web address: {item.url[:80]}")


def is_web(url: str) -> bool:
    """Say whether this is an http or https address with a host."""
    if any(ord(letter) < 0x21 or ord(letter) == 0x7F for letter in url):
        return False
    try:
        parts = urlsplit(url)
        return parts.scheme.lower() in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        return False


def address(value: str) -> str:
    """Return an address as it can be fetched: spaces inside it become what they stand for."""
    return value.strip().replace(" ", "%20")


def line(value: object) -> str:
    """Return a value as one line of text."""
    return " ".join(value.split()) if isinstance(value, str) else ""


def title(value: object, url: str) -> str:
    """Return a title, or nothing when it is the address over again."""
    text = line(value)
    return "" if text.rstrip("/") == url.rstrip("/") else text[:500]


def tags(values: object, *, separator: str | None = None) -> tuple[str, ...]:
    """Return tags: a list of them, or a text in which they are parted by the separator."""
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
    """Read a moment: seconds or milliseconds since 1970, or ISO 8601."""
    text = str(value).strip() if isinstance(value, str | int | float) else ""
    try:
        if re.fullmatch(r"\d{1,13}(?:\.\d{1,9})?", text):
            seconds = float(text)
            seconds = seconds / 1000 if seconds > 1e11 else seconds
            return datetime.fromtimestamp(seconds, UTC) if seconds > 0 else None
        found = datetime.fromisoformat(text[:40].replace(" +", "+"))
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
    """Return a text in HTML, unless it only says that there is none."""
    text = value if isinstance(value, str) else ""
    return "" if any(sign in text[:2000] for sign in _NO_CONTENT) else text


def _opening(text: str) -> str:
    words = text[:300].split()
    return _WORDS.sub("", " ".join(words[:10])) if words else ""
