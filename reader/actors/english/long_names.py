"""Join the parts of one long name of a body: "Green Party" and "Ontario" in Green Party of Ontario.

The weights see a few words at a time, and a place inside a long name looks like any other place.
"""

from bisect import bisect_left
from collections.abc import Sequence

from reader.actors.lists.gazetteers import gazetteers
from reader.actors.lists.lexicon import ORGANIZATION_HEADS
from reader.actors.mentions.name import Name, Votes
from reader.actors.mentions.naming import name_at
from reader.actors.mentions.passages import Passage
from reader.actors.mentions.role_words import POSSESSIVES

_OF = frozenset((" of ", " of the "))
_FOR = frozenset((" for ", " for the "))
_WITH_AIMS = frozenset("alliance association campaign coalition committee front movement".split())
"""Heads that "for" and an aim follow: Popular Front for the Liberation of Palestine."""
_MEMBERS = frozenset("Children Farmers People Peoples Students Teachers Veterans Women".split())
"""Whom a body is named after: People's Party. (In "Workers' Party" the apostrophe is no joint.)"""
_SCHOOLS = frozenset(("University", "College", "Institute", "School"))
"""What a campus may follow: University of Texas at Austin."""
_ORGANIZATION: Votes = (("organization", 1.0),)


def whole_bodies(text: str, passages: Sequence[Passage], names: Sequence[Name]) -> list[Name]:
    """Make one name of neighbours that are parts of the name of one body.

    Args:
        text: The reading text.
        passages: Its sentences.
        names: The names found, in order.

    Returns:
        The names, in order and not overlapping.
    """
    found: list[Name] = []
    for name in names:
        joins = found and name.passage >= 0 and _are_one(text, found[-1], name)
        found.append(_as_one(text, passages, found.pop(), name) if joins else name)
    return found


def _as_one(text: str, passages: Sequence[Passage], left: Name, right: Name) -> Name:
    tokens = passages[left.passage].tokens
    first, end = (
        bisect_left(tokens, offset, key=lambda token: token.start)
        for offset in (left.start, right.end)
    )
    return name_at(text, passages, left.passage, (first, end), _ORGANIZATION)


def _are_one(text: str, left: Name, right: Name) -> bool:
    if left.passage != right.passage:
        return False
    gap = text[left.end : right.start]
    head = left.words[-1].lower()
    if gap in _OF | _FOR and left.kind == "organization" and head in ORGANIZATION_HEADS:
        body = right.kind == "organization"
        if gap in _FOR:
            return body and head in _WITH_AIMS
        return right.kind == "place" or (body and "of" not in right.words)
    if gap == " at " and left.words[0] in _SCHOOLS:
        return right.kind == "place"
    if gap == " ":
        return _is_seat(left) and _is_headed_plainly(right)
    owned = gap.strip() in POSSESSIVES and gap.endswith(" ")
    return owned and left.words[-1] in _MEMBERS and right.kind != "person"


def _is_seat(name: Name) -> bool:
    """Return whether a name is a place in full: Nova Scotia, not US."""
    return name.kind == "place" and not name.words[-1].replace(".", "").isupper()


def _is_headed_plainly(name: Name) -> bool:
    """Return whether a body is named by common words only: Liberal Party."""
    common = gazetteers().common
    *words, head = (word.lower() for word in name.words)
    plain = all(word in common or word in ORGANIZATION_HEADS for word in words)
    return name.kind == "organization" and bool(words) and plain and head in ORGANIZATION_HEADS
