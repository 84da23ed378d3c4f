"""The list of steps from a text to its digest, and back to why it came about."""

from reader.document.digest import DigestOptions
from reader.document.from_plain import plain_document
from reader.pipeline import digest_document, digest_text, explain_digest

TEXT = (
    "The council of Skarholm voted on Monday to keep the old bridge.\n\n"
    "Engineers had warned in March that the arches would not stand another flood.\n\n"
    "The repair will take two summers, the mayor said."
)


def test_every_chosen_sentence_is_explained() -> None:
    document, options = plain_document(TEXT), DigestOptions(title="The bridge stays", length="2")
    digest = digest_document(document, options)
    explanation = explain_digest(document, options, digest)
    assert explanation.method == "auto"
    assert explanation.length.startswith("2 of 3 sentences")
    assert len(explanation.reasons) == len(digest.summary.sentences) == 2


def test_a_text_and_its_document_have_one_digest() -> None:
    options = DigestOptions(language="en")
    assert digest_text(TEXT, options) == digest_document(plain_document(TEXT), options)


def test_raw_hides_nothing() -> None:
    text = f"{TEXT}\n\nShare this article"
    hidden = [digest_text(text, DigestOptions(raw=raw)).hidden for raw in (False, True)]
    assert [len(each) for each in hidden] == [1, 0]
