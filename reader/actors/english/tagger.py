"""Names with the model: chunks of capitals are labelled, and each name gets its say on its kind."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from reader.actors.english.document_evidence import Clues, gather
from reader.actors.english.features import Lists, chunk_features
from reader.actors.english.kind_rules import introduced, told_kind
from reader.actors.english.model import Model, Scores
from reader.actors.english.postprocess import corrected, is_person
from reader.actors.english.second_pass import known_words
from reader.actors.english.span_boundaries import Range, is_told_group, tidied, told_name
from reader.actors.mentions.candidates import chunks_of
from reader.actors.mentions.name import Name, Votes
from reader.actors.mentions.naming import name_at
from reader.actors.mentions.nicknames import with_nicknames
from reader.actors.mentions.passages import Passage, begins, is_shouting
from reader.actors.mentions.tokens import Token
from reader.document.annotations import Kind

KINDS_BY_LABEL: dict[str, Kind] = {
    "P": "person",
    "O": "organization",
    "L": "place",
    "M": "other",
}
"""What the letters of the labels stand for."""


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
    chunks = [chunks_of(passage.tokens) for passage in passages]
    every = [*passages, Passage(tuple(headline), -1, is_shouting(headline))]
    clues = gather(every, [*chunks, chunks_of(headline)])
    title = frozenset(token.text.lower() for token in headline)
    reading = _Reading(text, passages, model, clues, title)
    for number, places in enumerate(chunks):
        for place in places:
            reading.read(number, place)
    found = [*reading.found, *reading.repeats()]
    names = sorted(found, key=lambda name: name.start)
    return with_nicknames(text, passages, names, headline)


@dataclass
class _Reading:
    """One pass over an article."""

    text: str
    passages: Sequence[Passage]
    model: Model
    clues: Clues
    title: frozenset[str]
    lists: Lists = field(default_factory=Lists)
    found: list[Name] = field(default_factory=list)
    passed: list[tuple[int, int]] = field(default_factory=list)
    """Sentence and token of each capitalised word in which no name was seen."""

    def read(self, number: int, chunk: Range) -> None:
        """Label the words of one chunk and keep the names."""
        passage, (start, end) = self.passages[number], chunk
        tokens, model = passage.tokens, self.model
        described = chunk_features(passage, chunk, self.clues, self.lists, self.title)
        emissions = model.emissions(*described)
        path = [model.labels[label] for label in model.best(emissions)]
        labelled = tidied(tokens, start, path)
        ranges = corrected(tokens, chunk, labelled)
        cut = bool(ranges) and ranges[0][0] > start and introduced(tokens, start) == "organization"
        if cut or not ranges:
            ranges = told_name(tokens, start, end)
        for span in ranges:
            if self._is_only_a_beginning(tokens, *span):
                continue
            votes = told_kind(tokens, *span)
            if not votes and span not in labelled and is_told_group(tokens, *span):
                votes = (("organization", 1.0),)
            if span not in labelled and is_person(tokens, *span):
                votes = (("person", 1.0),)
            votes = votes or kind_votes(model, emissions, span[0] - start, span[1] - start)
            self.found.append(name_at(self.text, self.passages, number, span, votes))
        if not passage.shouting:
            held = {place for first, last in ranges for place in range(first, last)}
            self.passed += [(number, place) for place in range(start, end) if place not in held]

    def _is_only_a_beginning(self, tokens: Sequence[Token], start: int, end: int) -> bool:
        """Say whether a word has its capital from the sentence, and is written small elsewhere."""
        low = tokens[start].text.lower()
        seen = self.clues.lower[low] and not self.clues.capital[low]
        return bool(seen) and end - start == 1 and begins(tokens, start)

    def repeats(self) -> Iterator[Name]:
        """Yield the words passed over that the article names elsewhere."""
        known = known_words(self.found)
        for number, place in self.passed:
            word = self.passages[number].tokens[place].text
            votes = known.get(word)
            if votes and not self.clues.lower[word.lower()]:
                yield name_at(self.text, self.passages, number, (place, place + 1), votes)


def kind_votes(model: Model, emissions: Sequence[Scores], first: int, last: int) -> Votes:
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
