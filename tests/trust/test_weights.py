"""Weights that were learnt for other features are refused."""

from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest

from reader.actors.describing import salience
from reader.summary import ranker

LOADERS: list[tuple[ModuleType, str, Callable[[], Any]]] = [
    (salience, "FEATURES", salience._load),
    (ranker, "NAMES", ranker._load_weights),
]


@pytest.mark.parametrize(
    ("module", "name", "loader"), LOADERS, ids=[module.__name__ for module, *_ in LOADERS]
)
def test_weights_for_features_in_another_order_are_refused(
    module: ModuleType, name: str, loader: Callable[[], Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, name, tuple(reversed(getattr(module, name))))
    with pytest.raises(RuntimeError, match="other features"):
        loader.__wrapped__()  # type: ignore[attr-defined]
