"""Regular expressions that are compiled when they are first used.

Compiling takes a third of the time of a command that reads one article, and an article uses a
small part of the patterns there are for dates and languages.
"""

import re
from typing import cast


def lazy_compile(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return what ``re.compile`` returns, compiled when it is first used.

    Args:
        pattern: A regular expression; whether it is valid shows at the first use.
        flags: Flags of ``re``.
    """
    return cast("re.Pattern[str]", LazyPattern(pattern, flags))


class LazyPattern:
    """A stand-in for a pattern; after the first use its methods are those of the compiled one."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags

    def __getattr__(self, name: str) -> object:
        """Compile, and keep the methods that are used most."""
        compiled = re.compile(self.pattern, self.flags)
        for method in ("match", "fullmatch", "search", "finditer", "findall", "sub", "groupindex"):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)
