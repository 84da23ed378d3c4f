"""Every regular expression of the program, and texts that nearly match each."""

import ast
import re
from collections.abc import Iterator
from importlib import import_module
from itertools import islice
from typing import Any, NamedTuple

from reader.document.lazy_pattern import LazyPattern
from reader.errors import ReaderError
from reader.language.line_rows import LineRows
from tests.conftest import ROOT

PACKAGE = ROOT / "reader"


class Found(NamedTuple):
    """A pattern, and where it is written."""

    name: str
    """``dates/lexicon.py _MONTH``."""
    pattern: re.Pattern[str]


def modules() -> list[str]:
    """Return the names of every module that can be imported without doing anything."""
    paths = (path for path in sorted(PACKAGE.rglob("*.py")) if path.name != "__main__.py")
    return [
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for path in paths
    ]


def written() -> dict[str, int]:
    """Return how often each file compiles a pattern, told from its syntax tree."""
    counts = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        calls = [
            node
            for node in ast.walk(tree)
            if isinstance(node, ast.Call)
            and ast.unparse(node.func) in {"re.compile", "regex.compile", "lazy_compile"}
        ]
        if calls:
            counts[path.relative_to(PACKAGE).as_posix()] = len(calls)
    return counts


def all_patterns() -> list[Found]:
    """Return every compiled pattern of text, each once: constants, tables, grammars."""
    seen: dict[str, Found] = {}
    for name in modules():
        try:
            module = import_module(name)
        except ReaderError:
            continue  # it needs an extra that is not installed
        for attribute, value in list(vars(module).items()):
            if getattr(value, "__module__", name) not in {name, None} and not _is_data(value):
                continue
            place = name.removeprefix("reader.").replace(".", "/") + ".py"
            for pattern in _in(value, depth=3):
                seen.setdefault(pattern.pattern, Found(f"{place} {attribute}", pattern))
    for language in ("en", "de", "fr", "es", "it", "pt", "nl", "cs", "ru", "sv", "hu", "tr", "lv"):
        for rule in import_module("reader.dates.expressions").grammar(language).rules:
            seen.setdefault(rule.pattern.pattern, Found(f"dates rule {rule.name}", rule.pattern))
    return list(seen.values())


def _is_data(value: object) -> bool:
    return isinstance(value, (re.Pattern, LazyPattern, dict, list, tuple, set, frozenset, LineRows))


def _in(value: Any, depth: int) -> Iterator[re.Pattern[str]]:
    """Yield the patterns in a value."""
    if isinstance(value, LazyPattern):
        yield re.compile(value.pattern, value.flags)
    elif isinstance(value, LineRows):
        yield from _in(value.rows, depth)
    elif isinstance(value, re.Pattern):
        if isinstance(value.pattern, str):
            yield value
    elif depth and isinstance(value, dict):
        for each in (*value.keys(), *islice(value.values(), 2000)):
            yield from _in(each, depth - 1)
    elif depth and isinstance(value, (list, tuple, set, frozenset)):
        for each in islice(value, 2000):
            yield from _in(each, depth - 1)
            for field in getattr(each, "__slots__", ()) or ():
                yield from _in(getattr(each, field, None), 1)


def near_matches(pattern: re.Pattern[str]) -> list[str]:
    """Return a text that the pattern takes, as far as can be told, and beginnings of it."""
    parser: Any = re._parser  # type: ignore[attr-defined]
    try:
        sample = "".join(_sample(parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG)))
    except (re.error, RecursionError):
        return []
    cuts = {sample, sample[:-1], sample[: len(sample) // 2], sample[1:]}
    return sorted(cut for cut in cuts if cut)


def _sample(parsed: Any) -> Iterator[str]:
    """Yield pieces of a text that a parsed pattern takes: the first choice of each."""
    for operation, value in parsed:
        match str(operation):
            case "LITERAL":
                yield chr(value)
            case "NOT_LITERAL" | "ANY":
                yield "x" if value != ord("x") else "y"
            case "IN":
                yield _of_set(value)
            case "BRANCH":
                yield from _sample(value[1][-1])
            case "SUBPATTERN":
                yield from _sample(value[3])
            case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
                least, most, inner = value
                for _ in range(max(least, min(2, int(most)))):
                    yield from _sample(inner)
            case "ATOMIC_GROUP":
                yield from _sample(value)
            case _:
                continue


def _of_set(members: Any) -> str:
    for operation, value in members:
        match str(operation):
            case "LITERAL":
                return chr(value)
            case "RANGE":
                return chr(value[0])
            case "NEGATE":
                return "x"
            case "CATEGORY":
                kinds = {"DIGIT": "1", "SPACE": " ", "NOT_DIGIT": "x"}
                return kinds.get(str(value).removeprefix("CATEGORY_"), "x")
            case _:
                continue
    return "x"
