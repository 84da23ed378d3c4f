"""The command line: `reader` itself, and its commands, each loaded when it is called."""

import errno
from importlib import import_module
from io import StringIO
from typing import TYPE_CHECKING, Any

import click

import reader
from reader.cli.exit_codes import INTERRUPTED, SOME_FAILED, failed
from reader.cli.output import (
    OutputClosedError,
    OutputFailedError,
    abandon_output,
    complain,
    prepare_streams,
)
from reader.cli.unknown_option import advice
from reader.errors import ReaderError

if TYPE_CHECKING:
    from reader.cli.opening import Screen

SUBCOMMANDS = {
    "summarize": ("summarize:summarize", "Summarize articles."),
    "actors": ("actors:actors", "List the people, organizations and places in articles."),
    "actor": ("actor:actor", "Show what articles say of one person, organization or place."),
    "timeline": ("timeline:timeline", "List the dates in articles as a timeline."),
    "digest": ("digest:digest", "Digest many articles into Parquet files."),
    "brief": ("brief:brief", "Write a brief of several articles, story by story."),
    "list": ("list:list_articles", "List stored articles."),
    "speak": ("speak:speak", "Read articles aloud."),
    "serve": ("serve:serve", "Serve the reader to a browser on this machine."),
    "show": ("show:show", "Show the text of an article."),
    "search": ("search:search", "Find articles by words, names, dates and status."),
    "new": ("new:new", "Show what saved queries have found since the last time."),
    "add": ("add:add", "Add files, web pages and feeds to the library."),
    "refresh": ("refresh:refresh", "Fetch new articles from feeds, and queued links."),
    "feeds": ("feeds:feeds_command", "List, follow, rename and pause feeds."),
    "import": ("import_:import_articles", "Import an export from another app."),
    "export": ("export:export", "Export articles for other apps."),
    "tag": ("changes:tag", "Add, remove or list tags."),
    "star": ("changes:star", "Star or unstar articles."),
    "read": ("changes:read", "Mark articles as read."),
    "unread": ("changes:unread", "Mark articles as unread."),
    "highlights": ("highlights:highlights", "Print, add or change highlights and notes."),
    "remove": ("changes:remove", "Remove articles from the library."),
    "undo": ("changes:undo", "Undo the last change."),
    "doctor": ("doctor:doctor", "Check the installation and suggest fixes."),
    "config": ("config:config", "Show and change settings."),
    "state": ("state:state", "Export or import reading status, tags and highlights."),
    "manual": ("manual:manual", "Open the manual, or print a page of it."),
    "completions": ("completions:completions", "Print a completion script for your shell."),
}
"""Name -> its module and function under ``cli/commands``, and what it does in one line."""

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
"""Errors of writing to a device that is full."""
_OPEN = "open"
"""The command after `reader` and `reader PATH...`; it has no name that a user could type."""


_EXAMPLES = (
    ("reader", "open your library"),
    ("reader summarize story.md", "summarize a file"),
    ("reader add https://example.org/story", "keep a page"),
    ("reader list --search 'is:unread minutes:<5'", "short ones that are unread"),
    ("reader speak story.md --summary", "hear what it says"),
)


class LazyGroup(click.Group):
    """Commands that are imported when they are called; anything else is a path to open."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names, in the order in which people learn them."""
        return list(SUBCOMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command."""
        if cmd_name not in SUBCOMMANDS:
            return None
        module, name = SUBCOMMANDS[cmd_name][0].split(":")
        command: click.Command = getattr(import_module(f"reader.cli.commands.{module}"), name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Treat the first word as a command if it is one; otherwise treat all words as paths."""
        if args[0] in SUBCOMMANDS:
            return super().resolve_command(ctx, args)
        if meant := _commands_like(args[0]):
            raise click.UsageError(
                f"There is no command or file “{args[0]}”. Did you mean {' or '.join(meant)}?", ctx
            )
        return _OPEN, open_command(), args

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands in the help without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, text) in SUBCOMMANDS.items()])
        with formatter.section("Examples"):
            formatter.write_dl(_EXAMPLES)


def _commands_like(word: str) -> list[str]:
    """Return the commands that a mistyped word may mean; none for a path or an address."""
    from difflib import get_close_matches
    from pathlib import Path

    if not word.isalpha() or Path(word).exists():
        return []
    return get_close_matches(word.casefold(), list(SUBCOMMANDS), n=2, cutoff=0.7)


def open_command() -> click.Command:
    """Return the command of `reader` and `reader PATH...`, which has no name of its own."""
    from reader.cli.commands.open import open_reader

    return open_reader


@click.group(
    cls=LazyGroup,
    invoke_without_command=True,
    options_metavar="[OPTIONS] [PATH]...",
    subcommand_metavar="| COMMAND [ARGS]...",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(reader.__version__, "--version", message="reader %(version)s")
@click.option("--library", metavar="DIR", help="Use this folder of articles as the library.")
@click.option(
    "--accessible", is_flag=True, help="Show one pane at a time, in words: for braille and speech."
)
@click.pass_context
def cli(ctx: click.Context, library: str | None, *, accessible: bool) -> int | None:
    """Read articles next to their summaries, with the people, places and dates in them.

    Without a command, open the reader: on your library, or on each PATH (a file or a folder).
    """
    if ctx.invoked_subcommand is None:
        opened = ctx.invoke(open_command(), paths=(), library=library, accessible=accessible)
        return _exit_code(opened)
    given = {"library": library} if library is not None else {}
    ctx.default_map = dict.fromkeys(SUBCOMMANDS, given)
    ctx.default_map[_OPEN] = {**given, "accessible": accessible}
    return None


def run(arguments: list[str] | None = None, *, screen: "Screen | None" = None) -> int:
    """Run the command line and return its exit code.

    Args:
        arguments: The words after `reader`; None for the process's own.
        screen: Opens the terminal interface; without it `reader` says that it needs a terminal.
    """
    prepare_streams()
    try:
        return _exit_code(
            cli.main(arguments, prog_name="reader", standalone_mode=False, obj=screen)
        )
    except click.exceptions.Abort:
        return INTERRUPTED
    except KeyboardInterrupt:
        return INTERRUPTED
    except OutputClosedError:
        abandon_output()
        return 0
    except OutputFailedError as error:
        return _output_failed(str(error))
    except OSError as error:
        # What click itself writes, such as the help, comes here.
        if error.errno not in _FULL:
            raise
        return _output_failed(error.strerror or str(error))
    except click.ClickException as error:
        complain(_usage_error(error))
        return error.exit_code
    except ReaderError as error:
        return failed(error)


def _output_failed(why: str) -> int:
    abandon_output()
    complain(f"reader: standard output cannot be written: {why}\n")
    return SOME_FAILED


def _usage_error(error: click.ClickException) -> str:
    """Return what click says of an error; it quotes the user's words as they are."""
    said = StringIO()
    error.show(file=said)
    more = advice(error) if isinstance(error, click.NoSuchOption) else ""
    return said.getvalue() + (f"{more}\n" if more else "")


def _exit_code(result: Any) -> int:
    return result if isinstance(result, int) else 0
