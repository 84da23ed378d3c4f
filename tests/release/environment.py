"""A wheel in an environment where nothing else is, and what a user does there first."""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

ARTICLE = "The council of Ardmore voted on Monday to close the old bridge. Helen Ortiz said so.\n"


class Step(NamedTuple):
    """A command, and what it has to print."""

    words: tuple[str, ...]
    prints: str


STEPS = (
    Step(("--version",), "reader "),
    Step(("manual",), "The manual of Reader"),
    Step(("manual", "keys", "--format", "markdown"), "# Keys"),
    Step(("summarize", "article.txt", "--length", "1"), "The council of Ardmore"),
    Step(("actors", "article.txt"), "Helen Ortiz"),
    Step(("timeline", "article.txt", "--published", "2025-11-05"), "2025-11-03"),
    Step(("show", "page.html"), "The council of Ardmore"),
    Step(("add", "article.txt"), "article"),
    Step(("search", "bridge"), "The council of Ardmore"),
    Step(("doctor",), "versions"),
)


class Installed:
    """An environment with the wheel in it."""

    def __init__(self, folder: Path, wheel: Path, python: str = sys.executable) -> None:
        """Make the environment and install the wheel with what it needs.

        Args:
            folder: Where to; a new folder.
            wheel: The file.
            python: The Python of the environment.
        """
        subprocess.run([python, "-m", "venv", folder], check=True)
        scripts = folder / ("Scripts" if sys.platform == "win32" else "bin")
        self.python, self._reader = scripts / "python", scripts / "reader"
        self._folder = folder
        # Without the folder that keeps tests from the network: pip may use it, the steps may not.
        environment = {name: text for name, text in os.environ.items() if name != "PYTHONPATH"}
        command: list[str | Path] = [self.python, "-m", "pip", "install", "-q", wheel]
        subprocess.run(command, env=environment, check=True)

    @property
    def megabytes(self) -> float:
        """The size of the environment."""
        return sum(p.stat().st_size for p in self._folder.rglob("*") if p.is_file()) / 2**20

    def run(self, words: Sequence[str], folder: Path) -> tuple[str, float]:
        """Run `reader` in a folder with a library of its own, and return what it prints and takes.

        Raises:
            RuntimeError: If it fails.
        """
        own = {f"READER_{name}": str(folder / name.lower()) for name in ("LIBRARY", "STATE")}
        begun = time.monotonic()
        done = subprocess.run(
            [self._reader, *words],
            cwd=folder,
            env={**os.environ, **own, "READER_CACHE": str(folder / "cache")},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        if done.returncode:
            raise RuntimeError(f"reader {' '.join(words)}: {done.returncode}: {done.stderr}")
        return done.stdout, time.monotonic() - begun


def try_steps(installed: Installed, folder: Path) -> list[tuple[str, float]]:
    """Do what a user does first, and return each command with its seconds.

    Raises:
        RuntimeError: If one fails or prints something else.
    """
    (folder / "article.txt").write_text(ARTICLE, encoding="utf-8")
    page = f"<html><body><article><h1>A bridge</h1><p>{ARTICLE * 5}</p></article></body></html>"
    (folder / "page.html").write_text(page, encoding="utf-8")
    taken = []
    for step in STEPS:
        printed, seconds = installed.run(step.words, folder)
        if step.prints not in printed:
            raise RuntimeError(f"reader {' '.join(step.words)} printed {printed!r}")
        taken.append((" ".join(step.words), seconds))
    return taken
