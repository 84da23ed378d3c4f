"""Which of two entities of one text matters more."""

from reader.actors.describing.salience import FEATURES, describe, frame_of
from reader.actors.find import find_entities, headline_of
from reader.actors.mentions.passages import passages_of
from reader.document.from_plain import plain_document
from reader.language.analyse import analyse

TEXT = "Helen Ortiz met Tom Hale. The harbour is closed, and so is the Harbour Museum."


def shares(title: str) -> dict[str, float]:
    analysis = analyse(plain_document(TEXT), language="en")
    passages = passages_of(analysis)
    headline = headline_of(passages, title)
    entities = find_entities(analysis, passages, headline, ())
    frame = frame_of(analysis.text, entities, headline, passages)
    column = FEATURES.index("headline_share")
    return {one.names[0].text: describe(one, frame)[column] for one in entities}


def test_a_name_in_the_headline_counts_by_the_share_of_its_words() -> None:
    found = shares("What Helen Ortiz told Hale")
    assert found["Helen Ortiz"] == 1
    assert found["Tom Hale"] == 0.5


def test_a_word_of_the_headline_that_the_text_writes_small_names_nobody() -> None:
    found = shares("Harbour closed")
    assert found["Harbour Museum"] == 0
