"""Tokens as finely as a language needs them."""

import pytest

from reader.actors.learned.pieces import in_pieces
from reader.actors.mentions.passages import Passage
from reader.actors.mentions.tokens import tokens_of

CASES = [
    ("fr", "L'ONU vote à l’Élysée", ["L'", "ONU", "vote", "à", "l'", "Élysée"]),
    ("it", "la Banca d'Italia", ["la", "Banca", "d'", "Italia"]),
    ("de", "Ku'damm", ["Ku'damm"]),
    ("zh", "在BBC说", ["在", "BBC", "说"]),
    ("ja", "東京のGoogle", ["東", "京", "の", "Google"]),
]


@pytest.mark.parametrize(("language", "text", "pieces"), CASES)
def test_tokens_are_cut_where_names_begin(language: str, text: str, pieces: list[str]) -> None:
    tokens = tuple(tokens_of(text, 0, len(text)))
    cut = in_pieces([Passage(tokens, 0, shouting=False)], language)[0].tokens
    assert [token.text for token in cut] == pieces
    plain = text.replace("’", "'")
    assert all(plain[token.start : token.end] == token.text for token in cut)
