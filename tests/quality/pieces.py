"""What each piece of reasoning over a whole article is worth: each is left out in turn."""

from collections.abc import Callable, Sequence
from typing import Any, Protocol
from unittest.mock import patch

from reader.actors import (
    actors,
    borders,
    corrections,
    joining,
    other_names,
    recogniser,
    surroundings,
)


class Figures(Protocol):
    """What a measurement gives."""

    top_five: list[float]
    twice: list[bool]

    def f1(self, kinds: Sequence[str]) -> tuple[float, float, float]:
        """Precision, recall and F1."""


def never(*_: Any, **__: Any) -> bool:
    return False


PIECES: tuple[tuple[str, Any, str, Any], ...] = (
    ("surnames and parts of people", joining, "is_person_part", never),
    ("acronyms and long forms", joining, "is_acronym", never),
    ("acronyms in brackets", joining, "is_bracketed", never),
    ("short forms of organizations", joining, "is_name_part", never),
    ("class words before a name", joining, "is_without_class", never),
    ("spellings of one sound", joining, "spelt_alike", never),
    ("names for one thing", joining, "canonical", lambda key: key),
    ("a surname's kind for the full name", joining, "_agree", never),
    ("words named elsewhere", recogniser, "known_words", lambda _: {}),
    ("nicknames", recogniser, "with_nicknames", lambda _text, _all, names, _title: list(names)),
    ("kinds told by the words", recogniser, "told_kind", lambda *_: ()),
    ("names told by the word before", recogniser, "told_name", lambda *_: []),
    ("offices are no names", borders, "_without_office", lambda _tokens, _left, right: right),
    ("titles outside people", borders, "_is_before_name", never),
    ("missed people", corrections, "_missed_people", lambda *_: []),
    ("missed firms", corrections, "_missed_firm", lambda *_: []),
    ("no names: chess, parts, colours", corrections, "is_no_name", never),
    ("kinds told by common words around", surroundings, "_by_neighbours", lambda *_: None),
    ("holders of an office", borders, "_HOLDERS", frozenset()),
    ("groups told by what follows", recogniser, "is_told_group", never),
    ("given names in other forms", other_names, "is_same_given", lambda one, other: one == other),
    ("letters that changed places", other_names, "_is_misspelt", never),
    ("names that the text tells", actors, "told_pairs", lambda *_: []),
    ("letters and halves of places", joining, "SHORT", {}),
    ("capital for its government", joining, "is_seat", never),
    ("whom a surname meant before", joining, "_is_fresh", lambda *_: True),
)
"""What it does; where it is; its name; what stands in for it."""


def print_pieces(measure: Callable[[], Figures], kinds: Sequence[str]) -> None:
    """Print what is lost without each piece."""
    whole = row(measure(), kinds)
    print(f"{'without':36} {'F1':>7} {'top five':>9} {'twice':>7}")
    print(f"{'(nothing)':36} {whole[0]:7.4f} {whole[1]:9.4f} {whole[2]:7.1%}")
    for what, module, name, stand_in in PIECES:
        with patch.object(module, name, stand_in):
            f1, top, twice = row(measure(), kinds)
        print(f"{what:36} {f1 - whole[0]:+7.4f} {top - whole[1]:+9.4f} {twice - whole[2]:+7.1%}")


def row(score: Figures, kinds: Sequence[str]) -> tuple[float, float, float]:
    top = sum(score.top_five) / len(score.top_five)
    return score.f1(kinds)[2], top, sum(score.twice) / len(score.twice)
