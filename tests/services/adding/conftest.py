"""A library with nothing in it."""

from pathlib import Path

import pytest

from reader.services.collection import ArticleCollection
from reader.settings import Settings


@pytest.fixture
def collection(tmp_path: Path) -> ArticleCollection:
    """A library with nothing in it, whose folder is not there yet."""
    return ArticleCollection.of_library(
        Settings(library=tmp_path / "l", state=tmp_path / "s", cache=tmp_path / "c")
    )
