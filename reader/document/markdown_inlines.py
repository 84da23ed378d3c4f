"""The text of one block as Markdown, with a mark only where it is sure to be read as one."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from reader.document.document import Inline, InlineKind, InlineNode

_SPECIAL = re.compile(r"[\\`*_\[\]<]|~(?=~)|(?<=~)~|&(?=#?\w{1,40};)")
_SPECIAL_OR_DOLLAR = re.compile(rf"{_SPECIAL.pattern}|\$")
_ENTITIES = {"[": "&#91;"}
"""What is written for a sign where an escaped one would be a mark of a formula."""
_UNSAFE_IN_TARGET = re.compile(r"[\x00-\x20<>()\\\x7f\"'|]")
_REFUSED = re.compile(r"(?:javascript|vbscript|file|data):", re.IGNORECASE)
"""Targets that markdown-it does not accept for a link."""
_LONGEST_TARGET = 2000
_DELIMITERS: dict[InlineKind, str] = {"emphasis": "*", "strong": "**", "deleted": "~~"}
_DELIMITER_LETTERS = frozenset("*~`_")
_SPACE = (" ", "\n")


def escape_markdown(text: str) -> str:
    """Return the text with every character escaped that Markdown would treat as a mark."""
    escaped = _SPECIAL.sub(lambda found: "\\" + found[0], text)
    return _without_formulas(text) if _has_formula(escaped) else escaped


def _without_formulas(text: str) -> str:
    """Return an escaped text in which no formula is read."""
    return _SPECIAL_OR_DOLLAR.sub(lambda found: _ENTITIES.get(found[0], "\\" + found[0]), text)


def _has_formula(written: str) -> bool:
    if "$" not in written and "\\[" not in written:
        return False
    # Imported here: hardly any text has such signs.
    from reader.document.tex import has_formula

    return has_formula(written)


def write_inlines(text: str, start: int, end: int, nodes: Sequence[InlineNode]) -> str:
    """Return a stretch of a text as Markdown; line feeds stay line feeds.

    Args:
        text: The whole text.
        start: Where the stretch begins.
        end: Where it ends.
        nodes: Its inlines.
    """
    inlines, around = _trimmed(text, nodes), _Around(" ", " ")
    written = _Writer(text).stretch(start, end, inlines, around)
    if _has_formula(written):
        return _Writer(text, _without_formulas).stretch(start, end, inlines, around)
    return written


def _trimmed(text: str, nodes: Sequence[InlineNode]) -> tuple[InlineNode, ...]:
    """Return inlines without white space at their ends: a mark must touch the text."""
    trimmed = []
    for node in nodes:
        whole = text[node.inline.start : node.inline.end]
        start = node.inline.start + len(whole) - len(whole.lstrip())
        end = start + len(whole.strip())
        if end > start:
            inline = replace(node.inline, start=start, end=end)
            trimmed.append(InlineNode(inline, _trimmed(text, node.inside)))
    return tuple(trimmed)


@dataclass(frozen=True, slots=True)
class _Around:
    """The surroundings of a stretch."""

    before: str
    """The letter before it, as it is written."""
    after: str
    """The letter after it."""
    inside: frozenset[InlineKind] = frozenset()
    """The marks around it that are written."""

    def within(self, kind: InlineKind) -> "_Around":
        if kind == "link":
            return _Around(" ", " ", frozenset({"link"}))
        return _Around(self.before, self.after, self.inside | {kind})


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes stretches of one text."""

    text: str
    escape: Callable[[str], str] = escape_markdown

    def stretch(self, start: int, end: int, nodes: Sequence[InlineNode], around: _Around) -> str:
        written = ""
        place = start
        for node in nodes:
            inline = node.inline
            written += self.escape(self.text[place : inline.start])
            before = written[-1:] or around.before
            after = self.text[inline.end] if inline.end < end else around.after
            piece = self._inline(node, _Around(before, after, around.inside))
            if written.endswith("!") and piece.startswith("["):
                written = written[:-1] + "\\!"  # a link after it would be a picture
            written += piece
            place = inline.end
        return written + self.escape(self.text[place:end])

    def _inline(self, node: InlineNode, around: _Around) -> str:
        inline = node.inline
        start, end = inline.start, inline.end
        match inline.kind:
            case "code" if code := self._code(start, end, around):
                return code
            case "image" if target := _target(inline):
                words = self.escape(self.text[start:end].replace("\n", " "))
                return f"![{words}]({target})"
            case "link" if "link" not in around.inside and (target := _target(inline)):
                words = self.stretch(start, end, node.inside, around.within("link"))
                return f"[{words}]({target})"
            case "emphasis" | "strong" | "deleted" if self._is_sure(node, around):
                mark = _DELIMITERS[inline.kind]
                return (
                    mark + self.stretch(start, end, node.inside, around.within(inline.kind)) + mark
                )
            case _:
                return self.stretch(start, end, node.inside, around)

    def _code(self, start: int, end: int, around: _Around) -> str:
        code = self.text[start:end]
        # A bracket in code at the start of a link could be read as the definition of a link.
        clear = "\n" not in code and "]:" not in code
        if not clear or ("link" in around.inside and ("[" in code or "]" in code)):
            return ""
        if {around.before, around.after} & {"`", "\\"}:
            return ""
        longest = max((len(run) for run in re.findall("`+", code)), default=0)
        fence = "`" * (longest + 1)
        space = " " if code.startswith("`") or code.endswith("`") else ""
        return fence + space + code + space + fence

    def _is_sure(self, node: InlineNode, around: _Around) -> bool:
        """Return whether a mark here is sure to open and to close."""
        inline = node.inline
        if inline.kind in around.inside:
            return False
        before, after = around.before, around.after
        first, last = self.text[inline.start], self.text[inline.end - 1]
        if "~" in {first, last} or {before, after} & _DELIMITER_LETTERS:
            return False
        # Inside a word a mark could close another one, so there must be none.
        alone = not around.inside - {"link"}
        if _begins_with_mark(node.inside, inline.start, inline.end):
            first = last = "`"  # or another character that is not a letter
        return _opens(before, first, alone=alone) and _opens(after, last, alone=alone)


def _begins_with_mark(nodes: Sequence[InlineNode], start: int, end: int) -> bool:
    """Return whether an inline at either end of a stretch is written with a mark of its own."""
    return any(
        each.inline.kind not in {"emphasis", "strong"} or _begins_with_mark(each.inside, start, end)
        for each in nodes
        if each.inline.start == start or each.inline.end == end
    )


def _opens(outside: str, inside: str, *, alone: bool) -> bool:
    if outside in _SPACE:
        return True
    if _is_punctuation(outside):
        return alone or inside.isalnum()
    return alone and outside.isalnum() and inside.isalnum()


def _is_punctuation(letter: str) -> bool:
    """Return whether CommonMark counts a character as punctuation: Unicode's P and S."""
    return unicodedata.category(letter)[0] in "PS"


def _target(inline: Inline) -> str:
    """Return the target of a link as Markdown writes it; empty if it would not be a link there."""
    if len(inline.target) > _LONGEST_TARGET or _REFUSED.match(inline.target.strip()):
        return ""
    return _UNSAFE_IN_TARGET.sub(lambda found: f"%{ord(found[0]):02X}", inline.target)
