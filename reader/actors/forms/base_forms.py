"""The base form that the cases of a name share: Merkel for Merkels, Москва for Москву."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.actors.forms.elision import letters_behind
from reader.actors.forms.places import base_of_place, without_sure_ending
from reader.actors.mentions.name import Name, Votes
from reader.actors.mentions.passages import Passage, begins

ENDINGS: dict[str, tuple[str, ...]] = {
    "fi": ("n", "a", "ä", "lla", "lle", "lta", "ssa", "sta", "in", "ia", "ille", "iin", "lle"),
    "hu": ("t", "nak", "nek", "val", "vel", "nal", "nel", "ban", "ben", "ba", "be", "ra", "re",
           "ról", "ról", "nál", "nél", "hoz", "hez", "en", "on", "an"),
    "pl": ("a", "owi", "em", "iem", "u", "ie", "y", "ego", "emu"),
    "cs": ("a", "ovi", "em", "u", "e", "ě", "y", "i"),
    "sk": ("a", "ovi", "om", "u", "e", "y", "i"),
    "ru": ("а", "у", "ом", "ым", "е", "ой", "ы", "я", "ю", "ем", "и"),
    "uk": ("а", "у", "ом", "им", "ові", "і", "ої", "ого", "ему", "ем", "я", "ю"),
    "bg": ("а", "ът"),
    "el": ("ς", "ν"),
    "sv": ("s",), "da": ("s",), "no": ("s",), "de": ("s",), "nl": ("s",),
    "tr": (),
    "ro": ("ul", "ului", "i", "ei"),
}  # fmt: skip
"""Case endings that a name may have after its base form."""
_GENITIVE = frozenset("de nl sv da no".split())
"""Languages in which an owner with an "s" stands before what is owned."""
_PERSON: Votes = (("person", 1.0),)


def with_base_words(
    names: Sequence[Name], passages: Sequence[Passage], language: str
) -> list[Name]:
    """Give names the base words by which their forms are joined.

    Args:
        names: The names of a text, as they stand there.
        passages: Its sentences.
        language: ISO 639-1 code.

    Returns:
        The same names, with the same spans.
    """
    bases = base_forms(passages, capitals_inside(passages), language)
    return [replace(name, words=_base_words(name, bases, language)) for name in names]


def _base_words(name: Name, bases: dict[str, str], language: str) -> tuple[str, ...]:
    words = [bases.get(word, word) for word in name.words]
    last = words[-1]
    bare = last[: len(last) - letters_behind(last)]
    if len(words) == 1 and name.kind == "place":
        bare = base_of_place(bare, language) or bare
    elif len(words) > 1 and name.kind == "person":
        bare = without_sure_ending(bare, language)
    return (*words[:-1], bare)


def with_owners_apart(names: Sequence[Name], language: str) -> list[Name]:
    """Cut names in two after the genitive of a surname that the text has: "Merkels CDU".

    What a person owns is not a name if the whole was read as a person: "Merkels Partei".

    Args:
        names: The names of a text with their base words.
        language: ISO 639-1 code.
    """
    if language not in _GENITIVE:
        return list(names)
    people = (name for name in names if name.kind == "person")
    surnames = {name.words[-1] for name in people if len(name.words) > 1}
    return [part for name in names for part in _owner_apart(name, surnames)]


def _owner_apart(name: Name, surnames: set[str]) -> Iterator[Name]:
    owner, _, owned = name.text.partition(" ")
    if not owned or name.words[0] not in surnames or owner != f"{name.words[0]}s":
        yield name
        return
    end = name.start + len(owner)
    yield replace(name, end=end, text=owner, words=name.words[:1], votes=_PERSON)
    if name.kind != "person":
        yield replace(name, start=end + 1, text=owned, words=name.words[1:], first=False)


def base_forms(passages: Sequence[Passage], inside: Counter[str], language: str) -> dict[str, str]:
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


def capitals_inside(passages: Sequence[Passage]) -> Counter[str]:
    """Count the words that have a capital where no sentence begins."""
    return Counter(
        token.text
        for passage in passages
        if not passage.shouting
        for index, token in enumerate(passage.tokens)
        if token.text[0].isupper() and not begins(passage.tokens, index)
    )
