"""Which words of a sentence count when sentences are compared."""

import pytest

from reader.summary.terms import root, terms

TERMS = [
    ("stop words are left out", "en", "The ferry was late.", ["ferry", "late"]),
    ("a possessive is its owner", "en", "Ardmore's bridge", ["ardmore", "bridge"]),
    ("a curly possessive too", "en", "Ardmore’s bridge", ["ardmore", "bridge"]),
    ("a single letter tells nothing", "en", "Plan B failed", ["plan", "failed"]),
    ("a single sign tells something", "el", "ψ", ["ψ"]),
    ("marks are no terms", "en", "ferry & bridge -- late!", ["ferry", "bridge", "late"]),
    ("neighbours make Chinese terms", "zh", "市议会", ["市议", "议会"]),
    ("a mark parts neighbours", "zh", "大桥，渡轮", ["大桥", "渡轮"]),
    ("a space parts neighbours", "zh", "大桥 渡轮", ["大桥", "渡轮"]),
    ("a foreign word stays whole", "zh", "大桥Ardmore渡轮", ["大桥", "ardmore", "渡轮"]),
    ("Japanese endings are no terms", "ja", "橋が古くなった", ["橋が", "が古", "古く"]),
    ("Thai clusters make terms", "th", "เรือช้า", ["เรือ", "อช้า"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text", "found"), [case[1:] for case in TERMS], ids=[case[0] for case in TERMS]
)
def test_terms_carry_the_meaning(language: str, text: str, found: list[str]) -> None:
    assert terms(text, language) == found


def test_a_headline_s_verb_meets_the_text_s_noun() -> None:
    assert root("extends") == root("extension")
    assert root("ferry") != root("bridge")


@pytest.mark.parametrize(
    ("language", "word", "other"),
    [("en", "the", "ferry"), ("de", "und", "fähre"), ("ru", "что", "паром"), ("nn", "og", "ferje")],
)
def test_a_language_s_commonest_words_are_no_terms(language: str, word: str, other: str) -> None:
    assert terms(f"{word} {other}", language) == [other]


def test_where_there_is_no_list_every_word_is_a_term() -> None:
    assert terms("kaj la pramo", "eo") == ["kaj", "la", "pramo"]
