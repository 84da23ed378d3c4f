"""The kind of a name if its own words, or those around it, leave no doubt."""

from collections.abc import Sequence
from itertools import pairwise

from reader.actors.lists.gazetteers import gazetteers
from reader.actors.lists.honorifics import PERSONAL_STYLES
from reader.actors.lists.lexicon import (
    CALENDAR,
    NOT_NAMES,
    ORDINARY,
    ORGANIZATION_HEADS,
    PARTICLES,
    PLACE_HEADS,
)
from reader.actors.lists.name_lists import lists as name_lists
from reader.actors.lists.name_lists import marks_of
from reader.actors.lists.occupations import GROUPS, OCCUPATIONS
from reader.actors.mentions.name import Votes
from reader.actors.mentions.second_pass import is_headed
from reader.actors.mentions.tokens import Token
from reader.document.annotations import Kind

_GROUPS = (
    "group company firm newspaper magazine broadcaster charity organisation organization party "
    "band coalition nonprofit startup tabloid"
)
_CALLED = frozenset(("called", "named", "dubbed", "titled", "entitled", "codenamed"))
_NOUNS: dict[str, Kind] = {
    **dict.fromkeys(
        "agency airline airlines bank carmaker company firm group startup retailer newspaper "
        "magazine charity nonprofit militia broadcaster publisher website brewery".split(),
        "organization",
    ),
    **dict.fromkeys(
        "town village city island river lake mountain district suburb region province valley reef "
        "neighbourhood neighborhood hamlet".split(),
        "place",
    ),
    **dict.fromkeys(
        "ship boat vessel ferry yacht submarine frigate trawler tanker spacecraft satellite probe "
        "project study programme law bill film movie book novel song album single storm hurricane "
        "typhoon cyclone operation software game virus worm play painting poem".split(),
        "other",
    ),
    **dict.fromkeys("man woman boy girl child".split(), "person"),
}
"""Nouns before "called", "named" or "known as", and the kind that they give."""
_FEATURES = frozenset(
    "reef river valley hills hill mountains mountain island islands peninsula desert strait coast "
    "bay volcano archipelago plateau gulf lake basin harbour harbor glacier delta canyon".split()
)
"""Words in lower case after a place's name."""
_LIES_IN = frozenset(
    "kingdom republic emirate sultanate valley banks shores mouth coast island islands city town "
    "village province region district suburb suburbs outskirts port hills".split()
)
"""What may be in, at or next to a place, before "of" and its name."""
_FOREIGN_BODIES = frozenset(
    "Fondation Fundación Fundação Fondazione Stiftung Banco Banca Banque Université Universidad "
    "Universidade Università Universität Institut Instituto Istituto Société Sociedad Società "
    "Associação Asociación Association Partido Partito Parti Ministère Ministerio".split()
)
_PLACE_ENDS = frozenset(
    "Street Avenue Road Boulevard Bridge River Island Islands Airport Highway Mountains Valley "
    "Peninsula Circuit Cave Square Bay Beach County Province".split()
)
_BODY_ENDS = frozenset(
    "Gallery Foundation Institute Association Committee Council Orchestra Academy Society "
    "Federation Authority Ministry University College Agency Commission Museum Party".split()
)
"""Last words that are not in the name of a person."""
SUBJECTS = frozenset(
    "Affairs Defence Defense Finance Interior Health Justice Education Trade Agriculture Energy "
    "Transport Labour Labor Environment State".split()
)
"""The subjects of a minister, which a name may follow directly."""
_INSTITUTIONS = frozenset("University Ministry Department Institute College Faculty Bank".split())
STORMS = frozenset("Hurricane Typhoon Cyclone".split())
"""Words before the name of a storm that are part of it."""
_LICENCES = frozenset(("License", "Licence"))
_PARTNERS = frozenset(
    "Company Co Co. Sons Daughters Brothers Bros Bros. Partners Associates".split()
)
"""Words after the name of a founder and "and" that make it the name of a firm."""
_SHIPS = frozenset("HMS USS RMS HMAS HMCS INS USNS".split())
_NO_NAMES = CALENDAR | NOT_NAMES
_PERSON: Kind = "person"
_ORGANIZATION: Kind = "organization"
_WIDEST = 5
"""The most words of an apposition up to its noun."""
_LINKING = frozenset("of for and in on at to with who which that whose said is was".split())
INTRODUCING: dict[str, Kind] = {
    **dict.fromkeys(_GROUPS.split(), _ORGANIZATION),
    **dict.fromkeys(PERSONAL_STYLES, _PERSON),
}
"""A name right after one of these is of its kind, whatever the name looks like."""


def introduced(tokens: Sequence[Token], start: int) -> Kind | None:
    """Return the kind that the word before some capitals shows: "the group Now or Never"."""
    word = tokens[start].text
    kind = INTRODUCING.get(tokens[start - 1].text.lower()) if start else None
    if not word[0].isupper() or (kind != "person" and word.lower() in _NO_NAMES):
        return None
    return kind


