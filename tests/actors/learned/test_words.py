"""Words by their shape and by the lists."""

import pytest

from reader.actors.learned.words import WordReader, shape_of
from reader.actors.lists.name_lists import lists

SHAPES = [("Paris", "Xx"), ("UN", "XX"), ("NATO", "XX"), ("Jean-Paul", "Xx-Xx"), ("W.", "X."),
          ("747", "d"), ("iPhone", "xXx"), ("und", "x")]  # fmt: skip


@pytest.mark.parametrize(("word", "shape"), SHAPES)
def test_a_word_has_a_shape(word: str, shape: str) -> None:
    assert shape_of(word) == shape


def test_a_declined_name_is_known_by_its_stem_where_names_decline() -> None:
    word = "Rotterdamowi"
    assert any(
        m.startswith("S") for m in WordReader(lists(), declines=True, spaced=True).marks(word)
    )
    assert WordReader(lists(), declines=False, spaced=True).marks(word) == ("L0",)


def test_several_words_are_known_together() -> None:
    reader = WordReader(lists(), declines=False, spaced=True)
    marks = reader.phrases(["then", "Real", "Madrid", "won"])
    assert marks[0] == marks[3] == ""
    assert marks[1].startswith("B")
    assert marks[2].startswith("I")


def test_a_small_word_has_no_marks() -> None:
    assert WordReader(lists(), declines=True, spaced=True).marks("maria") == ()
