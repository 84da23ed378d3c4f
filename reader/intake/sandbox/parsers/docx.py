"""A Word document to an article: mammoth makes HTML of it, which is read like any page.

mammoth keeps the meaning of styles and ignores their looks; pictures are represented by their
descriptions and file names.
"""

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any

import mammoth

from reader.document.building import LooseBlock, build_document
from reader.document.plain_values import document_values
from reader.errors import UnreadableSourceError
from reader.intake.bytes.zip_file import ZipFile
from reader.intake.sandbox.parsers.cleaning import strip_controls
from reader.intake.sandbox.parsers.document_properties import stated_authors, stated_title
from reader.intake.sandbox.parsers.docx_remarks import docx_remarks
from reader.intake.sandbox.parsers.fragment import fragment_blocks
from reader.intake.sandbox.parsers.omml import with_plain_letters
from reader.intake.sandbox.parsers.remarks import Remark, remark_blocks
from reader.intake.sandbox.parsers.xml import local, parse_xml

_STYLES = """
p[style-name='Title'] => h1:fresh
p.Title => h1:fresh
p[style-name='Subtitle'] => p:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
p[style-name='Quotations'] => blockquote > p:fresh
"""
_CORE = "docProps/core.xml"
_TEXT = re.compile(r"word/(?:document|footnotes|endnotes)\.xml")
"""The parts that contain text."""


def parse_docx(data: bytes, *, url: str = "", **_about: str) -> dict[str, Any]:
    """Read a Word document.

    Args:
        data: The whole file.
        url: Where it came from, when that is known.

    Raises:
        UnreadableSourceError: If it is not such a document, is locked, or has no text.
    """
    core, readable, remarks = _checked(data)
    found = mammoth.convert_to_html(
        io.BytesIO(readable),
        style_map=_STYLES,
        convert_image=mammoth.images.img_element(_named),
    )
    source = strip_controls(found.value)
    blocks = fragment_blocks(source, url)
    if all(block.kind == "rule" for block in blocks):
        raise UnreadableSourceError("no text in it: its pages may be pictures")
    title = _title(core, blocks)
    if blocks[0].kind == "heading" and blocks[0].text == title:
        blocks = blocks[1:] or blocks
    return {
        "document": document_values(build_document([*blocks, *remark_blocks(remarks)])),
        "title": title,
        "author": stated_authors(core.get("creator", "")),
        "language": core.get("language", ""),
        "tags": [tag for each in core.get("keywords", "").split(",") if (tag := each.strip())],
        "url": url,
    }


def _named(image: Any) -> dict[str, str]:
    """Name the archive member of a picture; the picture itself stays in the file."""
    try:
        with image.open() as member:
            return {"src": str(getattr(member, "name", ""))}
    except (OSError, KeyError, ValueError):
        return {"src": ""}


def _checked(data: bytes) -> tuple[dict[str, str], bytes, list[Remark]]:
    """Check the file against the limits of zip files.

    Returns:
        Its properties; the file with its formulas as letters; its comments.
    """
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise UnreadableSourceError(
            "locked with a password, or from an old version of Word: save it as .docx"
        )
    core: dict[str, str] = {}
    changed: dict[str, bytes] = {}
    with ZipFile(data, name="the document") as archive:
        if "word/document.xml" not in archive:
            raise UnreadableSourceError("not a Word document: save it as .docx")
        for member in archive.names():
            if not member.endswith((".xml", ".rels")):
                continue
            source = archive.read(member)
            if b"<!DOCTYPE" in source[:4096]:
                raise UnreadableSourceError(f"{member}: declares entities: save it as .docx")
            if member == _CORE:
                core = _core(source)
            elif _TEXT.fullmatch(member) and (plain := with_plain_letters(source)) != source:
                changed[member] = plain
        readable = _with_members(archive, changed) if changed else data
        return core, readable, docx_remarks(archive)


def _with_members(archive: ZipFile, changed: Mapping[str, bytes]) -> bytes:
    """Return a file with some members replaced; members that cannot be read are left out."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as written:
        for member in archive.names():
            with suppress(UnreadableSourceError):
                written.writestr(member, changed.get(member) or archive.read(member))
    return made.getvalue()


def _core(source: bytes) -> dict[str, str]:
    root = parse_xml(source)
    fields = [] if root is None else list(root)
    return {local(each): " ".join((each.text or "").split()) for each in fields}


def _title(core: dict[str, str], blocks: Sequence[LooseBlock]) -> str:
    if stated := stated_title(core.get("title", "")):
        return stated
    return next((block.text for block in blocks[:3] if block.kind == "heading"), "")
