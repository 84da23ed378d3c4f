"""Mentions with one key that name two actors: Mr and Mrs Lee, Jordan twice, Berger AG."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.actors.joining.entity import Entity, Key
from reader.actors.lists.gazetteers import gazetteers
from reader.actors.lists.lexicon import COMPANY_SUFFIXES
from reader.actors.mentions.name import Name, Votes, folded

_MAY = 0.5
"""Share from which a mention counts as a person if the text has both a person and a place."""

_PERSON: Votes = (("person", 1.0),)
_COMPANY: Votes = (("organization", 1.0),)
_LONGEST_STYLE = 12
"""The most characters of a style, including the space after it."""
_OPENING = "“„«‘([—–-'\""
"""Characters that may come right before a style and are not part of it."""


def apart(key: Key, names: Sequence[Name], of_people: frozenset[str]) -> list[list[Name]]:
    """Separate mentions with the same spelling that name different people.

    Args:
        key: The words of the name.
        names: Its mentions, in order.
        of_people: The first and last words of the full names of people in the text.

    Returns:
        One list, or more: a company that is called like a person of the text is on its own, styles
        distinguish two people, and one may be a person and one a place.
    """
    if len(key) > 1 or key[0] not in of_people:
        return _people_apart(key, names, of_people)
    companies = [replace(name, votes=_COMPANY) for name in names if is_company(name)]
    others = [name for name in names if not is_company(name)]
    rest = _people_apart(key, others, of_people) if others else []
    return [companies, *rest] if companies else rest


def is_company(name: Name) -> bool:
    """Return whether a name ends in the legal form of a company, which its key leaves out."""
    return len(name.words) > len(name.key) and folded(name.words[-1]) in COMPANY_SUFFIXES


def _people_apart(key: Key, names: Sequence[Name], of_people: frozenset[str]) -> list[list[Name]]:
    if len(key) > 1 or len(names) < 2:
        return [list(names)]
    if {name.gender for name in names} >= {"m", "f"}:
        return _by_style(names)
    if key[0] in of_people and gazetteers().begins_name(names[0].text):
        people = [replace(name, votes=_PERSON) for name in names if _is_person(name)]
        others = [name for name in names if not _is_person(name)]
        return [people, others] if people and others else [list(names)]
    return [list(names)]


def _by_style(names: Sequence[Name]) -> list[list[Name]]:
    """Separate by Mr and Mrs; a mention without a style means the one named last."""
    styled = list(_with_gender(names))
    return [[name for gender, name in styled if gender == wanted] for wanted in "mf"]


def _with_gender(names: Sequence[Name]) -> Iterator[tuple[str, Name]]:
    last = next(name.gender for name in names if name.gender)
    for name in names:
        last = name.gender or last
        yield last, name


def _is_person(name: Name) -> bool:
    if name.located:
        return False
    acts = name.acts and name.text not in gazetteers().country
    return acts or dict(name.votes).get("person", 0.0) > _MAY


def told_apart(text: str, entities: Sequence[Entity]) -> dict[int, str]:
    """Return the names of people with the same surname who are distinguished only by their styles.

    Args:
        text: The reading text.
        entities: What it names.

    Returns:
        For the first mention of each such person, the surname with the style before it: "Mrs Lee".
    """
    by_key: defaultdict[Key, list[Entity]] = defaultdict(list)
    for entity in entities:
        if len(entity.key) == 1 and entity.kind == "person":
            by_key[entity.key].append(entity)
    return {
        entity.names[0].start: called
        for alike in by_key.values()
        if len(alike) > 1
        for entity in alike
        if (called := _with_style(text, entity.names))
    }


def _with_style(text: str, names: Sequence[Name]) -> str:
    for name in names:
        before = (
            text[max(0, name.start - _LONGEST_STYLE) : name.start].split()[-1:]
            if name.gender
            else []
        )
        if before:
            return f"{before[0].lstrip(_OPENING)} {name.text}"
    return ""
