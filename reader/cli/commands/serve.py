"""`reader serve`: the reader in a browser, for a machine that is reached by ssh."""

import secrets
import sys

import click

from reader.cli.output import note
from reader.errors import OptionError


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option(
    "--port",
    type=click.IntRange(1, 65535),
    default=8765,
    show_default=True,
    help="Port to listen on.",
)
@click.option("--library", metavar="DIR", help="Use this folder as the library.")
def serve(paths: tuple[str, ...], port: int, library: str | None) -> int:
    """Serve the reader on 127.0.0.1. Only the printed address, which holds a token, opens it.

    From another machine: ssh -L 8765:127.0.0.1:8765 HOST reader serve
    """
    try:
        from reader.cli.browser_server import BrowserServer
    except ImportError as error:
        raise OptionError(
            "reader serve needs textual-serve: python -m pip install textual-serve"
        ) from error
    folder = ["--library", library] if library else []
    command = [sys.executable, "-m", "reader", *folder, *paths]
    server = BrowserServer(command, port=port, token=secrets.token_urlsafe(24), said=_say)
    try:
        server.serve()
    except OSError as error:
        raise OptionError(
            f"port {port} cannot be opened: {error.strerror}: choose another one with --port"
        ) from error
    return 0


def _say(address: str) -> None:
    note(f"open {address}\nPress Ctrl+C to stop.")
