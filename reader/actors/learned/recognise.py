"""Find names with the trained weights: label stretches, and score the kind of each name."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from reader.actors.forms.base_forms import with_base_words, with_owners_apart
from reader.actors.learned.chunks import chunks_of
from reader.actors.learned.evidence import Evidence, gather
from reader.actors.learned.features import describe
from reader.actors.learned.model import WRITTEN_AS, Model
from reader.actors.learned.particles import with_surname
from reader.actors.learned.pieces import UNSPACED, in_pieces
from reader.actors.learned.unspaced import with_people_cut
from reader.actors.learned.words import WordReader
from reader.actors.learned.world_names import with_world_names
from reader.actors.lists.name_lists import lists
from reader.actors.mentions.candidates import Chunk
from reader.actors.mentions.labels import Range, names_in
from reader.actors.mentions.name import Name, Votes
from reader.actors.mentions.naming import name_at
from reader.actors.mentions.nicknames import with_nicknames
from reader.actors.mentions.passages import Passage, is_shouting, only_opens
from reader.actors.mentions.second_pass import known_words, repeats
from reader.actors.mentions.tokens import Token

DECLINING = frozenset("pl ru uk hr sr sk cs sl fi hu lv lt et ro tr bg el".split())
"""Languages whose names have case endings."""
_LONGEST_IN_CAPITALS = 6
"""Words in capitals in one name; more are a part of a sentence in capitals."""


def recognise(
    text: str,
    passages: Sequence[Passage],
    language: str,
    model: Model,
    headline: Sequence[Token] = (),
) -> list[Name]:
    """Find every name of a text.

    Args:
        text: The reading text.
        passages: Its sentences.
        language: ISO 639-1 code.
        model: The weights of the language.
        headline: The tokens of its headline.

    Returns:
        The names, in order and not overlapping.
    """
    language = WRITTEN_AS.get(language, language)
    passages = in_pieces(passages, language)
    spaced = language not in UNSPACED
    title = Passage(tuple(headline), -1, is_shouting(headline))
    every = [*passages, title]
    chunks = [chunks_of(one.tokens, model.small, spaced=spaced) for one in every]
    words = word_reader(language)
    evidence = gather(every, chunks, words)
    reading = _Recognition(text, passages, model, evidence, words)
    for number, places in enumerate(chunks[:-1]):
        for place in places:
            reading.read(number, place)
    known = known_words(reading.found)
    again = repeats(text, passages, reading.passed, known, evidence.lower)
    names = sorted([*reading.found, *again], key=lambda name: name.start)
    if not spaced:
        names = with_people_cut(text, names, language)
    names = with_nicknames(text, passages, names, headline)
    names = with_owners_apart(with_base_words(names, passages, language), language)
    return with_world_names(text, passages, names, language)


@cache
def word_reader(language: str) -> WordReader:
    """Return what reads the words of a language; it remembers them from text to text."""
    return WordReader(lists(), declines=language in DECLINING, spaced=language not in UNSPACED)


@dataclass
class _Recognition:
    """One pass over a text."""

    text: str
    passages: Sequence[Passage]
    model: Model
    evidence: Evidence
    words: WordReader
    found: list[Name] = field(default_factory=list)
    passed: list[tuple[int, int]] = field(default_factory=list)
    """Sentence and token of each capitalised word in which no name was seen."""

    def read(self, number: int, chunk: Chunk) -> None:
        """Label the words of one stretch and keep the names."""
        passage, start = self.passages[number], chunk[0]
        emissions = self.model.emissions(*describe(passage, chunk, self.evidence, self.words))
        held: set[int] = set()
        path = self.model.best(emissions)
        for span, certain in self._spans(passage.tokens, chunk, path):
            held.update(range(*span))
            if only_opens(passage.tokens, span, self.evidence.lower, self.evidence.capital):
                continue
            if self._is_shouted(passage.tokens, *span):
                continue
            place = span[0] - start, min(span[1] - start, len(path))
            beside = () if self.words.spaced else path
            votes = certain or self.model.votes(self.model.support(emissions, *place, beside))
            name = name_at(self.text, self.passages, number, span, votes)
            self.found.append(name if self.words.spaced else _as_one_word(name))
        if not passage.shouting:
            self.passed += [(number, place) for place in range(*chunk) if place not in held]

    def _spans(
        self, tokens: Sequence[Token], chunk: Chunk, path: Sequence[str]
    ) -> Iterable[tuple[Range, Votes]]:
        """Return the names from the labels, corrected, with the kinds that are certain."""
        start = chunk[0]
        ranges = [(start + first, start + last) for first, last in names_in(path)]
        whole = with_surname(tokens, chunk, ranges, self.words)
        person: Votes = (("person", 1.0),)
        return [(span, () if span in ranges else person) for span in whole]

    def _is_shouted(self, tokens: Sequence[Token], start: int, end: int) -> bool:
        """Return whether a name is rather a part of a sentence in capitals."""
        words = (self.text[token.start : token.end] for token in tokens[start:end])
        return sum(map(str.isupper, words)) > _LONGEST_IN_CAPITALS


def _as_one_word(name: Name) -> Name:
    """Take the characters of a name for one word, as written: the last of them is no surname."""
    return replace(name, words=("".join(name.text.split()),))
