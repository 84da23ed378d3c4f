"""Weights that are packed and read again, and the best labels under them."""

import itertools
import json
import random
import zlib
from pathlib import Path

import pytest

from reader.actors import learned
from reader.actors.find import find_actors
from reader.actors.learned.model import FOLDER, Model, model, read_model
from reader.actors.lists.name_lists import FILE as LISTS
from reader.actors.lists.name_lists import hash_of, packed_table
from reader.actors.mentions.name import strongest
from reader.document.from_plain import plain_document
from reader.language.analyse import analyse

LABELS = ["O", "B-P", "I-P", "B-L", "I-L"]
WEIGHTS = {"w=ann": [-20, 60, 5, -3, 0], "w=lee": [0, 10, 40, 8, -7], "bias": [9, -2, -2, -2, -2]}


def made(labels: list[str] = LABELS, weights: dict[str, list[int]] = WEIGHTS) -> Model:
    rows = {hash_of(name): row for name, row in weights.items()}
    keys = sorted(rows)
    head = {
        "labels": labels,
        "scale": 0.1,
        "transitions": [
            [-50.0 if b[0] == "I" and a[2:3] != b[2:3] else 0.5 for b in labels] for a in labels
        ],
        "inside": ["of"],
        "before": [],
        "behind": [],
    }
    columns = (bytes(rows[key][label] % 256 for key in keys) for label in range(len(labels)))
    body = packed_table(dict.fromkeys(keys, 0)) + b"".join(columns)
    return read_model(zlib.compress(json.dumps(head).encode() + b"\n" + body))


def test_features_add_up_and_unknown_ones_count_nothing() -> None:
    scores = made().emissions(["bias"], [["w=ann"], ["w=lee", "never seen"]])
    assert scores[0] == pytest.approx([-1.1, 5.8, 0.3, -0.5, -0.2])
    assert scores[1] == pytest.approx([0.9, 0.8, 3.8, 0.6, -0.9])


def best_of_all(ours: Model, scores: list[list[float]]) -> list[str]:
    """Return the labels of the best path, found by trying each."""

    def worth(path: tuple[int, ...]) -> float:
        steps = sum(ours.transitions[a][b] for a, b in itertools.pairwise(path))
        return steps + sum(row[label] for row, label in zip(scores, path, strict=True))

    best = max(itertools.product(range(len(LABELS)), repeat=len(scores)), key=worth)
    return [LABELS[label] for label in best]


def test_the_best_path_is_the_best_of_all_paths() -> None:
    ours = made()
    scores = ours.emissions(["bias"], [["w=lee"], ["w=ann"], ["w=lee"], []])
    assert ours.best(scores) == best_of_all(ours, scores)


@pytest.mark.parametrize("spread", [1.0, 10.0, 300.0])
def test_a_label_that_is_far_ahead_does_not_change_the_best_path(spread: float) -> None:
    ours, draw = made(), random.Random(3)
    for _ in range(20):
        scores = [[draw.uniform(-spread, spread) for _ in LABELS] for _ in range(4)]
        assert ours.best(scores) == best_of_all(ours, scores)


def test_the_shares_of_the_kinds_add_up_to_one() -> None:
    ours = made()
    votes = ours.votes(ours.support(ours.emissions(["bias"], [["w=ann"], ["w=lee"]]), 0, 2))
    assert sum(share for _, share in votes) == pytest.approx(1)
    assert strongest(votes)[0] == "person"


def test_characters_inside_a_word_have_labels_of_their_own() -> None:
    labels = ["O", "O~", "B-P", "I-P", "I-P~"]
    weights = {"c=a": [0, 0, 9, 0, 0], "c=b": [0, 0, 0, 1, 9], "c=c": [0, 9, 0, 0, 0]}
    ours = made(labels, weights)
    scores = ours.emissions([], [["c=a"], ["c=b"], ["c=c"]])
    assert ours.best(scores) == ["B-P", "I-P", "O"]
    assert ours.votes(ours.support(scores, 0, 2)) == (("person", 1.0),)


def test_the_weights_of_all_languages_take_at_most_six_megabytes() -> None:
    folder = Path(learned.__file__).parents[1] / "data" / FOLDER
    sizes = {file.stem: file.stat().st_size for file in folder.glob("*.bin")}
    assert {"en", "ja", "ru"} <= sizes.keys()
    assert sum(sizes.values()) <= 6_000_000


def test_weights_are_loaded_for_the_language_of_the_text_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    loaded: list[str] = []
    read = Path.read_bytes

    def noted(path: Path) -> bytes:
        loaded.append(path.name)
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", noted)
    model.cache_clear()
    find_actors(analyse(plain_document("Angela Merkel war in Paris."), language="de"))
    assert [name for name in loaded if name.endswith(".bin") and name != LISTS] == ["de.bin"]


def test_the_weights_are_read_once_and_none_is_there_for_an_unknown_language() -> None:
    assert model("de") is model("de")
    assert model("xx") is None
    assert model("nb") is not None
    assert FOLDER
