"""The command line: `reader` itself, and its commands, each loaded when it is called."""

from importlib import import_module
from io import StringIO
from typing import TYPE_CHECKING, Any

import click

import reader
from reader.cli.exit_codes import INTERRUPTED, failed
from reader.cli.output import OutputClosedError, abandon_output, complain, prepare_streams
from reader.errors import ReaderError

if TYPE_CHECKING:
    from reader.cli.opening import Screen

_COMMANDS = {
    "summarize": ("summarize:summarize", "Say what each article says."),
    "actors": ("actors:actors", "Say who the articles are about."),
    "timeline": ("timeline:timeline", "Say when it happened."),
    "list": ("list:list_articles", "List the stored articles."),
    "serve": ("serve:serve", "Open the reader in a browser on this machine."),
    "show": ("show:show", "Show the text of an article."),
    "search": ("search:search", "Find articles by words, actors, dates and marks."),
    "add": ("add:add", "Put files, pages and feeds into the library."),
    "refresh": ("refresh:refresh", "Fetch what is new in feeds and what is queued."),
    "import": ("import_:import_articles", "Take over what another program exported."),
    "export": ("export:export", "Write articles to files of other programs."),
    "tag": ("changes:tag", "Add tags and take them off."),
    "star": ("changes:star", "Give articles a star, or take it."),
    "read": ("changes:read", "Mark articles as read."),
    "unread": ("changes:unread", "Mark articles as unread."),
    "highlights": ("highlights:highlights", "Print what you marked, with your notes."),
    "remove": ("changes:remove", "Take articles out of the library."),
    "undo": ("changes:undo", "Take the last change back."),
    "doctor": ("doctor:doctor", "Check everything and say what to do."),
    "config": ("config:config", "Show and change settings."),
    "state": ("state:state", "Export and import what you did with articles."),
    "completions": ("completions:completions", "Print completions for a shell."),
}
"""Name -> its module and function under ``cli/commands``, and what it does in one line."""

_OPEN = "open"
"""The command behind `reader` and `reader PATH...`; it has no name that a user could type."""


class LazyGroup(click.Group):
    """Commands that are imported when they are called; anything else is a path to open."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names, in the order in which a person learns them."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command."""
        if cmd_name not in _COMMANDS:
            return None
        module, name = _COMMANDS[cmd_name][0].split(":")
        command: click.Command = getattr(import_module(f"reader.cli.commands.{module}"), name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Take the first word for a command if it is one, and else all words for paths."""
        if args[0] in _COMMANDS:
            return super().resolve_command(ctx, args)
        return _OPEN, _open_command(), args

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands into the help without importing one."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, text) in _COMMANDS.items()])


def _open_command() -> click.Command:
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
@click.pass_context
def cli(ctx: click.Context, library: str | None) -> int | None:
    """Read stored articles, each beside its summary, its actors and its dates.

    Without a command it opens the reader: on the library, or on each PATH, a file or a folder.
    """
    if ctx.invoked_subcommand is None:
        result: int = ctx.invoke(_open_command(), paths=(), library=library)
        return result
    if library is not None:
        ctx.default_map = {name: {"library": library} for name in (*_COMMANDS, _OPEN)}
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
    except click.ClickException as error:
        complain(_usage_error(error))
        return error.exit_code
    except ReaderError as error:
        return failed(error)


def _usage_error(error: click.ClickException) -> str:
    """Return what click says of an error; it quotes the user's words as they are."""
    said = StringIO()
    error.show(file=said)
    return said.getvalue()


def _exit_code(result: Any) -> int:
    return result if isinstance(result, int) else 0
