"""Two people of one surname are told apart by "Mr" and "Mrs"."""

import pytest

from tests.actors.conftest import Find

COUPLES = [
    ("behind one another", "Ada Morley and Hugh Morley left. Mr Morley sang.", "Hugh Morley"),
    ("the other one", "Ada Morley and Hugh Morley left. Mrs Morley sold.", "Ada Morley"),
    ("the one named last is not meant", "Hugh Morley met Ada Morley. Mr. Morley smiled.",
     "Hugh Morley"),
    ("a given name that tells nothing", "Robin Morley met Ada Morley. Mr Morley smiled.",
     "Robin Morley"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), [c[1:] for c in COUPLES], ids=[c[0] for c in COUPLES])
def test_a_style_says_which_of_two_is_meant(find: Find, text: str, name: str) -> None:
    _, actors = find(text)
    start = text.rindex("Morley")
    assert [a.name for a in actors if start in {one.start for one in a.mentions}] == [name]


def test_a_man_is_not_joined_to_a_woman_of_his_surname(find: Find) -> None:
    _, actors = find("Susan Morley spoke on Monday. Later Mr Morley came home.")
    assert sorted((a.name, len(a.mentions)) for a in actors) == [("Morley", 1), ("Susan Morley", 1)]
