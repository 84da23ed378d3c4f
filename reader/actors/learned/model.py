"""The linear-chain model: its weights, and the best labels for a stretch.

A conditional random field (Lafferty, McCallum and Pereira 2001) that is trained with crfsuite by
``tests/quality/train/names.py`` and decoded here, in a few lines and without a library.
"""

import json
import math
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from operator import add, sub
from pathlib import Path
from struct import unpack

from reader.actors.learned.chunks import SmallWords
from reader.actors.learned.particles import PARTICLE_WORDS
from reader.actors.lists.name_lists import hash_of, read_tables
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

Features = Sequence[str | tuple[str, ...]]
"""The features of a word; those that always come together may be in one tuple."""
Scores = list[float]
"""One number for each label, in the order of ``Model.labels``."""


class Sums(dict[str | tuple[str, ...], int]):
    """The weights of each feature or group as one number, worked out when it is first met."""

    def __init__(self, rows: dict[int, int], table: bytes, size: int) -> None:
        super().__init__()
        self._rows, self._table, self._size = rows, table, size

    def __missing__(self, name: str | tuple[str, ...]) -> int:
        """Work out a number, and keep it; 0 for an unknown feature, which is seldom met again."""
        if isinstance(name, tuple):
            number = sum(map(self.__getitem__, name))
        else:
            row = self._rows.get(hash_of(name))
            if row is None:
                return 0
            number = self._side_by_side(row)
        self[name] = number
        return number

    def _side_by_side(self, row: int) -> int:
        spaced = bytearray(2 * self._size + 2)
        spaced[: 2 * self._size : 2] = self._table[row :: len(self._rows)].translate(_RAISED)
        spaced[2 * self._size] = 1
        return int.from_bytes(spaced, "little")


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
    rows: dict[int, int]
    """Hash of a feature -> its row."""
    table: bytes
    """A signed byte for each label and row, label by label."""
    into: tuple[tuple[float, ...], ...]
    """The transposed transitions: for each label, from every other."""
    sums: "Sums" = field(init=False)
    """The weights of features met before, side by side in one number."""

    leads: tuple[float, ...] = field(init=False)
    """For each label how far it has to be ahead of the others to be the one before any label."""

    def __post_init__(self) -> None:
        self.sums = Sums(self.rows, self.table, len(self.labels))
        self.leads = tuple(
            _ROUNDING + max(max(map(sub, other, own)) for other in self.transitions)
            for own in self.transitions
        )

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
        size = len(self.labels)
        *sums, count = unpack(f"<{size + 1}H", total.to_bytes(2 * size + 2, "little"))
        raised = 128 * count
        return [(one - raised) * self.scale for one in sums]

    def best(self, emissions: Sequence[Scores]) -> list[str]:
        """Return the labels of the best path (Viterbi 1967)."""
        if len(emissions) == 1:
            (scores,) = emissions
            return [self.labels[scores.index(max(scores))]]
        reached = emissions[0]
        steps: list[list[int]] = []
        for scores in emissions[1:]:
            second, first = sorted(reached)[-2:]
            source = reached.index(first)
            if first - second > self.leads[source]:
                reached = list(map(add, map(first.__add__, self.transitions[source]), scores))
                steps.append([source] * len(scores))
                continue
            came, step = [], []
            for label, into in enumerate(self.into):
                sums = list(map(add, reached, into))
                best = max(sums)
                came.append(best + scores[label])
                step.append(sums.index(best))
            reached = came
            steps.append(step)
        path = [reached.index(max(reached))]
        for step in reversed(steps):
            path.append(step[path[-1]])
        return [self.labels[label] for label in reversed(path)]

    def kind_votes(
        self, emissions: Sequence[Scores], first: int, last: int, path: Sequence[str] = ()
    ) -> Votes:
        """Weigh the kinds that one name may have, given its boundaries.

        Args:
            emissions: The weights of the words for each label.
            first: The first word of the name.
            last: The word after it.
            path: The labels of all words, if those next to the name count, too.

        Returns:
            For each kind its share of probability; the shares add up to 1.
        """
        scores = self._path_scores(emissions, first, last, path)
        most = max(scores.values())
        weights = {kind: math.exp(score - most) for kind, score in scores.items()}
        total = sum(weights.values())
        return tuple((kind, weight / total) for kind, weight in weights.items())

    def margin(self, emissions: Sequence[Scores], first: int, last: int) -> float:
        """Return how much more the words support one name of any kind than none."""
        none = self.labels.index("O")
        outside = sum(emissions[place][none] for place in range(first, last))
        outside += self.transitions[none][none] * (last - first - 1)
        return max(self._path_scores(emissions, first, last).values()) - outside

    def _path_scores(
        self, emissions: Sequence[Scores], first: int, last: int, path: Sequence[str] = ()
    ) -> dict[Kind, float]:
        """Return for each kind the support for one name of it."""
        scores: dict[Kind, float] = {}
        before = self._labelled(path[first - 1]) if path and first else []
        after = self._labelled(path[last]) if last < len(path) else []
        for kind, begin, insides in _kinds_of(self.labels):
            entering = max((self.transitions[one][begin] for one in before), default=0.0)
            reached = {begin: emissions[first][begin] + entering}
            for index in range(first + 1, last):
                reached = {
                    inside: emissions[index][inside]
                    + max(score + self.into[inside][label] for label, score in reached.items())
                    for inside in insides
                }
            scores[kind] = max(
                score + max((self.transitions[label][one] for one in after), default=0.0)
                for label, score in reached.items()
            )
        return scores

    def _labelled(self, label: str) -> list[int]:
        """Return the places of a label among all."""
        return [place for place, one in enumerate(self.labels) if one == label]


@cache
def _kinds_of(labels: tuple[str, ...]) -> tuple[tuple[Kind, int, list[int]], ...]:
    """Return each kind among the labels, with the places of its labels: the first, and inside."""
    return tuple(
        (
            kind,
            labels.index(f"B-{letter}"),
            [place for place, label in enumerate(labels) if label == f"I-{letter}"],
        )
        for letter, kind in KINDS_BY_LABEL.items()
        if f"B-{letter}" in labels
    )


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
        rows=dict(zip(keys, range(size), strict=True)),
        table=body[4 + 5 * size :],
        into=tuple(zip(*header["transitions"], strict=True)),
    )
