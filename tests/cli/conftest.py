"""A command line of its own: nothing of the user's is read or written."""

import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.cli.app import run as run_reader
from tests.platform import config_home

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
        **config_home(tmp_path / "config"),
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


class _Stream(io.TextIOWrapper):
    """A stream that ends in memory, and may pass for one of a terminal."""

    def __init__(self, data: bytes = b"", *, terminal: bool) -> None:
        super().__init__(io.BytesIO(data), encoding="utf-8", write_through=True)
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal

    def written(self) -> bytes:
        return self.buffer.getvalue()  # type: ignore[attr-defined, no-any-return]


@pytest.fixture
def here(environment: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run `reader` in this process, with ``input`` on its standard input.

    With ``terminal`` its streams pass for a terminal's.
    """

    def start(*arguments: str | Path, **options: object) -> "subprocess.CompletedProcess[bytes]":
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        data, terminal = options.get("input"), bool(options.get("terminal"))
        streams = {
            "stdin": _Stream(data if isinstance(data, bytes) else b"", terminal=terminal),
            "stdout": _Stream(terminal=terminal),
            "stderr": _Stream(terminal=terminal),
        }
        with monkeypatch.context() as patched:
            for name, stream in streams.items():
                patched.setattr(sys, name, stream)
            words = [str(each) for each in arguments]
            code = run_reader(words)
        written = [streams[name].written() for name in ("stdout", "stderr")]
        return subprocess.CompletedProcess(words, code, *written)

    return start


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library of two articles."""
    folder = tmp_path / "library"
    folder.mkdir()
    (folder / "bridge.md").write_text(BRIDGE, encoding="utf-8")
    (folder / "river.md").write_text(RIVER, encoding="utf-8")
    return folder
