"""Opening a file in the user's editor."""

import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from reader.errors import OptionError
from reader.services.command_line import words_of

_USUAL = ("nano", "vim", "vi", "notepad")
"""What is tried where no editor is named."""


def editor_command(environment: Mapping[str, str] | None = None) -> list[str]:
    """Return the words that start the user's editor; empty where there is none.

    Args:
        environment: Read instead of the process's own; ``VISUAL`` goes before ``EDITOR``.
    """
    environment = os.environ if environment is None else environment
    for name in ("VISUAL", "EDITOR"):
        words = words_of(environment.get(name, ""))
        if words and shutil.which(words[0], path=environment.get("PATH")):
            return words
    found = (shutil.which(name, path=environment.get("PATH")) for name in _USUAL)
    return [path for path in found if path][:1]


def run_editor(command: Sequence[str], path: Path) -> None:
    """Run an editor on a file until the user leaves it; no shell is used.

    Raises:
        OptionError: If it cannot be started.
    """
    try:
        subprocess.run([*command, str(path)], check=False)  # noqa: S603 - the user's own editor
    except OSError as error:
        raise OptionError(f"{command[0]}: cannot be started: {error.strerror}") from error
