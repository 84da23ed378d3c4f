"""Whether a short name may stand for a longer one."""

from reader.actors.joining.canonical_key import without_place
from reader.actors.joining.entity import Entity, Key
from reader.actors.joining.namesakes import is_company
from reader.actors.lists.gazetteers import gazetteers
from reader.actors.lists.honorifics import GENERATIONS
from reader.actors.lists.lexicon import COMPANY_SUFFIXES, ORGANIZATION_HEADS, PLACE_HEADS
from reader.actors.mentions.given_names import has_forms
from reader.actors.mentions.name import Votes, folded

_UNLIKELY_PARTS = frozenset(
    "north south east west northern southern eastern western new old great first second third "
    "national international united american".split()
)
"""Words that do not mean the longer name that they begin or end."""
_CLASSES = frozenset(
    "space shuttle tropical storm hurricane typhoon cyclone uss hms rms ss ms mv flight operation "
    "spacecraft capsule comet asteroid planet galaxy lake mount river".split()
)
"""Words that describe the name after them and may be left out."""
_BRANCHES = frozenset(
    "senate house congress parliament government army navy court treasury marines police council "
    "embassy military assembly".split()
)
"""Institutions of which a country has only one, so that no country must precede them."""

_DEEDS = frozenset(
    "accord accords act agreement amendment bill charter code constitution convention covenant "
    "declaration directive law memorandum ordinance pact protocol regulation resolution statute "
    "treaty".split()
)
"""Documents that are later called by this word alone, with "the"."""

_LEAST_PERSON = 0.25
"""Below this share of its votes a listed word is not part of a person's name."""
_TOLD_PERSON: Votes = (("person", 1.0),)
"""The votes for a name that its context shows to be a person's."""
_SURELY_PERSON = 0.8
"""Above this share of its votes a word is a person, even if other names begin or end with it."""


def is_person_part(short: Entity, full: Entity) -> bool:
    """Return whether ``short`` is a surname, a first name or a full name without its middle.

    A surname that is certainly a person's makes a full name that may be one a person. Berger AG is
    no part of Rolf Berger.
    """
    key, whole = short.key, full.key
    if all(is_company(name) for name in short.names):
        return False
    surely = short.kind == "person" and short.shares["person"] > _SURELY_PERSON
    if full.kind != "person":
        uncertain = full.shares[full.kind] < 0.97 or len(full.names) < len(short.names)
        may = surely and uncertain and len(whole) < 4 and key == whole[-len(key) :]
        return may and not _is_thing(full)
    whole = without_generation(whole)
    if len(key) > 1:
        begins = key == whole[:-1]  # Ali Habib, later Ali Habib Mahmoud
        within = key[-1] == whole[-1] and _is_within(key, whole)
        return short.kind == "person" and (begins or within)
    return key[0] in (whole[-1], whole[0]) and not _is_surely_else(short)


def without_generation(key: Key) -> Key:
    """Return the key of a name without the numeral after its surname: William Bruce James II.

    After two given names a numeral is a pope's or a king's, and the second is no surname: John Paul
    II.
    """
    if len(key) < 3 or key[-1] not in GENERATIONS:
        return key
    return key if len(key) == 3 and has_forms(key[1]) else key[:-1]


def _is_thing(full: Entity) -> bool:
    """Return whether the words of a name show that it is not a person's."""
    words = set(full.key)
    heads = ORGANIZATION_HEADS | PLACE_HEADS | COMPANY_SUFFIXES | _CLASSES
    listed = {name.text for name in full.names} & (gazetteers().city | gazetteers().company)
    return bool(words & heads or listed or "of" in words or full.key[0] in _UNLIKELY_PARTS)


def _is_within(short: Key, whole: Key) -> bool:
    """Return whether ``whole`` has the words of ``short`` in order, or an initial for a name."""
    if len(short) > 2 and len(short[1]) == 1 and not whole[1].startswith(short[1]):
        return False  # George W. is not George H. W.
    left = iter(whole)
    return all(any(_stands_for(word, other) for other in left) for word in short)


def _stands_for(word: str, other: str) -> bool:
    return word == other or (len(word) == 1 and other.startswith(word))


def _is_surely_else(short: Entity) -> bool:
    """Return whether a single listed word usually means something other than a person."""
    lists, word = gazetteers(), short.names[0].text
    if short.shares["person"] > _SURELY_PERSON:
        return False
    if word in lists.country or short.shares["place"] >= 1:
        return True
    return lists.begins_name(word) and short.shares["person"] < _LEAST_PERSON


def initials(entity: Entity) -> tuple[str, str]:
    """Return the first letters of all words of a name, and of its capitalised words."""
    best = max(entity.names, key=len).words
    every = "".join(part[0] for part in best if part[0].isalnum()).lower()
    return every, "".join(part[0] for part in best if part[0].isupper()).lower()


def letters_of(entity: Entity) -> str:
    """Return the letters of an acronym without its stops."""
    return entity.names[0].text.replace(".", "").lower()


