"""The options that mean the same in every command."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, Literal, cast

import click

from reader.cli.output import note
from reader.document.options import DigestOptions
from reader.errors import OptionError
from reader.services.paths import digests_file
from reader.settings import Settings, load_settings
from reader.summary.methods import METHODS

Format = Literal["text", "markdown", "json", "jsonl", "ics", "html", "eml", "csv"]
_FORMATS: tuple[Format, ...] = ("text", "markdown", "json", "jsonl")
"""The formats that every command writes."""
_WRITERS = {
    "ics": "`reader timeline`",
    "html": "`reader brief`",
    "eml": "`reader brief`",
    "csv": "`reader export`, `reader new` or `reader search --from`",
}
"""A format that one command writes -> that command."""


class DateType(click.ParamType[date]):
    """A calendar date, written 2021-05-18."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Parse the value.

        Raises:
            click.BadParameter: If it is not a date.
        """
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"“{value}” is not a date: write it as 2021-05-18", param, ctx)


@dataclass(frozen=True, slots=True)
class Choices:
    """The options of a command, checked."""

    format: Format
    """The output format."""
    settings: Settings
    """The settings, with the flags of this run."""
    options: DigestOptions
    """How digests are made."""
    jobs: int | None
    """How many processes; None to choose a number that pays off."""
    quiet: bool
    """Suppress notes and progress bars."""
    with_text: bool
    """Include the article's text in JSON."""
    allow_private: bool = False
    """Also fetch URLs on private networks."""

    @property
    def cache(self) -> Path:
        """The file of the digest cache."""
        return digests_file(self.settings)


_Command = Callable[..., Any]
_Option = Callable[[_Command], _Command]

_LIBRARY = click.option("--library", metavar="DIR", help="Use this folder as the library.")
_QUIET = click.option("--quiet", "-q", is_flag=True, help="Suppress notes and progress bars.")


class FormatType(click.Choice[str]):
    """The name of a format; for one of another command the error names that command."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Check the name.

        Raises:
            click.BadParameter: If this command does not write that format.
        """
        if value in _WRITERS and value not in self.choices:
            writer = _WRITERS[value]
            self.fail(f"only {writer} writes {value}: choose {', '.join(_FORMATS)}", param, ctx)
        return super().convert(value, param, ctx)


def _format(*more: Format) -> _Option:
    return click.option(
        "--format",
        "-f",
        "output_format",
        type=FormatType([*_FORMATS, *more]),
        default="text",
        show_default=True,
        help="Output format.",
    )


_SUMMARY = (
    click.option(
        "--length",
        "-l",
        metavar="LENGTH",
        help="Summary length: a number of sentences (3), a percentage (20%), a word limit (120w),"
        " or auto.",
    ),
    click.option(
        "--method",
        "-m",
        metavar="METHOD",
        help=f"Summarization method: {', '.join(METHODS[:-1])} or {METHODS[-1]}.",
    ),
)
_FACTS = (
    click.option(
        "--published",
        type=DateType(),
        metavar="DATE",
        help="Publication date, as 2021-05-18; relative dates such as “Tuesday” are resolved from"
        " it.",
    ),
    click.option(
        "--language",
        metavar="CODE",
        help="Language of the text, as an ISO 639-1 code such as en or de.",
    ),
    click.option(
        "--recogniser",
        metavar="NAME",
        help="Name recogniser: own (built in), nltk, spacy or spacy:MODEL.",
    ),
    click.option("--raw", is_flag=True, help="Hide nothing: keep boilerplate and repeated lines."),
    click.option("--allow-private", is_flag=True, help="Also fetch URLs on private networks."),
    click.option(
        "--jobs", "-j", type=click.IntRange(min=1), metavar="N", help="Number of processes."
    ),
)
_WITH_TEXT = click.option("--with-text", is_flag=True, help="Include the article's text in JSON.")


_DIGEST = (*_SUMMARY, *_FACTS[:-2], _WITH_TEXT, *_FACTS[-2:])


def plain_options(command: _Command) -> _Command:
    """Give a command the options for changing the library."""
    for option in (_QUIET, _LIBRARY):
        command = option(command)
    return command


def list_options(command: _Command) -> _Command:
    """Give a command the options for listing articles."""
    chosen: tuple[_Option, ...] = (_QUIET, _LIBRARY, _format())
    for option in chosen:
        command = option(command)
    return command


def hits_options(command: _Command) -> _Command:
    """Give a command the options for listing what queries found, and CSV."""
    chosen: tuple[_Option, ...] = (_QUIET, _LIBRARY, _format("csv"))
    for option in chosen:
        command = option(command)
    return command


def facts_options(command: _Command) -> _Command:
    """Give a command the options for reading articles without summarizing them."""
    return _with_options(command, _FACTS, _format())


def digest_options(command: _Command) -> _Command:
    """Give a command the options for digesting articles."""
    return _with_options(command, _DIGEST, _format())


def batch_options(command: _Command) -> _Command:
    """Give a command the options for digesting articles into files."""
    for option in (_QUIET, *reversed((*_SUMMARY, *_FACTS[1:4], _FACTS[5]))):
        command = option(command)
    return command


def timeline_options(command: _Command) -> _Command:
    """Give a command the options for digesting articles, and the formats of a timeline."""
    return _with_options(command, _DIGEST, _format("ics"))


def brief_options(command: _Command) -> _Command:
    """Give a command the options for reading several articles together, and a brief's formats."""
    return _with_options(command, (_SUMMARY[0], *_FACTS), _format("html", "eml"))


def speech_options(command: _Command) -> _Command:
    """Give a command the options for digesting articles, and no format: it speaks."""
    return _with_options(command, (*_SUMMARY, *_FACTS))


def _with_options(command: _Command, own: tuple[_Option, ...], *written: _Option) -> _Command:
    chosen: tuple[_Option, ...] = (_QUIET, _LIBRARY, *reversed(own), *written)
    for option in chosen:
        command = option(command)
    return click.argument("sources", nargs=-1, metavar="[SOURCE]...")(command)


def choices(options: dict[str, Any]) -> Choices:
    """Check the options of a command and join them with the settings.

    Raises:
        OptionError: If a value is not valid.
    """
    settings = load_settings(
        library=options.get("library"),
        method=options.get("method"),
        length=options.get("length"),
        recogniser=options.get("recogniser"),
    )
    language = options.get("language")
    if language is not None and not (len(language) == 2 and language.isascii()):
        raise OptionError(f"--language: “{language}” is not an ISO 639-1 code: use en, de, fr …")
    digest = settings.digest_options
    facts = replace(
        digest.facts,
        published=options.get("published"),
        language=language,
        raw=bool(options.get("raw")),
        recogniser=_usable(settings.recogniser, quiet=bool(options.get("quiet"))),
    )
    return Choices(
        format=cast("Format", options.get("output_format") or "text"),
        settings=settings,
        options=replace(digest, facts=facts),
        jobs=options.get("jobs"),
        quiet=bool(options.get("quiet")),
        with_text=bool(options.get("with_text")),
        allow_private=bool(options.get("allow_private")),
    )


def _usable(recogniser: str, *, quiet: bool) -> str:
    """Return the chosen recogniser, or Reader's own (and say why) if that one cannot be used.

    It is tried before the first article, so that a broken one causes a single note.
    """
    if recogniser == "own":
        return recogniser
    from reader.actors.external.recognisers import OWN, problem_with

    problem = problem_with(recogniser)
    if not problem:
        return recogniser
    note(f"{problem}; using Reader's own recogniser instead", quiet=quiet)
    return OWN
