"""Titles and ids of articles whose front matter has none."""

import re
import unicodedata

_ATX = re.compile(r"^ {0,3}#{1,6}[ \t]+(\S.{0,300}?)(?:[ \t]+#*)?[ \t]*$", re.MULTILINE)
_SETEXT = re.compile(r"^(\S.{0,300})\n(?:=+|-+)[ \t]*$", re.MULTILINE)
_MARKS = re.compile(r"[*_`]{1,3}|\[([^\]\[]{0,300})\]\([^()]{0,500}\)")
_PROBE = 20_000
"""Characters of the body in which a title is looked for."""
_LONGEST = 150
"""Characters that a first line may have and still be a title."""
_SENTENCE_END = (".", "!", "?", ":", ";", ",", "…", "。")
_NOT_SLUG = re.compile(r"[^a-z0-9]+")


def markdown_title(body: str) -> str:
    """Return the first heading of a Markdown text without its marks, or nothing."""
    head = body[:_PROBE]
    found = [match for match in (_ATX.search(head), _SETEXT.search(head)) if match]
    if not found:
        return ""
    first = min(found, key=lambda match: match.start())
    return " ".join(_MARKS.sub(lambda mark: mark[1] or "", first[1]).split())


def plain_title(body: str) -> str:
    """Return the first line of a plain text if it is on its own and ends like a title."""
    lines = body[:_PROBE].lstrip().split("\n", 2)
    first = lines[0].strip()
    alone = len(lines) > 1 and not lines[1].strip()
    ends_like_title = not first.endswith(_SENTENCE_END) or first.endswith(("...", "?"))
    return first if alone and ends_like_title and len(first) <= _LONGEST else ""


def file_title(stem: str) -> str:
    """Return a file name's stem as words: ``2021-the_long-road`` is ``2021 the long road``."""
    return " ".join(stem.replace("_", " ").replace("-", " ").split())


def slug(text: str) -> str:
    """Return the text as letters a to z, digits and hyphens, for an id; ``article`` if none."""
    plain = unicodedata.normalize("NFKD", text.replace("ß", "ss")).encode("ascii", "ignore")
    return _NOT_SLUG.sub("-", plain.decode("ascii").lower()).strip("-")[:80] or "article"
