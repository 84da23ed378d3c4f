"""Blocks to Markdown that reads back as the same text, whatever the text is.

A mark is written only where CommonMark's rules for delimiters leave no doubt; where they do, the
words stay and the mark goes. The test of this file parses what is written and compares.
"""

import re
import unicodedata
from collections.abc import Sequence
from itertools import groupby

from reader.intake.sandbox.parsers.blocks import Block, Container, Mark, Run

_SPECIAL = re.compile(r"[\\`*_\[\]<]|~(?=~)|(?<=~)~|&(?=#?\w{1,40};)")
_NOT_IN_CODE = re.compile(r"[`\[\]]")
_LINE_START = re.compile(
    r"^(?:>|#{1,6}(?=\s|$)|[-+](?=\s|$)|=+\s*$|-{2,}\s*$|~~~)|^(\d{1,9})(?=[.)](?:\s|$))"
)
"""What a line may begin with that makes it a quote, a heading, an item, a rule or code."""
_UNSAFE_IN_TARGET = re.compile(r"[\x00-\x20<>()\\\x7f\"']")
_OPENED = ("http://", "https://", "mailto:")
_MARK_LETTERS = frozenset("*~`_")
_SPACE = (" ", "\n")
_ORDER: tuple[Mark, ...] = ("~~", "**", "*")


def write_markdown(blocks: Sequence[Block]) -> str:
    """Write blocks as Markdown.

    Args:
        blocks: The blocks, in order.

    Returns:
        CommonMark with tables; empty when there are no blocks.
    """
    parts: list[str] = []
    begun: set[int] = set()
    last: Block | None = None
    for block in blocks:
        lines = _lines(block)
        if not lines:
            continue
        if last is not None:
            parts.append(_between(last, block, begun))
        parts.append(_indented(lines, block.path, begun))
        last = block
    return "".join(parts) + ("\n" if parts else "")


def _lines(block: Block) -> list[str]:
    match block.kind:
        case "rule":
            return ["* * *"]
        case "table":
            return _table(block.rows)
        case "code":
            return _fenced(block.text, block.language)
        case "heading":
            text = _inline(block.runs).replace("\\\n", " ")
            # A closing row of # would be taken for a mark.
            text = re.sub(r"(#+)$", lambda end: "\\#" * len(end[1]), text)
            return ["#" * block.level + " " + text] if text else []
        case _:
            return [_safe_start(line.lstrip(" ")) for line in _inline(block.runs).split("\n")]


def _fenced(code: str, language: str) -> list[str]:
    longest = max((len(run) for run in re.findall("`+", code)), default=0)
    fence = "`" * max(3, longest + 1)
    return [fence + language, *code.split("\n"), fence]


def _table(rows: Sequence[Sequence[str]]) -> list[str]:
    width = max((len(row) for row in rows), default=0)
    if not width:
        return []
    full = [[*row, *[""] * (width - len(row))] for row in rows]
    lines = [
        "| " + " | ".join(escape(" ".join(cell.split())).replace("|", "\\|") for cell in row) + " |"
        for row in full
    ]
    return [lines[0], "|" + " --- |" * width, *lines[1:]]


def _between(last: Block, block: Block, begun: set[int]) -> str:
    """Return what parts two blocks: a line end inside a tight list, else a blank line."""
    items = [each for each in block.path if each.kind == "item"]
    next_item = bool(items) and id(items[-1]) not in begun
    if next_item and last.path and block.kind == last.kind == "text":
        item = items[-1]
        same_list = item.listing in {each.listing for each in last.path}
        # A list that begins with another number than 1 cannot follow a line of text.
        begins = last.path[-1].kind == "item" and block.path[: len(last.path)] == last.path
        if same_list or (begins and (not item.ordered or item.number == 1)):
            return "\n"
    shared: list[Container] = []
    for mine, theirs in zip(block.path, last.path, strict=False):
        if mine is not theirs:
            break
        shared.append(mine)
    return "\n" + _prefix(shared).rstrip() + "\n"


def _prefix(path: Sequence[Container]) -> str:
    return "".join("> " if each.kind == "quote" else " " * len(_marker(each)) for each in path)


