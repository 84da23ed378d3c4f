"""Rich text (RTF) to an article: its letters in their encodings, paragraphs, headings and notes.

The meaning of control words follows the specification of RTF 1.9.1; unknown ones are skipped, as it
requires. It runs in a child process with limits on time and memory.
"""

import codecs
import re
from dataclasses import dataclass, field, replace
from typing import Any

from reader.document.building import LooseBlock, build_document, table_block
from reader.document.plain_values import document_values
from reader.errors import UnreadableSourceError
from reader.intake.sandbox.parsers.cleaning import strip_controls
from reader.intake.sandbox.parsers.document_properties import stated_authors, stated_title
from reader.intake.sandbox.parsers.remarks import Remark, remark_blocks

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})?[ ]?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z'])|([{}])|[\r\n]+"
    rb"|([^\\{}\r\n]+)|\\"
)
_DEEPEST = 10_000
"""The most levels of nested groups; deeper ones are left out."""
_SKIPPED = frozenset(
    "fonttbl colortbl stylesheet listtable listoverridetable rsidtbl generator pict object objdata "
    "header headerl headerr headerf footer footerl footerr footerf themedata datastore xmlnstbl "
    "latentstyles fldinst bkmkstart bkmkend nonshppict shpinst filetbl revtbl template".split()
)
"""Groups that contain no text of the article."""
_LETTERS = {
    "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
    "bullet": "•", "tab": "\t", "emspace": " ", "enspace": " ", "qmspace": " ", "line": "\n",
}  # fmt: skip
_SYMBOLS = {
    b"~": "\N{NO-BREAK SPACE}",
    b"_": "\N{NON-BREAKING HYPHEN}",
    b"{": "{",
    b"}": "}",
    b"\\": "\\",
}
_PAGES = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
_CHARSETS = {
    77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gb18030", 136: "cp950", 161: "cp1253",
    162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251",
    222: "cp874", 238: "cp1250",
}  # fmt: skip
"""The number of a font's character set -> the codec."""
_INFO = frozenset({"title", "author", "keywords"})
_REMARK = frozenset({"atnauthor", "annotation"})
"""Groups of a comment: its author, and its text."""


@dataclass(frozen=True, slots=True)
class _Group:
    """The settings of a group, which end with it."""

    into: str = "text"
    """Where its letters go: ``text``, ``note``, a part of a comment, a metadata field, or
    nowhere."""
    codec: str = "cp1252"
    """The codec of its bytes."""
    fallback: int = 1
    """The number of letters after a Unicode one that replace it in old programs."""
    font: int = 0
    """The font that is being described in the font table."""
    is_optional: bool = False
    """Whether it began with the mark of groups that may be skipped."""


@dataclass(slots=True)
class _Parser:
    """An RTF file as far as it has been read."""

    codec: str = "cp1252"
    """The codec of the whole file."""
    fonts: dict[int, str] = field(default_factory=dict)
    """Number of a font -> its codec."""
    head: dict[str, str] = field(default_factory=dict)
    """The metadata of the file."""
    blocks: list[LooseBlock] = field(default_factory=list)
    """The paragraphs so far."""
    notes: list[str] = field(default_factory=list)
    """The footnotes so far."""
    remarks: list[Remark] = field(default_factory=list)
    """The comments so far."""
    cells: list[str] = field(default_factory=list)
    """The cells of the current row."""
    rows: list[list[str]] = field(default_factory=list)
    """The rows of the current table."""
    in_table: bool = False
    """Whether the current paragraph is in a cell."""
    line: list[str] = field(default_factory=list)
    """The current paragraph."""
    level: int = 0
    """Its level as a heading."""
    bytes_: bytearray = field(default_factory=bytearray)
    """Bytes that are not decoded yet: letters may have two."""
    skip: int = 0
    """The number of letters still to be skipped after a Unicode one."""


def parse_rtf(data: bytes, *, url: str = "", **_about: str) -> dict[str, Any]:
    """Read a rich text document.

    Args:
        data: The whole file.
        url: Where it came from, when that is known.

    Raises:
        UnreadableSourceError: If it is not such a document or has no text.
    """
    if not data.lstrip()[:5].startswith(b"{\\rtf"):
        raise UnreadableSourceError("not rich text: save it as RTF again")
    read = _read(data)
    notes = [LooseBlock("text", note) for note in read.notes]
    blocks = [*read.blocks, *notes, *remark_blocks(read.remarks)]
    if not blocks:
        raise UnreadableSourceError("no text in it")
    return {
        "document": document_values(build_document(blocks)),
        "title": stated_title(read.head.get("title", "")),
        "author": stated_authors(_line(read.head.get("author", ""))),
        "tags": [tag for each in read.head.get("keywords", "").split(",") if (tag := _line(each))],
        "url": url,
    }


def _read(data: bytes) -> _Parser:
    read = _Parser()
    groups = [_Group()]
    for match in _TOKEN.finditer(data):
        word, number, code, symbol, brace, letters = match.groups()
        if brace == b"{":
            _end_letters(read, groups[-1])
            groups.append(replace(groups[-1], is_optional=False) if len(groups) < _DEEPEST
                          else _Group(into=""))  # fmt: skip
        elif brace == b"}":
            _close(read, groups)
        elif word is not None:
            value = int(number) if number else None
            groups[-1] = _word(read, groups[-1], word.decode("ascii"), value)
        elif code is not None:
            _take_bytes(read, bytes([int(code, 16)]))
        elif symbol == b"*":
            groups[-1] = replace(groups[-1], is_optional=True)
        elif symbol in (b"\n", b"\r"):
            _write(read, groups[-1], "\n")
            _end_paragraph(read)
        elif symbol is not None:
            _write(read, groups[-1], _SYMBOLS.get(symbol, ""))
        elif letters is not None:
            _take_bytes(read, letters)
    _end_letters(read, groups[-1])
    read.in_table = False  # a cell that is never ended is a paragraph
    _end_paragraph(read)
    _end_table(read)
    return read


