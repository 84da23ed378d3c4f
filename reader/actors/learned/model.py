"""The linear-chain model: its weights, and the best labels for a stretch.

A conditional random field (Lafferty, McCallum and Pereira 2001) that is trained with crfsuite by
``tests/quality/train/names.py`` and decoded here, in a few lines and without a library.
"""

import json
import math
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from operator import add, sub
from pathlib import Path
from struct import Struct
from zlib import crc32

from reader.actors.learned.chunks import SmallWords
from reader.actors.learned.particles import PARTICLE_WORDS
from reader.actors.lists.name_lists import read_tables
from reader.actors.lists.word_cache import FeatureGroup
from reader.actors.mentions.name import Votes
from reader.document.annotations import Kind

FOLDER = "names"
"""The folder of the weights, one file per language."""
_RAISED = bytes(step ^ 0x80 for step in range(256))
"""Maps signed bytes to bytes that are 128 higher, so that they are never negative."""
_ROUNDING = 1e-9
"""More than the sums of a path can differ by in their last digits."""
_MOST_KEPT = 60_000
"""The most features whose sums are kept for reuse."""

WRITTEN_AS = {"nb": "no", "nn": "no", "lb": "de", "bs": "hr"}
"""Languages that are read with the weights of another."""

INSIDE_A_WORD = "~"
"""Ends the labels of characters that do not begin a word."""
KINDS_BY_LABEL: dict[str, Kind] = {
    "P": "person",
    "O": "organization",
    "L": "place",
    "M": "other",
}
"""Letter of a label -> kind."""

Features = Sequence[str | FeatureGroup]
"""The features of a word; those that always come together may be in one group."""
Scores = list[float]
"""One number for each label, in the order of ``Model.labels``."""


class Sums(dict[str | FeatureGroup, int]):
    """The weights of each feature or group as one number, worked out when it is first met."""

    def __init__(self, keys: Sequence[int], table: bytes, labels: int) -> None:
        """Lay the weights of each feature side by side.

        Args:
            keys: The hashes of the features.
            table: A signed byte for each label and feature, label by label.
            labels: How many labels there are.
        """
        super().__init__()
        size, self._step = len(keys), 2 * labels + 2
        self.places = dict(zip(keys, range(0, self._step * size, self._step), strict=True))
        spaced = bytearray(self._step * size)
        for label in range(labels):
            weights = table[label * size : (label + 1) * size].translate(_RAISED)
            spaced[2 * label :: self._step] = weights
        spaced[2 * labels :: self._step] = b"\1" * size
        self._spaced = bytes(spaced)

    def __missing__(self, name: str | FeatureGroup) -> int:
        """Work out a number, and keep it; 0 for an unknown feature, which is seldom met again."""
        if isinstance(name, tuple):
            number = sum(map(self.__getitem__, name))
        else:
            place = self.places.get(crc32(name.encode("utf-8", "surrogatepass")))
            if place is None:
                return 0
            number = int.from_bytes(self._spaced[place : place + self._step], "little")
        self[name] = number
        return number


