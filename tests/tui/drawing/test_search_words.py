"""What the list was searched for, stepped through in the text that is open."""

import pytest

from reader import digest
from reader.library.query.tree import Phrase
from reader.services.search.word_matcher import WordMatcher
from reader.tui.drawing.search_words import Search

FERRY = WordMatcher(((Phrase(("ferry",)), Phrase(("ferries",))),))
TEXT = (
    "Helen Ortiz closed the old bridge of Ardmore on Monday. Ortiz said that ferries would run."
    " The county of Kells pays for the ferry, said Paul Ortega of Kells."
)


@pytest.mark.parametrize(
    ("search", "places"),
    [
        (Search(("ferry",), FERRY), ["ferries", "ferry"]),
        (Search(("boat",), WordMatcher(((Phrase(("boat",)),),))), None),
        (Search(), None),
        (Search(("helen ortiz",)), ["Helen Ortiz", "Ortiz"]),
        (Search(("ortiz",)), ["Helen Ortiz", "Ortiz"]),
        (Search(("ORT",)), ["Helen Ortiz", "Ortiz", "Paul Ortega"]),
        (Search(("ardmore", "kells")), ["Ardmore", "Kells", "Kells"]),
        (Search(("tiz",)), None),
        (Search(("helen kells",)), None),
    ],
)
def test_words_are_found_by_their_stems_and_names_by_their_words(
    search: Search, places: list[str] | None
) -> None:
    found = search.places_in(TEXT, digest(TEXT).actors)
    if places is None:
        assert found is None
        return
    assert found is not None
    assert [TEXT[each.start : each.end] for each in found.places] == places
    assert found.step(1, after=0).status == f"“{' '.join(search.words)}”: 1 of {len(places)}"
