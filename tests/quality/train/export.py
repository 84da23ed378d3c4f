"""Pack the weights of a crfsuite model as the package reads them."""

import json
import zlib
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pycrfsuite

from reader.actors.learned.chunks import SmallWords
from reader.actors.lists.name_lists import hash_of, packed_table

_MOST = 127
"""The most steps of a quantised weight."""
NO_WORDS = SmallWords(frozenset(), frozenset(), frozenset())


def packed(
    trained: Path,
    domains: Sequence[str],
    small: SmallWords = NO_WORDS,
    scale: float = 1 / 20,
    least: float = 0.5,
    tilt: float = 0.0,
) -> bytes:
    """Return the weights of a crfsuite model as the package reads them.

    Args:
        trained: The model.
        domains: Prefixes of features that hold in one corpus only. Those of the first are added to
            what always holds; the others are left out.
        small: What the language writes without a capital in its names.
        scale: Worth of one step of a quantised weight.
        least: Features whose weights are all within so many steps are left out.
        tilt: What speaks against every name besides, so that fewer are found and more are right.
    """
    tagger = pycrfsuite.Tagger()
    tagger.open(str(trained))
    told = tagger.info()
    weights = _weights(told, domains)
    bias = weights[hash_of("bias")]
    bias["O"] = bias.get("O", 0.0) + tilt
    every = {label for row in weights.values() for label in row}
    labels = sorted(every, key=lambda label: (label != "O", label))
    most = _MOST * scale
    excess = [
        bias.get(label, 0.0) - max(-most, min(most, bias.get(label, 0.0))) for label in labels
    ]
    rows: dict[int, list[int]] = {}
    for key, row in weights.items():
        steps = [max(-_MOST, min(_MOST, round(row.get(label, 0.0) / scale))) for label in labels]
        if any(abs(step) > least for step in steps):
            rows[key] = steps
    keys = sorted(rows)
    head = {"labels": labels, "scale": scale, "transitions": _transitions(told, labels, excess)}
    head |= {"inside": sorted(small.inside), "before": sorted(small.before)}
    head |= {"behind": sorted(small.behind), "reach": small.reach}
    columns = [bytes(rows[key][label] % 256 for key in keys) for label in range(len(labels))]
    body = packed_table(dict.fromkeys(keys, 0)) + b"".join(columns)
    return zlib.compress(json.dumps(head, ensure_ascii=False).encode() + b"\n" + body, 9)


def _transitions(told: Any, labels: Sequence[str], excess: Sequence[float]) -> list[list[float]]:
    """Return what speaks for each label after each; ``I`` needs a label of its kind before it.

    What speaks for or against a label everywhere, and is too much for a byte, is added to the steps
    into it.
    """
    return [
        [
            round(told.transitions.get((a, b), 0.0 if b[0] != "I" else -50.0) + more, 3)
            for b, more in zip(labels, excess, strict=True)
        ]
        for a in labels
    ]


def _weights(told: Any, domains: Sequence[str]) -> defaultdict[int, dict[str, float]]:
    """Return the weights of each feature by label, those of the first domain added."""
    weights: defaultdict[int, dict[str, float]] = defaultdict(dict)
    for (feature, label), weight in told.state_features.items():
        domain = next((one for one in domains if feature.startswith(one)), "")
        if domain not in ("", *domains[:1]):
            continue
        row = weights[hash_of(feature.removeprefix(domain))]
        row[label] = row.get(label, 0.0) + weight
    return weights
