"""Print how English names are found in a corpus that was left out of the training.

``python -m tests.quality.left_out DIR``, where DIR holds the models that
``python -m tests.quality.train.recogniser --without DIR`` made. A hit is the exact span with the
right kind. The figures are printed twice: as each corpus has its tags, and with the ways of single
corpora evened out, such as nationalities as organizations or ranks in names (``conventions.py``).
"""

import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from unittest.mock import patch

from reader.actors.learned import model as learned
from reader.actors.learned.model import read_model
from tests.quality.actors import SCORED, Article, Score, measure, wikinews
from tests.quality.conventions import in_our_ways
from tests.quality.names_by_language import KINDS
from tests.quality.train.corpora import blocks_of, path_of, text_of
from tests.quality.train.recogniser import CORPORA

TEXTS = 40
"""Texts of a corpus that are read, of about twenty sentences."""


def texts_of(prefix: str, *, evened: bool) -> Iterator[Article]:
    if prefix == "wn":
        yield from wikinews("dev")
        return
    name = CORPORA[f"{prefix}:"]
    for block in islice(blocks_of(path_of(name)), TEXTS):
        told = [in_our_ways(sentence, name) for sentence in block] if evened else block
        text = text_of(told, "en")
        yield Article(text.text, {(start, end, KINDS[kind]) for start, end, kind in text.names})


def score_of(folder: Path, prefix: str, *, evened: bool) -> Score:
    weights = read_model(folder.joinpath(f"without-{prefix}.bin").read_bytes())
    with patch.object(learned, "model", lambda _: weights):
        return measure(texts_of(prefix, evened=evened))


def main() -> None:
    folder = Path(sys.argv[1])
    for evened in (False, True):
        print("with the ways of each corpus evened out" if evened else "as tagged")
        print_table(folder, evened=evened)


def print_table(folder: Path, *, evened: bool) -> None:
    means = []
    print(f"{'left out':14} {'precision':>9} {'recall':>7} {'F1':>7}  person   org.  place")
    for prefix in [*(one.rstrip(":") for one in CORPORA), "wn"]:
        score = score_of(folder, prefix, evened=evened)
        precision, recall, f1 = score.f1(SCORED)
        kinds = [score.f1((kind,))[2] for kind in SCORED]
        name = CORPORA.get(f"{prefix}:", "wikinews-dev")
        row = " ".join(f"{kind:6.3f}" for kind in kinds)
        print(f"{name:14} {precision:9.3f} {recall:7.3f} {f1:7.3f}  {row}", flush=True)
        means.append((f1, *kinds))
    row = " ".join(f"{sum(column) / len(means):6.3f}" for column in zip(*means, strict=True))
    print(f"mean {row}  (all three, person, organization, place)")


if __name__ == "__main__":
    main()
