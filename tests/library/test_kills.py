"""A kill at any point loses nothing that was reported done, and shows nothing half-written."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

MEMORY = Path("/dev/shm")
"""Where files are synced at once: it is the program that is killed, and not the machine."""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this platform cannot fork")
@pytest.mark.timeout(300)
def test_killed_before_any_write_the_library_is_whole() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.library.kills", "--every", "1000", "--fewest", "3"],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, "TMPDIR": str(MEMORY)} if MEMORY.is_dir() else None,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "kills" in done.stdout


@pytest.mark.parametrize("words", [["--nope"], ["fly"], ["--every", "0"], ["--every", "x"]])
def test_what_it_does_not_know_is_wrong_usage(words: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.library.kills", *words],
        capture_output=True,
        cwd=ROOT,
        check=False,
    )
    assert done.returncode == 2
