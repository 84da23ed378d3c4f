"""What only some platforms have is used where the platform is asked for it first."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT

MODULES = frozenset("fcntl grp msvcrt pty pwd resource termios tty winreg".split())
"""Modules that not every platform has."""
NAMES = frozenset(
    "fork forkpty fchmod fchown getuid geteuid getgid getpgid killpg setsid mkfifo nice statvfs"
    " alarm setitimer getitimer pthread_kill SIGALRM SIGHUP SIGKILL SIGPROF SIGXFSZ ITIMER_PROF"
    " CTRL_C_EVENT WinDLL".split()
)
"""Functions and signals of ``os``, ``signal`` and ``ctypes`` that not every platform has."""
ASKED = {
    ("cli/key_presses.py", "termios"): 'sys.platform == "win32"',
    ("cli/key_presses.py", "tty"): 'sys.platform == "win32"',
    ("intake/sandbox/confinement.py", "SIGXFSZ"): 'if hasattr(signal, "SIGXFSZ")',
    ("intake/sandbox/cpu_time.py", "WinDLL"): 'sys.platform == "win32"',
    ("intake/sandbox/limits.py", "ITIMER_PROF"): 'hasattr(signal, "setitimer")',
    ("intake/sandbox/limits.py", "SIGPROF"): 'hasattr(signal, "setitimer")',
    ("intake/sandbox/limits.py", "setitimer"): 'hasattr(signal, "setitimer")',
    ("intake/sandbox/memory.py", "resource"): "except ImportError",
    ("intake/sandbox/parsers/__main__.py", "alarm"): 'not hasattr(signal, "alarm")',
    ("services/digests/worker.py", "nice"): "suppress(OSError, AttributeError)",
}
"""File and name -> how the file asks before."""
_ANY = re.compile(rf"\b(?:{'|'.join((*MODULES, *NAMES))})\b")
ROOMS = ROOT / "reader"
FILES = sorted(ROOMS.rglob("*.py"))


def used(path: Path) -> Iterator[str]:
    source = path.read_text(encoding="utf-8")
    if not _ANY.search(source):
        return  # reading a file is quick, and taking it apart is not
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names if each.name in MODULES)
        elif isinstance(node, ast.ImportFrom) and node.module in MODULES:
            yield node.module
        elif (
            isinstance(node, ast.Attribute)
            and isinstance(node.value, ast.Name)
            and node.value.id in {"os", "signal", "ctypes"}
            and node.attr in NAMES
        ):
            yield node.attr


def test_nothing_is_used_that_a_platform_may_lack_without_asking() -> None:
    found = {(path.relative_to(ROOMS).as_posix(), name) for path in FILES for name in used(path)}
    assert found == set(ASKED)


@pytest.mark.parametrize(("file", "name"), ASKED)
def test_the_platform_is_asked(file: str, name: str) -> None:
    assert ASKED[file, name] in (ROOMS / file).read_text(encoding="utf-8")


def test_a_name_of_one_platform_is_found(tmp_path: Path) -> None:
    (tmp_path / "x.py").write_text("import os, fcntl\nos.fork()\nos.getpid()\n", encoding="utf-8")
    assert sorted(used(tmp_path / "x.py")) == ["fcntl", "fork"]
