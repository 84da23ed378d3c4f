"""A person with a nickname between first name and surname: Guillaume "Moche Pitt" de Tonquedec."""

from bisect import bisect_left
from collections.abc import Sequence

from reader.actors.chunks import is_capital
from reader.actors.names import Name
from reader.actors.naming import name_at
from reader.actors.passages import Passage

_OPENING, _CLOSING = frozenset("\"“'‘"), frozenset("\"”'’")
_LONGEST = 3
"""Words of a nickname."""


def with_nicknames(text: str, passages: Sequence[Passage], names: Sequence[Name]) -> list[Name]:
    """Put the pieces of such a name together.

    Args:
        text: The reading text.
        passages: Its sentences.
        names: The names found, in order.

    Returns:
        The names, in order and not overlapping.
    """
    if not any(mark in text for mark in "\"“'‘"):
        return list(names)
    by_start = {name.start: name for name in names}
    whole: list[Name] = []
    for name in names:
        if whole and name.start < whole[-1].end:
            continue
        whole.append(_with_nickname(text, passages, name, by_start) or name)
    return whole


def _with_nickname(
    text: str, passages: Sequence[Passage], name: Name, by_start: dict[int, Name]
) -> Name | None:
    if len(name.words) > 2 or text[name.end : name.end + 1] != " ":
        return None
    if text[name.end + 1 : name.end + 2] not in _OPENING:
        return None
    tokens = passages[name.passage].tokens
    first = bisect_left(tokens, name.start, key=lambda token: token.start)
    quote = first + len(name.words)
    for close in range(quote + 2, min(quote + 2 + _LONGEST, len(tokens) - 1)):
        last = by_start.get(tokens[close + 1].start)
        inside = all(is_capital(token.text) for token in tokens[quote + 1 : close])
        if tokens[close].text in _CLOSING and inside and last and len(last.words) < 4:
            end = close + 1 + len(last.words)
            return name_at(text, passages, name.passage, (first, end), (("person", 1.0),))
    return None
