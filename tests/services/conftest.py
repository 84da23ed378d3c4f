"""The smallest library that most services are tried on."""

import pytest

from reader.services.collection import ArticleCollection
from reader.settings import Settings


@pytest.fixture
def collection(settings: Settings) -> ArticleCollection:
    """Three articles of one day, two of them with tags."""
    for name, tags in (("a", "[Sea, ships]"), ("b", "[sea]"), ("c", "[]")):
        (settings.library / f"{name}.md").write_text(
            f"---\ntitle: Story {name}\npublished: 2020-01-01\ntags: {tags}\n---\nText of {name}.\n"
        )
    return ArticleCollection.of_library(settings)
