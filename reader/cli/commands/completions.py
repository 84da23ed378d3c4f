"""`reader completions`: scripts with which a shell completes commands, options and ids."""

import click
from click.shell_completion import get_completion_class

from reader.cli.exit_codes import ALL_DONE, SOME_FAILED
from reader.cli.output import write

_SHELLS = ("bash", "zsh", "fish", "powershell")


@click.command()
@click.argument("shell", type=click.Choice(_SHELLS))
@click.pass_context
def completions(ctx: click.Context, shell: str) -> int:
    """Print a completion script for bash, zsh, fish or PowerShell.

    \b
    eval "$(reader completions bash)"          # in ~/.bashrc
    eval "$(reader completions zsh)"           # in ~/.zshrc
    reader completions fish > ~/.config/fish/completions/reader.fish
    reader completions powershell | Out-String | Invoke-Expression    # in $PROFILE
    """  # noqa: D301
    made = get_completion_class(shell)
    root = ctx.find_root()
    if made is None:
        return SOME_FAILED
    source = made(root.command, {}, "reader", "_READER_COMPLETE")
    # The script alone: what click adds for bash asks the shell for its version, which is slow.
    write(source.source_template % source.source_vars())
    return ALL_DONE
