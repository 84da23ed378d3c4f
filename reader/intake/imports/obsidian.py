"""Obsidian: a vault, which is a folder of Markdown with its own links, tags and embeds."""

import re
from collections.abc import Iterator
from pathlib import Path

from reader.errors import InputError
from reader.intake.formats.front_matter import read_front_matter
from reader.intake.formats.titles import markdown_title
from reader.intake.imports import fields
from reader.intake.imports.export_file import ExportFile
from reader.intake.imports.import_format import ImportFormat, Rows
from reader.intake.imports.item import BadRow, ImportItem
from reader.intake.imports.marks import Mark

_OWN_FOLDER = ".obsidian"
_NOTES = (".md", ".markdown")
_CODE = re.compile(r"(^[ ]{0,3}(?:```|~~~)[^\n]*$|`[^`\n]{1,1000}`)", re.MULTILINE)
_COMMENT = re.compile(
    r"(^[ ]{0,3}(```|~~~).*?(?:^[ ]{0,3}\2[^\n]*$|\Z)|`[^`\n]{1,1000}`)|%%.*?%%",
    re.MULTILINE | re.DOTALL,
)
"""Code, in which signs have no meaning, or a comment: ``%%`` begins and ends a comment."""
_EMBED = re.compile(r"!\[\[([^\[\]|\n#]{1,300})(#[^\[\]|\n]{0,300})?(?:\|([^\[\]\n]{0,300}))?\]\]")
_LINK = re.compile(r"\[\[([^\[\]|\n]{1,300})(?:\|([^\[\]\n]{1,300}))?\]\]")
_CALLOUT = re.compile(
    r"^((?:>[ ]?){1,20})\[!([\w-]{1,40})(?:\|[^\]\n]{0,40})?\][+-]?[ \t]*(.{0,300})$", re.MULTILINE
)
_BLOCK_ID = re.compile(r"[ \t]{1,20}\^[A-Za-z0-9-]{1,60}$", re.MULTILINE)
_TAG = re.compile(r"(?<![\w/#&(\[])#([^\W\d_][\w/-]{0,99}|\d[\w/-]{0,60}[^\W\d_][\w/-]{0,60})")
_MARKED = re.compile(r"(?<!=)==(?=\S)([^=\n]{1,2000}?)(?<=\S)==(?!=)")
_SIZE = re.compile(r"\d{1,5}(?:x\d{1,5})?")
_PICTURE = re.compile(r"\.(?:png|jpe?g|gif|webp|svg|bmp|avif)$", re.IGNORECASE)


def read_vault(folder: Path) -> Rows:
    """Read the notes of a vault, except those in hidden folders and in the trash."""
    for path in sorted(folder.rglob("*")):
        where = str(path.relative_to(folder))
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if hidden or path.suffix.lower() not in _NOTES or not path.is_file():
            continue
        try:
            yield note_of(ExportFile(str(path), path).text(), path.stem, where)
        except InputError as error:
            yield BadRow(where, str(error).removeprefix(f"{path}: "))


def note_of(text: str, name: str, where: str) -> ImportItem | BadRow:
    """Return a note as an item.

    Args:
        text: The text of its file.
        name: Its name, which is its title unless it states another.
        where: Its location in the vault, for messages.
    """
    head = read_front_matter(text)
    seen = _COMMENT.sub(lambda found: found[1] or "", text[head.body_start :])
    pieces = list(_prose(seen))
    tags = [tag for piece, is_prose in pieces if is_prose for tag in _TAG.findall(piece)]
    marks = [
        Mark(_plain(quote))
        for piece, is_prose in pieces
        if is_prose
        for quote in _MARKED.findall(piece)
    ]
    body = "".join(_as_markdown(piece) if is_prose else piece for piece, is_prose in pieces)
    if not body.strip():
        return BadRow(where, "empty: there is no text in it")
    about = head.metadata
    return ImportItem(
        where=where,
        url=about.source if fields.is_web(about.source) else "",
        title=about.title or markdown_title(body) or name,
        author=about.author,
        site=about.site,
        published=about.published,
        language=about.language,
        tags=fields.tags([*(tag.lstrip("#") for tag in about.tags), *tags]),
        markdown=body,
        marks=tuple(marks),
    )


def _prose(body: str) -> Iterator[tuple[str, bool]]:
    """Split a text into prose and code: in code, signs have no meaning."""
    in_block = ""
    for piece in _CODE.split(body):
        fence = piece.strip()[:3] if piece.strip().startswith(("```", "~~~")) else ""
        if fence and in_block in {"", fence}:
            in_block = "" if in_block else fence
            yield piece, False
        else:
            yield piece, not in_block and not piece.startswith("`")


def _as_markdown(text: str) -> str:
    """Return a text without the syntax that only Obsidian reads: links, embeds and callouts."""
    text = _EMBED.sub(_embedded, text)
    text = _LINK.sub(lambda link: link[2] or _name(link[1]), text)
    text = _CALLOUT.sub(_callout, text)
    return _BLOCK_ID.sub("", _MARKED.sub(r"\1", text))


def _embedded(found: re.Match[str]) -> str:
    """Return an embedded picture as a picture, and another embedded note as its name."""
    label = found[3] if found[3] and not _SIZE.fullmatch(found[3]) else ""
    if _PICTURE.search(found[1]):
        return f"![{label or _name(found[1])}](<{found[1]}>)"
    return label or _name(found[1])


def _callout(found: re.Match[str]) -> str:
    title = found[3].strip() or found[2].capitalize()
    return f"{found[1]}**{title}**\n{found[1].rstrip()}"


def _plain(text: str) -> str:
    text = _LINK.sub(lambda link: link[2] or _name(link[1]), text)
    return re.sub(r"[*_`]{1,3}", "", text).strip()


def _name(target: str) -> str:
    """Return what a link shows: ``folder/Note#Heading`` is ``Note > Heading``."""
    path, _, section = target.partition("#")
    name = re.sub(r"\.md$", "", path.rpartition("/")[2])
    return " > ".join(filter(None, (name, *section.lstrip("^").split("#"))))


def _is_vault(folder: Path) -> bool:
    return (folder / _OWN_FOLDER).is_dir()


FORMATS = (
    ImportFormat(
        name="obsidian",
        label="an Obsidian vault (folder)",
        program="Obsidian",
        is_like_folder=_is_vault,
        read_folder=read_vault,
    ),
)
