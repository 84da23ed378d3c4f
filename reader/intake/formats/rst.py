"""reStructuredText to Markdown: headings, lists, tables, code, verse, notes, links and pictures."""

import csv
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from reader.intake.formats.markup_tables import (
    GRID,
    SIMPLE,
    grid_rows,
    listed_rows,
    markdown_table,
    simple_rows,
)
from reader.intake.sandbox.parsers.tex import tex_formula

_UNDERLINE = re.compile(r"([=\-`:'\"~^_*+#<>.])\1{2,200}[ \t]{0,80}$")
_DIRECTIVE = re.compile(
    r"\.\. (?:\|[^|\n]{1,80}\| )?([A-Za-z][\w:-]{0,40})::(?:[ \t]+(.{0,1000}))?$"
)
_OPTION = re.compile(r":([A-Za-z][\w-]{0,40}):(?:[ \t]+(.{0,1000}))?$")
_FIELD = re.compile(r":([A-Za-z][\w -]{0,40}):[ \t]+(\S.{0,500})$")
_NOTE = re.compile(r"\.\. \[([#*]?[\w.*-]{0,60})\][ \t]*(.{0,2000})$")
_TARGET = re.compile(r"\.\. _`?([^:`\n]{1,200})`?:[ \t]{1,8}(\S{1,1000})$")
_SUBSTITUTION = re.compile(r"\.\. \|([^|\n]{1,80})\| replace::[ \t]*(.{0,500})$")
_ITEM = re.compile(r"(?:[*+•‣-]|\(?(?:\d{1,4}|#|[a-zA-Z])[.)])(?: |$)")
_ROLE = re.compile(r":([a-z:]{1,40}):`([^`<]{1,300}?)(?: <[^`>]{1,300}>)?`")
_LINK = re.compile(r"`([^`<]{1,300}?) <(\S{1,1000}?)>`__?")
_NAMED_LINK = re.compile(r"`([^`\n]{1,200})`__?(?!\w)|(?<![\w`*|\[])([^\W_][\w.-]{0,80})__?(?!\w)")
_CODE = re.compile(r"``([^`]{1,1000})``")
_CITED = re.compile(r"\[([#*]?[\w.*-]{0,60})\]_(?!\w)")
_REPLACED = re.compile(r"\|([^|\s][^|\n]{0,80})\|_{0,2}")
_CODES = frozenset({"code", "code-block", "sourcecode", "literalinclude", "parsed-literal"})
_QUOTES = frozenset({"epigraph", "pull-quote", "highlights"})
_UNSEEN = frozenset(
    "contents toctree index raw meta include highlight role default-role sectnum replace".split()
)
"""Directives that show nothing of their own."""
_DEEPEST = 20


@dataclass(slots=True)
class _Reading:
    """What is known of a file while it is read."""

    told: dict[str, str]
    """Its fields: name in lower case -> value."""
    levels: list[str] = field(default_factory=list)
    """The kinds of lines under headings, the first level first."""
    targets: dict[str, str] = field(default_factory=dict)
    """Where links lead: name in lower case -> address."""
    replaced: dict[str, str] = field(default_factory=dict)
    """What stands for what: name -> text."""
    started: bool = False
    """Whether there was any text."""


def rst_lines(lines: list[str], told: dict[str, str]) -> Iterator[str]:
    """Give the lines of a reStructuredText as Markdown's.

    Args:
        lines: The lines.
        told: Gets the fields at its head, by their names in lower case.
    """
    reading = _Reading(told)
    clean = [line.expandtabs(8).rstrip() for line in lines]
    for line in clean:
        if target := _TARGET.match(line):
            reading.targets[target[1].lower()] = target[2]
        elif replaced := _SUBSTITUTION.match(line):
            reading.replaced[replaced[1]] = replaced[2]
    yield from _blocks(clean, reading, 0)


def _blocks(lines: list[str], reading: _Reading, depth: int) -> Iterator[str]:
    """Give the lines of a body, which begins at the margin, as Markdown's."""
    if depth > _DEEPEST:
        yield from map(str.strip, lines)
        return
    at = 0
    while at < len(lines):
        for read in _READERS:
            end, found = read(lines, at, reading, depth)
            if end > at:
                yield from found
                at = end
                break


