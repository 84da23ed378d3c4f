"""Find names with the model: label chunks of capitals, and score the kind of each name."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from reader.actors.english.document_evidence import Clues, gather
from reader.actors.english.doubt import Sighting, doubtful
from reader.actors.english.features import chunk_features
from reader.actors.english.joint_names import parted
from reader.actors.english.kind_rules import introduced, told_kind
from reader.actors.english.long_names import whole_bodies
from reader.actors.english.postprocess import is_no_name, is_person, missed_people
from reader.actors.english.span_boundaries import is_named_group, tidied, told_name
from reader.actors.english.split_names import joined
from reader.actors.english.word_lists import Lists, word_lists
from reader.actors.learned.model import Model
from reader.actors.lists.lexicon import ORDINARY, ORGANIZATION_HEADS, PLACE_HEADS
from reader.actors.mentions.candidates import chunks_of
from reader.actors.mentions.labels import Range
from reader.actors.mentions.name import Name, Votes
from reader.actors.mentions.naming import name_at
from reader.actors.mentions.nicknames import with_nicknames
from reader.actors.mentions.passages import Passage, begins, is_shouting, only_opens
from reader.actors.mentions.second_pass import abbreviates, known_words, repeats
from reader.actors.mentions.tokens import Token


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
    reading = _Tagger(text, passages, model, clues, title)
    for number, places in enumerate(chunks):
        for place in places:
            reading.read(number, place)
    reading.drop_doubtful()
    known = {**reading.in_brackets(), **known_words(reading.found)}
    found = [*reading.found, *repeats(text, passages, reading.passed, known, clues.lower)]
    whole = joined(text, passages, sorted(found, key=lambda name: name.start))
    names = parted(text, passages, whole_bodies(text, passages, whole))
    return with_nicknames(text, passages, names, headline)


@dataclass
class _Tagger:
    """One pass over an article."""

    text: str
    passages: Sequence[Passage]
    model: Model
    clues: Clues
    title: frozenset[str]
    lists: Lists = field(default_factory=word_lists)
    found: list[Name] = field(default_factory=list)
    sightings: list[Sighting] = field(default_factory=list)
    passed: list[tuple[int, int]] = field(default_factory=list)
    """Sentence and token of each capitalised word that was not labelled as a name."""

    def read(self, number: int, chunk: Range) -> None:
        """Label the words of one chunk and keep the names."""
        passage, start = self.passages[number], chunk[0]
        if _opens_plainly(passage.tokens, chunk):
            if not passage.shouting:
                self.passed.append((number, start))
            return
        described = chunk_features(passage, chunk, self.clues, self.lists, self.title)
        emissions = self.model.emissions(*described)
        held: set[int] = set()
        for span, certain in corrected_names(passage.tokens, chunk, self.model.best(emissions)):
            held.update(range(*span))
            if only_opens(passage.tokens, span, self.clues.lower, self.clues.capital):
                continue
            place = span[0] - start, span[1] - start
            support = self.model.support(emissions, *place)
            votes = certain or self.model.votes(support)
            name = name_at(self.text, self.passages, number, span, votes)
            self.found.append(name)
            margin = self.model.margin(support, emissions, *place)
            self.sightings.append(
                Sighting(name, margin, bool(certain), self._is_attributive(passage, span[1]))
            )
        if not passage.shouting:
            self.passed += [(number, place) for place in range(*chunk) if place not in held]

    def _is_attributive(self, passage: Passage, end: int) -> bool:
        """Return whether a common word follows a name."""
        word = passage.tokens[end].text if end < len(passage.tokens) else ""
        return word not in ORDINARY and self.lists.is_common(word)

    def drop_doubtful(self) -> None:
        """Leave out words that prove not to be names when all their places are compared."""
        none = doubtful(self.sightings, self.clues)
        if none:
            self.found = [name for name in self.found if name.start not in none]

    def in_brackets(self) -> dict[str, Votes]:
        """Return the letters in brackets after the organization that they abbreviate."""
        ends = {name.end: name for name in self.found if _is_body(name)}
        known: dict[str, Votes] = {}
        for number, place in self.passed:
            tokens = self.passages[number].tokens
            around = tokens[max(0, place - 2) : place + 2]
            if len(around) < 4 or (around[1].text, around[3].text) != ("(", ")"):
                continue
            full = ends.get(around[0].end)
            if full is not None and abbreviates(tokens[place].text, full.words):
                known[tokens[place].text] = full.votes
        return known


def corrected_names(
    tokens: Sequence[Token], chunk: Range, path: Sequence[str]
) -> Iterator[tuple[Range, Votes]]:
    """Yield the names of a stretch.

    Args:
        tokens: The sentence.
        chunk: The stretch in it.
        path: The labels of its tokens.

    Yields:
        The range of each name, and its kind if that is beyond doubt.
    """
    start, end = chunk
    labelled = tidied(tokens, start, path)
    ranges = [span for span in labelled if not is_no_name(tokens, *span)]
    held = {place for span in ranges for place in range(*span)}
    ranges = sorted([*ranges, *missed_people(tokens, chunk, held)])
    cut = bool(ranges) and ranges[0][0] > start and introduced(tokens, start) == "organization"
    if cut or not ranges:
        ranges = told_name(tokens, start, end)
    for span in ranges:
        votes = told_kind(tokens, *span)
        if not votes and span not in labelled and is_named_group(tokens, *span):
            votes = (("organization", 1.0),)
        if span not in labelled and is_person(tokens, *span):
            votes = (("person", 1.0),)
        yield span, votes


_PLAIN = ORDINARY - ORGANIZATION_HEADS - PLACE_HEADS


def _opens_plainly(tokens: Sequence[Token], chunk: Range) -> bool:
    """Return whether a stretch is one word such as "The" or "He" that opens a sentence, or "I".

    A quarter of the stretches in a news text are like this, and none was ever found to be a name.
    """
    start, end = chunk
    word = tokens[start].text
    if end - start > 1 or not word.istitle() or word.lower() not in _PLAIN:
        return False
    return word == "I" or begins(tokens, start)


def _is_body(name: Name) -> bool:
    return len(name.words) > 1 and name.kind == "organization"
