"""What names a source: a file, standard input, or something on the network."""

from reader.errors import UnsupportedSourceError

STANDARD_INPUT = "-"
"""What a user calls standard input."""


def is_url(source: str) -> bool:
    """Say whether the source names something on the network."""
    return source.lower().startswith(("http://", "https://", "ftp://", "file://"))


def refuse_url(source: str) -> UnsupportedSourceError:
    """Return the error that says why a URL is not opened, and what to do."""
    return UnsupportedSourceError(
        f"{source}: Reader fetches nothing from the network: save the page as text or Markdown "
        "and open that file"
    )
