"""How the tests of this room read a text."""

from collections.abc import Callable

import pytest

from reader.actors.actors import find_actors
from reader.language.analyse import analyse
from reader.text.annotations import Actor, Mention
from reader.text.plain import plain_document

Found = tuple[tuple[Mention, ...], tuple[Actor, ...]]
Find = Callable[..., Found]


@pytest.fixture(scope="session")
def find() -> Find:
    """Find the names of an English text."""

    def run(text: str, title: str = "") -> Found:
        return find_actors(analyse(plain_document(text), language="en"), title=title)

    return run
