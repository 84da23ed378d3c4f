"""The reference parts of the manual, each made from the tables of the code."""

import ast
import inspect
from collections.abc import Callable, Iterable
from typing import Any

import click

from reader import settings as settings_module
from reader.cli.app import SUBCOMMANDS, cli, open_command
from reader.document.annotations import HIDDEN_REASONS, KINDS
from reader.errors import ReaderError
from reader.intake.formats.registry import FORMATS
from reader.intake.imports.registry import FORMATS as IMPORTS
from reader.library.query.fields import FIELDS
from reader.settings import _CHOICES, NAMES, Settings, default_settings
from reader.settings_file import TEMPLATE
from reader.summary.methods import CEILINGS, METHODS
from reader.tui.keys.table import COMMANDS
from reader.tui.theme.themes import VARIABLES_DARK
from tests.manual.figures import figures
from tests.manual.json_fields import OUTPUTS

_SHARED = ("library", "quiet", "help")
"""Options that every command has; they are described once."""
_FOLDERS = {"library", "state", "cache"}


def keys() -> str:
    """Return every command of the reader with its keys, by group."""
    parts = []
    for group in dict.fromkeys(command.group for command in COMMANDS):
        rows = [
            f"- {_keys(command.keys('vim'))}: {command.help} *{command.id}*{_plain(command)}"
            for command in COMMANDS
            if command.group == group
        ]
        parts.append(f"### {group}\n\n" + "\n".join(rows))
    return "\n\n".join(parts)


def _keys(written: Iterable[str]) -> str:
    return ", ".join(f"`{each}`" for each in written) or "no key"


def _plain(command: Any) -> str:
    if command.keys("plain") == command.keys("vim"):
        return ""
    return f"; in the plain preset {_keys(command.keys('plain'))}"


def settings() -> str:
    """Return every setting with what it means, its values and its default."""
    told = _docstrings(Settings)
    rows = []
    for name in NAMES:
        row = f"- `{name}`: {told[name].replace('``', '`')}"
        if any(f"`{each}`" not in row for each in _CHOICES.get(name, ())):
            row += f" One of {_listed(_CHOICES[name])}."
        default = getattr(default_settings(), name)
        if name not in _FOLDERS and default != {}:
            shown = str(default).lower() if isinstance(default, bool) else default
            row += f" Default: `{shown}`."
        if name not in {"bind", "queries", "rules"}:
            row += f" Environment: `{settings_module.ENVIRONMENT_PREFIX}{name.upper()}`."
        rows.append(row)
    return "\n".join(rows)


def _docstrings(kind: type) -> dict[str, str]:
    """Return what the line under each field of a class says."""
    body = ast.parse(inspect.cleandoc(inspect.getsource(kind))).body[-1]
    assert isinstance(body, ast.ClassDef)
    told = {}
    for field, text in zip(body.body, body.body[1:], strict=False):
        if isinstance(field, ast.AnnAssign) and isinstance(text, ast.Expr):
            assert isinstance(field.target, ast.Name)
            assert isinstance(text.value, ast.Constant)
            told[field.target.id] = " ".join(str(text.value.value).split())
    return told


def settings_file() -> str:
    """Return the settings file that `g ,` creates."""
    return f"```toml\n{TEMPLATE}```"


def theme_colours() -> str:
    """Return the colours that a theme may change."""
    return _listed(VARIABLES_DARK)


def command_names() -> str:
    """Return every command with what it does in a line."""
    return "\n".join(f"- `reader {name}`: {text}" for name, (_, text) in SUBCOMMANDS.items())


def commands() -> str:
    """Return every command with all its arguments and options."""
    context = click.Context(cli, info_name="reader")
    return "\n\n".join(_command(name, cli.get_command(context, name)) for name in SUBCOMMANDS)


def _command(name: str, command: click.Command | None, level: int = 2) -> str:
    assert command is not None
    context = click.Context(command, info_name=f"reader {name}")
    usage = " ".join(command.collect_usage_pieces(context))
    parts = [f"{'#' * level} reader {name}", f"`reader {name} {usage}`", _help(command)]
    options = own_options(command)
    if options:
        parts.append("\n".join(_option(option, context) for option in options))
    if isinstance(command, click.Group):
        parts += [
            _command(f"{name} {inner}", command.get_command(context, inner), level + 1)
            for inner in command.list_commands(context)
        ]
    return "\n\n".join(part for part in parts if part)


