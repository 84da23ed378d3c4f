"""Where in a text the words of a search are."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.index.word_table import CLOSE, OPEN
from reader.services.search.match_spans import marked_spans, match_spans

TEXT = "Ferries run. The ferry ran on; le café fermé. A ferry,\nand the old bridge."


@pytest.mark.parametrize(
    ("text", "match", "found"),
    [
        (TEXT, '"ferry"', ["Ferries", "ferry", "ferry"]),
        (TEXT, '"old bridge"', ["old bridge"]),
        (TEXT, '"ferme" AND "bridge"', ["fermé", "bridge"]),
        (TEXT, '"bri"*', ["bridge"]),
        (TEXT, '"boat"', []),
        (TEXT, "", []),
        ("東京の橋は古い。川は西へ動いた。", '"東 京"', ["東京"]),
        ("東京の橋は古い。橋。", '"橋"', ["橋", "橋"]),
        ("ferry\x02ferry\x03 ferry", '"ferry"', ["ferry", "ferry", "ferry"]),
        ("", '"ferry"', []),
        ("x " * 200_000 + "ferry", '"ferry"', []),
    ],
)
def test_the_words_of_a_search_are_found_in_a_text(text: str, match: str, found: list[str]) -> None:
    assert [text[place.start : place.end] for place in match_spans(text, match)] == found


@given(
    st.text(alphabet="ab 東京橋.\n](\u0301", max_size=40), st.sampled_from(["a", "東", "橋", "ab"])
)
def test_what_is_found_is_in_the_text_and_in_order(text: str, word: str) -> None:
    found = match_spans(text, f'"{word}"')
    assert all(0 <= each.start < each.end <= len(text) for each in found)
    assert all(a.end < b.start for a, b in pairwise(found))
    assert all(text[each.start : each.end].startswith(word[0]) for each in found)


def test_marks_stand_where_the_text_has_less_white_space_and_more_addresses() -> None:
    highlighted = f"see [the {OPEN}ferry{CLOSE}] of {OPEN} 橋 {CLOSE} ."
    text = "see [the ferry](https://e.org) of橋."
    assert [text[a:b] for a, b in marked_spans(text, highlighted)] == ["ferry", "橋"]
