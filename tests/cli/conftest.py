"""A command line of its own: nothing of the user's is read or written."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]

BRIDGE = """---
title: Ardmore closes its bridge
author: Ana Ruiz
published: 2025-11-03
site: Ardmore Gazette
source: https://example.org/bridge
---
The council of Ardmore voted on Monday to close the old bridge over the Lune.

Mayor Helen Ortiz said the bridge had carried lorries for ninety years. Engineers found cracks in
two of its arches last week.

Share on Facebook

“We could not wait,” Ortiz told the Ardmore Gazette. Drivers must use the ferry until June 2026.
"""
RIVER = """---
title: The river moved
published: 2025-10-20
---
Helen Ortiz watched the Lune leave its bed on Friday. The water ran west, past the mill at Kells.
"""


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """An environment in which the library, the state and the cache are in a temporary folder."""
    own = {
        "READER_LIBRARY": str(tmp_path / "library"),
        "READER_STATE": str(tmp_path / "state"),
        "READER_CACHE": str(tmp_path / "cache"),
        "HOME": str(tmp_path),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "PYTHONUTF8": "1",
    }
    return {**os.environ, **own}


@pytest.fixture
def run(environment: dict[str, str]) -> Run:
    """Run `reader` as a process of its own."""

    def start(*arguments: str | Path, **options: object) -> "subprocess.CompletedProcess[bytes]":
        done: subprocess.CompletedProcess[bytes] = subprocess.run(
            [sys.executable, "-m", "reader", *map(str, arguments)],
            capture_output=True,
            env=environment,
            timeout=100,
            check=False,
            **{"stdin": subprocess.DEVNULL, **options},  # type: ignore[call-overload]
        )
        return done

    return start


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library of two articles."""
    folder = tmp_path / "library"
    folder.mkdir()
    (folder / "bridge.md").write_text(BRIDGE, encoding="utf-8")
    (folder / "river.md").write_text(RIVER, encoding="utf-8")
    return folder