def _marker(item: Container) -> str:
    # Two lists that follow each other are told apart by their marks.
    if item.ordered:
        return f"{item.number}" + (". " if item.listing % 2 else ") ")
    return "- " if item.listing % 2 else "* "


def _indented(lines: Sequence[str], path: Sequence[Container], begun: set[int]) -> str:
    first = ""
    for each in path:
        if each.kind == "item" and id(each) not in begun:
            begun.add(id(each))
            first += _marker(each)
        else:
            first += _prefix((each,))
    rest = _prefix(path)
    head = first + lines[0]
    return "\n".join([head, *((rest + line).rstrip(" ") for line in lines[1:])])


def escape(text: str) -> str:
    """Return the text with every character that Markdown would obey made a letter."""
    return _SPECIAL.sub(lambda found: "\\" + found[0], text)


def _safe_start(line: str) -> str:
    found = _LINE_START.match(line)
    if found is None:
        return line
    digits = found[1]
    return f"{digits}\\{line[len(digits) :]}" if digits else "\\" + line


def _inline(runs: Sequence[Run]) -> str:
    """Write the runs of one block; a link may hold several of them."""
    text = "".join(run.text for run in runs)
    written: list[str] = []
    position = 0
    for target, group in groupby(runs, key=lambda run: run.target):
        inside: list[str] = []
        linked = target.lower().startswith(_OPENED) and len(target) <= 2000
        start = position
        runs_of_link = list(group)
        end = start + sum(len(run.text) for run in runs_of_link)
        for run in runs_of_link:
            before = text[position - 1] if position > (start if linked else 0) else " "
            if inside or (written and not linked):
                # A mark just written counts as what stands before, and rules out another.
                before = _last_mark(inside or written) or before
            position += len(run.text)
            after = text[position] if position < (end if linked else len(text)) else " "
            inside.append(_marked(run, before, after))
        words = "".join(inside)
        if linked and words.strip() and written and written[-1].endswith("!"):
            written[-1] = written[-1][:-1] + "\\!"  # a link after it would be a picture
        written.append(_link(words, target) if linked and words.strip() else words)
    return "".join(written).replace("\n", "\\\n")


def _last_mark(written: Sequence[str]) -> str:
    last = written[-1][-1:]
    return last if last in _MARK_LETTERS else ""


def _link(words: str, target: str) -> str:
    safe = _UNSAFE_IN_TARGET.sub(lambda found: f"%{ord(found[0]):02X}", target)
    left = words[: len(words) - len(words.lstrip())]
    right = words[len(words.rstrip()) :]
    return f"{left}[{words.strip()}]({safe}){right}"


def _marked(run: Run, before: str, after: str) -> str:
    """Write a run with its marks, if they are sure to be read as marks."""
    core = run.text.strip()
    if not core or "\n" in core:
        return escape(run.text)
    # Brackets in code at the start of a link could be read as the definition of a link.
    if "`" in run.marks and not _NOT_IN_CODE.search(core):
        words, marks = f"`{core}`", run.marks - {"`"}
        sure = not ({before, after} & {"`", "\\"})
        if not sure:
            return escape(run.text)
    else:
        words, marks = escape(core), run.marks - {"`"}
    left = run.text[: len(run.text) - len(run.text.lstrip())]
    right = run.text[len(run.text.rstrip()) :]
    if marks and _sure(left[-1:] or before, core[0], core[-1], right[:1] or after):
        for mark in _ORDER[::-1]:
            words = f"{mark}{words}{mark}" if mark in marks else words
    return left + words + right


def _sure(before: str, first: str, last: str, after: str) -> bool:
    """Say whether a mark here opens and closes and can do nothing else."""
    opens = before in _SPACE or (_is_punctuation(before) and first.isalnum())
    closes = after in _SPACE or (_is_punctuation(after) and last.isalnum())
    return opens and closes and "~" not in {first, last} and not {before, after} & _MARK_LETTERS


def _is_punctuation(letter: str) -> bool:
    """Say whether CommonMark takes a character for punctuation: Unicode's P and S."""
    return unicodedata.category(letter)[0] in "PS"