def _is_capitals(short: Entity) -> bool:
    word = short.names[0].text.replace(".", "")
    if len(short.key) != 1 or not 2 <= len(word) <= 8 or not word[0].isupper():
        return False
    return sum(c.isupper() for c in word) > 1


def is_acronym(short: Entity, full: Entity) -> bool:
    """Return whether ``short`` is the initials of ``full``: of all its words, or the first ones."""
    if not _is_capitals(short):
        return False
    every, capitals = initials(full)
    letters = letters_of(short)
    return letters in (every, capitals) or (len(letters) > 2 and capitals.startswith(letters))


def is_bracketed(short: Entity, full: Entity) -> bool:
    """Return whether the letters of ``short``, in brackets after ``full``, occur in it in order.

    After Schwartz and Hearst 2003.
    """
    if not _is_capitals(short) or full.kind == "person":
        return False
    letters, words = letters_of(short), "".join(full.key)
    left = iter(words)
    return words[:1] == letters[:1] and all(any(c == other for other in left) for c in letters)


def is_deed(short: Entity, full: Entity) -> bool:
    """Return whether "the Act" may mean something named in full: the Coast Lights Act."""
    word = short.key[0]
    if len(short.key) > 1 or word not in _DEEDS or full.kind == "person":
        return False
    return word in (full.key[0], full.key[-1]) and all(name.definite for name in short.names)


def is_name_part(short: Entity, full: Entity) -> bool:
    """Return whether ``short`` begins or ends ``full`` and is not a name of its own."""
    size = len(short.key)
    if full.kind == "person" or (_is_surely_person(short) and not _is_named_after(full, short)):
        return False
    if short.names[0].text in gazetteers().country:
        return False
    rest = without_place(full.key) or ()
    if rest and short.kind == full.kind and short.key in (rest, rest[:1]):
        return _is_one_of_a_kind(short, rest)
    if short.key[0] in _UNLIKELY_PARTS:
        return False
    if short.key == full.key[-size:]:
        return short.kind in (full.kind, "other") and size + 1 >= len(full.key)
    if short.key != full.key[:size]:
        return False
    if full.key[-1] in ORGANIZATION_HEADS and ORGANIZATION_HEADS & set(short.key):
        return False  # the Senate is not its Finance Committee
    numbered = all(word[0].isdigit() for word in full.key[size:])
    return (
        numbered or (size > 1 and short.kind == full.kind) or _is_called_by_first_word(short, full)
    )


def _is_one_of_a_kind(short: Entity, rest: Key) -> bool:
    """Return whether a name needs no country before it: the Senate, the House, the Times."""
    if len(short.key) > 1 or short.kind != "organization":
        return short.key == rest
    word = short.key[0]
    if short.key == rest:
        return word in _BRANCHES or word in ORGANIZATION_HEADS
    return word in _BRANCHES and rest[-1] not in ORGANIZATION_HEADS


def is_seat(short: Entity) -> bool:
    """Return whether ``short``, a capital, stands for the government of its country.

    It does if it acts and is never named as a location: "Pyongyang denied it".
    """
    there = any(name.located or name.bracketed for name in short.names)
    return not there and any(name.acts for name in short.names)


def is_without_class(short: Entity, full: Entity) -> bool:
    """Return whether ``full`` is ``short`` preceded by words that only say what it is.

    A person called "Mr Lincoln" is not the ship named after him.
    """
    size = len(short.key)
    same = short.key == full.key[-size:] and set(full.key[:-size]) <= _CLASSES
    return same and not any(name.votes == _TOLD_PERSON for name in short.names)


def _is_surely_person(short: Entity) -> bool:
    return short.kind == "person" and short.shares["person"] > _SURELY_PERSON


def _is_named_after(full: Entity, short: Entity) -> bool:
    """Return whether a company named in full before begins with a word that is not a name."""
    is_organization = full.shares["organization"] > _SURELY_PERSON and full.start <= short.start
    first = gazetteers().first
    return is_organization and full.key[0] == short.key[0] and short.names[0].words[0] not in first


def _is_called_by_first_word(short: Entity, full: Entity) -> bool:
    """Return whether a group is called by its first word: "Kettering" for Kettering Brewing.

    The rest of the long name must be common words for such a thing, and the short one must never be
    a location, or the city would count as its newspaper.
    """
    if full.start > short.start and short.kind != full.kind:
        return False
    rest = full.key[len(short.key) :]
    if full.kind == "place":
        return rest[-1] in PLACE_HEADS or (full.start <= short.start and short.kind == "place")
    company = COMPANY_SUFFIXES & {folded(word) for name in full.names for word in name.words}
    told_first = full.start <= short.start or len(rest) == 1
    if company or (rest[-1] in ORGANIZATION_HEADS and told_first):
        return not any(name.located for name in short.names)
    return full.start <= short.start and short.kind == full.kind
