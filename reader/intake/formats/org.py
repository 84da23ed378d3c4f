"""Org to Markdown: headings, lists, tables, blocks of code, verse and quotes, notes, links."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from reader.dates.stated import stated_day
from reader.document.article import Metadata
from reader.document.tex import tex_formula, with_formulas
from reader.intake.bytes.decode import decode
from reader.intake.formats.parsed_article import ParsedArticle, markdown_text
from reader.intake.formats.raw_source import RawSource
from reader.intake.formats.titles import markdown_title

_KEYWORD = re.compile(r"[ \t]{0,20}#\+(\w{1,30}):[ \t]*(.{0,1000})$")
_HEADING = re.compile(r"(\*{1,20}) (.{0,1000})$")
_TASK_STATES = ("TODO", "DONE", "NEXT", "WAITING", "CANCELLED")
"""The states of tasks in a file that has no list of its own."""
_OWN_STATES = re.compile(r"[ \t]{0,20}#\+(?:SEQ_|TYP_)?TODO:(.{0,1000})$", re.IGNORECASE)
_STATE = re.compile(r"([^\s()|]{1,60})(?:\([^()]{0,20}\))?(?=\s|$)")
"""A state in such a list, perhaps with the key that sets it."""
_PRIORITY = re.compile(r"\[#[A-Z]\] ")
_BLOCK = re.compile(r"[ \t]{0,20}#\+(begin|end)_(\w{1,20})[ \t]*(\S{0,40})", re.IGNORECASE)
_PLANNED = re.compile(r"[ \t]{0,20}(?:SCHEDULED|DEADLINE|CLOSED):[ \t]*[<\[]")
_DRAWER = re.compile(r"[ \t]{0,20}:([A-Z_]{1,40}):$")
_TERM = re.compile(r"([ \t]{0,40}[-+] .{1,200}?) ::(?: |$)")
_NOTE = re.compile(r"\[fn:([\w-]{1,40})\][ \t]*(.{0,2000})$")
_MARK = re.compile(r"\[fn:([\w-]{1,40})\]")
_NOTE_IN_LINE = re.compile(r"\[fn:[\w-]{0,40}:[ \t]*([^\[\]]{1,1000})\]")
_LINK = re.compile(r"\[\[([^\]\[]{1,1000})\](?:\[([^\]\[]{1,300})\])?\]")
_PICTURE = re.compile(r"\.(?:png|jpe?g|gif|svg|webp)$", re.IGNORECASE)
_TARGET = re.compile(r"<<<?([^<>\n]{1,100})>>>?")
_SIGN = re.compile(r"\\([A-Za-z]{2,20})(?:\{\}|(?![A-Za-z]))")
_EMPHASIS = re.compile(r"(?<![\w*/=~+])([*/=~+])(?=\S)([^\n*/=~+]{1,300}?)(?<=\S)\1(?![\w*/=~+])")
_CODE = re.compile(
    r"((?<![\w*/=~+])(?:=(?=\S)[^\n*/=~+]{1,300}(?<=\S)=|~(?=\S)[^\n*/=~+]{1,300}(?<=\S)~)"
    r"(?![\w*/=~+]))"
)
_LINK_PLACEHOLDER = "\0"
"""Stands for a link while the marks around it are read."""
_MARKS = {"*": "**", "/": "*", "=": "`", "~": "`", "+": "~~"}
_CODES = frozenset({"src", "example"})
_UNSEEN = frozenset({"comment", "export"})
_UNSEEN_DRAWERS = frozenset({"PROPERTIES", "LOGBOOK"})


def read(source: RawSource) -> tuple[ParsedArticle, ...]:
    """Read an Org file.

    Raises:
        UnreadableSourceError: If the bytes are not text.
    """
    decoded = decode(source.data, name=source.name, declared=source.charset)
    keywords: dict[str, str] = {}
    body = "\n".join(org_lines(decoded.text.split("\n"), keywords)).strip("\n") + "\n"
    about = Metadata(
        title=keywords.get("title") or markdown_title(body),
        author=keywords.get("author") or keywords.get("authors", ""),
        published=stated_day(keywords.get("date", "").strip("[]<>")),
        language=keywords.get("language") if len(keywords.get("language", "")) == 2 else None,
        tags=tuple(filter(None, re.split(r"[\s:]+", keywords.get("filetags", "")))),
    )
    return (ParsedArticle("", about, markdown_text(body), decoded.notes),)


@dataclass(slots=True)
class _Parser:
    """The state of reading a file."""

    keywords: dict[str, str]
    """Its keywords: name in lower case -> value."""
    states: frozenset[str]
    """The words for the state of a task."""
    open_drawers: frozenset[int]
    """The lines that look like the start of a drawer but are not: it has no end."""
    at: int = 0
    """The number of the current line."""
    block: str = ""
    """The kind of the open block, or nothing."""
    drawer: str = ""
    """The name of the open drawer, or nothing."""
    table: list[list[str]] = field(default_factory=list)
    """The rows of the current table."""
    notes: list[str] = field(default_factory=list)
    """The notes inside lines; they are written at the end."""
    caption: str = ""
    """The caption of the next picture."""
    fixed: bool = False
    """Whether the lines are code that is marked line by line."""


def org_lines(lines: list[str], keywords: dict[str, str]) -> Iterator[str]:
    """Yield the lines of an Org file as Markdown.

    Args:
        lines: The lines.
        keywords: Receives the keywords of the file, by their names in lower case.
    """
    lines = [*map(str.rstrip, lines), ""]
    reading = _Parser(keywords, _states(lines), _open_drawers(lines))
    for reading.at, line in enumerate(lines):
        if reading.table and not line.lstrip().startswith("|"):
            yield from _table(reading.table)
            reading.table = []
        is_fixed = not reading.block and line.lstrip().startswith(": ")
        if is_fixed != reading.fixed:
            yield "```"
            reading.fixed = is_fixed
        yield from _line(line, reading)
    for number, note in enumerate(reading.notes, start=1):
        yield from ("", f"[n{number}] {note}")


def _states(lines: Iterable[str]) -> frozenset[str]:
    """Return the task states of a file: its own, or the usual ones."""
    lists = (found[1] for line in lines if (found := _OWN_STATES.match(line)))
    own = [state[1] for each in lists for state in _STATE.finditer(each)]
    return frozenset(own or _TASK_STATES)


def _open_drawers(lines: Sequence[str]) -> frozenset[int]:
    """Return the lines that look like the start of a drawer without an end before a heading."""
    found, is_ended = set(), False
    for at in range(len(lines) - 1, -1, -1):
        if lines[at].strip().upper() == ":END:":
            is_ended = True
        elif _DRAWER.match(lines[at]) or _HEADING.match(lines[at]):
            if not is_ended:
                found.add(at)
            is_ended = False
    return frozenset(found)


def _line(line: str, reading: _Parser) -> Iterator[str]:
    block = _BLOCK.match(line)
    if block is not None and reading.block in {"", block[2].lower()}:
        yield from _edge(block, reading)
    elif reading.block in _UNSEEN:
        return
    elif reading.block in _CODES:
        yield line
    elif reading.drawer:
        is_end = line.strip().upper() == ":END:"
        if not is_end and reading.drawer not in _UNSEEN_DRAWERS:
            yield _inline(line, reading)
        reading.drawer = "" if is_end else reading.drawer
    elif found := _DRAWER.match(line):
        if reading.at not in reading.open_drawers:
            reading.drawer = found[1]
    elif keyword := _KEYWORD.match(line):
        _tell(keyword, reading)
    elif heading := _HEADING.match(line):
        yield from ("", f"{'#' * min(6, len(heading[1]) + 1)} {_title(heading[2], reading)}", "")
    else:
        yield from _text(line, reading)


def _edge(block: re.Match[str], reading: _Parser) -> Iterator[str]:
    """Begin or end a block."""
    kind = block[2].lower()
    reading.block = kind if block[1].lower() == "begin" else ""
    if kind in _CODES:
        yield f"```{block[3]}" if reading.block else "```"
    elif kind not in _UNSEEN:
        yield ""


def _tell(keyword: re.Match[str], reading: _Parser) -> None:
    if keyword[1].lower() == "caption":
        reading.caption = keyword[2].strip()
    reading.keywords.setdefault(keyword[1].lower(), keyword[2].strip())


def _text(line: str, reading: _Parser) -> Iterator[str]:
    """Read a line that is not structural markup."""
    stripped = line.lstrip()
    if stripped.startswith("|") and not reading.block:
        if not stripped.startswith("|-"):
            cells = stripped.strip("|").split("|")
            reading.table.append([_inline(cell.strip(), reading) for cell in cells])
    elif reading.fixed:
        yield stripped.removeprefix(": ")
    elif note := _NOTE.match(line):
        yield from ("", f"[{note[1]}] {_inline(note[2], reading)}".rstrip())
    elif not line.startswith(("# ", "#+")) and line != "#" and not _PLANNED.match(line):
        before = "> " if reading.block == "quote" else ""
        after = "  " if reading.block == "verse" and stripped else ""
        yield f"{before}{_inline(line, reading)}{after}"


def _title(heading: str, reading: _Parser) -> str:
    """Return a heading without its state, its priority and its tags."""
    state, _, rest = heading.partition(" ")
    words = _PRIORITY.sub("", rest if state in reading.states else heading, count=1).split()
    is_tagged = len(words) > 1 and len(words[-1]) > 2 and words[-1][0] == words[-1][-1] == ":"
    return _inline(" ".join(words[:-1] if is_tagged else words), reading)


def _inline(line: str, reading: _Parser) -> str:
    """Return a line with its links, markup and notes in Markdown."""
    if not set(line) & set("[<\\$*/=~+:"):
        return line
    pieces = enumerate(_CODE.split(line.replace(_LINK_PLACEHOLDER, "")))
    line = "".join(piece if at % 2 else _formulas(piece) for at, piece in pieces)
    line = _NOTE_IN_LINE.sub(lambda note: _note(note[1], reading), line)
    line = _MARK.sub(r"[\1]", line)
    links = iter([_link(link, reading) for link in _LINK.finditer(line)])
    line = _TERM.sub(r"\1: ", _TARGET.sub(r"\1", _LINK.sub(_LINK_PLACEHOLDER, line)))
    return re.sub(_LINK_PLACEHOLDER, lambda _: next(links), _emphasised(line))


def _formulas(text: str) -> str:
    return _SIGN.sub(_sign, with_formulas(text))


def _sign(found: re.Match[str]) -> str:
    r"""Return the sign that a TeX name stands for; another word is unchanged: ``C:\Users``."""
    sign = tex_formula(found[0])
    return found[0] if sign == found[1] else sign


def _emphasised(text: str) -> str:
    return _EMPHASIS.sub(lambda mark: f"{_MARKS[mark[1]]}{mark[2]}{_MARKS[mark[1]]}", text)


def _note(note: str, reading: _Parser) -> str:
    reading.notes.append(note)
    return f"[n{len(reading.notes)}]"


def _link(link: re.Match[str], reading: _Parser) -> str:
    """Return a link, or the picture that it shows, preceded by its caption."""
    target = link[1].removeprefix("file:")
    if link[2] or not _PICTURE.search(target):
        return f"[{_emphasised(link[2]) if link[2] else target}]({_address(target)})"
    caption, reading.caption = reading.caption, ""
    return f"![{caption or target.rpartition('/')[2]}]({_address(target)})"


def _address(target: str) -> str:
    return f"<{target}>" if set(target) & set(" ()") else target


def _table(rows: Iterable[Sequence[str]]) -> list[str]:
    """Return the lines of a table in Markdown, the first row as its header; none without rows."""
    full = [row for row in rows if any(row)]
    width = max(map(len, full), default=0)
    if not full:
        return []
    written = [
        "| "
        + " | ".join(cell.replace("|", "\\|") for cell in [*row, *[""] * (width - len(row))])
        + " |"
        for row in full
    ]
    return ["", written[0], "|" + "---|" * width, *written[1:], ""]
