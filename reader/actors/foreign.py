"""Names in languages that the model has not learnt: by capitals, lists and the words around them.

Where a capital means a name (French, Polish, Greek ...) a run of capitals is one, less what only
opens its sentence. Where every noun has a capital (German, Luxembourgish) a capital means nothing:
there a name needs a witness, such as a first name, a title, a list or letters that stand for words.
What cannot be told is left out or has the kind ``other``; nothing is better than something silly.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.actors.chunks import is_capital
from reader.actors.foreign_places import (
    SUFFIXING,
    base_of_place,
    is_where,
    places,
    without_sure_ending,
)
from reader.actors.foreign_words import (
    DETERMINERS,
    ENDINGS,
    LINKS,
    NO_NAMES,
    NOUNS_ARE_CAPITAL,
    ORGANIZATION_HEADS,
    ORGANIZATION_TAILS,
    PLACING,
    SURNAME_FIRST,
    TITLES,
)
from reader.actors.gazetteers import gazetteers
from reader.actors.german import (
    Nouns,
    is_dated,
    is_determined,
    kind_of_tail,
    nouns_of,
    with_plain_epithet,
)
from reader.actors.german_words import GIVEN
from reader.actors.names import Name, Votes
from reader.actors.naming import name_at
from reader.actors.nicknames import with_nicknames
from reader.actors.passages import Passage, begins
from reader.actors.small_words import small_words
from reader.actors.tokens import Token
from reader.text.annotations import Kind

_ELISION = re.compile(r"(?:dell|nell|all|sull|l|d|qu|n|s|j|c)['’](?=\w)", re.IGNORECASE)
_SUFFIX = re.compile(r"(?<=\w\w)['’][a-zçğıöşü]{1,6}$")
"""What Turkish hangs on a name."""
_LONGEST_PLACE = 8
"""Words of the longest name of a country."""
_ROMAN = re.compile(r"[IVX]+")
_ADJECTIVE = re.compile(
    r"^[a-zà-ÿ]{3,}(?:enne|éen|ale?|ique|aise?|onal[e]?|ea|eo|eia|eu|ica|ico|iana|iano)$"
)


def find_foreign(
    text: str, passages: Sequence[Passage], language: str, headline: Sequence[Token] = ()
) -> list[Name]:
    """Find every name of an article in another language than English.

    Args:
        text: The reading text.
        passages: Its sentences.
        language: ISO 639-1 code.
        headline: The tokens of its headline.

    Returns:
        The names, in order and not overlapping.
    """
    inside = _capitals_inside(passages)
    inside.update(_places_at_beginnings(passages, language))
    bases = _base_forms(passages, inside, language)
    nouns = nouns_of(passages, places(language)) if language in NOUNS_ARE_CAPITAL else None
    found = []
    for number, passage in enumerate(passages):
        if passage.shouting and not nouns:
            continue
        for run in _runs(passage.tokens, language, nouns):
            span = _trimmed(passage.tokens, *run, inside=inside, nouns=nouns, language=language)
            if span and (not nouns or _has_witness(passage.tokens, *span, language, nouns)):
                found.append(_name(text, passages, number, span, bases, language, nouns))
    found = with_nicknames(text, passages, found, headline)
    every = [*found, *_surnames(text, passages, found, bases, nouns)]
    return sorted(every, key=lambda name: name.start)


def _name(
    text: str,
    passages: Sequence[Passage],
    number: int,
    span: tuple[int, int],
    bases: dict[str, str],
    language: str,
    nouns: Nouns | None,
) -> Name:
    """Make a name without the article that an apostrophe joins to it, in its base form."""
    tokens = passages[number].tokens
    votes = _votes(tokens, *span, language, nouns)
    shares = tuple((kind, n / votes.total()) for kind, n in votes.items())
    name = name_at(text, passages, number, span, shares)
    words = [bases.get(word, word) for word in name.words]
    if nouns and len(words) > 2:
        words = with_plain_epithet(words)
    left = name.start
    if (elided := _ELISION.match(words[0])) and len(words[0]) > elided.end() + 1:
        left += elided.end()
        words[0] = words[0][elided.end() :]
    right = name.end
    if suffix := _SUFFIX.search(words[-1]):
        right -= len(words[-1]) - suffix.start()
        words[-1] = words[-1][: suffix.start()]
    right -= _cut_ending(words, votes, language)
    if nouns and nouns.owns(tokens, *span):
        words[-1] = words[-1].removesuffix("s")
        right = name.end - 1
    before = tokens[span[0] - 1].text.lower() if span[0] else ""
    return replace(
        name,
        start=left,
        end=right,
        text=text[left:right],
        words=tuple(words),
        located=before in PLACING,
    )


def _cut_ending(words: list[str], votes: Counter[Kind], language: str) -> int:
    """Put the last word into its base form; return how many letters hang on that in the text."""
    last = words[-1]
    if len(words) == 1 and votes["place"]:
        base = base_of_place(last, language) or last
    elif len(words) > 1 and votes["person"] and last[0].isupper():
        base = without_sure_ending(last, language)
    else:
        return 0
    words[-1] = base
    return len(last) - len(base) if last.startswith(base) and language in SUFFIXING else 0


def _base_forms(passages: Sequence[Passage], inside: Counter[str], language: str) -> dict[str, str]:
    """Return for words with an ending by case the form without it, when the text has that too."""
    endings = ENDINGS.get(language, ())
    bases = {}
    words = {t.text for one in passages for t in one.tokens if t.text[0].isupper()}
    for word in words:
        for ending in endings:
            base = word.removesuffix(ending)
            if base != word and len(base) > 3 and base in inside:
                bases[word] = base
    return bases


def _surnames(
    text: str,
    passages: Sequence[Passage],
    names: Sequence[Name],
    bases: dict[str, str],
    nouns: Nouns | None,
) -> Iterator[Name]:
    """Yield the surnames of people that stand alone where no name was seen."""
    known = {
        name.words[-1]
        for name in names
        if len(name.words) > 1 and name.votes[0][0] == "person" and len(name.words[-1]) > 3
        if not nouns or nouns.is_surname(name.words)
    }
    held = {name.start for name in names} | {name.end for name in names}
    for number, passage in enumerate(passages):
        for place, token in enumerate(passage.tokens):
            base = bases.get(token.text, token.text)
            if base in known and token.start not in held and token.end not in held:
                votes: Votes = (("person", 1.0),)
                name = name_at(text, passages, number, (place, place + 1), votes)
                yield replace(name, words=(base,))


def _capitals_inside(passages: Sequence[Passage]) -> Counter[str]:
    """Count the words that have a capital where no sentence begins."""
    return Counter(
        token.text
        for passage in passages
        if not passage.shouting
        for index, token in enumerate(passage.tokens)
        if token.text[0].isupper() and not begins(passage.tokens, index)
    )


def _places_at_beginnings(passages: Sequence[Passage], language: str) -> Iterator[str]:
    """Yield the words that open a sentence and name a place whatever stands elsewhere."""
    for passage in passages:
        word = passage.tokens[0].text
        if word[0].isupper() and (word in places(language) or base_of_place(word, language)):
            yield word


def _runs(tokens: Sequence[Token], language: str, nouns: Nouns | None) -> list[tuple[int, int]]:
    """Return the runs of capitals, small words inside them taken in."""
    links = LINKS.get(language, frozenset())
    runs: list[tuple[int, int]] = []
    for index, token in enumerate(tokens):
        if not is_capital(token.text) or token.text[0].isdigit():
            continue
        gap = tokens[runs[-1][1] : index] if runs else ()
        ended = bool(runs) and bool(_SUFFIX.search(tokens[runs[-1][1] - 1].text))
        place = bool(_SUFFIX.search(token.text)) and _is_listed(_SUFFIX.sub("", token.text))
        place = place or is_where(token.text, language)
        ended = ended or (bool(runs) and is_where(tokens[runs[-1][1] - 1].text, language))
        small = len(gap) <= 2 and all(part.text.lower() in links for part in gap)
        if nouns and gap:
            small = nouns.joins(tokens, *runs[-1], index) or _is_long_place(
                tokens, runs[-1][0], index + 1, language
            )
        joined = bool(runs) and small and not ended and not place
        if joined and not _begins_anew(tokens, runs[-1][0], index, language, nouns):
            runs[-1] = runs[-1][0], index + 1
        else:
            runs.append((index, index + 1))
    return [(start, _with_adjectives(tokens, start, end)) for start, end in runs]


def _is_long_place(tokens: Sequence[Token], start: int, end: int, language: str) -> bool:
    """Say whether small words are inside a country: Vereinigte Staaten von Amerika."""
    if end - start > _LONGEST_PLACE:
        return False
    return " ".join(token.text for token in tokens[start:end]) in places(language)


def _begins_anew(
    tokens: Sequence[Token], start: int, index: int, language: str, nouns: Nouns | None
) -> bool:
    """Say whether a first name follows a place: "in Paris Emmanuel Macron"."""
    before, word = tokens[index - 1].text, tokens[index].text
    if word not in gazetteers().first or not _is_listed(before):
        return False
    if not nouns or before in places(language):
        return True
    within = index - start > 2 and tokens[index - 2].text.islower()
    return not (within or nouns.is_given(before))


def _with_adjectives(tokens: Sequence[Token], start: int, end: int) -> int:
    """Take in what Romance languages write small: "Banque centrale européenne"."""
    if end - start == 1 and _is_organization(tokens[start].text):
        while end < len(tokens) and end - start < 3 and _ADJECTIVE.search(tokens[end].text):
            end += 1
    return end


def _trimmed(
    tokens: Sequence[Token],
    start: int,
    end: int,
    *,
    inside: Counter[str],
    nouns: Nouns | None,
    language: str,
) -> tuple[int, int] | None:
    """Take from a run what is no part of a name; None when nothing is left."""
    openers = small_words(language)
    while start < end:
        word = tokens[start].text
        low = word.lower().rstrip(".'’")
        opens = begins(tokens, start) or tokens[start - 1].text.lower() in openers
        small = word.islower() or (opens and low in openers) or (nouns and low in DETERMINERS)
        title = nouns.is_title(tokens[start]) if nouns else low in TITLES
        if not small and not title:
            break
        start += 1
    surname_first = language in SURNAME_FIRST
    if start < end - 1 and _opens_before_name(tokens, start, end, inside, surname_first):
        start += not (nouns and nouns.is_given(tokens[start].text))
    if start >= end or (end - start == 1 and tokens[start].text.lower() in NO_NAMES):
        return None
    if nouns:
        # Between nouns there may be a name: from the first name on.
        start, end = nouns.person(tokens, start, end)
    word = tokens[start].text
    if end - start == 1 and begins(tokens, start) and not (inside[word] or _is_listed(word)):
        return None
    return start, end


def _opens_before_name(
    tokens: Sequence[Token], start: int, end: int, inside: Counter[str], surname_first: bool
) -> bool:
    """Say whether the first word of a sentence is none of the name behind it."""
    word, following = tokens[start].text, tokens[start + 1].text
    first_names = gazetteers().first
    if not begins(tokens, start) or inside[word] or _first_part(word) in first_names:
        return False
    owned = start + 2 == end and _is_organization(following)
    if _is_listed(word) or _is_organization(word) or owned:
        return False
    given = _first_part(following) in first_names and not surname_first
    return given or bool(inside[following])


def _is_organization(word: str) -> bool:
    plain = _ELISION.sub("", word.lower())
    if plain.startswith(("rat", "amt")):
        return plain in {"rat", "amt"}
    return plain.startswith(ORGANIZATION_HEADS) or (
        len(plain) > 6 and plain.endswith(ORGANIZATION_TAILS)
    )


def _first_part(word: str) -> str:
    """Return the first of two names that a hyphen joins: Karl-Heinz."""
    return word.split("-", maxsplit=1)[0]


def _is_listed(word: str) -> bool:
    return _is_listed_place(word) or word in gazetteers().company


def _is_listed_place(word: str) -> bool:
    return word in gazetteers().city or word in gazetteers().country


def _is_acronym(word: str) -> bool:
    capitals = 2 <= len(word) <= 6 and word.isupper() and word.isalpha()
    return capitals and not _ROMAN.fullmatch(word)


def _has_witness(
    tokens: Sequence[Token], start: int, end: int, language: str, nouns: Nouns
) -> bool:
    """Say whether more than a capital speaks for a name."""
    words = [token.text for token in tokens[start:end]]
    whole = " ".join(words)
    bare = not is_determined(tokens, start)
    if whole in places(language) or (start and nouns.is_title(tokens[start - 1])):
        return True
    dated = bare and is_dated(tokens, end)
    if len(words) == 1:
        body = whole in gazetteers().company and nouns.is_company(whole)
        place = _is_listed_place(whole) and bare and nouns.is_town(whole)
        listed = (body or place) and len(whole) > 3
        letters = _is_acronym(whole) and nouns.is_body(whole)
        return listed or letters or (dated and nouns.is_given(whole))
    if _is_listed(whole) or (dated and len(words) < 4 and not nouns.is_noun(words[0])):
        return True
    return nouns.is_given(words[0]) and (bare or kind_of_tail(words) == "place")


def _votes(
    tokens: Sequence[Token], start: int, end: int, language: str, nouns: Nouns | None
) -> Counter[Kind]:
    """Say what a name speaks for; the shares add up to 1 at most."""
    words = [token.text for token in tokens[start:end]]
    before = tokens[start - 1].text.lower().rstrip(".") if start else ""
    whole = " ".join(words)
    lists = gazetteers()
    several = len(words) > 1
    own = whole in places(language) or (several and whole in lists.country)
    if own or (not several and base_of_place(whole, language)):
        return Counter({"place": 1})
    if nouns and (kind := _kind_among_nouns(tokens, start, end, nouns)):
        return Counter({kind: 1})
    if any(map(_is_organization, words)):
        return Counter({"organization": 1})
    if before in TITLES or (several and not nouns and _first_part(words[0]) in lists.first):
        return Counter({"person": 1})
    if not several and _is_acronym(words[0]):
        return Counter({"organization": 1})
    if whole in lists.country or (not several and before in PLACING):
        return Counter({"place": 1})
    votes: Counter[Kind] = Counter()
    if whole in lists.city:
        # Many a surname is a town too.
        votes.update(place=2, person=0 if several else 1)
    elif whole in lists.company:
        votes.update(organization=1)
    elif len(words) in (2, 3):
        votes.update(person=1)
    else:
        # A single word may be the surname of somebody who is named in full elsewhere.
        votes.update(other=2, person=1)
    return votes


def _kind_among_nouns(tokens: Sequence[Token], start: int, end: int, nouns: Nouns) -> Kind | None:
    """Return what first names, titles and the use of a word tell where nouns have a capital."""
    words = [token.text for token in tokens[start:end]]
    first = words[0]
    person: Kind = "person"
    titled = start > 0 and nouns.is_title(tokens[start - 1])
    if len(words) > 1:
        given = (titled or nouns.is_given(first)) and not _is_organization(words[-1])
        return kind_of_tail(words) or (person if given else None)
    if titled or first in GIVEN or is_dated(tokens, end):
        return person
    return "place" if _is_listed_place(first) and first in nouns.placed else None
