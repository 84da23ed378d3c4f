"""Sources outside the library, read when they are named: URLs, and files with parts."""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import InputError
from reader.intake.addresses import is_url
from reader.intake.formats.registry import format_of_name
from reader.services.parallel import results

if TYPE_CHECKING:
    from reader.intake.formats.parsed_article import ParsedArticle


def may_have_parts(name: str) -> bool:
    """Return whether a name is a URL, or a file that may hold several articles."""
    if is_url(name):
        return True
    named = format_of_name(Path(name).suffix)
    return named is not None and named.has_parts


def read_parts(name: str, *, allow_private: bool = False) -> "tuple[ParsedArticle, ...]":
    """Read what the name means: a URL is fetched, a file with parts comes in its parts.

    Raises:
        InputError: If it cannot be read.
    """
    # Imported here: most commands name nothing from outside.
    if is_url(name):
        from reader.intake.web import read_url

        return read_url(name, allow_private=allow_private)
    from reader.intake.formats.source import read_parsed_parts

    return read_parsed_parts(Path(name))


def read_all_parts(
    names: Sequence[str], *, allow_private: bool = False
) -> "Iterator[tuple[str, tuple[ParsedArticle, ...] | InputError]]":
    """Read several names, some at the same time, and give each with what came of it."""
    return results(partial(read_parts, allow_private=allow_private), names)
