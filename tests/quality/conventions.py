"""Tag English corpora as Reader names things, where each corpus has ways of its own.

Nationalities and creeds are no names of organizations, a country is a place also where it acts, the
rank before a person is no part of the name, and what is written together is one token.
"""

from collections.abc import Iterator, Sequence

from reader.actors.lists.gazetteers import gazetteers
from reader.actors.lists.lexicon import NOT_NAMES, TITLES
from reader.actors.mentions.role_words import is_occupation

Sentence = list[tuple[str, str]]

ACTING_COUNTRIES = frozenset(("gmb", "re3d"))
"""Corpora without reports of matches that call a country an organization where it acts."""
TITLED = frozenset(("re3d",))
"""Corpora that tag the rank or the office of a person with the name."""
PARTED = frozenset(("en-uner-ewt", "gum", "re3d"))
"""Corpora whose tokens end at a hyphen and, in one of them, at an apostrophe."""


def in_our_ways(sentence: Sentence, corpus: str) -> Sentence:
    """Return a sentence of a corpus with the tags that Reader would have.

    Args:
        sentence: Its tokens with their tags.
        corpus: The name of its file, without the ending.
    """
    if corpus in PARTED:
        sentence = list(_written_together(sentence))
    found: Sentence = []
    for words, kind in _stretches(sentence):
        found += _tagged(words, kind, corpus) if kind else [(word, "O") for word in words]
    return found


def _stretches(sentence: Sentence) -> Iterator[tuple[list[str], str]]:
    """Yield the words of each name with its kind, and those between names with none."""
    place = 0
    while place < len(sentence):
        kind = sentence[place][1][2:]
        end = place + 1
        while end < len(sentence) and sentence[end][1] == (f"I-{kind}" if kind else "O"):
            end += 1
        yield [word for word, _ in sentence[place:end]], kind
        place = end


def _tagged(words: list[str], kind: str, corpus: str) -> Sentence:
    whole = " ".join(words)
    if kind in {"ORG", "LOC"} and all(word.lower() in NOT_NAMES for word in words):
        kind = "MISC"
    elif kind == "ORG" and corpus in ACTING_COUNTRIES and whole in gazetteers().country:
        kind = "LOC"
    first = _behind_titles(words) if kind == "PER" and corpus in TITLED else 0
    return [
        (word, "O" if place < first else ("B-" if place == first else "I-") + kind)
        for place, word in enumerate(words)
    ]


def _behind_titles(words: Sequence[str]) -> int:
    """Return where a person's name begins behind ranks and offices."""
    told = [i for i, word in enumerate(words) if _is_title(word)]
    first = told[-1] + 1 if told else 0
    named = first < len(words) and all(word[0].isupper() for word in words[first:])
    return first if named else len(words) if first == len(words) else 0


def _is_title(word: str) -> bool:
    return word.lower().rstrip(".") in TITLES or is_occupation(word)


def _written_together(sentence: Sentence) -> Iterator[tuple[str, str]]:
    """Join the parts of a word that a hyphen or an apostrophe holds together."""
    place = 0
    while place < len(sentence):
        word, tag = sentence[place]
        after = sentence[place + 1 : place + 3]
        while len(after) == 2 and _is_one(word, after, tag):
            word += after[0][0] + after[1][0]
            place += 2
            after = sentence[place + 1 : place + 3]
        if word in {"'", "’"} and after and after[0][0] == "s" and after[0][1][:1] != "B":
            word += "s"
            place += 1
        yield word, tag
        place += 1


def _is_one(word: str, after: Sentence, tag: str) -> bool:
    (mark, marked), (last, tagged) = after
    inside = f"I-{tag[2:]}" if tag != "O" else "O"
    letters = word[-1].isalnum() and last[0].isalnum() and last != "-"
    return mark == "-" and letters and marked == tagged == inside
