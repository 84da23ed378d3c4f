"""What to do about an option that another command has and this one has not."""

import click

_QUERIES = ("--search", "--query")
"""Options that select articles by a query."""


def advice(error: click.NoSuchOption) -> str:
    """Return what to write instead of an option that a command does not have.

    Args:
        error: What click says of the option.

    Returns:
        A sentence; empty if nothing is known to help.
    """
    if error.ctx is None:
        return ""
    command, path = error.ctx.command, error.ctx.command_path
    if error.option_name in {"--output", "--out"}:
        if command.name == "speak":
            return "It plays the voice and writes no file; `reader show SOURCE` prints the words"
        return f"Its result goes to standard output: {path} … > FILE"
    if error.option_name not in _QUERIES:
        return ""
    if any("--search" in each.opts for each in command.params):
        return f"Here it is --search: {path} --search 'QUERY'"
    if any("QUERY" in (each.metavar or "") for each in command.params):
        return f"Write the query without an option: {path} 'QUERY'"
    return ""
