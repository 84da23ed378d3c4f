"""The linear-chain model: its weights, and the best labels for a chunk under them.

A conditional random field (Lafferty, McCallum and Pereira 2001) that was trained with crfsuite by
``tests/quality/train/recogniser.py`` and is decoded here, in a few lines and without a library.
"""

import gzip
import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from operator import add
from struct import unpack

FILE = "recogniser.bin.gz"
"""The packed weights, made by ``tests/quality/train/recogniser.py``."""

_RAISED = bytes(step ^ 0x80 for step in range(256))
"""Signed bytes, 128 added so that they are never negative."""

Scores = list[float]
"""One number for each label, as they are counted in ``Model.labels``."""


@dataclass(frozen=True, slots=True)
class Model:
    """Weights, quantised to ``scale``."""

    labels: tuple[str, ...]
    """``O``, and ``B-`` and ``I-`` with each kind."""
    transitions: tuple[tuple[float, ...], ...]
    """From the label of the row to that of the column."""
    scale: float
    """What one step of a quantised weight is worth."""
    rows: dict[str, int]
    """For each feature, the row of its weights."""
    table: bytes
    """The rows: a signed byte for each label."""
    into: tuple[tuple[float, ...], ...]
    """The transitions turned: for each label, from every other."""
    _lanes: list[int]
    """For each row met before its weights side by side in one number, 0 for those not met."""

    def emissions(self, shared: Sequence[str], features: Sequence[Sequence[str]]) -> list[Scores]:
        """Add up what the features of each word say for each label.

        The weights of a feature are kept as one number, 16 bits for each label and 16 that count
        the features, so that one addition adds them all.

        Args:
            shared: The features that hold for every word.
            features: For each word, those that hold for it besides.
        """
        start = self._sum(0, shared)
        return [self._scores(self._sum(start, names)) for names in features]

    def _sum(self, total: int, names: Sequence[str]) -> int:
        rows, lanes = self.rows, self._lanes
        for name in names:
            row = rows.get(name)
            if row is not None:
                total += lanes[row] or self._side_by_side(row)
        return total

    def _side_by_side(self, row: int) -> int:
        """Return the weights of a row as one number, and keep it for the next time."""
        size = len(self.labels)
        spaced = bytearray(2 * size + 2)
        spaced[: 2 * size : 2] = self.table[row * size : (row + 1) * size].translate(_RAISED)
        spaced[2 * size] = 1
        number = self._lanes[row] = int.from_bytes(spaced, "little")
        return number

    def _scores(self, total: int) -> Scores:
        size = len(self.labels)
        *sums, count = unpack(f"<{size + 1}H", total.to_bytes(2 * size + 2, "little"))
        raised = 128 * count
        return [(one - raised) * self.scale for one in sums]

    def best(self, emissions: Sequence[Scores]) -> list[int]:
        """Return the labels of the best path (Viterbi 1967), as indexes."""
        reached = emissions[0]
        steps: list[list[int]] = []
        for scores in emissions[1:]:
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
        return path[::-1]


@cache
def model() -> Model:
    """Load the weights once."""
    body = gzip.decompress(files("reader.actors").joinpath("data", FILE).read_bytes())
    return read_model(body)


def read_model(body: bytes) -> Model:
    """Make a model of an unpacked file of weights."""
    head, names, table = body.split(b"\n\n", 2)
    told = json.loads(head)
    features = names.decode("utf-8").split("\n")
    return Model(
        labels=tuple(told["labels"]),
        transitions=tuple(map(tuple, told["transitions"])),
        scale=told["scale"],
        rows=dict(zip(features, range(len(features)), strict=True)),
        table=table,
        into=tuple(zip(*told["transitions"], strict=True)),
        _lanes=[0] * len(features),
    )
