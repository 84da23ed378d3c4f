"""Find words or a regular expression in a text, without letting any pattern block the reader.

A pattern of Python's own ``re`` may run for years on a short text, and no thread can be stopped.
The ``regex`` library has a time limit, and lets other threads run while it searches.
"""

import re
from typing import NamedTuple

from reader.document.span import Span
from reader.errors import OptionError

SECONDS = 2.0
_LONGEST_PATTERN = 300
MOST_HITS = 20_000
_LARGE_REPEAT = re.compile(r"\{[^}]*\d{4,}[^}]*\}")


class Found(NamedTuple):
    """The places of something in a text."""

    hits: tuple[Span, ...]
    """The places, in order."""
    more: bool = False
    """Whether there are more than these."""


def find_words(text: str, words: str) -> Found:
    """Find words as they are written, in any case, with any white space between them.

    Args:
        text: The text.
        words: What to find; an empty text is never found.
    """
    parts = words.split()
    if not parts:
        return Found(())
    # Escaped words with plain white space between them cannot take exponential time.
    pattern = re.compile(r"\s+".join(re.escape(part) for part in parts), re.IGNORECASE)
    return _told(pattern.finditer(text))


def find_pattern(text: str, pattern: str) -> Found:
    """Find a regular expression; call it from a thread.

    Lower-case letters match capitals too, unless the pattern contains a capital.

    Raises:
        OptionError: If it is not a valid expression, or takes too long.
    """
    import regex

    if len(pattern) > _LONGEST_PATTERN or _LARGE_REPEAT.search(pattern):
        raise OptionError(f"pattern too long: use at most {_LONGEST_PATTERN} characters")
    flags = regex.MULTILINE | (0 if pattern != pattern.lower() else regex.IGNORECASE)
    try:
        # Not cached: the library would keep a long pattern for ever.
        compiled = regex.compile(pattern, flags, cache_pattern=False)
        return _told(compiled.finditer(text, timeout=SECONDS, concurrent=True))
    except regex.error as error:
        raise OptionError(f"“{pattern}” is not a valid pattern: {error}") from error
    except TimeoutError as error:
        raise OptionError(f"“{pattern}” takes too long; use a simpler pattern") from error
    except (RecursionError, MemoryError, OverflowError, ValueError) as error:
        raise OptionError(f"“{pattern}” is too complex; use a simpler pattern") from error


def _told(matches: "object") -> Found:
    hits: list[Span] = []
    for match in matches:  # type: ignore[attr-defined]
        start, end = match.span()
        if start == end:
            continue
        if len(hits) == MOST_HITS:
            return Found(tuple(hits), more=True)
        hits.append(Span(start, end))
    return Found(tuple(hits))
