"""The editor that opens the settings."""

import os
from pathlib import Path

import pytest

from reader.errors import OptionError
from reader.services.editor import editor_command, run_editor

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the editors are shell scripts")


def program(folder: Path, name: str, script: str = "") -> None:
    (folder / name).write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    (folder / name).chmod(0o755)


@pytest.mark.parametrize(
    ("variables", "words"),
    [
        ({"VISUAL": "mine -w", "EDITOR": "vi"}, ["mine", "-w"]),
        ({"EDITOR": "mine"}, ["mine"]),
        ({"EDITOR": "missing"}, ["vi"]),
        ({}, ["vi"]),
    ],
)
def test_the_editor_is_the_users(
    tmp_path: Path, variables: dict[str, str], words: list[str]
) -> None:
    for name in ("mine", "vi"):
        program(tmp_path, name)
    found = editor_command({"PATH": str(tmp_path), **variables})
    assert [Path(found[0]).name, *found[1:]] == words


def test_without_an_editor_there_is_none(tmp_path: Path) -> None:
    assert editor_command({"PATH": str(tmp_path)}) == []


def test_no_shell_sees_the_path(tmp_path: Path) -> None:
    program(tmp_path, "mine", f'printf "%s" "$1" > {tmp_path}/got')
    run_editor([str(tmp_path / "mine")], Path("a b; $(x).toml"))
    assert (tmp_path / "got").read_text() == "a b; $(x).toml"
    with pytest.raises(OptionError, match="cannot be started"):
        run_editor([str(tmp_path / "none")], Path("x"))