def own_options(command: click.Command) -> list[click.Option]:
    """Return the options of a command that not every command has."""
    return [
        option
        for option in command.params
        if isinstance(option, click.Option) and not option.hidden and option.name not in _SHARED
    ]


def _help(command: click.Command) -> str:
    """Return the help of a command as Markdown: what click keeps as it is becomes code."""
    blocks = inspect.cleandoc(command.help or "").split("\n\n")
    made = []
    for block in blocks:
        if block.startswith("\b"):
            made.append(f"```text\n{block.removeprefix(chr(8)).strip(chr(10))}\n```")
        else:
            made.append(" ".join(block.split()))
    return "\n\n".join(made)


def _option(option: click.Option, context: click.Context) -> str:
    names = ", ".join(f"`{name}`" for name in (*option.opts, *option.secondary_opts))
    value = "" if option.is_flag else f" *{option.make_metavar(context)}*"
    row = f"- {names}{value}: {option.help}"
    default = option.default
    if option.show_default and default is not None and not option.is_flag:
        row += f" Default: {default}."
    return row


def shared_options() -> str:
    """Return the options that every command has."""
    return "\n".join(
        [
            "- `--library` *DIR*: Use this folder as the library.",
            "- `-q`, `--quiet`: Suppress notes and progress bars.",
            "- `-h`, `--help`: Show the help of the command.",
        ]
    )


def own_options_of_reader() -> str:
    """Return the options of `reader` itself, before a command or a path."""
    context = click.Context(cli, info_name="reader")
    rows = {option.opts[0]: _option(option, context) for option in own_options(cli)}
    for option in own_options(open_command()):
        rows.setdefault(option.opts[0], _option(option, context))
    return "\n".join(rows.values())


def query_fields() -> str:
    """Return every field of a query with what it asks for."""
    return "\n".join(f"- `{name}:` {text}" for name, text in FIELDS.items())


def formats() -> str:
    """Return every format that can be opened, with the endings of its files."""
    rows = []
    for each in FORMATS:
        if each.is_opened:
            endings = ", ".join(f"`{suffix}`" for suffix in each.suffixes)
            label = each.label.removeprefix("a ").removeprefix("an ")
            rows.append(f"- {label[0].upper()}{label[1:]}" + (f": {endings}" if endings else ""))
    return "\n".join(rows)


def refused_formats() -> str:
    """Return the formats that are recognised and cannot be opened."""
    return _listed(suffix for each in FORMATS if not each.is_opened for suffix in each.suffixes)


def imports() -> str:
    """Return every export that can be imported, with its name for ``--from``."""
    return "\n".join(
        f"- {each.label[0].upper()}{each.label[1:]}: `{each.name}`" for each in IMPORTS
    )


def methods() -> str:
    """Return every method, with the most sentences that it takes."""
    rows = []
    for name in METHODS:
        ceiling = f": up to {CEILINGS[name]:,} sentences" if name in CEILINGS else ""
        rows.append(f"- `{name}`{ceiling}")
    return "\n".join(rows)


def json_fields() -> str:
    """Return every field of every JSON output."""
    return "\n\n".join(
        f"### {output.title}\n\n{output.says}\n\n"
        + "\n".join(f"- `{path}`: {text}" for path, text in output.fields.items())
        for output in OUTPUTS
    )


def kinds() -> str:
    """Return the kinds of actors."""
    return _listed(KINDS)


def hidden_reasons() -> str:
    """Return why lines are hidden."""
    return ", ".join(HIDDEN_REASONS)


def errors() -> str:
    """Return the tree of errors."""
    tree = inspect.getdoc(inspect.getmodule(ReaderError)) or ""
    lines = [line for line in tree.splitlines() if line.startswith("    ")]
    return "```text\n" + inspect.cleandoc("\n".join(lines)) + "\n```"


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


PARTS: dict[str, Callable[[], str]] = {
    made.__name__.replace("_", "-"): made
    for made in (
        keys,
        settings,
        settings_file,
        theme_colours,
        command_names,
        commands,
        shared_options,
        own_options_of_reader,
        query_fields,
        formats,
        refused_formats,
        imports,
        methods,
        json_fields,
        kinds,
        hidden_reasons,
        errors,
        figures,
    )
}
"""Name of a part -> what makes it."""
