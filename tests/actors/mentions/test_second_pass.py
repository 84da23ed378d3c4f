"""Letters that stand for a name."""

import pytest

from reader.actors.mentions.second_pass import abbreviates

CASES = [
    ("UDF", "Union for French Democracy", True),
    ("PNDS", "Party for New Democracy and Socialism", True),
    ("UpT", "Union for Trentino", True),
    ("ANC", "Union for French Democracy", False),
    ("Udf", "Union for French Democracy", False),
    ("U2", "Union for French Democracy", False),
    ("DPU", "Union for French Democracy", False),
    ("Interpol", "International Criminal Police", False),
    ("FICo", "First Industrial Company", True),
]


@pytest.mark.parametrize(("word", "name", "wanted"), CASES)
def test_letters_in_order(word: str, name: str, wanted: bool) -> None:
    assert abbreviates(word, name.split()) is wanted
