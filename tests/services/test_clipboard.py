"""Copying: by the best program that is here, and said to be done only when it was."""

import os
from pathlib import Path

import pytest

from reader.document.safe_text import sanitize
from reader.errors import OptionError
from reader.services.clipboard import copy_by_program, takes_osc_52, ways

POSIX = pytest.mark.skipif(os.name == "nt", reason="the stand-ins are shell scripts")


def program(folder: Path, name: str, *, code: int = 0) -> Path:
    """Make a program that keeps what it gets and ends with a code."""
    kept = folder / f"{name}.got"
    path = folder / name
    path.write_text(f'#!/bin/sh\necho "$@" > {kept}.args\n/bin/cat > {kept}\nexit {code}\n')
    path.chmod(0o755)
    return kept


@POSIX
@pytest.mark.parametrize(
    ("variables", "names"),
    [
        ({}, ["pbcopy"]),
        ({"TMUX": "/tmp/x"}, ["tmux", "pbcopy"]),
        ({"DISPLAY": ":0"}, ["xclip", "xsel", "pbcopy"]),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "w"}, ["wl-copy", "xclip", "xsel", "pbcopy"]),
    ],
)
def test_only_what_has_something_to_copy_to_is_tried(
    tmp_path: Path, variables: dict[str, str], names: list[str]
) -> None:
    for name in ("tmux", "wl-copy", "xclip", "xsel", "pbcopy"):
        program(tmp_path, name)
    found = ways({"PATH": str(tmp_path), **variables})
    assert [way.program for way in found] == names


@POSIX
def test_the_text_goes_to_the_first_program_that_works(tmp_path: Path) -> None:
    program(tmp_path, "wl-copy", code=1)
    kept = program(tmp_path, "xclip")
    environment = {"PATH": str(tmp_path), "DISPLAY": ":0", "WAYLAND_DISPLAY": "w"}
    assert copy_by_program(sanitize("grüße $HOME; `id`\n-x"), environment) == "xclip"
    assert kept.read_text(encoding="utf-8") == "grüße $HOME; `id`\n-x"


@POSIX
def test_the_program_of_windows_gets_the_encoding_that_it_takes(tmp_path: Path) -> None:
    kept = program(tmp_path, "clip.exe")
    assert copy_by_program(sanitize("Größe: Ж"), {"PATH": str(tmp_path)}) == "clip.exe"
    assert kept.read_text(encoding="utf-16-le") == "Größe: Ж"


@POSIX
def test_where_nothing_copies_it_says_what_to_install(tmp_path: Path) -> None:
    program(tmp_path, "pbcopy", code=1)
    with pytest.raises(OptionError, match="install wl-clipboard"):
        copy_by_program(sanitize("x"), {"PATH": str(tmp_path)})


@pytest.mark.parametrize(
    ("variables", "takes"),
    [
        ({"TERM": "xterm-kitty"}, True),
        ({"TERM": "foot"}, True),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "WezTerm"}, True),
        ({"TERM": "xterm-256color", "WT_SESSION": "1"}, True),
        ({"TERM": "xterm-256color"}, False),
        ({"TERM": "screen", "TERM_PROGRAM": "tmux"}, False),
        ({"TERM": "xterm-kitty", "TMUX": "/tmp/x"}, False),
    ],
)
def test_a_terminal_that_takes_osc_52_is_known(variables: dict[str, str], takes: bool) -> None:
    assert takes_osc_52(variables) == takes
