"""What the README and the manual show as printed is printed."""

import re
import shlex
from pathlib import Path

import pytest

from reader.cli.app import run
from reader.settings import default_settings
from tests.conftest import ROOT
from tests.manual.pages import page_files
from tests.platform import set_config_home

_BLOCK = re.compile(r"(?ms)^```console\n(.*?)^```")
_PYTHON = re.compile(r"(?ms)^```python\n(.*?)^```\n\n```text\n(.*?)^```")
_HEAD = re.compile(r"\s*\|\s*head -(\d+)$")


def shown(path: Path) -> list[tuple[str, str]]:
    """Return each command of a page that is shown with what it prints."""
    found = []
    for block in _BLOCK.findall(path.read_text(encoding="utf-8")):
        for part in re.split(r"(?m)^\$ ", block)[1:]:
            command, _, printed = part.partition("\n")
            if printed.strip():
                found.append((command, printed.rstrip("\n")))
    return found


EXAMPLES = [each for path in [ROOT / "README.md", *page_files()] for each in shown(path)]


@pytest.fixture(autouse=True)
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LIBRARY", "STATE", "CACHE"):
        monkeypatch.setenv(f"READER_{name}", str(tmp_path / name.lower()))
    set_config_home(monkeypatch, tmp_path / "config")
    default_settings.cache_clear()
    monkeypatch.chdir(ROOT)


_ENGINE = re.compile(r"^(?:import|from) (?:polars|pyspark|ray)\b", re.MULTILINE)
"""A program for an engine that the tests do without: it is compiled and not run."""


def test_there_are_some() -> None:
    assert len(EXAMPLES) >= 6


@pytest.mark.parametrize(("command", "printed"), EXAMPLES)
def test_a_command_prints_what_is_shown(
    command: str, printed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    head = _HEAD.search(command)
    words = shlex.split(_HEAD.sub("", command))
    assert words[0] == "reader"
    assert run(words[1:]) == 0
    lines = [line.rstrip() for line in capsys.readouterr().out.splitlines()]
    assert "\n".join(lines[: int(head[1]) if head else None]).rstrip("\n") == printed


def test_the_python_of_the_readme_prints_what_is_shown_after_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    ((program, printed),) = _PYTHON.findall((ROOT / "README.md").read_text(encoding="utf-8"))
    exec(compile(program, "README.md", "exec"), {})  # our own page
    lines = capsys.readouterr().out.splitlines()
    assert [line.rstrip() for line in lines] == printed.splitlines()


@pytest.mark.parametrize("path", page_files(), ids=lambda path: path.stem)
def test_the_python_of_a_page_runs(path: Path) -> None:
    for program in re.findall(r"(?ms)^```python\n(.*?)^```", path.read_text(encoding="utf-8")):
        made = compile(program, path.name, "exec")
        if not _ENGINE.search(program):
            exec(made, {})  # our own page


def test_the_readme_is_short() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    prose = re.sub(r"(?ms)^```.*?^```|\]\([^)]*\)", " ", text)
    assert 400 < len(prose.split()) < 700
