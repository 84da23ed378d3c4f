"""Split two names that were read as one: "Twitter and Spotify", "India's Shashi Tharoor".

"Food and Drug Administration" is not split: its first half is not a name.
"""

from collections import Counter
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace

from reader.actors.english.kind_rules import is_partnership
from reader.actors.english.split_names import is_listed_whole
from reader.actors.lists.gazetteers import gazetteers
from reader.actors.lists.lexicon import COMPANY_SUFFIXES, NOT_NAMES, ORGANIZATION_HEADS
from reader.actors.lists.name_lists import lists, marks_of
from reader.actors.mentions.given_names import has_forms
from reader.actors.mentions.name import Name, Votes, folded
from reader.actors.mentions.naming import name_at
from reader.actors.mentions.passages import Passage
from reader.actors.mentions.role_words import POSSESSIVES
from reader.actors.mentions.tokens import Token
from reader.document.lazy_pattern import lazy_compile

_OF = frozenset(("of", "for", "on"))
_PLACE: Votes = (("place", 1.0),)
_PERSON: Votes = (("person", 1.0),)
_OTHER: Votes = (("other", 1.0),)
_YEAR = lazy_compile(r" ?\((?:1[6-9]|20)\d\d\b| ?, ?(?:1[6-9]|20)\d\d[a-z]?(?= ?[);:])")
_COMMITTED = frozenset("brop")
"""Marks of listed regions and organizations."""


def parted(text: str, passages: Sequence[Passage], names: Sequence[Name]) -> list[Name]:
    """Split names at an "and" or a possessive if both halves are names.

    Args:
        text: The reading text.
        passages: Its sentences.
        names: The names found, in order.

    Returns:
        The names, in order and not overlapping.
    """
    alone = {name.words: name.votes for name in names if "and" not in name.words}
    times = Counter(name.words for name in names)
    surnames = {name.words[-1] for name in names if name.kind == "person" and len(name.words) > 1}
    reading = _JointNameFinder(text, passages, alone, surnames)
    found: list[Name] = []
    for name in names:
        owner = _owner(name.words, surnames)
        place = _joint(name.words)
        if owner:
            found += reading.halves(name, owner)
        elif _is_cited(text, name):
            found += [replace(half, votes=_PERSON) for half in reading.halves(name, 1)]
        elif place and not _is_one(name, times[name.words]) and reading.are_two(name, place):
            found += reading.halves(name, place)
        else:
            found.append(name)
    return found


def _is_cited(text: str, name: Name) -> bool:
    """Return whether two surnames are the authors of a work: (Miller & Robertson, 2010)."""
    authors = len(name.words) == 3 and name.words[1] == "&" and name.words[0] != name.words[2]
    rare = authors and _are_rare(name.words[0], name.words[2])
    return rare and _YEAR.match(text, name.end) is not None


def _owner(words: Sequence[str], surnames: Container[str]) -> int:
    """Return where the possessive of a place, a body or a person is before a name; 0 if nowhere."""
    place = next((i for i, word in enumerate(words) if word in POSSESSIVES), 0)
    if not place or place + 1 == len(words):
        return 0
    owner = words[:place]
    alone = place == 1 and not has_forms(folded(owner[0]))  # Jacob's Ladder is not Irène Jacob's
    person = owner[-1] in surnames and (alone or (place > 1 and owner[0] in gazetteers().first))
    return place if person or _is_listed(" ".join(owner)) else 0


def _is_listed(form: str) -> bool:
    listed = gazetteers()
    return form in listed.country or form in listed.city or form in listed.company


def _joint(words: Sequence[str]) -> int:
    """Return where the only "and" is between two words; 0 if there is none."""
    if words.count("and") != 1:
        return 0
    place = words.index("and")
    return place if place + 1 < len(words) else 0


def _is_one(name: Name, times: int) -> bool:
    """Return whether a name is listed with its "and", or is not a body's."""
    if name.kind not in {"organization", "place"} or is_partnership(name.words):
        return True
    return is_listed_whole(" ".join(name.words)) or (times > 1 and len(name.words) == 3)


@dataclass
class _JointNameFinder:
    text: str
    passages: Sequence[Passage]
    alone: dict[tuple[str, ...], Votes]
    """The names that the text also has without "and"."""
    surnames: set[str]
    """The surnames of people whose full names the text has."""

    def are_two(self, name: Name, place: int) -> bool:
        """Return whether both halves are names."""
        words = name.words
        left, right = words[:place], words[place + 1 :]
        if right[0] == "The":
            return True
        if len(words) == 3:
            return self._is_name(left) or self._is_name(right) or _are_rare(left[0], right[0])
        if left[-1].lower() in NOT_NAMES:
            return False  # Conservative and Unionist Party
        if _OF.intersection(left):
            return self._is_name(left) and self._is_name(right)
        ended = left[-1].lower().rstrip(".") in ORGANIZATION_HEADS | COMPANY_SUFFIXES
        return (ended and len(left) > 1) or (self._is_name(left) and self._is_name(right))

    def _is_name(self, words: tuple[str, ...]) -> bool:
        if words in self.alone:
            return True
        form = " ".join(words)
        if _is_listed(form) or form.lower() in NOT_NAMES:
            return len(words) > 1 or form not in gazetteers().first
        if len(words) > 1:
            return bool(lists().phrases.get(form))
        return bool(_COMMITTED.intersection(marks_of(lists().words.get(form)))) and _is_rare(form)

    def halves(self, name: Name, place: int) -> list[Name]:
        """Return the names on both sides; a word for a people does not count."""
        tokens = self.passages[name.passage].tokens
        first = next(i for i, token in enumerate(tokens) if token.start >= name.start)
        end = first + len(name.words)
        right = first + place + 1
        right += tokens[right].text == "The"
        return [
            name_at(self.text, self.passages, name.passage, span, self._votes(tokens, span, name))
            for span in ((first, first + place), (right, end))
            if " ".join(token.text for token in tokens[slice(*span)]).lower() not in NOT_NAMES
        ]

    def _votes(self, tokens: Sequence[Token], span: tuple[int, int], whole: Name) -> Votes:
        words = tuple(token.text for token in tokens[slice(*span)])
        if " ".join(words) in gazetteers().country:
            return _PLACE
        owner = _owner(whole.words, self.surnames)
        if owner and not _is_listed(" ".join(whole.words[:owner])):
            if tokens[span[0]].start == whole.start:
                return _PERSON
            if words[-1].lower() not in ORGANIZATION_HEADS:
                return self.alone.get(words, _OTHER)
        return self.alone.get(words, whole.votes)


def _is_rare(word: str) -> bool:
    return word.lower() not in gazetteers().common


def _are_rare(left: str, right: str) -> bool:
    """Return whether two words are probably names, unlike Arts and Sciences."""
    return _is_rare(left) and _is_rare(right)
