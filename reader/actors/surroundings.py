"""What the words around a name, or its own, say of its kind beyond doubt."""

import re
from collections.abc import Sequence

from reader.actors.gazetteers import gazetteers
from reader.actors.lexicon import CALENDAR, NOT_NAMES, PARTICLES
from reader.actors.names import Votes
from reader.actors.tokens import Token
from reader.text.annotations import Kind

_GROUPS = (
    "group company firm newspaper magazine broadcaster charity organisation organization party "
    "band coalition nonprofit startup tabloid"
)
_STYLES = "mr mr. mrs mrs. ms ms. miss dr dr. sir dame lady lord mme m. herr frau"
_COMPANY_HEADS = frozenset(
    "Estates Holdings Lines Airlines Airways Brewing Beverages Breweries Industries Enterprises "
    "Technologies Pharmaceuticals Motors Studios Systems Corporation Company".split()
)
_INSTITUTIONS = frozenset("University Ministry Department Institute College Faculty Bank".split())
_SHIPS = frozenset("HMS USS RMS HMAS HMCS INS USNS".split())
_NO_NAMES = CALENDAR | NOT_NAMES
_PERSON: Kind = "person"
_ORGANIZATION: Kind = "organization"
_INITIALS = re.compile(r"(?:[A-Z]\.){1,3}")
INTRODUCING: dict[str, Kind] = {
    **dict.fromkeys(_GROUPS.split(), _ORGANIZATION),
    **dict.fromkeys(_STYLES.split(), _PERSON),
}
"""What is named right after one of these is such a one, whatever its words look like."""


def introduced(tokens: Sequence[Token], start: int) -> Kind | None:
    """Return what a stretch of capitals is after a word that says it: "the group Now or Never"."""
    word = tokens[start].text
    kind = INTRODUCING.get(tokens[start - 1].text.lower()) if start else None
    if not word[0].isupper() or (kind != "person" and word.lower() in _NO_NAMES):
        return None
    return kind


def is_headed(words: Sequence[str]) -> bool:
    """Say whether a name ends in a word that heads a company and hardly anything else."""
    return len(words) > 1 and words[-1] in _COMPANY_HEADS


def told_kind(tokens: Sequence[Token], start: int, end: int) -> Votes:
    """Return the kind where a name and its surroundings leave no doubt; nothing where they do."""
    words = [token.text for token in tokens[start:end]]
    lists = gazetteers()
    kind = introduced(tokens, start) or _by_form(words)
    if len(tokens) - len(words) <= 1 and " ".join(words) in lists.city:
        kind = "place"  # alone in its sentence, like a dateline
    after = tokens[end].text.lower() if end < len(tokens) else ""
    if kind is None and len(words) == 2 and words[0] in lists.first and after == "of":
        come_from = end + 1 < len(tokens) and tokens[end + 1].text in lists.country
        kind = "person" if come_from else None
    if after == "administration" and words[0] not in lists.country:
        kind = "person"
    return ((kind, 1.0),) if kind else ()


def _by_form(words: Sequence[str]) -> Kind | None:
    """Return what the words of a name say that it is."""
    if "&" in words or (is_headed(words) and words[0] not in gazetteers().first):
        return _ORGANIZATION
    if len(words) > 2 and words[0] in _INSTITUTIONS and words[1] == "of":
        return _ORGANIZATION
    if len(words) > 1 and words[0] in _SHIPS:
        return "other"
    return _PERSON if _is_initialled(words) or _is_linked(words) else None


def _is_linked(words: Sequence[str]) -> bool:
    """Say whether a name is a first name and a surname of small words: Oscar de la Hoya."""
    small = all(word in PARTICLES for word in words[1:-1])
    return len(words) > 2 and small and words[0] in gazetteers().first and words[-1][0].isupper()


def _is_initialled(words: Sequence[str]) -> bool:
    """Say whether a name is initials and a surname: J. K. Rowling, S.M. Krishna."""
    *front, last = words
    initials = bool(front) and all(_INITIALS.fullmatch(word) for word in front)
    whole = "".join(front) not in gazetteers().country
    return initials and whole and last.isalpha() and last[1:].islower()