_Read = tuple[int, list[str]]
"""Where what was read ends, and its lines in Markdown; the same place when it is something else."""


def _empty(lines: list[str], at: int, _reading: _Reading, _depth: int) -> _Read:
    return at + (not lines[at]), [""]


def _heading(lines: list[str], at: int, reading: _Reading, depth: int) -> _Read:
    line, after = lines[at], _line(lines, at + 1)
    above = _UNDERLINE.match(line)
    if above and after and not depth:
        below = _UNDERLINE.match(_line(lines, at + 2))
        if below and below[1] == above[1]:
            mark = _level(reading, above[1] * 2)
            return at + 3, [f"{mark} {_inline(after.strip(), reading)}", ""]
    under = _UNDERLINE.match(after)
    if depth or line.startswith(" ") or above or not under or len(after) < len(line) - 2:
        return at + bool(above), []
    return at + 2, [f"{_level(reading, under[1])} {_inline(line.strip(), reading)}", ""]


def _level(reading: _Reading, mark: str) -> str:
    """Return the mark of a heading: the first kind of line under one is the first level."""
    reading.started = True
    if mark not in reading.levels:
        reading.levels.append(mark)
    return "#" * min(6, reading.levels.index(mark) + 1)


def _field(lines: list[str], at: int, reading: _Reading, depth: int) -> _Read:
    found = _FIELD.match(lines[at])
    if found is None:
        return at, []
    if reading.started and (depth or len(reading.levels) != 1):
        return at + 1, [f"{found[1]}: {_inline(found[2], reading)}", ""]
    reading.told.setdefault(found[1].lower(), found[2])
    return at + 1, []


def _table(lines: list[str], at: int, reading: _Reading, _depth: int) -> _Read:
    """Read a table that is drawn with signs."""
    if GRID.match(lines[at]):
        end, rows = grid_rows(lines, at)
    elif SIMPLE.match(lines[at]):
        end, rows = simple_rows(lines, at)
    else:
        return at, []
    return end, markdown_table([[_inline(cell, reading) for cell in row] for row in rows])


def _marked(lines: list[str], at: int, reading: _Reading, depth: int) -> _Read:
    """Read what begins with two dots: a directive, a note, a target or a remark."""
    line = lines[at]
    if line != ".." and not line.startswith(".. "):
        return at, []
    end, body = _body(lines, at + 1)
    if found := _NOTE.match(line):
        return end, [
            "",
            " ".join([f"[{found[1].lstrip('#')}]", found[2], *map(str.strip, body)]),
            "",
        ]
    directive = _DIRECTIVE.match(line)
    if directive is None or _TARGET.match(line):
        return end, []
    options: dict[str, str] = {}
    while body and (option := _OPTION.match(body[0])):
        options[option[1]] = option[2] or ""
        body = body[1:]
    return end, ["", *_directive(directive, options, _trimmed(body), reading, depth), ""]


def _directive(
    directive: re.Match[str],
    options: dict[str, str],
    body: list[str],
    reading: _Reading,
    depth: int,
) -> Iterator[str]:
    name, argument = directive[1].lower(), (directive[2] or "").strip()
    if name in _CODES:
        yield from (f"```{argument}" if name != "literalinclude" else "```", *body, "```")
    elif name == "math":
        yield tex_formula(" ".join([argument, *body]))
    elif name in {"image", "figure"}:
        yield f"![{options.get('alt', '')}](<{argument}>)"
        yield ""
        yield from _blocks(body, reading, depth + 1)
    elif name in {"list-table", "csv-table"}:
        rows = listed_rows(body) if name == "list-table" else _csv_rows(body, options)
        yield from (_inline(argument, reading), "")
        yield from markdown_table([[_inline(cell, reading) for cell in row] for row in rows])
    elif name not in _UNSEEN:
        before = "> " if name in _QUOTES else ""
        for line in (_inline(argument, reading), "", *_blocks(body, reading, depth + 1)):
            yield before + line


def _csv_rows(body: list[str], options: dict[str, str]) -> list[list[str]]:
    head = [options["header"]] if options.get("header") else []
    try:
        return list(csv.reader([*head, *body], skipinitialspace=True))
    except csv.Error:
        return [[line] for line in body]


