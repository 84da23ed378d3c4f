"""A kill at any point loses nothing that was reported done, and shows nothing half-written."""

import subprocess
import sys

import pytest

from tests.conftest import ROOT


@pytest.mark.timeout(300)
def test_killed_before_any_write_the_library_is_whole() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.library.kills", "--every", "80"],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "kills" in done.stdout
