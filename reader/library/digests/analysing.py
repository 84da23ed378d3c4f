"""Limits for the analysis of one text; a failure affects that text alone, and names it."""

from collections.abc import Iterator
from contextlib import contextmanager

from reader.document.options import FactsOptions
from reader.errors import AnalysisError, GaveUpError, ReaderError
from reader.intake.sandbox.limits import Limits, within

_SECONDS = 60.0
"""CPU time that every text may take: a name recogniser from elsewhere may have to be loaded in
it."""
_SECONDS_PER_CHARACTER = 60e-6
"""Ten times what the analysis takes on one core of 2020, from 20,000 characters to 4 million."""
_MEGABYTES = 1024
_MEGABYTES_PER_CHARACTER = 500e-6
"""Five times what it needs, on the same texts."""


def limits_for(length: int) -> Limits:
    """Return the limits for the analysis of a text of this length."""
    return Limits(
        seconds=_SECONDS + _SECONDS_PER_CHARACTER * length,
        megabytes=int(_MEGABYTES + _MEGABYTES_PER_CHARACTER * length),
    )


def name_of(options: FactsOptions) -> str:
    """Return the name by which errors refer to a text."""
    return options.title or options.name or "an article"


@contextmanager
def analysing(length: int, options: FactsOptions) -> Iterator[None]:
    """Limit the analysis of a text, and name the text when it fails.

    Args:
        length: The number of characters in the text.
        options: How it is analysed, and what it is called.

    Raises:
        AnalysisError: If it fails, or takes too much time or memory.
        ReaderError: As the analysis raises it, for an option that is not valid.
    """
    name = name_of(options)
    try:
        with within(limits_for(length), what="its analysis"):
            yield
    except GaveUpError as error:
        raise AnalysisError(name, f"{error} and was given up: please report this") from None
    except ReaderError:
        raise
    except Exception as error:
        kind = type(error).__name__
        raise AnalysisError(
            name, f"cannot be analysed ({kind}: {error}): please report this"
        ) from error
