"""The best sentence of a text is a whole one, without what Markdown adds."""

import pytest

from reader.library.query.tree import Phrase
from reader.services.search.snippets import best_sentence
from reader.services.search.word_matcher import WordMatcher


@pytest.mark.parametrize(
    ("body", "language", "found"),
    [
        ("He left. The mayor may name Dr. Lena Ferry soon. Ferry said no.", "en",
         "The mayor may name Dr. Lena Ferry soon."),
        ("Es regnet. Der Bürgermeister, z. B. Fritz Ferry, kam. Er ging.", "de",
         "Der Bürgermeister, z. B. Fritz Ferry, kam."),
        ("- The mill burnt.\n- The ferry sank.\n- All is well.", "en", "The ferry sank."),
        ("# Ferry\n\nThe *ferry* of [Ardmore](https://a.example) sank. It was old.", "en", "Ferry"),
        ("The mill burnt.", "en", None),
    ],
)  # fmt: skip
def test_a_sentence_is_whole(body: str, language: str, found: str | None) -> None:
    snippet = best_sentence(body, WordMatcher(((Phrase(("ferry",)),),)), language)
    assert (snippet and snippet.text) == found
