"""What this platform can do, found out by trying: the tests that need it ask here."""

import ctypes
import json
import os
import signal
import stat
import tempfile
from functools import cache
from pathlib import Path

import pytest


def config_home(folder: Path) -> dict[str, str]:
    """Return the environment in which the settings file is in this folder, on any system."""
    return {"XDG_CONFIG_HOME": str(folder), "WIN_PD_OVERRIDE_LOCAL_APPDATA": str(folder)}


def set_config_home(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Have the settings file in this folder."""
    for name, value in config_home(folder).items():
        monkeypatch.setenv(name, value)


def named(printed: str, folder: Path, name: str) -> str:
    """Return an output with a name in place of a folder, also where it is in JSON strings."""
    path = str(folder / "x")
    for prefix in (json.dumps(path)[1:-2], path[:-1]):
        printed = printed.replace(prefix, f"{name}/")
    return printed.replace(str(folder), name)


def is_running(pid: int) -> bool:
    """Whether there is a process of this number."""
    if hasattr(signal, "CTRL_C_EVENT"):
        # Signal 0 is Ctrl+C there, and a process is waited for by a handle: 258 says not ended.
        kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - only Windows has it
        handle = kernel.OpenProcess(0x100000, False, pid)
        running = bool(handle) and kernel.WaitForSingleObject(handle, 0) == 258
        kernel.CloseHandle(handle)
        return running
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


@cache
def _links() -> bool:
    with tempfile.TemporaryDirectory() as folder:
        target, link = Path(folder) / "target", Path(folder) / "link"
        target.write_text("x", encoding="utf-8")
        try:
            link.symlink_to(target)
        except OSError:
            return False
        return link.is_symlink()


@cache
def has_permissions() -> bool:
    """Whether a file has permissions by user and group."""
    with tempfile.NamedTemporaryFile() as file:
        return stat.S_IMODE(os.stat(file.name).st_mode) == 0o600  # noqa: PTH116


@cache
def opens_folders() -> bool:
    """Whether a folder can be opened, to be put on the disk."""
    try:
        os.close(os.open(tempfile.gettempdir(), os.O_RDONLY))
    except OSError:
        return False
    return True


@cache
def _removes_open_files() -> bool:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        path = Path(folder) / "open"
        with path.open("wb"):
            try:
                path.unlink()
            except OSError:
                return False
    return True


needs_stopping = pytest.mark.skipif(
    not hasattr(signal, "SIGSTOP"), reason="a process cannot be stopped and go on here"
)
needs_interrupts = pytest.mark.skipif(
    hasattr(signal, "CTRL_C_EVENT"), reason="only a whole console can be sent Ctrl+C here"
)
needs_links = pytest.mark.skipif(not _links(), reason="no symbolic links can be made here")
needs_permissions = pytest.mark.skipif(
    not has_permissions(), reason="files have no permissions by user and group here"
)
needs_open_files_removed = pytest.mark.skipif(
    not _removes_open_files(), reason="a file that is open cannot be removed here"
)
