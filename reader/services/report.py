"""The output of `reader doctor --report`: what a bug report needs, and nothing private."""

import os
import platform
import shutil
import sqlite3
import sys
from collections.abc import Iterator
from dataclasses import fields
from importlib.metadata import PackageNotFoundError, version

import reader
from reader.errors import InputError, OptionError
from reader.intake.sandbox.process import confinement
from reader.settings import Settings, default_settings, load_settings, settings_file

_PACKAGES = ("textual", "rich", "click", "sumy", "nltk", "numpy", "lxml", "trafilatura")
"""Packages whose version may cause a problem."""
_TERMINAL = ("TERM", "COLORTERM", "TERM_PROGRAM", "TERM_PROGRAM_VERSION", "NO_COLOR", "LANG")
"""Variables that identify the terminal; none identifies the user or the place."""
_PRESENCE = ("TMUX", "STY", "SSH_CONNECTION", "WT_SESSION", "WSL_DISTRO_NAME")
"""Variables of which only the presence is reported: their values are private."""
_PRIVATE = frozenset({"library", "state", "cache", "queries", "origins"})
"""Settings of which only the presence is reported."""

Line = tuple[str, str]
"""A name and what is said of it."""


def report() -> Iterator[Line]:
    """Yield the lines of the report, each a name and a value on one line."""
    yield "reader", reader.__version__
    yield "python", f"{platform.python_implementation()} {platform.python_version()}"
    yield "system", f"{platform.system()} {platform.release()} {platform.machine()}"
    yield "sqlite", sqlite3.sqlite_version
    for name in _PACKAGES:
        yield name, _version(name)
    yield from _terminal()
    yield "sandbox", _sandbox()
    yield from _settings()


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed"


def _terminal() -> Iterator[Line]:
    columns, lines = shutil.get_terminal_size()
    yield "terminal", f"{columns} x {lines}, {sys.stdout.encoding}"
    for name in _TERMINAL:
        if value := os.environ.get(name):
            yield name, value
    for name in _PRESENCE:
        if name in os.environ:
            yield name, "set"


def _sandbox() -> str:
    try:
        held = confinement()
    except InputError as error:
        return str(error)
    return f"memory {held.memory}, files {'refused' if held.files else 'not refused'}"


def _settings() -> Iterator[Line]:
    yield "settings file", "there is one" if settings_file().exists() else "none"
    try:
        chosen = load_settings()
    except OptionError:
        yield "settings", "not valid: `reader doctor` says where"
        return
    yield from changed(chosen)


def changed(chosen: Settings) -> Iterator[Line]:
    """Yield the settings that differ from the defaults; private ones without their values."""
    usual = default_settings()
    for each in fields(Settings):
        value = getattr(chosen, each.name)
        if value == getattr(usual, each.name) or each.name == "origins":
            continue
        if each.name in _PRIVATE:
            yield each.name, "changed"
        elif each.name == "bind":
            yield (
                each.name,
                ", ".join(f"{name} = {' | '.join(keys)}" for name, keys in value.items()),
            )
        else:
            yield each.name, str(value)
