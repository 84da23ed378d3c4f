"""Org to Markdown: its titles, headings, lists, links and code."""

import re
from collections.abc import Iterator

from reader.dates.stated import stated_day
from reader.document.article import Metadata
from reader.intake.bytes.decode import decode
from reader.intake.formats.parsed_article import ParsedArticle, markdown_text
from reader.intake.formats.raw_source import RawSource
from reader.intake.formats.titles import markdown_title

_ORG_KEYWORD = re.compile(r"#\+(\w{1,30}):[ \t]*(.{0,1000})$")
_ORG_HEADING = re.compile(r"(\*{1,20}) (.{0,1000})$")
_ORG_STATES = ("TODO ", "DONE ", "NEXT ", "WAITING ")
_ORG_PRIORITY = re.compile(r"\[#[A-Z]\] ")
_ORG_BLOCK = re.compile(r"[ \t]{0,20}#\+(begin|end)_(\w{1,20})[ \t]*(\S{0,40})", re.IGNORECASE)
_ORG_LINK = re.compile(r"\[\[([^\]\[]{1,1000})\](?:\[([^\]\[]{1,300})\])?\]")
_ORG_MARK = re.compile(r"(?<![\w*/=~])([*/=~])(?=\S)([^\n*/=~]{1,300}?)(?<=\S)\1(?![\w*/=~])")
_MARKS = {"*": "**", "/": "*", "=": "`", "~": "`"}


def read(source: RawSource) -> tuple[ParsedArticle, ...]:
    """Read an Org file.

    Raises:
        UnreadableSourceError: If the bytes are no text.
    """
    decoded = decode(source.data, name=source.name, declared=source.charset)
    told: dict[str, str] = {}
    body = "\n".join(_org_lines(decoded.text.split("\n"), told)).strip("\n") + "\n"
    about = Metadata(
        title=told.get("title") or markdown_title(body),
        author=told.get("author") or told.get("authors", ""),
        published=stated_day(told.get("date", "").strip("[]<>")),
        language=told.get("language") if len(told.get("language", "")) == 2 else None,
        tags=tuple(filter(None, re.split(r"[\s:]+", told.get("filetags", "")))),
    )
    return (ParsedArticle("", about, markdown_text(body), decoded.notes),)


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
