"""Names in languages that the model has not learnt: by capitals, lists and the words around them.

Where a capital means a name (French, Polish, Greek ...) a run of capitals is one, less what only
opens its sentence. Where every noun has a capital (German, Luxembourgish) a capital means nothing:
there a name needs a witness, such as a first name, a title, a list or letters that stand for words.
What cannot be told is left out or has the kind ``other``; nothing is better than something silly.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.actors.lists.gazetteers import gazetteers
from reader.actors.lists.german_words import GIVEN
from reader.actors.mentions.name import Name, Votes
from reader.actors.mentions.naming import name_at
from reader.actors.mentions.nicknames import with_nicknames
from reader.actors.mentions.passages import Passage, begins
from reader.actors.mentions.tokens import Token
from reader.actors.multilingual.elision import letters_before, letters_behind
from reader.actors.multilingual.german import (
    Nouns,
    is_dated,
    is_determined,
    kind_of_tail,
    nouns_of,
    with_plain_epithet,
)
from reader.actors.multilingual.known_entities import Known, known_in
from reader.actors.multilingual.places import (
    SUFFIXING,
    base_of_place,
    places,
    without_sure_ending,
)
from reader.actors.multilingual.runs import is_acronym, is_listed, is_organization, runs_of
from reader.actors.multilingual.small_words import small_words
from reader.actors.multilingual.words import (
    CLASSES,
    DETERMINERS,
    ENDINGS,
    LINKS,
    MINISTRIES,
    NO_NAMES,
    NOUNS_ARE_CAPITAL,
    PLACING,
    SURNAME_FIRST,
    TITLES,
)
from reader.document.annotations import Kind

_LONGEST = 6
"""Words of a name that the lists are asked for."""
_WRITTEN_AS = {"nb": "no", "nn": "no"}
"""Languages that another one's lists are for."""


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
    language = _WRITTEN_AS.get(language, language)
    inside = _capitals_inside(passages)
    inside.update(_places_at_beginnings(passages, language))
    inside.update(_letters_at_beginnings(passages))
    small = _small(passages)
    bases = _base_forms(passages, inside, language)
    nouns = nouns_of(passages, places(language)) if language in NOUNS_ARE_CAPITAL else None
    found = []
    for number, passage in enumerate(passages):
        if passage.shouting and not nouns:
            continue
        known = known_in(passage.tokens, language)
        runs, free = runs_of(passage.tokens, language, known, nouns)
        found += [_known_name(text, passages, number, one) for one in free]
        for run in runs:
            span = _trimmed(passage.tokens, *run, inside=inside, nouns=nouns, language=language)
            if span is not None and _is_only_a_beginning(passage.tokens, *span, small):
                continue
            if span is not None and nouns:
                span = _witnessed(passage.tokens, *span, language, nouns)
            if span is not None:
                found.append(_name(text, passages, number, span, bases, language, nouns))
    found.sort(key=lambda name: name.start)
    found = with_nicknames(text, passages, found, headline)
    every = [*found, *_surnames(text, passages, found, bases, nouns)]
    return sorted(every, key=lambda name: name.start)


def _known_name(text: str, passages: Sequence[Passage], number: int, known: Known) -> Name:
    """Make a name of what every paper knows, with the words that its forms agree in."""
    name = name_at(text, passages, number, (known.start, known.end), ((known.kind, 1.0),))
    left, right = name.start + known.elided, name.end - known.hung
    tokens = passages[number].tokens
    before = tokens[known.start - 1].text.lower() if known.start else ""
    return replace(
        name,
        start=left,
        end=right,
        text=text[left:right],
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
    elided = letters_before(words[0])
    words[0] = words[0][elided:]
    hung = letters_behind(words[-1])
    left, right = name.start + elided, name.end - hung
    words[-1] = words[-1][: len(words[-1]) - hung]
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


def _small(passages: Sequence[Passage]) -> frozenset[str]:
    """Return the words that the article writes in small letters somewhere."""
    return frozenset(
        one.text for passage in passages for one in passage.tokens if one.text.islower()
    )


def _is_only_a_beginning(
    tokens: Sequence[Token], start: int, end: int, small: frozenset[str]
) -> bool:
    """Say whether a word has its capital from the sentence, and is written small elsewhere."""
    return end - start == 1 and begins(tokens, start) and tokens[start].text.lower() in small


def _letters_at_beginnings(passages: Sequence[Passage]) -> Iterator[str]:
    """Yield the letters that open a sentence and stand for words."""
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
    nouns: Nouns | None,
    language: str,
) -> tuple[int, int] | None:
    """Take from a run what is no part of a name; None when nothing is left."""
    openers = small_words(language)
    while start < end:
        if 1 < end - start <= _LONGEST and is_listed(_text_of(tokens, start, end)):
            break
        word = tokens[start].text
        low = word.lower().rstrip(".'’")
        opens = begins(tokens, start) or tokens[start - 1].text.lower() in openers
        small = word.islower() and low not in MINISTRIES
        small = small or (opens and low in openers)
        small = small or (nouns is not None and low in DETERMINERS)
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
    told = inside[word] or is_listed(word)
    if end - start == 1 and begins(tokens, start) and not told:
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
    owned = start + 2 == end and is_organization(following)
    if is_listed(word) or is_organization(word) or owned:
        return False
    given = _first_part(following) in first_names and not surname_first
    return given or bool(inside[following])


def _is_listed_place(word: str) -> bool:
    return word in gazetteers().city or word in gazetteers().country


def _first_part(word: str) -> str:
    """Return the first of two names that a hyphen joins: Karl-Heinz."""
    return word.split("-", maxsplit=1)[0]


def _witnessed(
    tokens: Sequence[Token], start: int, end: int, language: str, nouns: Nouns
) -> tuple[int, int] | None:
    """Return as much of a run of nouns as has a witness: the end of "Hauptstadt Belgrad"."""
    while end - start > 1 and nouns.is_title(tokens[end - 1]):
        end -= 1
    if _has_witness(tokens, start, end, language, nouns):
        return start, end
    before = tokens[end - 2].text.lower() if end - start > 1 else ""
    told = before in LINKS[language] or before.endswith(CLASSES)
    return (end - 1, end) if told and _has_witness(tokens, end - 1, end, language, nouns) else None


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
        letters = is_acronym(whole) and nouns.is_body(whole)
        return listed or letters or (dated and nouns.is_given(whole))
    if is_listed(whole) or (dated and len(words) < 4 and not nouns.is_noun(words[0])):
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
    if any(map(is_organization, words)):
        return Counter({"organization": 1})
    if before in TITLES or (several and not nouns and _first_part(words[0]) in lists.first):
        return Counter({"person": 1})
    if not several and is_acronym(words[0]):
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
        given = (titled or nouns.is_given(first)) and not is_organization(words[-1])
        there = start > 0 and tokens[start - 1].text.lower() in PLACING
        given = given and not (there and " ".join(words) in gazetteers().city)
        return kind_of_tail(words) or (person if given else None)
    if titled or first in GIVEN or is_dated(tokens, end):
        return person
    return "place" if _is_listed_place(first) and first in nouns.placed else None
