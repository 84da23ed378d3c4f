"""Texts that a pattern takes: every alternative of every choice in it, each at least once."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

_parser: Any = re._parser  # type: ignore[attr-defined]
_CLASSES = {
    "CATEGORY_DIGIT": "17",
    "CATEGORY_SPACE": " ",
    "CATEGORY_WORD": "a",
    "CATEGORY_NOT_WORD": ".",
}
_MOST = 400
"""Variants of one part of a pattern, at most."""


def variants(pattern: re.Pattern[str]) -> list[str]:
    """Return texts in which a pattern matches, as far as can be told from its parts.

    A sequence has as many variants as the part of it that has most; the others take turns. What it
    looks for before and after itself is part of the text.
    """
    parsed = _parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG)
    return [text for text in _of(parsed) if pattern.search(text)]


def _of(parsed: Any) -> list[str]:
    parts = [_distinct(_part(operation, value)) for operation, value in parsed]
    count = max((len(part) for part in parts), default=1)
    # Two rounds, out of step: what one turn leaves out of two choices the other brings together.
    turns = [
        [(turn + shift * place) for place in range(len(parts))]
        for shift in (0, 1)
        for turn in range(count)
    ]
    return _distinct(
        "".join(part[turn % len(part)] for part, turn in zip(parts, each, strict=True))
        for each in turns
    )


def _distinct(texts: "Iterator[str] | list[str]") -> list[str]:
    return list(islice(dict.fromkeys(texts), _MOST)) or [""]


def _part(operation: Any, value: Any) -> Iterator[str]:
    """Yield the texts of one part of a pattern."""
    match str(operation):
        case "LITERAL":
            yield chr(value)
        case "NOT_LITERAL" | "ANY":
            yield "x" if value != ord("x") else "y"
        case "IN":
            yield from _members(value)
        case "BRANCH":
            for branch in value[1]:
                yield from _of(branch)
        case "SUBPATTERN":
            yield from _of(value[3])
        case "ATOMIC_GROUP":
            yield from _of(value)
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
            least, most, inner = value
            for count in sorted({max(least, 1), least, min(int(most), 3)}, reverse=True):
                yield from (text * count for text in _of(inner))
        case "GROUPREF":
            yield from "-/."  # the marks between the numbers of a day
        case "ASSERT":
            yield ""  # what follows says it, as a rule
            yield from _of(value[1])
        case _:
            yield ""


def _members(members: Any) -> Iterator[str]:
    if str(members[0][0]) == "NEGATE":
        yield next(mark for mark in "x 1.éжЖ" if not _has(members[1:], mark))
        return
    for operation, value in members:
        match str(operation):
            case "LITERAL":
                yield chr(value)
            case "RANGE":
                yield from (chr(value[0]), chr(value[1]))
            case _:
                yield from _CLASSES.get(str(value), "x")


def _has(members: Any, mark: str) -> bool:
    """Return whether a class of characters has a mark."""
    of_class = {
        "CATEGORY_DIGIT": str.isdecimal,
        "CATEGORY_SPACE": str.isspace,
        "CATEGORY_WORD": str.isalnum,
    }
    return any(
        (str(operation) == "LITERAL" and chr(value) == mark)
        or (str(operation) == "RANGE" and value[0] <= ord(mark) <= value[1])
        or (str(operation) == "CATEGORY" and of_class.get(str(value), str.isascii)(mark))
        for operation, value in members
    )
