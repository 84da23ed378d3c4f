"""reStructuredText and Org to Markdown: their titles, headings, lists, links and code."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from reader.dates.stated import stated_day
from reader.document.article import Metadata
from reader.intake.bytes.decode import decode
from reader.intake.formats.parsed_article import ParsedArticle, markdown_text
from reader.intake.formats.raw_source import RawSource
from reader.intake.formats.titles import markdown_title

_UNDERLINE = re.compile(r"([=\-`:'\"~^_*+#<>.])\1{2,200}[ \t]{0,80}$")
_DIRECTIVE = re.compile(r"\.\. ([a-z-]{1,40})::[ \t]*(.{0,300})$")
_FIELD = re.compile(r":([A-Za-z][\w -]{0,40}):[ \t]+(\S.{0,500})$")
_ROLE = re.compile(r":[a-z:]{1,40}:`([^`<]{1,300}?)(?: <[^`>]{1,300}>)?`")
_RST_LINK = re.compile(r"`([^`<]{1,300}?) <(\S{1,1000}?)>`__?")
_RST_CODE = re.compile(r"``([^`]{1,1000})``")
_ORG_KEYWORD = re.compile(r"#\+(\w{1,30}):[ \t]*(.{0,1000})$")
_ORG_HEADING = re.compile(r"(\*{1,20}) (.{0,1000})$")
_ORG_STATES = ("TODO ", "DONE ", "NEXT ", "WAITING ")
_ORG_PRIORITY = re.compile(r"\[#[A-Z]\] ")
_ORG_BLOCK = re.compile(r"[ \t]{0,20}#\+(begin|end)_(\w{1,20})[ \t]*(\S{0,40})", re.IGNORECASE)
_ORG_LINK = re.compile(r"\[\[([^\]\[]{1,1000})\](?:\[([^\]\[]{1,300})\])?\]")
_ORG_MARK = re.compile(r"(?<![\w*/=~])([*/=~])(?=\S)([^\n*/=~]{1,300}?)(?<=\S)\1(?![\w*/=~])")
_MARKS = {"*": "**", "/": "*", "=": "`", "~": "`"}


def read_rst(source: RawSource) -> tuple[ParsedArticle, ...]:
    """Read a reStructuredText file.

    Raises:
        UnreadableSourceError: If the bytes are no text.
    """
    return (_read(source, _rst_lines),)


def read_org(source: RawSource) -> tuple[ParsedArticle, ...]:
    """Read an Org file.

    Raises:
        UnreadableSourceError: If the bytes are no text.
    """
    return (_read(source, _org_lines),)


def _read(
    source: RawSource, convert: Callable[[list[str], dict[str, str]], Iterator[str]]
) -> ParsedArticle:
    decoded = decode(source.data, name=source.name, declared=source.charset)
    told: dict[str, str] = {}
    body = "\n".join(convert(decoded.text.split("\n"), told)).strip("\n") + "\n"
    about = Metadata(
        title=told.get("title") or markdown_title(body),
        author=told.get("author") or told.get("authors", ""),
        published=stated_day(told.get("date", "").strip("[]<>")),
        language=told.get("language") if len(told.get("language", "")) == 2 else None,
        tags=tuple(filter(None, re.split(r"[\s:]+", told.get("filetags", "")))),
    )
    if not about.title:
        about = replace(about, title=told.get("first", ""))
    return ParsedArticle("", about, markdown_text(body), decoded.notes)


def _rst_lines(lines: list[str], told: dict[str, str]) -> Iterator[str]:
    """Give the lines of a reStructuredText as Markdown's; its fields are told apart."""
    levels: list[str] = []
    at, code, inner, started = 0, -1, 0, False
    while at < len(lines):
        line, after = lines[at].rstrip(), lines[at + 1].rstrip() if at + 1 < len(lines) else ""
        indent = len(line) - len(line.lstrip())
        at += 1
        if code >= 0 and (not line or indent > code):
            inner = inner or indent
            yield f"    {line[min(inner, indent) :]}" if line else ""
            continue
        code, inner = -1, 0
        if (above := _UNDERLINE.match(line)) and at + 1 < len(lines) and after:
            below = _UNDERLINE.match(lines[at + 1].rstrip())
            if below and below[1] == above[1]:
                yield f"{_level(levels, above[1] * 2)} {after.strip()}"
                at, started = at + 2, True
                continue
        if line.strip() and (under := _UNDERLINE.match(after)) and len(after) >= len(line) - 2:
            yield f"{_level(levels, under[1])} {_rst_inline(line.strip())}"
            at, started = at + 1, True
        elif found := _FIELD.match(line):
            told.setdefault(found[1].lower(), found[2])
        elif line.startswith(".. "):
            code = 0
            directive = _DIRECTIVE.match(line)
            if directive is None or directive[1] not in {"code", "code-block", "sourcecode"}:
                # A comment, or a directive whose text is read as a paragraph.
                code = -1
                if directive is not None and directive[2]:
                    yield _rst_inline(directive[2])
        elif line.endswith("::"):
            code = indent
            yield _rst_inline(line[:-2].rstrip()) + (":" if line != "::" else "")
        elif not _UNDERLINE.match(line):
            started = started or bool(line)
            yield _rst_inline(line if started else line.strip())


def _level(levels: list[str], mark: str) -> str:
    """Return the mark of a heading: the first kind of line under one is the first level."""
    if mark not in levels:
        levels.append(mark)
    return "#" * min(6, levels.index(mark) + 1)


def _rst_inline(line: str) -> str:
    line = _RST_CODE.sub(r"`\1`", _RST_LINK.sub(r"[\1](\2)", _ROLE.sub(r"\1", line)))
    return line.removeprefix("| ")


def _org_lines(lines: list[str], told: dict[str, str]) -> Iterator[str]:
    """Give the lines of an Org file as Markdown's; its keywords are told apart."""
    inside, drawer = "", False
    for line in lines:
        block = _ORG_BLOCK.match(line)
        if block is not None and inside in {"", block[2].lower()}:
            inside = block[2].lower() if block[1].lower() == "begin" else ""
            if block[2].lower() in {"src", "example"}:
                yield f"```{block[3]}" if inside else "```"
            continue
        if inside in {"src", "example"}:
            yield line
        elif line.strip() in {":PROPERTIES:", ":LOGBOOK:"}:
            drawer = True
        elif drawer:
            drawer = line.strip() != ":END:"
        elif keyword := _ORG_KEYWORD.match(line):
            told.setdefault(keyword[1].lower(), keyword[2].strip())
        elif heading := _ORG_HEADING.match(line):
            yield f"{'#' * min(6, len(heading[1]) + 1)} {_org_inline(_org_title(heading[2]))}"
        elif not line.startswith(("# ", "#+")):
            yield ("> " if inside == "quote" else "") + _org_inline(line)


def _org_title(heading: str) -> str:
    """Return a heading without its state, its priority and its tags."""
    state = next((each for each in _ORG_STATES if heading.startswith(each)), "")
    words = _ORG_PRIORITY.sub("", heading[len(state) :], count=1).split()
    is_tagged = len(words) > 1 and len(words[-1]) > 2 and words[-1][0] == words[-1][-1] == ":"
    return " ".join(words[:-1] if is_tagged else words)


def _org_inline(line: str) -> str:
    line = _ORG_LINK.sub(lambda link: f"[{link[2] or link[1]}]({link[1]})", line)
    return _ORG_MARK.sub(lambda mark: f"{_MARKS[mark[1]]}{mark[2]}{_MARKS[mark[1]]}", line)
