"""How the tests of this room read a text."""

from collections.abc import Callable

import pytest

from reader.actors.find import find_actors
from reader.document.annotations import Actor, Mention
from reader.document.from_plain import plain_document
from reader.language.analyse import analyse

Found = tuple[tuple[Mention, ...], tuple[Actor, ...]]
Find = Callable[..., Found]


@pytest.fixture(scope="session")
def find() -> Find:
    """Find the names of an English text."""

    def run(text: str, title: str = "") -> Found:
        return find_actors(analyse(plain_document(text), language="en"), title=title)

    return run
