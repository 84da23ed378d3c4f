"""Names in languages without weights: by capitals, lists and the words around them.

A run of capitals is a name, except for words that only open its sentence. Uncertain names are left
out or get the kind ``other``; finding nothing is better than finding nonsense.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.actors.forms.base_forms import base_forms, capitals_inside
from reader.actors.forms.elision import letters_before
from reader.actors.forms.known_entities import Known, known_in
from reader.actors.forms.places import base_of_place, places
from reader.actors.lists.gazetteers import gazetteers
from reader.actors.mentions.name import Name, Votes
from reader.actors.mentions.naming import name_at
from reader.actors.mentions.nicknames import with_nicknames
from reader.actors.mentions.passages import Passage, begins
from reader.actors.mentions.tokens import Token
from reader.actors.rules.runs import is_acronym, is_listed, is_organization, runs_of
from reader.actors.rules.words import (
    NO_NAMES,
    OPENERS,
    PLACING,
    TITLES,
)
from reader.document.annotations import Kind

_LONGEST = 6
"""The most words of a name that the lists are asked for."""


def find_by_rules(
    text: str, passages: Sequence[Passage], language: str, headline: Sequence[Token] = ()
) -> list[Name]:
    """Find every name of an article by rules.

    Args:
        text: The reading text.
        passages: Its sentences.
        language: ISO 639-1 code.
        headline: The tokens of its headline.

    Returns:
        The names, in order and not overlapping.
    """
    inside = capitals_inside(passages)
    inside.update(_places_at_beginnings(passages, language))
    inside.update(_letters_at_beginnings(passages))
    small = _small(passages)
    bases = base_forms(passages, inside, language)
    found = []
    for number, passage in enumerate(passages):
        if passage.shouting:
            continue
        known = known_in(passage.tokens, language)
        runs, free = runs_of(passage.tokens, language, known)
        found += [_known_name(text, passages, number, one) for one in free]
        for run in runs:
            span = _trimmed(passage.tokens, *run, inside=inside)
            if span is not None and not _is_only_a_beginning(passage.tokens, *span, small):
                found.append(_name(text, passages, number, span, bases, language))
    found.sort(key=lambda name: name.start)
    found = with_nicknames(text, passages, found, headline)
    every = [*found, *_surnames(text, passages, found, bases)]
    return sorted(every, key=lambda name: name.start)


def _known_name(text: str, passages: Sequence[Passage], number: int, known: Known) -> Name:
    """Make a name of a well-known entity, with the words that its forms share."""
    name = name_at(text, passages, number, (known.start, known.end), ((known.kind, 1.0),))
    left = name.start + known.elided
    tokens = passages[number].tokens
    before = tokens[known.start - 1].text.lower() if known.start else ""
    return replace(
        name,
        start=left,
        text=text[left : name.end],
        words=known.words,
        located=before in PLACING,
    )


def _name(
    text: str,
    passages: Sequence[Passage],
    number: int,
    span: tuple[int, int],
    bases: dict[str, str],
    language: str,
) -> Name:
    """Make a name without an article attached by an apostrophe, in its base form."""
    tokens = passages[number].tokens
    votes = _votes(tokens, *span, language)
    shares = tuple((kind, n / votes.total()) for kind, n in votes.items())
    name = name_at(text, passages, number, span, shares)
    words = [bases.get(word, word) for word in name.words]
    elided = letters_before(words[0])
    words[0] = words[0][elided:]
    if len(words) == 1 and votes["place"]:
        words[0] = base_of_place(words[0], language) or words[0]
    left = name.start + elided
    before = tokens[span[0] - 1].text.lower() if span[0] else ""
    return replace(
        name,
        start=left,
        text=text[left : name.end],
        words=tuple(words),
        located=before in PLACING,
    )


def _surnames(
    text: str,
    passages: Sequence[Passage],
    names: Sequence[Name],
    bases: dict[str, str],
) -> Iterator[Name]:
    """Yield the surnames of people where they are alone and not yet found."""
    known = {
        name.words[-1]
        for name in names
        if len(name.words) > 1 and name.votes[0][0] == "person" and len(name.words[-1]) > 3
    }
    held = {name.start for name in names} | {name.end for name in names}
    for number, passage in enumerate(passages):
        for place, token in enumerate(passage.tokens):
            base = bases.get(token.text, token.text)
            if base in known and token.start not in held and token.end not in held:
                votes: Votes = (("person", 1.0),)
                name = name_at(text, passages, number, (place, place + 1), votes)
                yield replace(name, words=(base,))


def _places_at_beginnings(passages: Sequence[Passage], language: str) -> Iterator[str]:
    """Yield the words that open a sentence and are always the name of a place."""
    for passage in passages:
        word = passage.tokens[0].text
        if word[0].isupper() and (word in places(language) or base_of_place(word, language)):
            yield word


def _small(passages: Sequence[Passage]) -> frozenset[str]:
    """Return the words that the article writes in lower case somewhere."""
    return frozenset(
        one.text for passage in passages for one in passage.tokens if one.text.islower()
    )


def _is_only_a_beginning(
    tokens: Sequence[Token], start: int, end: int, small: frozenset[str]
) -> bool:
    """Return whether a word has a capital only because it opens a sentence."""
    return end - start == 1 and begins(tokens, start) and tokens[start].text.lower() in small


def _letters_at_beginnings(passages: Sequence[Passage]) -> Iterator[str]:
    """Yield the acronyms that open a sentence."""
    for passage in passages:
        word = passage.tokens[0].text
        spoken = any(token.text.islower() for token in passage.tokens)
        if spoken and is_acronym(word):
            yield word


def _text_of(tokens: Sequence[Token], start: int, end: int) -> str:
    return " ".join(token.text for token in tokens[start:end])


def _trimmed(
    tokens: Sequence[Token],
    start: int,
    end: int,
    *,
    inside: Counter[str],
) -> tuple[int, int] | None:
    """Remove what is not part of a name from a run; None if nothing is left."""
    while start < end:
        if 1 < end - start <= _LONGEST and is_listed(_text_of(tokens, start, end)):
            break
        word = tokens[start].text
        low = word.lower().rstrip(".'’")
        opens = begins(tokens, start) or tokens[start - 1].text.lower() in OPENERS
        small = word.islower() or (opens and low in OPENERS)
        if not small and low not in TITLES:
            break
        start += 1
    if start < end - 1 and _opens_before_name(tokens, start, end, inside):
        start += 1
    if start >= end or (end - start == 1 and tokens[start].text.lower() in NO_NAMES):
        return None
    word = tokens[start].text
    is_known = inside[word] or is_listed(word)
    if end - start == 1 and begins(tokens, start) and not is_known:
        return None
    return start, end


def _opens_before_name(tokens: Sequence[Token], start: int, end: int, inside: Counter[str]) -> bool:
    """Return whether the first word of a sentence is not part of the name after it."""
    word, following = tokens[start].text, tokens[start + 1].text
    first_names = gazetteers().first
    if not begins(tokens, start) or inside[word] or _first_part(word) in first_names:
        return False
    owned = start + 2 == end and is_organization(following)
    if is_listed(word) or is_organization(word) or owned:
        return False
    return _first_part(following) in first_names or bool(inside[following])


def _first_part(word: str) -> str:
    """Return the first of two names that a hyphen joins: Karl-Heinz."""
    return word.split("-", maxsplit=1)[0]


def _votes(tokens: Sequence[Token], start: int, end: int, language: str) -> Counter[Kind]:
    """Return the votes of a name for each kind; they add up to 1 at most."""
    words = [token.text for token in tokens[start:end]]
    before = tokens[start - 1].text.lower().rstrip(".") if start else ""
    whole = " ".join(words)
    lists = gazetteers()
    several = len(words) > 1
    own = whole in places(language) or (several and whole in lists.country)
    if own or (not several and base_of_place(whole, language)):
        return Counter({"place": 1})
    if any(map(is_organization, words)):
        return Counter({"organization": 1})
    if before in TITLES or (several and _first_part(words[0]) in lists.first):
        return Counter({"person": 1})
    if not several and is_acronym(words[0]):
        return Counter({"organization": 1})
    if whole in lists.country or (not several and before in PLACING):
        return Counter({"place": 1})
    votes: Counter[Kind] = Counter()
    if whole in lists.city:
        # Many surnames are also towns.
        votes.update(place=2, person=0 if several else 1)
    elif whole in lists.company:
        votes.update(organization=1)
    elif len(words) in (2, 3):
        votes.update(person=1)
    else:
        # A single word may be the surname of somebody who is named in full elsewhere.
        votes.update(other=2, person=1)
    return votes
