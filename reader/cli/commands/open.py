"""`reader` and `reader PATH...`: open the terminal interface."""

import click

from reader.cli.opening import Screen, open_paths


@click.command(name="reader")
@click.argument("paths", nargs=-1)
@click.option("--library", metavar="DIR", hidden=True)
@click.option(
    "--accessible", is_flag=True, help="Show one pane at a time, in words: for braille and speech."
)
@click.option("--allow-private", is_flag=True, help="Also fetch URLs on private networks.")
@click.pass_obj
def open_reader(
    screen: Screen | None,
    paths: tuple[str, ...],
    library: str | None,
    *,
    accessible: bool = False,
    allow_private: bool = False,
) -> int:
    """Open the reader on the library, or on each PATH: a file, a folder or a URL."""
    return open_paths(
        screen, paths, library=library, accessible=accessible, allow_private=allow_private
    )
