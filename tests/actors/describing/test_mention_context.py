"""How a mention stands in its sentence, and what that does to its rank."""

import pytest

from reader.actors.describing.mention_context import Neighbours
from reader.actors.mentions.name import Name
from tests.actors.conftest import Find

STANDINGS = [
    ("speaks", "Ann Lee said no.", "Ann Lee", "speaks"),
    ("is spoken of after the verb", "“No,” said Ann Lee.", "Ann Lee", "speaks"),
    ("is listed", "They met Ann Lee and John Roe.", "John Roe", "listed"),
    ("is behind a comma", "They met in Oslo, Norway.", "Norway", "behind_comma"),
    ("owns", "Ann Lee's dog slept.", "Ann Lee", "owns"),
    ("describes", "They called the Oslo police.", "Oslo", "describes"),
    ("is owned", "They met the mayor of Oslo.", "Oslo", "owned"),
]


@pytest.mark.parametrize(
    ("text", "name", "what"), [case[1:] for case in STANDINGS], ids=[case[0] for case in STANDINGS]
)
def test_a_mention(text: str, name: str, what: str) -> None:
    words = ("Ann Lee", "John Roe", "Oslo", "Norway")
    names = [_name(text, word) for word in words if word in text]
    standing = Neighbours(names).standing(text, _name(text, name))
    assert {field for field, value in standing._asdict().items() if value} - {"listed"} == {
        what
    } - {"listed"}
    assert standing.listed is (what in {"listed", "behind_comma"})


def _name(text: str, word: str) -> Name:
    start = text.index(word)
    return Name(start, start + len(word), word, tuple(word.split()), (), 0, 0, start == 0)


def test_who_speaks_and_has_an_office_comes_before_who_is_listed(find: Find) -> None:
    text = (
        "The bridge was closed on Monday. Among those who had crossed it were Bob Marsh, Eric "
        "Wells, Carl Holm and Nick Frost. “It is old,” said Ann Lee, the mayor of the town."
    )
    _, actors = find(text)
    assert actors[0].name == "Ann Lee"