def is_apposed_group(tokens: Sequence[Token], end: int) -> bool:
    """Return whether the text after ``end`` calls the name a group: ", an activist group"."""
    words = [token.text for token in tokens[end : end + 2 + _WIDEST]]
    if words[:1] != [","] or words[1:2] not in (["a"], ["an"], ["the"]):
        return False
    for word, following in pairwise([*words[2:], ""]):
        if not word.replace("-", "").isalpha() or word in _LINKING:
            return False
        if word in GROUPS and following not in GROUPS and following not in OCCUPATIONS:
            return True
    return False


def told_kind(tokens: Sequence[Token], start: int, end: int) -> Votes:
    """Return the kind if a name and its surroundings leave no doubt; otherwise nothing."""
    words = [token.text for token in tokens[start:end]]
    lists = gazetteers()
    kind = introduced(tokens, start) or _by_form(words) or _by_neighbours(tokens, start, end)
    if len(tokens) - len(words) <= 1 and " ".join(words) in lists.city:
        kind = "place"  # alone in its sentence, like a dateline
    after = tokens[end].text.lower() if end < len(tokens) else ""
    if start and tokens[start - 1].text in SUBJECTS and len(words) > 1 and words[0] in lists.first:
        kind = "person"  # "Minister of Foreign Affairs Ann Lee"
    if kind is None and len(words) == 2 and words[0] in lists.first and after == "of":
        come_from = end + 1 < len(tokens) and tokens[end + 1].text in lists.country
        kind = "person" if come_from else None
    if after == "administration" and words[0] not in lists.country:
        kind = "person"
    return ((kind, 1.0),) if kind else ()


def is_told_by_neighbours(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Return whether the words around a stretch show that it is a name: "the Tangen reef"."""
    word = tokens[start].text
    low = word.lower()
    if not word.istitle() or low in _NO_NAMES or low in ORDINARY or low in gazetteers().common:
        return False
    return _by_neighbours(tokens, start, end) is not None


def _by_neighbours(tokens: Sequence[Token], start: int, end: int) -> Kind | None:
    """Return the kind that the common words around a name show."""
    before = [token.text for token in tokens[max(0, start - 3) : start]]
    if before[-1:] == ["as"] and before[-2:-1] == ["known"]:
        before = [*before[:-2], "called"]
    if len(before) > 1 and before[-1] in _CALLED:
        return _NOUNS.get(before[-2])
    if _is_aged(tokens, end):
        return "person"
    after = tokens[end].text if end < len(tokens) else ""
    if after in _FEATURES and before[-1:] == ["the"]:
        return "place"
    if before[-1:] == ["the"]:
        before.pop()
    if len(before) > 1 and before[-1] == "of" and before[-2] in _LIES_IN:
        return "place"
    return None


def _is_aged(tokens: Sequence[Token], end: int) -> bool:
    """Return whether an age between commas follows a name: "Medina, 51, ran"."""
    words = [token.text for token in tokens[end : end + 3]]
    between = words[:1] == [","] and words[2:] == [","] and tokens[end - 1].text.isalpha()
    return between and len(words[1]) in {2, 3} and words[1].isdecimal() and int(words[1]) < 110


def _by_form(words: Sequence[str]) -> Kind | None:
    """Return the kind that the words of a name show."""
    lists = gazetteers()
    headed = is_headed(words) and words[0] not in gazetteers().first
    if "&" in words or headed or is_partnership(words):
        return _ORGANIZATION
    if len(words) == 1 and words[0].isupper() and words[0] in lists.country:
        return "place"
    if len(words) > 2 and words[0] in _INSTITUTIONS and words[1] == "of":
        return _ORGANIZATION
    if len(words) > 1 and words[0] in _FOREIGN_BODIES:
        return _ORGANIZATION
    if len(words) > 1 and (words[0] in _SHIPS | STORMS or words[-1] in _LICENCES):
        return "other"
    if len(words) > 2 and words[0] in gazetteers().first:
        if words[-1] in _PLACE_ENDS:
            return "place"
        if words[-1] in _BODY_ENDS:
            return _ORGANIZATION
    if len(words) > 1 and words[-1] in lists.country and " ".join(words[:-1]) in lists.company:
        return _ORGANIZATION  # Toyota Australia
    return _PERSON if _is_linked(words) or _is_named_like_place(words) else None


def is_partnership(words: Sequence[str]) -> bool:
    """Return whether words name a firm by its founder: "Stanley and Company"."""
    return len(words) > 2 and words[-2] in {"and", "&"} and words[-1] in _PARTNERS


def _is_named_like_place(words: Sequence[str]) -> bool:
    """Return whether a name is a given name that is also a place, and a surname: Paris Hilton."""
    lists, name, low = gazetteers(), " ".join(words), words[-1].lower()
    if not 1 < len(words) < 4 or words[-1] not in lists.surname:
        return False
    given = "g" in marks_of(name_lists().words.get(words[0]))
    place = words[0] in lists.city or words[0] in lists.country
    listed = name in lists.city or name in lists.country or name in lists.company
    common = low in lists.common or low in PLACE_HEADS or low in ORGANIZATION_HEADS
    return given and place and not listed and not common


def _is_linked(words: Sequence[str]) -> bool:
    """Return whether a name is a given name and a surname with small words: Oscar de la Hoya."""
    small = all(word in PARTICLES for word in words[1:-1])
    return len(words) > 2 and small and words[0] in gazetteers().first and words[-1][0].isupper()
