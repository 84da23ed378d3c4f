"""The man page, made from the commands: ``man reader``."""

import re

import click

import reader
from reader.cli.app import SUBCOMMANDS, cli
from reader.settings import NAMES
from tests.conftest import ROOT
from tests.manual.references import own_options

FILE = ROOT / "reader" / "manual" / "reader.1"
_SYNOPSIS = """\
.SH SYNOPSIS
.B reader
[\\fIPATH\\fR]...
.br
.B reader
\\fICOMMAND\\fR [\\fIOPTIONS\\fR] [\\fIARGUMENTS\\fR]"""
_EXIT = (
    ("0", "Everything succeeded."),
    ("1", "Some sources failed; each is named on standard error."),
    ("2", "Wrong usage."),
    ("130", "Interrupted."),
)


def man_page() -> str:
    """Return the page in the language of man."""
    parts = [
        f'.TH READER 1 "" "Reader {reader.__version__}" "User Commands"',
        ".SH NAME\nreader \\- read articles next to their summaries, actors and dates",
        _SYNOPSIS,
        ".SH DESCRIPTION\n" + _text(cli.help or ""),
        ".PP\n" + _text("`reader manual` opens the whole manual in the reader."),
        ".SH COMMANDS",
    ]
    context = click.Context(cli, info_name="reader")
    for name in SUBCOMMANDS:
        command = cli.get_command(context, name)
        assert command is not None
        parts.append(_command(name, command))
    parts.append(".SH EXIT STATUS\n" + "\n".join(f".TP\n.B {c}\n{_text(t)}" for c, t in _EXIT))
    variables = ", ".join(f"READER_{n.upper()}" for n in NAMES if n not in {"bind", "queries"})
    parts.append(
        ".SH ENVIRONMENT\n"
        + _text(f"{variables} override the settings file; NO_COLOR is honoured.")
    )
    return "\n".join(parts) + "\n"


def _command(name: str, command: click.Command) -> str:
    context = click.Context(command, info_name=f"reader {name}")
    usage = " ".join(command.collect_usage_pieces(context))
    lines = [f".SS reader {name} {_escaped(usage)}", _paragraphs(command.help or "")]
    for option in own_options(command):
        value = "" if option.is_flag else f" \\fI{_escaped(option.make_metavar(context))}\\fR"
        names = ", ".join(f"\\fB{_escaped(each)}\\fR" for each in option.opts)
        lines.append(f".TP\n{names}{value}\n{_text(option.help or '')}")
    if isinstance(command, click.Group):
        for inner in command.list_commands(context):
            each = command.get_command(context, inner)
            assert each is not None
            lines.append(_command(f"{name} {inner}", each))
    return "\n".join(lines)


def _paragraphs(text: str) -> str:
    blocks = re.split(r"\n\s*\n", text.strip())
    return "\n.PP\n".join(
        f".nf\n{_lines(block)}\n.fi" if block.lstrip().startswith("\b") else _text(block)
        for block in blocks
    )


def _lines(block: str) -> str:
    kept = (line.strip() for line in block.replace("\b", "").splitlines())
    return "\n".join(_line(line) for line in kept if line)


def _text(text: str) -> str:
    return _line(" ".join(text.split()))


def _line(text: str) -> str:
    escaped = _escaped(text)
    # A line that begins with one of these is a command of man.
    return "\\&" + escaped if escaped.startswith((".", "'")) else escaped


def _escaped(text: str) -> str:
    return text.replace("\\", "\\e").replace("-", "\\-")
