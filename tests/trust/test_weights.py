"""A file of weights is loaded when it is the one that this version was made with, else never."""

from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest

from reader.actors.describing import salience
from reader.actors.english import model
from reader.actors.lists import gazetteers
from reader.summary import ranker

LOADERS: list[tuple[ModuleType, str, Callable[[], Any]]] = [
    (model, "SHA256", model.model),
    (gazetteers, "SHA256", gazetteers.gazetteers),
    (salience, "SHA256", salience._load),
    (ranker, "WEIGHTS_SHA256", ranker._load_weights),
]


@pytest.mark.parametrize(
    ("module", "name", "loader"), LOADERS, ids=[module.__name__ for module, *_ in LOADERS]
)
def test_weights_of_another_hash_are_refused(
    module: ModuleType, name: str, loader: Callable[[], Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    load = getattr(loader, "__wrapped__", loader)
    assert load()
    monkeypatch.setattr(module, name, "0" * 64)
    with pytest.raises(RuntimeError, match="made with"):
        load()


OTHERS: list[tuple[ModuleType, str, Callable[[], Any]]] = [
    (salience, "FEATURES", salience._load),
    (ranker, "NAMES", ranker._load_weights),
]


@pytest.mark.parametrize(
    ("module", "name", "loader"), OTHERS, ids=[module.__name__ for module, *_ in OTHERS]
)
def test_weights_for_features_in_another_order_are_refused(
    module: ModuleType, name: str, loader: Callable[[], Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, name, tuple(reversed(getattr(module, name))))
    with pytest.raises(RuntimeError, match="other features"):
        loader.__wrapped__()  # type: ignore[attr-defined]
