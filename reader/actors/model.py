"""The linear-chain model: its weights, and the best labels for a chunk under them.

A conditional random field (Lafferty, McCallum and Pereira 2001) that was trained with crfsuite by
``tests/quality/train/recogniser.py`` and is decoded here, in a few lines and without a library.
"""

import gzip
import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

FILE = "recogniser.bin.gz"
"""The packed weights, made by ``tests/quality/train/recogniser.py``."""
SHA256 = "b59b3a57ac39357db6d1a1b2c6818cb9a057f74cca2dbfe985bdb4f2380c8505"
"""Of the unpacked file: what was made and what is read are the same."""

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
    _known: dict[str, tuple[tuple[int, float], ...]] = field(default_factory=dict)
    """Unpacked rows of features met before; an empty one for those that have no weight."""

    def emissions(self, shared: Sequence[str], features: Sequence[Sequence[str]]) -> list[Scores]:
        """Add up what the features of each word say for each label.

        Args:
            shared: The features that hold for every word.
            features: For each word, those that hold for it besides.
        """
        start = self._add([0.0] * len(self.labels), shared)
        return [self._add(start.copy(), names) for names in features]

    def _add(self, scores: Scores, names: Sequence[str]) -> Scores:
        known = self._known
        for name in names:
            weights = known.get(name)
            if weights is None:
                weights = self._unpack(name)
            for label, weight in weights:
                scores[label] += weight
        return scores

    def _unpack(self, feature: str) -> tuple[tuple[int, float], ...]:
        """Return the weights of a feature that are not zero, and keep them for the next time."""
        row = self.rows.get(feature)
        if row is None:
            return ()
        size = len(self.labels)
        steps = self.table[row * size : (row + 1) * size]
        weights = tuple(
            (label, (step - 256 if step > 127 else step) * self.scale)
            for label, step in enumerate(steps)
            if step
        )
        self._known[feature] = weights
        return weights

    def best(self, emissions: Sequence[Scores]) -> list[int]:
        """Return the labels of the best path (Viterbi 1967), as indexes."""
        transitions = tuple(zip(*self.transitions, strict=True))
        count = range(len(self.labels))
        reached = emissions[0]
        steps: list[list[int]] = []
        for scores in emissions[1:]:
            came, step = [], []
            for label in count:
                into = transitions[label]
                sums = [a + b for a, b in zip(reached, into, strict=True)]
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
    """Load the weights once.

    Raises:
        RuntimeError: If the file is not the one that this version was made with.
    """
    body = gzip.decompress(files("reader.actors").joinpath("data", FILE).read_bytes())
    if hashlib.sha256(body).hexdigest() != SHA256:
        raise RuntimeError(f"{FILE} is not the file that this version was made with")
    head, names, table = body.split(b"\n\n", 2)
    told = json.loads(head)
    features = names.decode("utf-8").split("\n")
    return Model(
        labels=tuple(told["labels"]),
        transitions=tuple(map(tuple, told["transitions"])),
        scale=told["scale"],
        rows=dict(zip(features, range(len(features)), strict=True)),
        table=table,
    )
