"""Institutions that every country has: ``the Supreme Court``, ``the Navy``.

Such a name means nothing without its country. An article states the country ("Sweden's Supreme
Court", "the Spanish Navy"), or is mostly about it.
"""

import re
from collections.abc import Iterable, Sequence

from reader.actors.cross_document.names import Key, NameId, library_key
from reader.actors.joining.canonical_key import SHORT, is_country
from reader.actors.lists.lexicon import NATIONALITIES, ORGANIZATION_HEADS
from reader.document.annotations import Actor, Mention

_WORDS = frozenset(
    "supreme high air coast foreign justice defense defence interior finance health education "
    "national central federal royal border security constitutional appeals intelligence "
    "marines embassy election electoral labor labour agriculture commerce transport environment "
    "upper lower democratic liberal conservative socialist communist".split()
)
"""Words in names of organizations that do not distinguish countries."""
_IRREGULAR = {
    "american": "united states", "british": "united kingdom", "danish": "denmark",
    "dutch": "netherlands", "english": "england", "french": "france", "irish": "ireland",
    "polish": "poland", "spanish": "spain", "swiss": "switzerland", "welsh": "wales",
}  # fmt: skip
"""Word for a people -> country, if their first letters differ."""
_STATES = frozenset(SHORT.values())
"""Other places with a senate and a supreme court of their own."""
_TWO_PLACES: dict[Key, str] = {("georgia",): "", ("washington",): "capital"}
"""A name of both a state and another place -> which one it means by default, "" for either."""
_COMPETITIONS = frozenset(
    {("world", "cup"), ("world", "championship"), ("world", "championships"), ("grand", "prix")}
)
"""Institutions that many sports have."""
_OF_STATE = re.compile(r" state\b|[.)]| \(|, (?!and\b|or\b)(?=[a-z(])")
"""Text after the name of a state: Washington state; Shoreline, Washington, where."""
_IN_STATE = re.compile(r"([A-Z]\w{1,30}), $")
"""A town before its state."""
_IN_COUNTRY = frozenset("Batumi Gori Kutaisi Poti Rustavi Sukhumi Tbilisi Telavi Zugdidi".split())
"""Towns in the country of Georgia; they precede its name as a town precedes its state."""
_STEM = 4
"""Letters that a country and the word for its people usually share."""
_BEFORE = re.compile(r"((?:[A-Z][\w.]+ ){0,2}[A-Z][\w.]*?|\bstate)(?:['’]s?)? (?:former )?$")
_BEHIND = re.compile(r" (?:of|in) (?:the )?((?:[A-Z][\w.]+ )?[A-Z]\w+)")
_WIDTH = 40
"""Characters before and after a mention that are looked at."""


def is_institution(name: NameId) -> bool:
    """Return whether a name is that of an institution that many countries, or sports, have."""
    if name.key in _COMPETITIONS:
        return True
    heads = any(word in ORGANIZATION_HEADS for word in name.key)
    return heads and all(word in ORGANIZATION_HEADS or word in _WORDS for word in name.key)


def is_two_places(name: NameId) -> bool:
    """Return whether a name is both a state's and another place's: Georgia, Washington."""
    return name.kind == "place" and name.key in _TWO_PLACES


def side_of(actor: Actor, key: Key, text: str) -> str:
    """Return which of two places an article means: "state", or the default without evidence.

    Args:
        actor: The place.
        key: Its words.
        text: The article.
    """
    for mention in actor.mentions:
        behind = _OF_STATE.match(text, mention.end)
        before = _IN_STATE.search(text[max(0, mention.start - _WIDTH) : mention.start])
        in_state = before is not None and before[1] not in _IN_COUNTRY
        if behind and (in_state or behind[0] == " state"):
            return "state"
    return _TWO_PLACES[key]


def country_of(actor: Actor, text: str, countries: Sequence[str]) -> str:
    """Return the country whose institution an article means, "" if it does not say.

    Args:
        actor: The institution.
        text: The article.
        countries: The countries that it names, as ``library_key`` spells them.
    """
    for mention in actor.mentions:
        found = next((one for one in _beside(mention, text) if one), "")
        if found:
            return next((one for one in countries if one[:_STEM] == found[:_STEM]), found)
    return ""


def _beside(mention: Mention, text: str) -> Iterable[str]:
    before = _BEFORE.search(text[max(0, mention.start - _WIDTH) : mention.start])
    yield _country(before[1]) if before else ""
    behind = _BEHIND.match(text[mention.end : mention.end + _WIDTH])
    yield _country(behind[1]) if behind else ""


def _country(words: str) -> str:
    last = words.rsplit(maxsplit=1)[-1].lower()
    if last in NATIONALITIES:
        return _IRREGULAR.get(last, last)
    if last == "state":
        return last
    pieces = (words, words.rsplit(maxsplit=1)[-1])
    keys: list[Key] = [library_key(piece, "place") for piece in pieces]
    named = (" ".join(key) for key in keys if is_country(key) or " ".join(key) in _STATES)
    return next(named, "")


def countries_of(actors: Iterable[Actor]) -> list[str]:
    """Return the countries that an article names, the one named most first, then the states."""
    counts: dict[tuple[bool, str], int] = {}
    for actor in actors:
        key = library_key(actor.name, actor.kind)
        name = " ".join(key)
        if actor.kind == "place" and (is_country(key) or name in _STATES):
            counts[name in _STATES, name] = len(actor.mentions)
    ranked = sorted(counts, key=lambda one: (one[0], -counts[one], one[1]))
    return [name for _, name in ranked]
