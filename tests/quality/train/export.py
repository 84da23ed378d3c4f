"""Pack the weights of a crfsuite model into the file that the package ships."""

import gzip
import json
from collections import defaultdict
from pathlib import Path

import pycrfsuite

from reader.actors.english import model

SCALE = 1 / 12
"""Worth of one step of a quantised weight."""
LEAST = 0.5
"""Weights that round to less than this many steps are left out."""


def merged(
    trained: Path, domain: str
) -> tuple[dict[str, dict[str, float]], dict[tuple[str, str], float]]:
    """Read the weights, those that hold in the domain of news added to those that always hold."""
    tagger = pycrfsuite.Tagger()
    tagger.open(str(trained))
    told = tagger.info()
    weights: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for (feature, label), weight in told.state_features.items():
        name = feature.removeprefix(domain)
        if name == feature and feature[:3] in OTHER_DOMAINS:
            continue
        weights[name][label] = weights[name].get(label, 0.0) + weight
    return dict(weights), told.transitions


OTHER_DOMAINS = frozenset(("gm:", "cr:", "gu:", "re:"))
"""Prefixes of weights that hold in one training corpus only; they are not shipped."""


def pack(trained: Path, domain: str) -> None:
    """Write the file of weights."""
    body = packed(trained, domain)
    small = gzip.compress(body, 9, mtime=0)
    Path(model.__file__).parents[1].joinpath("data", model.FILE).write_bytes(small)
    print(f"{model.FILE}: {len(small)} bytes")


def packed(trained: Path, domain: str) -> bytes:
    """Return the weights of a crfsuite model as the package reads them."""
    weights, transitions = merged(trained, domain)
    labels = sorted({label for row in weights.values() for label in row}, key=lambda x: x != "O")
    rows: dict[str, bytes] = {}
    for feature, row in sorted(weights.items()):
        steps = [max(-127, min(127, round(row.get(label, 0.0) / SCALE))) for label in labels]
        if any(abs(step) > LEAST for step in steps) and "\n" not in feature:
            rows[feature] = bytes(step % 256 for step in steps)
    head = {
        "labels": labels,
        "scale": SCALE,
        "transitions": [
            [round(transitions.get((a, b), 0.0 if b[0] != "I" else -50.0), 3) for b in labels]
            for a in labels
        ],
    }
    return b"\n\n".join(
        (json.dumps(head).encode(), "\n".join(rows).encode("utf-8"), b"".join(rows.values()))
    )