def _verse(lines: list[str], at: int, reading: _Reading, _depth: int) -> _Read:
    end = at
    while _line(lines, end).startswith("| ") or _line(lines, end) == "|":
        end += 1
    verse = [_inline(line[2:].strip(), reading) for line in lines[at:end]]
    return end, [*(f"{line}  " if line else "" for line in verse), ""]


def _item(lines: list[str], at: int, reading: _Reading, depth: int) -> _Read:
    """Read an item of a list with what belongs to it."""
    mark = _ITEM.match(lines[at])
    if mark is None or _UNDERLINE.match(_line(lines, at + 1)):
        return at, []
    end, body = _body(lines, at + 1)
    first = lines[at][mark.end() :]
    sign = mark[0].strip().strip("(")
    shown = f"{sign[:-1]}." if sign[:-1].isdecimal() else "-" if len(sign) == 1 else "1."
    inner = list(_blocks([first, *body], reading, depth + 1))
    space = " " * (len(shown) + 1)
    return end, [
        f"{shown} {line}" if place == 0 else f"{space}{line}" if line else ""
        for place, line in enumerate(inner or [""])
    ]


def _quote(lines: list[str], at: int, reading: _Reading, depth: int) -> _Read:
    if not lines[at].startswith(" "):
        return at, []
    end, body = _body(lines, at)
    return end, ["", *(f"> {line}".rstrip() for line in _blocks(body, reading, depth + 1)), ""]


def _paragraph(lines: list[str], at: int, reading: _Reading, depth: int) -> _Read:
    """Read a paragraph, a term with its definition, and the code that a paragraph announces."""
    reading.started = True
    end = at + 1
    while _line(lines, end) and not lines[end].startswith((" ", ".. ")):
        if _UNDERLINE.match(_line(lines, end + 1)) or _ITEM.match(lines[end]):
            break
        end += 1
    text = lines[at:end]
    if end == at + 1 and _line(lines, end).startswith(" "):
        last, body = _body(lines, end)
        return last, [_inline(text[0], reading), "", *_blocks(body, reading, depth + 1), ""]
    if not text[-1].endswith("::"):
        return end, [_inline(line, reading) for line in text]
    text[-1] = text[-1][:-2].rstrip() + (":" if text[-1] != "::" else "")
    last, body = _body(lines, end)
    code = ["", "```", *_trimmed(body), "```", ""] if body else []
    return last if body else end, [*(_inline(line, reading) for line in text), *code]


_READERS: tuple[Callable[[list[str], int, _Reading, int], _Read], ...] = (
    _empty, _table, _heading, _field, _marked, _verse, _item, _quote, _paragraph,
)  # fmt: skip


def _line(lines: list[str], at: int) -> str:
    return lines[at] if at < len(lines) else ""


def _body(lines: list[str], at: int) -> tuple[int, list[str]]:
    """Return where the indented lines from here on end, and those lines at the margin."""
    end = last = at
    while end < len(lines) and (not lines[end] or lines[end].startswith(" ")):
        end += 1
        last = end if lines[end - 1] else last
    body = lines[at:last]
    indent = min((len(line) - len(line.lstrip()) for line in body if line), default=0)
    return last, [line[indent:] for line in body]


def _trimmed(body: list[str]) -> list[str]:
    """Return lines without the empty ones at both ends."""
    full = [at for at, line in enumerate(body) if line]
    return body[full[0] : full[-1] + 1] if full else []


def _inline(line: str, reading: _Reading) -> str:
    """Return a line with its links, code and substitutions as Markdown has them."""
    if not set(line) & set("`_|:"):
        return line
    line = _ROLE.sub(lambda role: tex_formula(role[2]) if role[1] == "math" else role[2], line)
    line = _CITED.sub(lambda mark: f"[{mark[1].lstrip('#')}]", line)
    line = _REPLACED.sub(lambda name: reading.replaced.get(name[1], name[0]), line)
    line = _CODE.sub(r"`\1`", _LINK.sub(r"[\1](\2)", line))

    def linked(name: re.Match[str]) -> str:
        shown = name[1] or name[2]
        target = reading.targets.get(shown.lower(), "")
        return f"[{shown}]({target})" if "://" in target else shown if name[1] else name[0]

    return _NAMED_LINK.sub(linked, line)
