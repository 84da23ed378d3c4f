"""Settings: defaults < settings file < environment < flags."""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from reader.document.options import DigestOptions, FactsOptions, SummaryOptions
from reader.errors import OptionError

if TYPE_CHECKING:
    # Loaded where the settings file has rules.
    from reader.library.query.rules import Rule

ENVIRONMENT_PREFIX = "READER_"
MEASURE_RANGE = (30, 120)
KEYS = ("vim", "plain")
CHARACTERS = ("auto", "unicode", "ascii")
VIEWS = ("cards", "skim", "columns")
ORDERS = ("date", "title", "site", "minutes", "unread", "starred", "progress", "tags")
GROUPS = ("none", "day", "site", "story")
RIGHT_TO_LEFT = ("auto", "reader", "terminal")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The settings of one run."""

    library: Path
    """The folder that holds the user's articles."""
    state: Path
    """The folder for what the user did: status, tags, highlights, positions."""
    cache: Path
    """The folder for index and digests; it can be deleted at any time."""
    method: str = "auto"
    """The summarization method."""
    length: str = "auto"
    """The length of summaries: ``3``, ``20%``, ``120w``, or ``auto`` to fit each text."""
    recogniser: str = "own"
    """What finds the names: ``own``, ``nltk``, ``spacy`` or ``spacy:MODEL``."""
    theme: str = "reader-dark"
    """The colour theme."""
    measure: int = 72
    """The widest line of an article, in columns, 30 to 120."""
    keys: str = "vim"
    """The preset of keys: ``vim`` or ``plain``."""
    view: str = "cards"
    """How the list looks: ``cards``, ``columns`` or ``skim``."""
    order: str = "date"
    """The column that the list is sorted by."""
    group: str = "none"
    """What the list is grouped by: ``none``, ``day``, ``site`` or ``story``."""
    smooth: bool = True
    """Whether scrolling by a page is animated."""
    accessible: bool = False
    """Whether the screen is linear: one pane at a time, in words, for braille and speech."""
    characters: str = "auto"
    """The characters of icons and lines: ``unicode``, ``ascii``, or ``auto``."""
    right_to_left: str = "auto"
    """What reorders right-to-left text: the ``reader``, the ``terminal``, or ``auto``."""
    bind: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Command -> its keys, instead of those of the preset."""
    queries: Mapping[str, str] = field(default_factory=dict)
    """Name -> query, for the list."""
    rules: "Mapping[str, Rule]" = field(default_factory=dict)
    """Name -> a query and what is done with new articles: ``hide``, ``star``, ``read``,
    ``tag NAME``, ``keep N days``."""
    origins: Mapping[str, str] = field(default_factory=dict, compare=False)
    """Setting -> where it is set, for messages: ``settings.toml:3``."""
    refused: tuple[str, ...] = field(default=(), compare=False)
    """What is wrong with the rules of the file that are not used, each with its line."""

    @property
    def digest_options(self) -> DigestOptions:
        """The options for digests."""
        return DigestOptions(
            facts=FactsOptions(recogniser=self.recogniser),
            summary=SummaryOptions(method=self.method, length=self.length),
        )


_PATHS = frozenset({"library", "state", "cache"})
_TABLES = frozenset({"bind", "queries", "rules"})
_SWITCHES = frozenset({"smooth", "accessible"})
_FLAGS = {"true": True, "false": False}
_CHOICES = {
    "keys": KEYS,
    "view": VIEWS,
    "order": ORDERS,
    "group": GROUPS,
    "characters": CHARACTERS,
    "right_to_left": RIGHT_TO_LEFT,
}
NAMES = tuple(each.name for each in fields(Settings) if each.compare)
"""The names of the settings in the file; in the environment they are ``READER_NAME``."""


class _Folders(NamedTuple):
    """The folders for a program's files on this platform."""

    data: Path
    """For what must not be lost."""
    cache: Path
    """For what can be made again."""
    config: Path
    """For settings."""


def _folders() -> _Folders:
    if sys.platform not in {"win32", "darwin", "cygwin"} and "ANDROID_ROOT" not in os.environ:
        # What platformdirs does there; loading it costs 8 ms of CPU, `reader list` takes 110.
        return _Folders(
            _xdg("XDG_DATA_HOME", ".local/share"),
            _xdg("XDG_CACHE_HOME", ".cache"),
            _xdg("XDG_CONFIG_HOME", ".config"),
        )
    from platformdirs import PlatformDirs

    dirs = PlatformDirs("reader", appauthor=False)
    return _Folders(dirs.user_data_path, dirs.user_cache_path, dirs.user_config_path)


