"""Which targets of links may be opened."""

import re

LONGEST = 8_000
"""Characters of the longest address that is taken as one."""

_ODD = re.compile('[\x00-\x20\x7f-\x9f"<>\\\\^`{|}\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]')


def openable(url: str) -> bool:
    """Return whether an address may be given to a browser: a plain web or mail address."""
    if not url.lower().startswith(("http://", "https://", "mailto:")):
        return False
    return len(url) <= LONGEST and not _ODD.search(url)
