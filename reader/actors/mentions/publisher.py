"""Whether an agency only publishes the news: then it is not an actor, unless the text says more."""

import re
from collections.abc import Iterable, Sequence

from reader.actors.mentions.name import Name
from reader.document.annotations import Aside
from reader.document.lazy_pattern import lazy_compile

_BEFORE_A_SOURCE = lazy_compile(
    r"\b(?:told|tells|telling|to|with|by|on|for|from|via)\s{1,3}(?:the\s)?$", re.IGNORECASE
)
_BRINGS = lazy_compile(
    r"(?:['’]s\s{1,3}(?:[a-z]{1,20}\s{1,3}){0,2}[A-Z]|\.com\b|\s{1,3}(?:affiliates?|correspondents?"
    r"|reporters?|producers?|analysts?|contributors?|photographers?|poll|data|reported|reports"
    r"|has learned|contributed|said it|witness|journalists?)\b)"
)
_AROUND = 40
"""Characters that are looked at on each side."""
_BRACKETS = lazy_compile(r"[(/\[\uFF08\u3010]([^()/\[\]]{2,40})[)/\]\uFF09\u3011]")


def agencies_of(asides: Iterable[Aside]) -> frozenset[str]:
    """Return the names between brackets or slashes in datelines: "(Reuters)", "/PRNewswire/"."""
    lines = (aside.text for aside in asides if aside.kind == "dateline")
    return frozenset(agency for line in lines for agency in _BRACKETS.findall(line))


def without_publisher(text: str, names: Sequence[Name], asides: Sequence[Aside]) -> list[Name]:
    """Leave out the agency that a dateline names if the text only says that it asked.

    Args:
        text: The reading text.
        names: The names found, in order.
        asides: The spans of the article that are not part of its text.

    Returns:
        The other names, in order. An agency that once does or suffers something is kept everywhere.
    """
    agencies = agencies_of(asides) & {name.text for name in names if name.kind == "organization"}
    silent = {
        agency
        for agency in agencies
        if all(_only_asked(text, name) for name in names if name.text == agency)
    }
    return [name for name in names if name.text not in silent]


def _only_asked(text: str, name: Name) -> bool:
    """Return whether a name is where a publisher is named: it asked, reports or shows something."""
    before = text[max(0, name.start - _AROUND) : name.start]
    after = text[name.end : name.end + _AROUND]
    return bool(_BEFORE_A_SOURCE.search(before) or _BRINGS.match(after))
