"""A pronoun with a short form stuck to it is never a name, nor a part of one."""

import pytest

from reader import digest

TEXTS = [
    ("I’m sure that You’ll love Oslo. We’ve seen it. Don’t go.", {"Oslo"}),
    ("You'll need tape. They’re gone, said Anna Reed. It’s late.", {"Anna Reed"}),
    ("See Facebook for details. He left Facebook in 2019.", {"Facebook"}),
]


@pytest.mark.parametrize(("text", "names"), TEXTS)
def test_only_names_are_found(text: str, names: set[str]) -> None:
    assert {actor.name for actor in digest(text, language="en").actors} == names
