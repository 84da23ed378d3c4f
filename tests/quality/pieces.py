"""What each piece of reasoning over a whole article is worth: each is left out in turn."""

from collections.abc import Callable, Sequence
from typing import Any, Protocol
from unittest.mock import patch

from reader.actors import find
from reader.actors.english import kind_rules, postprocess, span_boundaries, tagger
from reader.actors.joining import aliases, join


class Figures(Protocol):
    """What a measurement gives."""

    top_five: list[float]
    twice: list[bool]

    def f1(self, kinds: Sequence[str]) -> tuple[float, float, float]:
        """Precision, recall and F1."""


def never(*_: Any, **__: Any) -> bool:
    return False


PIECES: tuple[tuple[str, Any, str, Any], ...] = (
    ("surnames and parts of people", join, "is_person_part", never),
    ("acronyms and long forms", join, "is_acronym", never),
    ("acronyms in brackets", join, "is_bracketed", never),
    ("short forms of organizations", join, "is_name_part", never),
    ("class words before a name", join, "is_without_class", never),
    ("spellings of one sound", join, "spelt_alike", never),
    ("names for one thing", join, "canonical", lambda key: key),
    ("a surname's kind for the full name", join, "_agree", never),
    ("words named elsewhere", tagger, "known_words", lambda _: {}),
    ("nicknames", tagger, "with_nicknames", lambda _text, _all, names, _title: list(names)),
    ("kinds told by the words", tagger, "told_kind", lambda *_: ()),
    ("names told by the word before", tagger, "told_name", lambda *_: []),
    (
        "offices are no names",
        span_boundaries,
        "_without_office",
        lambda _tokens, _left, right: right,
    ),
    ("titles outside people", span_boundaries, "_is_before_name", never),
    ("missed people", postprocess, "_missed_people", lambda *_: []),
    ("missed firms", postprocess, "_missed_firm", lambda *_: []),
    ("no names: chess, parts, colours", postprocess, "is_no_name", never),
    ("kinds told by common words around", kind_rules, "_by_neighbours", lambda *_: None),
    ("holders of an office", span_boundaries, "_HOLDERS", frozenset()),
    ("groups told by what follows", tagger, "is_told_group", never),
    ("given names in other forms", aliases, "is_same_given", lambda one, other: one == other),
    ("letters that changed places", aliases, "_is_misspelt", never),
    ("names that the text tells", find, "told_pairs", lambda *_: []),
    ("letters and halves of places", join, "SHORT", {}),
    ("capital for its government", join, "is_seat", never),
    ("whom a surname meant before", join, "_is_fresh", lambda *_: True),
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
