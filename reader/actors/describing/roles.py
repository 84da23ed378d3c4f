"""The role that an article gives somebody: "deputy project director at the American Civil ...".

A role is in an apposition after the name or before it, after "is" or "was", or a title right before
the name. It is a span of the text, without its article.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from reader.actors.describing.roles_before import before_comma, office, title
from reader.actors.joining.entity import Entity
from reader.actors.lists.occupations import RELATIONS
from reader.actors.mentions.name import Name
from reader.actors.mentions.passages import Passage
from reader.actors.mentions.role_words import (
    ARTICLES,
    ENDS,
    LONGEST,
    PREPOSITIONS,
    STOPS,
    Found,
    goes_on,
    is_role,
    is_year,
    low_at,
)
from reader.actors.mentions.tokens import Token

_BEING = frozenset("is was becomes became remains".split())
_MAKING = frozenset("appointed named elected re-elected chosen".split())
"""Words after "was" that introduce a role."""
_LOOKED_AT = 12
"""The most mentions of one name that are looked at."""


def role_of(text: str, passages: Sequence[Passage], entity: Entity) -> str:
    """Return the fullest role that the text gives a person or an organization, or "".

    Args:
        text: The reading text.
        passages: Its sentences.
        entity: A person or an organization; other kinds have no role.
    """
    if entity.kind not in {"person", "organization"}:
        return ""
    best = ""
    for name in entity.names[:_LOOKED_AT]:
        tokens = passages[name.passage].tokens
        for start, end in _roles_at(tokens, name, person=entity.kind == "person"):
            role = text[tokens[start].start : tokens[end - 1].end]
            if "\n" not in role and _says_something(role) and _worth(role) > _worth(best):
                best = role
    return best


def _worth(role: str) -> tuple[bool, int]:
    """Rank roles: those with an "of" first, then the longer ones."""
    words = role.split()
    return bool(PREPOSITIONS & set(words)), len(words)


def _says_something(role: str) -> bool:
    """Return whether a role says more than that somebody is the son or the friend of another."""
    return role.lower() not in RELATIONS


def _roles_at(tokens: Sequence[Token], name: Name, *, person: bool) -> Iterator[Found]:
    start = bisect_right(tokens, name.start, key=lambda token: token.end)
    end = bisect_left(tokens, name.end, lo=start, key=lambda token: token.start)
    finders = [_behind(tokens, end, person=person)]
    if person:
        finders += [before_comma(tokens, start, end), title(tokens, start) or office(tokens, start)]
    yield from (found for found in finders if found)


def _behind(tokens: Sequence[Token], end: int, *, person: bool) -> Found | None:
    """Find ", a spokesman for the council," or "is the mayor of Oslo" after a name."""
    end = _behind_age(tokens, end)
    link = low_at(tokens, end)
    if link == "," and low_at(tokens, end + 1) == "who" and low_at(tokens, end + 2) in _BEING:
        end += 2
        link = low_at(tokens, end)
    start = end + 1
    if link not in _BEING and link not in {",", "(", "–", "—"}:
        return None
    made = link in _BEING and low_at(tokens, start) in _MAKING
    start += made or low_at(tokens, start) == "both"
    if low_at(tokens, start) in ARTICLES:
        start += 1
    elif (link in _BEING and not made) or not person:
        return None
    stop = _whole(tokens, start, _end_of_role(tokens, start))
    return (start, stop) if is_role(tokens, start, stop, person=person) else None


def _behind_age(tokens: Sequence[Token], end: int) -> int:
    """Return where an age between commas ends: "Ann Lee, 51, a farmer"."""
    aged = low_at(tokens, end) == "," and low_at(tokens, end + 1).isdecimal()
    if not aged or low_at(tokens, end + 2) != ",":
        return end
    return end + 3 if low_at(tokens, end + 3) in _BEING else end + 2


def _whole(tokens: Sequence[Token], start: int, stop: int) -> int:
    """Return the end of a role, without a year after it or words that need another word."""
    for place in range(start + 1, stop):
        if tokens[place].text in PREPOSITIONS and is_year(low_at(tokens, place + 1)):
            stop = place
            break
    while stop > start + 1 and tokens[stop - 1].text.lower() in PREPOSITIONS | ARTICLES:
        stop -= 1
    return stop


def _is_verb(tokens: Sequence[Token], start: int, place: int) -> bool:
    """Return whether a word is a verb in the past after a whole role: "CEO of Alder Bank died"."""
    low = tokens[place].text
    whole = any(token.text in PREPOSITIONS for token in tokens[start:place])
    return whole and low.endswith("ed") and low.islower() and tokens[place - 1].text[0].isupper()


def _end_of_role(tokens: Sequence[Token], start: int) -> int:
    """Return the end of a role: a comma, a stop or a verb that is certain to be one."""
    stop = start
    while stop < len(tokens) and stop - start < LONGEST:
        low = tokens[stop].text.lower()
        joined = low == "-" and tokens[stop].start == tokens[stop - 1].end
        if (low in ENDS and not joined) or low in STOPS:
            return stop
        if _is_verb(tokens, start, stop):
            return stop
        if low == "and" and not goes_on(tokens, stop):
            return stop
        stop += 1
    return stop if stop == len(tokens) else start