def _xdg(variable: str, otherwise: str) -> Path:
    """Return the program's folder after the XDG Base Directory Specification 0.8."""
    base = os.environ.get(variable, "").strip()
    # The specification says to ignore a path that is not absolute.
    folder = Path(base) if base.startswith("/") else Path(f"~/{otherwise}").expanduser()
    return folder / "reader"


@cache
def default_settings() -> Settings:
    """Return the default settings of this platform."""
    folders = _folders()
    return Settings(library=folders.data / "articles", state=folders.data, cache=folders.cache)


def settings_file() -> Path:
    """Return the path of the settings file, whether it exists or not."""
    return _folders().config / "settings.toml"


def load_settings(environment: Mapping[str, str] | None = None, **flags: object) -> Settings:
    """Load the settings.

    Args:
        environment: Read instead of the process's own; for tests.
        flags: Settings from the command line; None for those that were not given.

    Raises:
        OptionError: If the file or a value is not valid; it says where and what to do.
    """
    environment = os.environ if environment is None else environment
    settings = _with_file(default_settings(), settings_file())
    for name in NAMES:
        variable = ENVIRONMENT_PREFIX + name.upper()
        if name not in _TABLES and (value := environment.get(variable)):
            settings = _with(settings, name, _from_variable(name, value), where=variable)
    for name, flag in flags.items():
        if flag is not None:
            settings = _with(settings, name, flag, where=f"--{name}")
    return settings


def _from_variable(name: str, value: str) -> object:
    """Return the value of an environment variable, which has no type."""
    return value.lower() in {"1", "true", "yes", "on"} if name in _SWITCHES else value


def _with_file(settings: Settings, path: Path) -> Settings:
    text = _read(path)
    if text is None:
        return settings
    # Imported here because most users have no such file.
    from reader.settings_file import line_of

    values = _values(text, path)
    origins: dict[str, str] = {}
    problems: list[str] = []
    refused: list[str] = []
    for name, value in values.items():
        origins[name] = f"{path}:{line_of(text, name)}"
        for inner, part in _parts(name, value):
            where = origins[name]
            if inner:
                where = f"{path}:{line_of(text, inner, table=name)}"
                origins[f"{name}.{inner}"] = where
            try:
                settings = _with(settings, name, part, where=f"{where}: {name}")
            except OptionError as error:
                # A rule is refused alone: without it, nothing else means something different.
                (refused if name == "rules" and inner else problems).append(str(error))
    if problems:
        raise OptionError("\n".join(problems))
    return replace(settings, origins=origins, refused=tuple(refused))


def _values(text: str, path: Path) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise OptionError(f"{path}: not valid TOML: {error}") from error


def _parts(name: str, value: object) -> list[tuple[str, object]]:
    """Return what is checked at once: each line of a table by its name, all else whole."""
    if name in _TABLES and isinstance(value, dict):
        return [(inner, {inner: each}) for inner, each in value.items()]
    return [("", value)]


def _read(path: Path) -> str | None:
    try:
        return path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        return None
    except UnicodeDecodeError as error:
        raise OptionError(f"{path}: not valid TOML: {error}: save it as UTF-8") from error
    except OSError as error:
        raise OptionError(f"{path}: cannot be read: {error.strerror}") from error


def _with(settings: Settings, name: str, value: object, *, where: str) -> Settings:
    if name not in NAMES:
        raise OptionError(f"{where}: there is no such setting: the settings are {', '.join(NAMES)}")
    checked: Any
    if name in _PATHS:
        checked = _path(str(value), where)
    elif name == "measure":
        checked = _measure(value, where)
    elif name in _SWITCHES:
        checked = _flag(value, where)
    elif name in _TABLES:
        checked = {**getattr(settings, name), **_table(name, value, where)}
    elif isinstance(value, str):
        _check(name, value, where)
        checked = value
    else:
        raise OptionError(f'{where}: write it in quotes: {name} = "{value}"')
    return replace(settings, **{name: checked})


