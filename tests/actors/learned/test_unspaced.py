"""Where the names of people end in text without spaces."""

from dataclasses import replace

import pytest

from reader.actors.learned.unspaced import with_people_cut
from reader.actors.mentions.name import Name
from reader.actors.mentions.naming import name_at
from reader.actors.mentions.passages import Passage
from reader.actors.mentions.tokens import tokens_of
from reader.document.annotations import Kind

CASES: list[tuple[str, str, Kind, list[str]]] = [
    ("a title", "[佐伯健太選手]は勝った。", "person", ["佐伯健太"]),
    ("a title that ends in another", "[山田名誉教授]は来た。", "person", ["山田"]),
    ("a title of a minister", "[安倍総理大臣]は来た。", "person", ["安倍"]),
    ("a title of a friend", "[山田君]は来た。", "person", ["山田"]),
    ("a title of what was no person", "[佐伯健太選手]は勝った。", "other", ["佐伯健太"]),
    ("a title alone", "[教授]は来た。", "person", ["教授"]),
    ("a body of that title", "[日本会長]は来た。", "organization", ["日本会長"]),
    ("a character too many", "[刘大明]来。令[刘大明]喜。[令刘大明]走。", "person",
     ["刘大明"] * 3),
    ("more often the longer one", "[刘大明]来。[刘大明山]去。[刘大明山]走。", "person",
     ["刘大明", "刘大明山", "刘大明山"]),
    ("a short name inside", "[李明]来了。[李明博]走。", "person", ["李明", "李明博"]),
    ("a space inside", "[ANN LEE山]来了。[LEE山]走。", "person", ["ANN LEE山", "LEE山"]),
]  # fmt: skip


def names_of(marked: str, kind: Kind) -> tuple[str, list[Name]]:
    """Read a text whose names stand in square brackets."""
    text, names = "", []
    for piece in marked.replace("]", "[").split("["):
        names.append((len(text), len(text) + len(piece)))
        text += piece
    passage = Passage(tuple(tokens_of(text, 0, len(text))), 0, shouting=False)
    blank = name_at(text, [passage], 0, (0, 1), ((kind, 1.0),))
    return text, [
        replace(blank, start=a, end=b, text=text[a:b], words=(text[a:b].replace(" ", ""),))
        for a, b in names[1::2]
    ]


@pytest.mark.parametrize(
    ("marked", "kind", "wanted"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_a_person_ends_before_a_title_and_as_elsewhere_in_the_text(
    marked: str, kind: Kind, wanted: list[str]
) -> None:
    text, names = names_of(marked, kind)
    found = with_people_cut(text, names, "ja")
    assert [name.text for name in found] == wanted
    assert [text[name.start : name.end] for name in found] == wanted


def test_a_given_name_in_chinese_may_end_as_a_title_in_japanese_does() -> None:
    text, names = names_of("[邓丽君]唱歌。", "person")
    assert [name.text for name in with_people_cut(text, names, "zh")] == ["邓丽君"]


def test_a_stretch_too_long_for_a_name_stays_as_it_is() -> None:
    text, names = names_of("[刘大明]来。[刘大明" + "山" * 50 + "]走。", "person")
    assert with_people_cut(text, names, "zh") == names
