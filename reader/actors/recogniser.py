"""Names with the model: chunks of capitals are labelled, and each name gets its say on its kind."""

import math
from collections.abc import Sequence

from reader.actors.chunks import chunks_of
from reader.actors.clues import gather
from reader.actors.features import Lists, chunk_features
from reader.actors.gazetteers import gazetteers
from reader.actors.lexicon import CALENDAR, NOT_NAMES, ORDINARY, TITLES
from reader.actors.model import Model, Scores
from reader.actors.names import Name
from reader.actors.passages import Passage, is_shouting
from reader.actors.tokens import Token
from reader.text.annotations import Kind

Votes = tuple[tuple[Kind, float], ...]
"""For each kind its share of probability."""
_CERTAIN = 0.8
"""Share of probability from which a name's kind is taken to be known."""

KINDS_BY_LABEL: dict[str, Kind] = {
    "P": "person",
    "O": "organization",
    "L": "place",
    "M": "other",
}
"""What the letters of the labels stand for."""
_GROUPS = (
    "group company firm newspaper magazine broadcaster charity organisation organization party "
    "band coalition nonprofit startup tabloid"
)
_STYLES = "mr mr. mrs mrs. ms ms. miss dr dr. sir dame lady lord mme m. herr frau"
_COMPANY_HEADS = frozenset(
    "Estates Holdings Lines Airlines Airways Brewing Beverages Breweries Industries Enterprises "
    "Technologies Pharmaceuticals Motors Studios Systems Corporation Company".split()
)
_NO_NAMES = CALENDAR | NOT_NAMES
_PLACING = frozenset("in near at into outside throughout across around off".split())
_AFTER_NAME = frozenset(("MP", "MEP", "MSP", "QC", "KC", "OBE", "CBE", "MBE"))
"""Letters after a person's name, which are no part of it."""
_PERSON: Kind = "person"
_ORGANIZATION: Kind = "organization"
_INTRODUCING = {
    **dict.fromkeys(_GROUPS.split(), _ORGANIZATION),
    **dict.fromkeys(_STYLES.split(), _PERSON),
}
"""What is named right after one of these is such a one, whatever its words look like."""


def recognise(
    text: str, passages: Sequence[Passage], headline: Sequence[Token], model: Model
) -> list[Name]:
    """Find every name of an article.

    Args:
        text: The reading text.
        passages: Its sentences.
        headline: The tokens of its headline, which may be among the passages too.
        model: The weights.

    Returns:
        The names, in order and not overlapping.
    """
    places = [chunks_of(passage.tokens) for passage in passages]
    every = [*passages, Passage(tuple(headline), -1, is_shouting(headline))]
    clues = gather(every, [*places, chunks_of(headline)])
    title = frozenset(token.text.lower() for token in headline)
    lists = Lists()
    found: list[Name] = []
    passed: list[tuple[int, int]] = []
    for number, (passage, chunks) in enumerate(zip(passages, places, strict=True)):
        for start, end in chunks:
            described = chunk_features(passage, (start, end), clues, lists, title)
            emissions = model.emissions(*described)
            path = [model.labels[label] for label in model.best(emissions)]
            ranges = _tidied(passage.tokens, start, path, _names_in(path))
            if not ranges:
                told = (i for i in range(start, end) if _introduced(passage.tokens, i))
                stop = _without_day(passage.tokens, start, end)
                ranges = [(first - start, stop - start) for first in told if first < stop][:1]
            if not ranges and end - start == 1 and not passage.shouting:
                passed.append((number, start))
            for first, last in ranges:
                tokens = passage.tokens[start + first : start + last]
                left, right = tokens[0].start, tokens[-1].end
                found.append(
                    Name(
                        start=left,
                        end=right,
                        text=text[left:right],
                        words=tuple(token.text for token in tokens),
                        votes=_told(passage.tokens, start + first, start + last)
                        or kind_votes(model, emissions, first, last),
                        passage=number,
                        paragraph=passage.paragraph,
                        first=start + first <= 1,
                        located=_is_located(passage.tokens, start + first),
                    )
                )
    known = _short_forms(found)
    for number, place in passed:
        token = passages[number].tokens[place]
        votes = known.get(token.text)
        if votes and not clues.lower[token.text.lower()]:
            found.append(_short_name(passages[number], number, place, votes))
    return sorted(found, key=lambda name: name.start)


def _short_forms(names: Sequence[Name]) -> dict[str, Votes]:
    """Return the single words that may stand for a name of several words: surnames, companies.

    A word that is passed over by itself is a name all the same when the article has said whose.
    """
    found: dict[str, Votes] = {}
    lists = gazetteers()
    for name in names:
        kind, share = max(name.votes, key=lambda vote: vote[1])
        if len(name.words) < 2 or share < _CERTAIN:
            continue
        word = name.words[-1] if kind == "person" else name.words[0]
        headed = kind == "person" or (kind == "organization" and _is_headed(name.words))
        if headed and len(word) > 2 and word[0].isupper():
            low = word.lower()
            if low not in lists.common and low not in ORDINARY and low not in _NO_NAMES:
                found[word] = name.votes
    return found


