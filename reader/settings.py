"""What the user chose: defaults < settings file < environment < flags."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from functools import cache
from pathlib import Path
from typing import Any

from reader.errors import OptionError

ENVIRONMENT_PREFIX = "READER_"
MEASURE_RANGE = (30, 120)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Every choice that holds for a whole run."""

    library: Path
    """The folder that holds the user's articles."""
    state: Path
    """The folder that keeps what was read and how far."""
    cache: Path
    """The folder for digests; it can be deleted at any time."""
    method: str = "auto"
    """The method of summaries."""
    length: str = "3"
    """The length of summaries: ``3``, ``20%`` or ``120w``."""
    recogniser: str = "own"
    """What finds the names: ``own``, ``nltk``, ``spacy`` or ``spacy:MODEL``."""
    theme: str = "reader-dark"
    """The theme of the terminal reader."""
    measure: int = 72
    """The widest line of an article, in columns, 30 to 120."""


_PATHS = frozenset({"library", "state", "cache"})
NAMES = tuple(field.name for field in fields(Settings))
"""The settings, as they are called in the file; in the environment they are ``READER_NAME``."""


@cache
def default_settings() -> Settings:
    """Return the settings of a user who chose nothing, after this platform's custom."""
    from platformdirs import PlatformDirs

    dirs = PlatformDirs("reader", appauthor=False)
    data = Path(dirs.user_data_dir)
    return Settings(library=data / "articles", state=data, cache=Path(dirs.user_cache_dir))


def settings_file() -> Path:
    """Return the path of the settings file, whether it exists or not."""
    from platformdirs import PlatformDirs

    return Path(PlatformDirs("reader", appauthor=False).user_config_dir) / "settings.toml"


def load_settings(environment: Mapping[str, str] | None = None, **flags: object) -> Settings:
    """Gather the settings.

    Args:
        environment: Read instead of the process's own; for tests.
        flags: Settings given on the command line; None means not given.

    Raises:
        OptionError: If the file or a value means nothing; it names the place and the cure.
    """
    environment = os.environ if environment is None else environment
    settings = default_settings()
    path = settings_file()
    for name, value in _read_file(path).items():
        settings = _with(settings, name, value, where=f"{path}: {name}")
    for name in NAMES:
        variable = ENVIRONMENT_PREFIX + name.upper()
        if value := environment.get(variable):
            settings = _with(settings, name, value, where=variable)
    for name, value in flags.items():
        if value is not None:
            settings = _with(settings, name, value, where=f"--{name}")
    return settings


def _read_file(path: Path) -> dict[str, Any]:
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise OptionError(f"{path}: cannot be read: {error.strerror}") from error
    # Loaded here: most users have no such file.
    import tomllib

    try:
        return tomllib.loads(data.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise OptionError(f"{path}: not valid TOML: {error}") from error


def _with(settings: Settings, name: str, value: object, *, where: str) -> Settings:
    if name not in NAMES:
        raise OptionError(f"{where}: no such setting: the settings are {', '.join(NAMES)}")
    checked: Any
    if name in _PATHS:
        checked = Path(str(value)).expanduser()
    elif name == "measure":
        checked = _measure(value, where)
    elif isinstance(value, str):
        _check(name, value, where)
        checked = value
    else:
        raise OptionError(f'{where}: write it in quotes: {name} = "{value}"')
    return replace(settings, **{name: checked})


def _measure(value: object, where: str) -> int:
    low, high = MEASURE_RANGE
    text = str(value)
    if not (text.isascii() and text.isdigit() and low <= int(text) <= high):
        raise OptionError(f"{where}: “{text}” is no measure: give columns from {low} to {high}")
    return int(text)


def _check(name: str, value: str, where: str) -> None:
    from reader.summary.length import parse_length
    from reader.summary.methods import METHODS

    if name == "length":
        try:
            parse_length(value)
        except OptionError as error:
            raise OptionError(f"{where}: {error}") from error
    elif name == "recogniser":
        from reader.actors.recognisers import check_name

        try:
            check_name(value)
        except OptionError as error:
            raise OptionError(f"{where}: {error}") from error
    elif name == "method" and value not in METHODS:
        raise OptionError(f"{where}: no method “{value}”: the methods are {', '.join(METHODS)}")
