"""The reader in a real terminal: what a terminal makes of the bytes that it writes."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT

Tmux = Callable[..., str]


@pytest.fixture
def tmux(tmp_path: Path) -> Iterator[Tmux]:
    """Run a reader in tmux; call with a tmux command and its arguments."""
    path = shutil.which("tmux")
    if path is None:
        pytest.skip("no tmux on this machine")
    command = [path, "-S", str(tmp_path / "socket"), "-f", "/dev/null"]

    def run(*arguments: str) -> str:
        done = subprocess.run(
            [*command, *arguments], capture_output=True, text=True, timeout=30, check=True
        )
        return done.stdout

    environment = {
        "READER_STATE": str(tmp_path / "state"),
        "READER_CACHE": str(tmp_path / "cache"),
        "READER_SMOOTH": "false",
        "LANG": "C.UTF-8",
        "PATH": os.environ["PATH"],
    }
    words = " ".join(f"{name}={value}" for name, value in environment.items())
    # The size of the runner's own terminal is not that of tmux.
    program = f"env -u COLUMNS -u LINES {words} {sys.executable} -m reader {ROOT / 'articles'}"
    run("new-session", "-d", "-x", "80", "-y", "24", f"{program}; echo ended with $?; sleep 60")
    yield run
    run("kill-server")


def wait_for(tmux: Tmux, words: str, *, gone: bool = False) -> str:
    """Wait until some words stand on the screen, or do not any more; return the screen."""
    shown = ""
    for _ in range(300):
        shown = tmux("capture-pane", "-p")
        if (words in shown) != gone:
            return shown
        time.sleep(0.1)
    raise AssertionError(f"“{words}” did not come:\n{shown}")


def test_reading_in_a_real_terminal(tmux: Tmux) -> None:
    wait_for(tmux, "1 of 3")
    tmux("send-keys", "Enter", "Enter", "Enter")
    wait_for(tmux, "⏎ close", gone=True)
    wait_for(tmux, "⏎ next", gone=True)
    tmux("send-keys", "/")
    wait_for(tmux, "words, actor:")
    tmux("send-keys", "-l", "ferry")
    wait_for(tmux, "of 12")
    tmux("send-keys", "Enter")
    # The mark before a row says that keys go to the list again.
    wait_for(tmux, "▌●  Ferry")
    tmux("send-keys", "Enter")
    wait_for(tmux, "[Text]")
    wait_for(tmux, "off Skarholm")
    wait_for(tmux, "sentence 1 of")
    tmux("send-keys", "s")
    wait_for(tmux, "summary: 1 of 3")
    tmux("resize-window", "-x", "140", "-y", "40")
    wait_for(tmux, "Summary   3 of")
    tmux("send-keys", "g", "g", "q")
    wait_for(tmux, "ended with 0")
