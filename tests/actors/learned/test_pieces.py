"""Tokens as finely as a language needs them."""

import itertools

import pytest

from reader.actors.learned.pieces import in_pieces
from reader.actors.mentions.passages import Passage
from reader.actors.mentions.tokens import tokens_of

CASES = [
    ("fr", "L'ONU vote à l’Élysée", ["L'", "ONU", "vote", "à", "l'", "Élysée"]),
    ("it", "la Banca d'Italia", ["la", "Banca", "d'", "Italia"]),
    ("de", "Ku'damm", ["Ku'damm"]),
    ("zh", "在BBC说", ["在", "BBC", "说"]),
    ("zh", "國民黨說", ["国", "民", "党", "说"]),
    ("ja", "國の東京", ["國", "の", "東", "京"]),
    ("ja", "東京のGoogle", ["東", "京", "の", "Google"]),
]


@pytest.mark.parametrize(("language", "text", "pieces"), CASES)
def test_tokens_are_cut_where_names_begin(language: str, text: str, pieces: list[str]) -> None:
    tokens = tuple(tokens_of(text, 0, len(text)))
    cut = in_pieces([Passage(tokens, 0, shouting=False)], language)[0].tokens
    assert [token.text for token in cut] == pieces
    assert [token.end - token.start for token in cut] == [len(piece) for piece in pieces]
    assert all(token.end <= after.start for token, after in itertools.pairwise(cut))