def _short_name(passage: Passage, number: int, place: int, votes: Votes) -> Name:
    token = passage.tokens[place]
    return Name(
        start=token.start,
        end=token.end,
        text=token.text,
        words=(token.text,),
        votes=votes,
        passage=number,
        paragraph=passage.paragraph,
        first=place <= 1,
        located=_is_located(passage.tokens, place),
    )


def _introduced(tokens: Sequence[Token], start: int) -> Kind | None:
    """Return what a stretch of capitals is after a word that says it: "the group Now or Never"."""
    word = tokens[start].text
    kind = _INTRODUCING.get(tokens[start - 1].text.lower()) if start else None
    if not word[0].isupper() or (kind != "person" and word.lower() in _NO_NAMES):
        return None
    return kind


def _is_located(tokens: Sequence[Token], start: int) -> bool:
    """Say whether a preposition of place stands before a name, "the" left aside."""
    before = [token.text.lower() for token in tokens[max(0, start - 2) : start]]
    if before[-1:] == ["the"]:
        before.pop()
    return bool(before) and before[-1] in _PLACING


def _without_day(tokens: Sequence[Token], start: int, end: int) -> int:
    """Return where a stretch ends when a day or a month at its end, and "on" before it, go."""
    while end > start + 1:
        word = tokens[end - 1].text
        if word.lower() not in CALENDAR and not word.islower():
            break
        end -= 1
    return end


def _is_headed(words: Sequence[str]) -> bool:
    """Say whether a name ends in a word that heads a company and hardly anything else."""
    return len(words) > 1 and words[-1] in _COMPANY_HEADS


def _told(tokens: Sequence[Token], start: int, end: int) -> tuple[tuple[Kind, float], ...]:
    """Return the kind where the words around a name leave no doubt; nothing where they do."""
    kind = _introduced(tokens, start)
    if any(token.text == "&" for token in tokens[start:end]):
        kind = "organization"
    words = [token.text for token in tokens[start:end]]
    lists = gazetteers()
    if kind is None and _is_headed(words) and words[0] not in lists.first:
        kind = "organization"
    if len(tokens) - len(words) <= 1 and " ".join(words) in lists.city:
        kind = "place"  # alone in its sentence, like a dateline
    after = tokens[end].text.lower() if end < len(tokens) else ""
    if after == "administration" and tokens[start].text not in lists.country:
        kind = "person"
    return ((kind, 1.0),) if kind else ()


def _names_in(path: Sequence[str]) -> list[tuple[int, int]]:
    """Turn labels into half-open ranges; an ``I`` of another kind ends a name and begins none."""
    ranges = []
    start, kind = -1, ""
    for index, label in enumerate([*path, "O"]):
        if start >= 0 and label != f"I-{kind}":
            ranges.append((start, index))
            start = -1
        if label.startswith("B-"):
            start, kind = index, label[2:]
    return ranges


def _tidied(
    tokens: Sequence[Token], start: int, path: Sequence[str], ranges: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Join what an ampersand joins, and take titles and ages from the front of people."""
    tidy: list[tuple[int, int]] = []
    for first, last in ranges:
        if tidy and first == tidy[-1][1] + 1 and tokens[start + first - 1].text == "&":
            tidy[-1] = tidy[-1][0], last
            continue
        left, right = first, last
        person = path[first] == "B-P"
        while left + 1 < right and _is_before_name(tokens[start + left], person=person):
            left += 1
        while left + 1 < right and tokens[start + right - 1].text in _AFTER_NAME:
            right -= 1
        if tokens[start + right - 1].text == "Party":
            # "Democratic" alone is no name, and is a part of this one.
            while left and path[left - 1] == "O" and tokens[start + left - 1].text[0].isupper():
                left -= 1
        tidy.append((left, right))
    return tidy


def _is_before_name(token: Token, *, person: bool) -> bool:
    low = token.text.lower()
    if person:
        return low[0].isdigit() or low.rstrip(".") in TITLES
    return _INTRODUCING.get(low) == "person" and low not in {"lady", "lord", "miss", "sir"}


def kind_votes(
    model: Model, emissions: Sequence[Scores], first: int, last: int
) -> tuple[tuple[Kind, float], ...]:
    """Weigh the kinds that one name may have, its borders taken as they are.

    Returns:
        For each kind its share of probability; the shares add up to 1.
    """
    scores = {}
    for letter, kind in KINDS_BY_LABEL.items():
        begin, inside = model.labels.index(f"B-{letter}"), model.labels.index(f"I-{letter}")
        score = emissions[first][begin]
        previous = begin
        for index in range(first + 1, last):
            score += model.transitions[previous][inside] + emissions[index][inside]
            previous = inside
        scores[kind] = score
    most = max(scores.values())
    weights = {kind: math.exp(score - most) for kind, score in scores.items()}
    total = sum(weights.values())
    return tuple((kind, weight / total) for kind, weight in weights.items())
