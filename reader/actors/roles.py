"""What an article says that somebody is: "deputy project director at the American Civil ...".

A role stands in an apposition behind the name or before it, after "is" or "was", or as a title
right before the name. It is a piece of the text as it stands, without its article.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from reader.actors.entity import Entity
from reader.actors.lexicon import CALENDAR, NATIONALITIES, ORDINARY, TITLES
from reader.actors.names import Name
from reader.actors.occupations import GROUPS, MODIFIERS, OCCUPATIONS
from reader.actors.passages import Passage
from reader.actors.tokens import Token

_ARTICLES = frozenset(("a", "an", "the"))
_OWNERS = frozenset("its his her their my our whose".split())
_BEING = frozenset("is was becomes became remains".split())
_STYLES = frozenset("mr mrs ms miss mx dr prof sir dame lady lord saint st madam".split())
_PREPOSITIONS = frozenset("of for at in with to on from by and".split())
_ENDS = frozenset('.,;:!?()[]"“”–—-')
_STOPS = frozenset(
    "who which that whose where when said says told was is has had will would were are did also as "
    "because while after before but if than then".split()
)
"""Words that no role goes on over."""
_POSSESSIVES = frozenset(("'s", "’s", "'", "’"))
_LONGEST = 16
"""Tokens of the longest role."""
_LOOKED_AT = 12
"""Mentions of one name that are looked at."""

_Found = tuple[int, int]
"""Half-open range of token indexes."""


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
            if "\n" not in role and _worth(role) > _worth(best):
                best = role
    return best


def _worth(role: str) -> tuple[bool, int]:
    """Rank roles: those that say of what, then the longer."""
    words = role.split()
    return bool(_PREPOSITIONS & set(words)), len(words)


def _roles_at(tokens: Sequence[Token], name: Name, *, person: bool) -> Iterator[_Found]:
    start = bisect_right(tokens, name.start, key=lambda token: token.end)
    end = bisect_left(tokens, name.end, lo=start, key=lambda token: token.start)
    finders = [_behind(tokens, end, person=person)]
    if person:
        finders += [_before_comma(tokens, start, end), _title(tokens, start)]
    yield from (found for found in finders if found)


def _low(tokens: Sequence[Token], index: int) -> str:
    return tokens[index].text.lower() if 0 <= index < len(tokens) else ""


def _behind(tokens: Sequence[Token], end: int, *, person: bool) -> _Found | None:
    """Find ", a spokesman for the council," or "is the mayor of Oslo" behind a name."""
    link = _low(tokens, end)
    start = end + 1
    if link not in _BEING and link not in {",", "(", "–", "—"}:
        return None
    if _low(tokens, start) == "both":
        start += 1
    if _low(tokens, start) in _ARTICLES:
        start += 1
    elif link in _BEING or not person:
        return None
    stop = _end_of_role(tokens, start)
    return (start, stop) if _is_role(tokens, start, stop, person=person) else None


def _end_of_role(tokens: Sequence[Token], start: int) -> int:
    """Return where a role ends: at a comma, a stop or a verb that is sure to be one."""
    stop = start
    while stop < len(tokens) and stop - start < _LONGEST:
        low = tokens[stop].text.lower()
        joined = low == "-" and tokens[stop].start == tokens[stop - 1].end
        if (low in _ENDS and not joined) or low in _STOPS:
            return stop
        if low == "and" and not _goes_on(tokens, stop):
            return stop
        stop += 1
    return stop if stop == len(tokens) else start


def _goes_on(tokens: Sequence[Token], place: int) -> bool:
    """Say whether "and" joins two offices or two names rather than two clauses."""
    after = _low(tokens, place + 1)
    capital = place + 1 < len(tokens) and tokens[place + 1].text[0].isupper()
    return capital or after in OCCUPATIONS or after in MODIFIERS or after == "the"


def _is_role(tokens: Sequence[Token], start: int, stop: int, *, person: bool) -> bool:
    """Say whether what stands before the first preposition ends in a word for what one is."""
    head = start
    while head < stop and tokens[head].text.lower() not in _PREPOSITIONS:
        head += 1
    if head == start:
        return False
    noun = tokens[head - 1].text
    if person:
        return _last_part(noun) in OCCUPATIONS
    return noun in GROUPS


def _last_part(word: str) -> str:
    """Return the noun of a word that a hyphen may have joined: vice-president."""
    low = word.lower()
    return low if low in OCCUPATIONS else low.rsplit("-", maxsplit=1)[-1]


def _before_comma(tokens: Sequence[Token], start: int, end: int) -> _Found | None:
    """Find "The director of the museum, Ann Lee," before a name."""
    if _low(tokens, start - 1) != "," or _low(tokens, end) not in {",", ".", ""}:
        return None
    stop = start - 1
    for place in range(stop - 1, max(-1, stop - _LONGEST), -1):
        low = tokens[place].text.lower()
        if low in _ENDS or low in _STOPS or low in _OWNERS:
            return None
        first = place if tokens[place].text[0].isupper() else place + 1
        opens = place == 0 or tokens[place - 1].text in _ENDS
        if low in _ARTICLES and _low(tokens, place - 1) in _PREPOSITIONS:
            continue
        if (low in _ARTICLES or opens) and _is_role(tokens, first, stop, person=True):
            return (place + 1 if low in _ARTICLES else place), stop
    return None


def _title(tokens: Sequence[Token], start: int) -> _Found | None:
    """Find "Foreign Minister" or "council spokeswoman" right before a name."""
    stop = start
    while stop and _low(tokens, stop - 1).rstrip(".") in _STYLES:
        stop -= 1
    if not stop or not _is_occupation(tokens[stop - 1].text):
        return None
    first = stop - 1
    while first and stop - first < _LONGEST and _modifies(tokens, first - 1):
        first -= 1
    while tokens[first].text in _POSSESSIVES and first < stop - 1:
        first += 1
    return first, stop


def _is_occupation(word: str) -> bool:
    low = word.lower().rstrip(".")
    return low in TITLES - _STYLES or _last_part(low) in OCCUPATIONS


def _modifies(tokens: Sequence[Token], place: int) -> bool:
    """Say whether a word may belong to the title that stands behind it."""
    word = tokens[place].text
    low = word.lower()
    if word in _POSSESSIVES:
        return place > 0 and tokens[place - 1].text[0].isupper()
    if low in CALENDAR or low in ORDINARY:
        return low in MODIFIERS
    if low in _ARTICLES or low in _OWNERS or low in _STOPS or low in _PREPOSITIONS:
        return False
    if low in MODIFIERS or low in OCCUPATIONS or low in NATIONALITIES:
        return True
    return word[0].isupper() and word.replace("-", "").replace(".", "").isalnum()
