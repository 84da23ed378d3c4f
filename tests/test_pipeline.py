"""The list of steps from a text to its digest, and back to why it came about."""

from reader import digest
from reader.document.from_plain import plain_document
from reader.document.options import DigestOptions, FactsOptions, SummaryOptions
from reader.pipeline import digest_document, find_facts
from reader.summary.explain import explain

TEXT = (
    "The council of Skarholm voted on Monday to keep the old bridge.\n\n"
    "Engineers had warned in March that the arches would not stand another flood.\n\n"
    "The repair will take two summers, the mayor said."
)


def test_every_chosen_sentence_is_explained() -> None:
    options = DigestOptions(
        facts=FactsOptions(title="The bridge stays"), summary=SummaryOptions(length="2")
    )
    made = digest_document(plain_document(TEXT), options)
    explanation = explain(made.facts, made.summary, options.summary)
    assert explanation.method == "auto"
    assert explanation.length.startswith("2 of 3 sentences")
    assert len(explanation.reasons) == len(made.summary.sentences) == 2


def test_a_text_and_its_document_have_one_digest() -> None:
    options = DigestOptions(facts=FactsOptions(language="en"), summary=SummaryOptions(length="3"))
    assert digest(TEXT, language="en") == digest_document(plain_document(TEXT), options)


def test_raw_hides_nothing() -> None:
    document = plain_document(f"{TEXT}\n\nShare this article")
    hidden = [find_facts(document, FactsOptions(raw=raw)).hidden for raw in (False, True)]
    assert [len(each) for each in hidden] == [1, 0]