def _path(value: str, where: str) -> Path:
    try:
        return Path(value).expanduser()
    except RuntimeError as error:
        raise OptionError(
            f"{where}: {value}: there is no such user: write the full path"
        ) from error


def _measure(value: object, where: str) -> int:
    low, high = MEASURE_RANGE
    text = str(value)
    if not (text.isascii() and text.isdigit() and len(text) < 9 and low <= int(text) <= high):
        raise OptionError(f"{where}: “{text}” is not a valid width: use {low} to {high} columns")
    return int(text)


def _flag(value: object, where: str) -> bool:
    if not isinstance(value, bool):
        raise OptionError(f"{where}: “{value}” is not valid: use true or false")
    return value


def _table(name: str, value: object, where: str) -> dict[str, Any]:
    """Check a table of keys, queries or rules."""
    if not isinstance(value, dict):
        raise OptionError(
            f"{where}: this must be a table: write [{name}] and one line for each below it"
        )
    if name == "bind":
        return {command: _keys(keys, f"{where}.{command}") for command, keys in value.items()}
    if name == "rules":
        # Imported here: few settings have rules.
        from reader.library.query.rules import parse_rule

        return {inner: parse_rule(inner, rule, f"{where}.{inner}") for inner, rule in value.items()}
    for inner, query in value.items():
        if not isinstance(query, str):
            raise OptionError(f'{where}.{inner}: write it in quotes: {inner} = "is:unread"')
    return dict(value)


def query_problems(settings: Settings) -> list[str]:
    """Return what is wrong with the queries and rules of the settings, each with its line.

    They are no reason to refuse the settings: nothing but the query or rule itself fails.
    """
    problems = list(settings.refused)
    if not settings.queries:
        return problems
    # Imported here: few settings have queries.
    from reader.library.query.rules import check_query

    for name, query in settings.queries.items():
        line = settings.origins.get(f"queries.{name}", "queries")
        try:
            check_query(query, f"{line}: queries.{name}")
        except OptionError as error:
            problems.append(str(error))
    return problems


def _keys(value: object, where: str) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return tuple(value)
    raise OptionError(f'{where}: write keys in quotes: "J", or several: ["J", "ctrl+n"]')


def _check(name: str, value: str, where: str) -> None:
    choices = _CHOICES.get(name)
    if choices is not None:
        if value not in choices:
            raise OptionError(f"{where}: “{value}” is not valid: use one of {', '.join(choices)}")
        return
    from reader.summary.length import parse_length
    from reader.summary.methods import METHODS

    if name == "length":
        try:
            parse_length(value)
        except OptionError as error:
            raise OptionError(f"{where}: {error}") from error
    elif name == "recogniser":
        from reader.actors.external.recognisers import check_name

        try:
            check_name(value)
        except OptionError as error:
            raise OptionError(f"{where}: {error}") from error
    elif name == "method" and value not in METHODS:
        raise OptionError(
            f"{where}: there is no method “{value}”: the methods are {', '.join(METHODS)}"
        )


def change_setting(name: str, value: str | None) -> None:
    """Change one setting in the settings file, and leave all other lines as they are.

    Mistakes in other lines are left, too: one may be mended after the other.

    Args:
        name: The setting.
        value: Its new value; None to remove it from the file.

    Raises:
        OptionError: If the value is not valid, or the file cannot be read or written.
    """
    if value is not None:
        meant = _FLAGS.get(value, value) if name in _SWITCHES else value
        _with(default_settings(), name, meant, where=name)
    path = settings_file()
    text = _read(path) or ""
    _values(text, path)
    # Imported here because most commands change no setting.
    from reader.settings_file import with_setting

    changed = with_setting(text, name, None if value is None else _toml(name, value))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary = path.with_name(f".{path.name}-{os.getpid()}")
        try:
            with temporary.open("w", encoding="utf-8") as file:
                file.write(changed)
                file.flush()
                os.fsync(file.fileno())
            temporary.replace(path)
        finally:
            temporary.unlink(missing_ok=True)
    except OSError as error:
        raise OptionError(f"{path}: cannot be written: {error.strerror}") from error


def _toml(name: str, value: str) -> str:
    """Return text as TOML reads it back.

    Raises:
        OptionError: If it is not valid Unicode.
    """
    import json

    if name in _SWITCHES:
        return value
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise OptionError(
            f"{name}: {value}: a file cannot hold this text: it is not valid Unicode"
        ) from error
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
