"""Where in a text the words of a search are."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.query.tree import Phrase
from reader.services.search.word_matcher import NOTHING, WordMatcher

TEXT = "Ferries run. The ferry ran on; le café fermé. A ferry,\nand the old bridge."
FERRY = (Phrase(("ferry",)), Phrase(("ferries",)))


@pytest.mark.parametrize(
    ("text", "wanted", "found"),
    [
        (TEXT, [FERRY], ["Ferries", "ferry", "ferry"]),
        (TEXT, [[Phrase(("old", "bridge"))]], ["old bridge"]),
        (TEXT, [[Phrase(("ferme",))], [Phrase(("bridge",))]], ["fermé", "bridge"]),
        (TEXT, [[Phrase(("bri",), beginning=True)]], ["bridge"]),
        (TEXT, [[Phrase(("old", "bri"), beginning=True)]], ["old bridge"]),
        (TEXT, [[Phrase(("the", "old"))], [Phrase(("old", "bridge"))]], ["the old bridge"]),
        (TEXT, [[Phrase(("boat",))]], []),
        (TEXT, [[Phrase(("old", "ferry"))]], []),
        (TEXT, [[Phrase(("bridge", "stood"))]], []),
        (TEXT, [], []),
        ("東京の橋は古い。川は西へ動いた。", [[Phrase(("東", "京"))]], ["東京"]),
        ("東京の橋は古い。橋。", [[Phrase(("橋",))]], ["橋", "橋"]),
        ("The fer\u00adry sank", [FERRY], ["fer\u00adry"]),
        ("", [FERRY], []),
        ("x " * 200_000 + "ferry", [FERRY], []),
    ],
)
def test_the_words_of_a_search_are_found_in_a_text(
    text: str, wanted: list[list[Phrase]], found: list[str]
) -> None:
    matcher = WordMatcher(tuple(map(tuple, wanted)))
    assert [text[place.start : place.end] for place in matcher.spans(text)] == found


def test_a_matcher_of_nothing_is_false() -> None:
    assert not NOTHING
    assert WordMatcher((FERRY,))


@given(
    st.text(alphabet="ab 東京橋.\n](\u0301", max_size=40), st.sampled_from(["a", "東", "橋", "ab"])
)
def test_what_is_found_is_in_the_text_and_in_order(text: str, word: str) -> None:
    found = WordMatcher(((Phrase((word,)),),)).spans(text)
    assert all(0 <= each.start < each.end <= len(text) for each in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(word[0] in text[each.start : each.end] for each in found)
