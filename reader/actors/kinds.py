"""What a name names, without a model: by its own words, the lists and the words around it."""

from collections import Counter
from collections.abc import Sequence

from reader.actors.gazetteers import gazetteers
from reader.actors.lexicon import (
    COMPANY_SUFFIXES,
    FIRST_OF_GROUP,
    ORGANIZATION_HEADS,
    OTHER_HEADS,
    PLACE_HEADS,
    TITLES,
)
from reader.actors.tokens import Token
from reader.text.annotations import Kind

Votes = Counter[Kind]
"""How strongly each kind is spoken for."""

_SPEAKING = frozenset(
    "said says told added asked argued denied wrote announced replied explained claimed insisted "
    "died resigned born won scored tweeted commented testified pleaded".split()
)
_AT_PLACE = frozenset(
    "in near at from into outside throughout across northern southern eastern "
    "western central".split()
)
_GROUPS = frozenset(
    "group company firm agency newspaper broadcaster network charity organisation "
    "organization party band club retailer manufacturer giant maker".split()
)
_OWNED = frozenset(
    "ceo spokesman spokeswoman spokesperson chairman subsidiary shares employees "
    "members product products headquarters website".split()
)
_PLACE_BEGINNINGS = frozenset("mount lake cape fort port san santa new saint".split())


def kind_votes(tokens: Sequence[Token], start: int, end: int) -> Votes:
    """Say what one mention speaks for.

    Args:
        tokens: The sentence.
        start: Index of the first token of the name.
        end: Index after its last.

    Returns:
        A weight for each kind that something speaks for; a weight of 3 or more is as good as sure.
    """
    votes = _own_words(tokens[start:end])
    votes.update(_around(tokens, start, end))
    return votes


def _own_words(name: Sequence[Token]) -> Votes:
    """Judge a name by its words and the lists."""
    words = [token.text for token in name]
    whole = " ".join(words)
    lists = gazetteers()
    votes: Votes = Counter()
    if whole in lists.country:
        votes["place"] += 4
    if whole in lists.company:
        votes["organization"] += 4
    if whole in lists.city:
        votes["place"] += 2
    votes.update(_head_votes(words) or _shape_votes(words, known=whole in lists.company))
    return votes


def _head_votes(words: Sequence[str]) -> Votes:
    """Judge a name by the word that says what it is: ``Bank of England``, ``Lake Geneva``."""
    group = next(
        (words[i - 1].lower() for i, word in enumerate(words) if word in ("of", "for") and i), ""
    )
    last = words[-1].lower().rstrip(".")
    head = group or last
    if len(words) > 1:
        if head in OTHER_HEADS:
            return Counter({"other": 4})
        if head in PLACE_HEADS:
            return Counter({"place": 4})
    if head in ORGANIZATION_HEADS or group in FIRST_OF_GROUP or last in COMPANY_SUFFIXES:
        return Counter({"organization": 4})
    if len(words) > 1 and words[0].lower() in _PLACE_BEGINNINGS:
        return Counter({"place": 2})
    return Counter()


def _shape_votes(words: Sequence[str], *, known: bool) -> Votes:
    """Judge a name by its first name, its capitals and its length."""
    several = len(words) > 1
    if words[0] in gazetteers().first and len(words) <= 4:
        return Counter({"person": 3 if several else 1})
    if not several and words[0].isupper() and len(words[0]) > 1:
        return Counter({"organization": 2})
    if several and words[0].isupper() and len(words[0]) == 2:
        return Counter({"other": 1})  # MV Explorer, HMS Victory, US Open
    if len(words) in (2, 3) and not known and all(w.isalpha() or w[1:] == "." for w in words):
        return Counter({"person": 1})
    return Counter()


def _around(tokens: Sequence[Token], start: int, end: int) -> Votes:
    """Judge a name by its neighbours."""
    votes: Votes = Counter()
    before = tokens[start - 1].text.lower().rstrip(".") if start else ""
    after = tokens[end].text.lower() if end < len(tokens) else ""
    second = tokens[end + 1].text.lower() if end + 1 < len(tokens) else ""
    if before in TITLES:
        votes["person"] += 4
    if before in _GROUPS:
        votes["organization"] += 3
    if before in _AT_PLACE:
        votes["place"] += 2 if before in ("in", "near", "throughout") else 1
    if after == "administration":
        votes["person"] += 3
    elif before == "the" and end - start == 1:
        votes["organization"] += 1
    if after in _SPEAKING or before in _SPEAKING:
        votes["person"] += 1
    if after == "," and second.isdigit() and len(second) == 2:
        votes["person"] += 3
    if after == "," and second in TITLES:
        votes["person"] += 2
    if after in ("'s", "’s") and second in _OWNED:
        votes["organization"] += 2
    return votes
