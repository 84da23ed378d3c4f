"""The block of `field: value` lines at the head of an article."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from reader.document.article import Metadata
from reader.language.codes import language_code

FRONT_MATTER_CAP = 64 * 1024
"""The most characters of a front matter block; a longer one counts as text."""

_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_CLOSING_TOML = re.compile(r"^\+\+\+[ \t]*$", re.MULTILINE)
_SIMPLE_LINE = re.compile(r"^([A-Za-z_]{1,20}):[ \t]*(\S.{0,2000})$")
_HALVES = re.compile(
    r"\\u(d[89ab][0-9a-f]{2})(?:\\u(d[c-f][0-9a-f]{2}))?|\\ud[c-f][0-9a-f]{2}", re.IGNORECASE
)
"""Characters beyond the first 65,536 as JSON escapes them; YAML's C parser rejects these."""
_WIKI_LINK = re.compile(r"\[\[(?:[^\[\]|]{0,200}\|)?([^\[\]|]{0,200})\]\]")
"""How Obsidian and its web clipper write a name that has a note of its own."""
_FIELDS = (
    "title",
    "author",
    "published",
    "date",
    "source",
    "site",
    "language",
    "tags",
    "id",
    "canonical",
    "found",
)


_NOTHING = Metadata()


class FrontMatter(NamedTuple):
    """The fields of a file's front matter, and where its text begins."""

    metadata: Metadata = _NOTHING
    """The fields that are known."""
    id: str = ""
    """The id that the file gives itself, or nothing."""
    body_start: int = 0
    """Offset of the first character after the block; 0 when there is none."""
    notes: tuple[str, ...] = ()
    """What could not be read, one plain sentence each."""


def read_front_matter(text: str) -> FrontMatter:
    """Read the front matter of a file, if it has one.

    The article opens whatever is wrong with it: a block that is not valid YAML is read line by
    line, and one without any known field is left in the text.
    """
    if text.startswith("+++\n"):
        return _of_toml(text)
    if not text.startswith(("---\n", "---\r\n", "--- \n")):
        return FrontMatter()
    opening = text.index("\n") + 1
    closing = _CLOSING.search(text, opening, opening + FRONT_MATTER_CAP)
    if closing is None:
        return FrontMatter()
    block = text[opening : closing.start()]
    body_start = min(closing.end() + 1, len(text))
    # Imported here: a text without front matter needs no YAML.
    from reader.intake.formats.plain_yaml import InvalidYAMLError, plain_value

    try:
        fields = plain_value(_HALVES.sub(_whole_character, block))
    except InvalidYAMLError as error:
        return _line_by_line(block, body_start, str(error))
    if not isinstance(fields, Mapping):
        return FrontMatter() if fields is not None else FrontMatter(body_start=body_start)
    return _known(fields, body_start)


def _of_toml(text: str) -> FrontMatter:
    """Read the block between lines of ``+++`` that Hugo and Zola write."""
    closing = _CLOSING_TOML.search(text, 4, 4 + FRONT_MATTER_CAP)
    if closing is None:
        return FrontMatter()
    # Imported here: few files have such a block.
    import tomllib

    try:
        fields = tomllib.loads(text[4 : closing.start()])
    except (ValueError, RecursionError):
        note = "The front matter is not valid TOML: it was left in the text."
        return FrontMatter(notes=(note,))
    return _known(_as_text(fields), min(closing.end() + 1, len(text)))


def _as_text(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of TOML like YAML's: texts and lists of texts, also from its tables."""
    found: dict[str, Any] = {}
    for name, value in fields.items():
        if isinstance(value, dict):
            found = {**_as_text(value), **found}
        elif isinstance(value, list):
            found[name.lower()] = [str(each) for each in value]
        else:
            found[name.lower()] = str(value)
    return found


def _whole_character(halves: re.Match[str]) -> str:
    """Join the two halves of a character escaped as in JSON; a lone half becomes U+FFFD."""
    if not halves[2]:
        return r"\uFFFD"
    above = int(halves[1], 16) - 0xD800
    return rf"\U{0x10000 + above * 0x400 + int(halves[2], 16) - 0xDC00:08X}"


def _line_by_line(block: str, body_start: int, where: str) -> FrontMatter:
    fields: dict[str, str] = {}
    for line in block.splitlines():
        if (match := _SIMPLE_LINE.match(line)) and match[1].lower() in _FIELDS:
            fields.setdefault(match[1].lower(), match[2].strip().strip("\"'"))
    if not fields:
        note = f"The front matter is not valid YAML{where}: it was left in the text."
        return FrontMatter(notes=(note,))
    note = f"The front matter is not valid YAML{where}: it was read line by line."
    return _known(fields, body_start, note)


def _known(fields: Mapping[Any, Any], body_start: int, *notes: str) -> FrontMatter:
    known = {str(name).strip().lower(): value for name, value in fields.items()}
    day = _one(known.get("published")) or _one(known.get("date"))
    published = _day(day)
    if day and published is None:
        notes = (*notes, f"“{day[:40]}” is not a date: write published as 2021-05-18.")
    metadata = Metadata(
        title=_one(known.get("title")),
        author=", ".join(_several(known.get("author") or known.get("authors"))),
        published=published,
        source=_one(known.get("source")),
        site=_one(known.get("site")),
        language=language_code(_one(known.get("language") or known.get("lang"))),
        tags=_several(known.get("tags"), separator=","),
        canonical=_one(known.get("canonical")),
        found=frozenset(_several(known.get("found"), separator=",")),
    )
    return FrontMatter(metadata, _one(known.get("id")), body_start, tuple(notes))


def _one(value: Any) -> str:
    if isinstance(value, list):
        value = value[0] if value else ""
    return _WIKI_LINK.sub(r"\1", " ".join(value.split())) if isinstance(value, str) else ""


def _several(value: Any, separator: str | None = None) -> tuple[str, ...]:
    if isinstance(value, str):
        value = value.strip("[] ").split(separator) if separator else [value]
    if not isinstance(value, list):
        return ()
    return tuple(filter(None, (_one(item) for item in value)))


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value[:10])
    except ValueError:
        # Imported here: nearly every day is written in the simple form.
        from reader.dates.stated import stated_day

        return stated_day(value)
