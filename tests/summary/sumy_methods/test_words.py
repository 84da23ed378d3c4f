"""The words that the classic methods read."""

import pytest

from reader.document.from_plain import plain_document
from reader.language.analyse import analyse
from reader.summary.sumy_methods.words import BodyWords, body_words


def read(text: str, language: str, title: str = "") -> BodyWords:
    return body_words(analyse(plain_document(text), language=language, hide=False), title)


def test_words_are_stemmed_and_stop_words_left_out() -> None:
    words = read("The ferries were cancelled in 1990.", "en", title="A cancelled ferry")
    assert words.raw == [["The", "ferries", "were", "cancelled", "in"]]
    assert words.content == [["ferri", "cancel"]]
    assert words.title_content == ["cancel", "ferri"]


STEMS = [
    ("NLTK's", "en", "Ferries stopped.", ["ferri", "stop"]),
    ("sumy's own", "cs", "Trajekty stály.", ["trajekt", "stál"]),
    ("none at all", "eo", "Pramoj haltis.", ["pramoj", "haltis"]),
    ("one that asks for a package of its own", "pl", "Promy stały.", ["promy", "stały"]),
]


@pytest.mark.parametrize(
    ("language", "text", "stems"), [case[1:] for case in STEMS], ids=[case[0] for case in STEMS]
)
def test_words_are_stemmed_where_a_stemmer_is_to_be_had(
    language: str, text: str, stems: list[str]
) -> None:
    assert read(text, language).stems == [stems]
