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
        return f"Its result goes to standard output: {path} … > FILE"
    if error.option_name not in _QUERIES:
        return ""
    options = {option for each in command.params for option in each.opts}
    if known := next((each for each in _QUERIES if each in options), ""):
        return f"Here it is {known}: {path} {known} 'QUERY'"
    arguments = " ".join(
        each.make_metavar(error.ctx) for each in command.params if isinstance(each, click.Argument)
    )
    if "QUERY" in arguments:
        return f"Write the query without an option: {path} 'QUERY'"
    if "SOURCE" in arguments:
        return f"To name what a query finds: {path} $(reader search --ids --all-words 'QUERY')"
    return ""
