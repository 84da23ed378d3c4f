"""A process is held to a limit of memory by the system, or by a thread of its own."""

import ctypes
import subprocess
import sys
from importlib.util import find_spec
from types import SimpleNamespace
from typing import Any

import pytest

from reader.intake.sandbox import memory
from reader.intake.sandbox.confinement import Confinement
from reader.intake.sandbox.memory import OUT_OF_MEMORY, peak_megabytes
from reader.intake.sandbox.process import confinement

EAT = """
import time
held = []
while len(held) < 400:
    held.append(b"x" * 2**20)
    time.sleep(0.001)
print("ate it")
"""
IGNORED = """
import sys
memory.set_limit = lambda name, value: True  # as macOS does: taken and ignored
from pathlib import Path
told = Path("/proc/self/statm")
if sys.platform == "linux":
    # On Linux a new process takes over the peak of the one that started it.
    memory.peak_megabytes = lambda: int(told.read_text().split()[1]) / 256
"""
ABSENT = "import sys; sys.modules['resource'] = None  # as on Windows"


def limited(before: str) -> "subprocess.CompletedProcess[str]":
    program = (
        "from reader.intake.sandbox import memory\n"
        f"{before}\nprint(memory.limit_memory(100))\n{EAT}"
    )
    command = [sys.executable, "-c", program]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_where_the_system_ignores_the_limit_a_thread_watches() -> None:
    done = limited(IGNORED)
    assert done.returncode == OUT_OF_MEMORY
    assert "ate it" not in done.stdout


def test_memory_that_is_refused_without_a_limit_is_no_limit(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(memory, "set_limit", lambda *_: False)
    monkeypatch.setattr(memory, "_is_enforced", lambda _: True)
    monkeypatch.setattr(memory, "peak_megabytes", lambda: None)
    assert memory.limit_memory(100) == "unlimited"


@pytest.mark.skipif(hasattr(ctypes, "WinDLL"), reason="this platform tells it in another way")
def test_where_nothing_can_be_known_it_says_so() -> None:
    assert limited(ABSENT).stdout == "unlimited\nate it\n"


@pytest.mark.parametrize("name", ["RLIMIT_NOTHING", "RLIMIT_AS"])
def test_a_limit_that_cannot_be_set_is_not_set(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise ValueError("current limit exceeds maximum limit")

    limits = pytest.importorskip("resource", reason="this platform has no limits of its own")
    monkeypatch.setattr(limits, "setrlimit", refuse)
    assert not memory.set_limit(name, 1)


def test_on_windows_the_peak_is_what_was_committed(monkeypatch: pytest.MonkeyPatch) -> None:
    class Call:
        restype = argtypes = None

        def __init__(self, name: str) -> None:
            self.name = name

        def __call__(self, *arguments: Any) -> int:
            if self.name == "K32GetProcessMemoryInfo":
                counters = arguments[1]._obj
                assert counters.size == ctypes.sizeof(counters)
                counters.peak_committed = 300 * 2**20
            return 1

    kernel = SimpleNamespace(
        **{name: Call(name) for name in ("GetCurrentProcess", "K32GetProcessMemoryInfo")}
    )
    monkeypatch.setitem(sys.modules, "resource", None)
    monkeypatch.setattr(ctypes, "WinDLL", lambda _name: kernel, raising=False)
    assert peak_megabytes() == 300.0


def test_a_child_says_what_it_is_held_to() -> None:
    found = confinement()
    assert found == Confinement(memory=found.memory, files=find_spec("resource") is not None)
    assert found.memory in {"limited", "watched"}
