"""Two processes use one library at once: nothing is lost. ``python -m tests.soak`` kills them, too,
and lets disks fail; when that falls is chance, and chance has no place in a suite."""

import os
import subprocess
import sys

import pytest

from tests.conftest import ROOT

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this platform cannot fork")


@pytest.mark.timeout(300)
def test_a_short_soak_loses_nothing() -> None:
    done = subprocess.run(
        [
            sys.executable, "-m", "tests.soak", "--operations", "300",
            "--kill-every", "100000", "--audit-every", "100", "--faults", "0",
        ],
        capture_output=True, text=True, cwd=ROOT, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert "nothing lost, nothing twice" in done.stdout


@pytest.mark.parametrize("words", [["--nope"], ["--operations", "0"], ["--processes", "99"]])
def test_what_it_does_not_know_is_wrong_usage(words: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.soak", *words], capture_output=True, cwd=ROOT, check=False
    )
    assert done.returncode == 2