@dataclass(slots=True)
class Model:
    """Weights of one language, quantised to ``scale``."""

    labels: tuple[str, ...]
    """``O``, and ``B-`` and ``I-`` with each kind. Where the language has no spaces ``O`` and
    ``I-`` are there twice: for the characters that begin a word, and for the others."""
    transitions: tuple[tuple[float, ...], ...]
    """From the label of the row to that of the column."""
    scale: float
    """The value of one step of a quantised weight."""
    small: SmallWords
    """The words that the language writes in lower case in its names."""
    into: tuple[tuple[float, ...], ...]
    """The transposed transitions: for each label, from every other."""
    sums: "Sums"
    """The weights of the features."""
    leads: tuple[tuple[float, ...], ...] = field(init=False)
    """For each label how far it has to be ahead of each other for that one to be no label before
    any."""
    kinds: tuple[tuple[Kind, int, list[int]], ...] = field(init=False)
    """Each kind among the labels, with the places of its labels: the first, and inside."""
    _read: Callable[[bytes], tuple[int, ...]] = field(init=False)
    """Splits a sum into the numbers of the labels and the count of features."""

    def __post_init__(self) -> None:
        self.leads = tuple(
            tuple(_ROUNDING + max(map(sub, other, own)) for other in self.transitions)
            for own in self.transitions
        )
        self.kinds = tuple(
            (
                kind,
                self.labels.index(f"B-{letter}"),
                [place for place, label in enumerate(self.labels) if label == f"I-{letter}"],
            )
            for letter, kind in KINDS_BY_LABEL.items()
            if f"B-{letter}" in self.labels
        )
        self._read = Struct(f"<{len(self.labels) + 1}H").unpack

    def emissions(self, shared: Features, features: Sequence[Features]) -> list[Scores]:
        """Add up the weights of each word's features for each label.

        The weights of a feature are kept as one number, 16 bits for each label and 16 that count
        the features, so that one addition adds them all.

        Args:
            shared: The features that hold for every word.
            features: For each word, those that hold for it besides.
        """
        if len(self.sums) > _MOST_KEPT:
            self.sums.clear()
        of = self.sums.__getitem__
        start = sum(map(of, shared))
        return [self._scores(sum(map(of, names), start)) for names in features]

    def _scores(self, total: int) -> Scores:
        *sums, count = self._read(total.to_bytes(2 * len(self.labels) + 2, "little"))
        raised, scale = 128 * count, self.scale
        return [(one - raised) * scale for one in sums]

    def best(self, emissions: Sequence[Scores]) -> list[str]:
        """Return the labels of the best path (Viterbi 1967)."""
        reached = emissions[0]
        steps: list[list[int]] = []
        for scores in emissions[1:]:
            came, step = self._step(reached)
            reached = list(map(add, came, scores))
            steps.append(step)
        path = [reached.index(max(reached))]
        for step in reversed(steps):
            path.append(step[path[-1]])
        return [self.labels[label] for label in reversed(path)]

    def _step(self, reached: Scores) -> tuple[Scores, list[int]]:
        """Return the best score with which each label is entered, and the label before it.

        Only labels that are not too far behind the leading one are tried.
        """
        most = max(reached)
        leads = self.leads[reached.index(most)]
        source, *others = [
            label for label, lead in enumerate(leads) if most - reached[label] <= lead
        ]
        came = [reached[source] + each for each in self.transitions[source]]
        step = [source] * len(came)
        for other in others:
            score = reached[other]
            for label, each in enumerate(self.transitions[other]):
                if score + each > came[label]:
                    came[label], step[label] = score + each, other
        return came, step

    def votes(self, scores: Mapping[Kind, float]) -> Votes:
        """Weigh the kinds that one name may have, given the support for each.

        Returns:
            For each kind its share of probability; the shares add up to 1.
        """
        most = max(scores.values())
        weights = {kind: math.exp(score - most) for kind, score in scores.items()}
        total = sum(weights.values())
        return tuple((kind, weight / total) for kind, weight in weights.items())

    def margin(
        self, scores: Mapping[Kind, float], emissions: Sequence[Scores], first: int, last: int
    ) -> float:
        """Return how much more the words support one name of any kind than none."""
        none = self.labels.index("O")
        outside = sum(emissions[place][none] for place in range(first, last))
        outside += self.transitions[none][none] * (last - first - 1)
        return max(scores.values()) - outside

    def support(
        self, emissions: Sequence[Scores], first: int, last: int, path: Sequence[str] = ()
    ) -> dict[Kind, float]:
        """Return for each kind the support for one name of it, given its boundaries.

        Args:
            emissions: The weights of the words for each label.
            first: The first word of the name.
            last: The word after it.
            path: The labels of all words, if those next to the name count, too.
        """
        scores: dict[Kind, float] = {}
        before = self._labelled(path[first - 1]) if path and first else []
        after = self._labelled(path[last]) if last < len(path) else []
        for kind, begin, insides in self.kinds:
            entering = max([self.transitions[one][begin] for one in before], default=0.0)
            reached = {begin: emissions[first][begin] + entering}
            for each in emissions[first + 1 : last]:
                reached = {
                    inside: each[inside]
                    + max([score + self.into[inside][label] for label, score in reached.items()])
                    for inside in insides
                }
            scores[kind] = max(
                [
                    score + max([self.transitions[label][one] for one in after], default=0.0)
                    for label, score in reached.items()
                ]
            )
        return scores

    def _labelled(self, label: str) -> list[int]:
        """Return the places of a label among all."""
        return [place for place, one in enumerate(self.labels) if one == label]


@cache
def model(language: str) -> Model | None:
    """Load the weights of a language once; None for a language without weights."""
    name = f"{WRITTEN_AS.get(language, language)}.bin"
    file = Path(__file__).parents[1].joinpath("data", FOLDER, name)
    return read_model(file.read_bytes()) if file.is_file() else None


def read_model(packed: bytes) -> Model:
    """Make a model from a file of weights."""
    head, body = zlib.decompress(packed).split(b"\n", 1)
    header = json.loads(head)
    size = int.from_bytes(body[:4], "little")
    keys = read_tables(body, 1)[0].keys
    inside = frozenset(header["inside"]) | PARTICLE_WORDS
    return Model(
        labels=tuple(label.removesuffix(INSIDE_A_WORD) for label in header["labels"]),
        transitions=tuple(map(tuple, header["transitions"])),
        scale=header["scale"],
        small=SmallWords(
            inside, frozenset(header["before"]), frozenset(header["behind"]), header.get("reach", 0)
        ),
        into=tuple(zip(*header["transitions"], strict=True)),
        sums=Sums(keys, body[4 + 5 * size :], len(header["labels"])),
    )
