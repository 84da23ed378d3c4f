"""Every command that the manual, the README and CONTRIBUTING show is one that Reader takes."""

import re
import shlex
from pathlib import Path

import click
import pytest

from reader.cli.app import SUBCOMMANDS, cli
from tests.conftest import ROOT
from tests.manual.pages import page_files

FILES = [*page_files(), ROOT / "README.md"]
_BLOCK = re.compile(r"(?ms)^```(?:console|sh)\n(.*?)^```")
_INNER = re.compile(r"\"?\$\(reader\b([^()]*)\)\"?")
_RUN = re.compile(r"(?:^|[|;&(]\s*)(?:\$ )?(?:\.venv/bin/)?reader\b([^|;&\n)#]*)", re.MULTILINE)


def shown(path: Path) -> list[str]:
    """Return what follows each `reader` in the blocks of commands of a page."""
    text = "\n".join(_BLOCK.findall(path.read_text(encoding="utf-8")))
    inner = _INNER.findall(text)
    return [*_RUN.findall(_INNER.sub("ID", text)), *inner]


EXAMPLES = [(path.stem, each.strip()) for path in FILES for each in shown(path)]


def test_there_are_examples() -> None:
    assert len(EXAMPLES) > 60


@pytest.mark.parametrize(("page", "example"), EXAMPLES)
def test_an_example_is_understood(page: str, example: str) -> None:
    words = shlex.split(example.partition(" > ")[0])
    if words[:1] == ["--library"]:
        words = words[2:]
    name = words[0] if words else ""
    if name not in SUBCOMMANDS:
        assert not name.startswith("-") or name in {"--version", "--help"}
        return
    missing = [w for w in words if w.startswith("articles/") and w.endswith((".md", ".txt"))]
    assert [word for word in missing if "*" not in word and not (ROOT / word).is_file()] == []
    context = click.Context(cli, info_name="reader")
    command = cli.get_command(context, name)
    assert command is not None
    command.make_context(name, words[1:], parent=context)
