"""No rule of a style sheet and no message is left over from what is gone."""

import ast
import re
from collections.abc import Iterator

import pytest
import textual.containers
import textual.widgets
from textual.message import Message
from textual.screen import ModalScreen, Screen
from textual.scroll_view import ScrollView

from tests.conftest import ROOT

TUI = ROOT / "reader" / "tui"
SOURCES = {path: path.read_text(encoding="utf-8") for path in TUI.rglob("*.py")}
CODE = "\n".join(SOURCES.values())
TREES = {path: ast.parse(text) for path, text in SOURCES.items()}
NODES = [(path, node) for path, tree in TREES.items() for node in ast.walk(tree)]
CLASSES = {node.name: path for path, node in NODES if isinstance(node, ast.ClassDef)}
WORDS = {
    word
    for _, node in NODES
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and len(node.value) < 80
    for word in node.value.split()
}
"""The words of the short texts in the code: ids and classes are among them."""
POSTED = set(re.findall(r"\b([A-Z]\w+)\(", CODE))
HANDLED = {each.rpartition(".")[2] for each in re.findall(r"@on\(([\w.]+)", CODE)}
HANDLERS = re.findall(r"def on_(\w+)", CODE)
_NO_RULE = re.compile(r"/\*.*?\*/|\$[\w-]+:[^;]*;|[\w-]+:\s[^;{}]*;", re.DOTALL)
_NAME = re.compile(r"([#.]|&|:)?(-?[A-Za-z][\w-]*)")
OF_TEXTUAL = {
    *vars(textual.widgets)["__all__"],
    *vars(textual.containers),
    *(each.__name__ for each in (ModalScreen, Screen, ScrollView)),
}
SET_BY_TEXTUAL = {"-textual-compact", "input--placeholder", "input--cursor", "input--suggestion"}


def sheets() -> Iterator[tuple[str, str]]:
    """Yield each style sheet, and where it is."""
    yield "reader.tcss", (TUI / "reader.tcss").read_text(encoding="utf-8")
    for path, node in NODES:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant):
            names = {each.id for each in node.targets if isinstance(each, ast.Name)}
            if names & {"CSS", "DEFAULT_CSS"}:
                yield path.name, str(node.value.value)


def selectors() -> Iterator[tuple[str, str]]:
    """Yield each selector, and where it is."""
    for where, sheet in sheets():
        for rule in re.finditer(r"([^{}]+)\{", _NO_RULE.sub("", sheet)):
            yield from ((where, each.strip()) for each in rule[1].split(",") if each.strip())


def unknown(selector: str) -> list[str]:
    """Return the names in a selector that nothing in the code has."""
    return [
        found[0]
        for found in _NAME.finditer(selector)
        if found[1] not in {":", "&"} and not _is_known(found[1] or "", found[2])
    ]


def _is_known(mark: str, name: str) -> bool:
    if mark:
        return name in SET_BY_TEXTUAL | WORDS or name.partition("--")[0] + "--" in WORDS
    return name in OF_TEXTUAL or name in CLASSES


def test_each_name_in_a_style_sheet_is_of_something() -> None:
    found = [(where, each, unknown(each)) for where, each in selectors()]
    assert len(found) > 50
    assert [each for each in found if each[2]] == []


def test_a_name_of_nothing_is_found() -> None:
    assert unknown("ReadingScreen > #list") == []
    assert unknown("GoneScreen > #gone .gone") == ["GoneScreen", "#gone", ".gone"]


def messages() -> list[str]:
    """Return the classes of messages."""
    return [
        node.name
        for _, node in NODES
        if isinstance(node, ast.ClassDef)
        and any(isinstance(base, ast.Name) and base.id == Message.__name__ for base in node.bases)
    ]


@pytest.mark.parametrize("name", messages())
def test_each_message_is_posted_and_handled(name: str) -> None:
    words = re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()
    assert name in HANDLED or any(each.endswith(words) for each in HANDLERS)
    assert name in POSTED