def _close(read: _Parser, groups: list[_Group]) -> None:
    _end_letters(read, groups[-1])
    if len(groups) > 1:
        groups.pop()


def _word(read: _Parser, group: _Group, word: str, value: int | None) -> _Group:
    """Execute a control word, and return the settings that hold after it."""
    if word == "u" and value is not None:
        _end_letters(read, group)
        _write(read, group, chr(value % 0x10000))
        read.skip = group.fallback
        return group
    _end_letters(read, group)
    read.skip = 0
    if word in _LETTERS:
        _write(read, group, _LETTERS[word])
    elif word in {"par", "sect", "page"}:
        if group.into == "text":
            _end_paragraph(read)
    elif word in {"cell", "nestcell", "row"}:
        if group.into == "text":
            _end_cell(read, word)
    elif word in {"pard", "intbl"}:
        read.in_table = word == "intbl"
        read.level = 0 if word == "pard" else read.level
    elif word == "outlinelevel" and value is not None:
        read.level = min(value + 1, 6) if 0 <= value < 9 else 0
    else:
        return _setting(read, group, word, value)
    return group


def _setting(read: _Parser, group: _Group, word: str, value: int | None) -> _Group:
    """Return a group with the setting of a control word."""
    if word == "footnote":
        read.notes.append(f"[{len(read.notes) + 1}] ")
        _write(read, group, f"[{len(read.notes)}]")
        return replace(group, into="note")
    if word in _REMARK:
        if word == "atnauthor" or not read.remarks or read.remarks[-1].text:
            read.remarks.append(Remark())
        return replace(group, into=word)
    if word in _SKIPPED or (group.is_optional and word not in _INFO):
        return replace(group, into="fonts" if word == "fonttbl" else "")
    if word in _INFO | {"info"}:
        return replace(group, into=word)
    if word == "uc" and value is not None:
        return replace(group, fallback=max(0, min(value, 10)))
    if word in {"f", "fcharset", "ansicpg", *_PAGES}:
        return _font(read, group, word, value or 0)
    if word in {"v", "deleted"} and value != 0 and group.into == "text":
        return replace(group, into="")
    return group


def _font(read: _Parser, group: _Group, word: str, value: int) -> _Group:
    """Return a group with the codec that a font or the file names."""
    if word == "f":
        codec = read.fonts.get(value, read.codec)
        return replace(group, font=value, codec=codec)
    if word == "fcharset":
        if value in _CHARSETS:
            read.fonts[group.font] = _CHARSETS[value]
        return group
    codec = _PAGES.get(word, f"cp{value}")
    try:
        codecs.lookup(codec)  # Python decodes empty bytes with any codec
    except LookupError:
        return group
    read.codec = codec
    return replace(group, codec=codec)


def _take_bytes(read: _Parser, data: bytes) -> None:
    left_out = min(read.skip, len(data))
    read.skip -= left_out
    read.bytes_ += data[left_out:]


def _end_letters(read: _Parser, group: _Group) -> None:
    """Decode the gathered bytes, and write them where they belong."""
    if read.bytes_:
        data, read.bytes_ = bytes(read.bytes_), bytearray()
        _write(read, group, data.decode(group.codec, "replace"))


def _write(read: _Parser, group: _Group, text: str) -> None:
    if group.into == "text":
        read.line.append(text)
    elif group.into == "note" and read.notes:
        read.notes[-1] += text
    elif group.into in _REMARK:
        _write_remark(read.remarks[-1], group.into, text)
    elif group.into in _INFO:
        read.head[group.into] = (read.head.get(group.into, "") + text)[:2000]


def _write_remark(remark: Remark, part: str, text: str) -> None:
    if part == "atnauthor":
        remark.author = (remark.author + text)[:200]
    else:
        remark.text += text


def _end_cell(read: _Parser, word: str) -> None:
    """End a cell, or with ``row`` the cells of a row."""
    if word == "nestcell":
        read.line.append(" / ")
        return
    text = _taken(read)
    if word == "cell":
        read.cells.append(text.replace("\n", " / "))
    else:
        read.rows.append([*read.cells, *filter(None, [text])])
        read.cells, read.in_table = [], False


def _end_table(read: _Parser) -> None:
    rows = [row for row in (*read.rows, read.cells) if any(row)]
    read.rows, read.cells = [], []
    if rows:
        read.blocks.append(table_block([[(cell, ()) for cell in row] for row in rows]))


def _end_paragraph(read: _Parser) -> None:
    if read.in_table:
        read.line.append("\n")
        return
    text = _taken(read)
    if not text:
        return
    _end_table(read)
    if read.level:
        one = text.replace("\n", " ")
        read.blocks.append(LooseBlock("heading", one, level=read.level))
    else:
        read.blocks.append(LooseBlock("text", text))


def _taken(read: _Parser) -> str:
    """Return the letters read since the last paragraph or cell, line by line."""
    # A letter beyond the first 65,536 comes as two halves.
    text = "".join(read.line).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    lines = (_line(line) for line in strip_controls(text).split("\n"))
    read.line = []
    return "\n".join(filter(None, lines))


def _line(text: str) -> str:
    return " ".join(text.split())
