"""Datelines, marks of notes and times of transcripts are found and are not part of the story."""

import pytest

from reader import digest
from reader.document.analysis import Analysis
from reader.document.from_plain import plain_document
from reader.document.span import Span
from reader.language.analyse import analyse


def read(text: str) -> Analysis:
    return analyse(plain_document(text), language="en")


def asides(text: str) -> list[tuple[str, str]]:
    return [(aside.kind, aside.text) for aside in read(text).asides]


CITATIONS = [
    ("The bird eats fish.[12] It nests on cliffs.", ["[12]"]),
    ("Its use is old [3, 4], as is its name.[5]:17", ["[3, 4]", "[5]:17"]),
    ("The term is new.[citation needed] Nobody likes it.", ["[citation needed]"]),
    ("The town grew.¹ It shrank² again.", ["¹", "²"]),
    ("The town grew.1 It shrank again.", ["1"]),
    ("A field of 30 m² and a lake of 2 km².", []),
    ("He said that “[a] friend” had left in [2019].", []),
    ("It rose by 3.5 points to version 2.1 Beta.", []),
]


@pytest.mark.parametrize(("text", "marks"), CITATIONS)
def test_marks_of_notes_are_citations(text: str, marks: list[str]) -> None:
    assert asides(text) == [("citation", mark) for mark in marks]


TIMES = [
    ("[00:12:07] We began with nothing.", ["[00:12:07] "]),
    ("Speaker 1 (00:12)\nWelcome back to the studio.", ["Speaker 1 (00:12)"]),
    ("HOST 00:01\nWelcome to the studio.", ["HOST 00:01"]),
    ("Ann (02:15): How did it begin? It had no roof.", ["Ann (02:15): "]),
    ("12.45pm GMT\nThe ferries stopped at the harbour.", ["12.45pm GMT"]),
    ("1\n00:00:01,000 --> 00:00:04,000\nThe dam failed.", ["00:00:01,000 --> 00:00:04,000"]),
    ("0:00 Welcome\n1:12 The dam\n4:40 Questions", ["0:00 ", "1:12 ", "4:40 "]),
    ("The train left at 10:58 and came back at 12:45.", []),
    ("10:58 was the hour at which the train left.", []),
    ("Anna Lee of Kenya won in 2:05:13", []),
]


@pytest.mark.parametrize(("text", "times"), TIMES)
def test_times_before_what_is_said_are_timestamps(text: str, times: list[str]) -> None:
    assert asides(text) == [("timestamp", time) for time in times]


LONG = "The council said on Tuesday that it would keep the bridge after a vote of five hours."


def test_the_first_long_paragraph_has_the_dateline() -> None:
    assert asides(f"A bridge stays\n\nOSLO — {LONG}\n\nBERGEN — {LONG}") == [
        ("dateline", "OSLO — ")
    ]


def test_who_speaks_in_turn_is_no_place() -> None:
    assert asides(f"ANNA: {LONG}\n\nBEN: {LONG}") == []


def test_hidden_lines_have_no_asides() -> None:
    assert asides(f"{LONG}\n\nRead more: The town grew.[1]\n\n{LONG} Nobody spoke.") == []


def test_a_sentence_of_asides_alone_tells_no_story() -> None:
    analysis = read(f"Speaker 1 (00:12)\n{LONG}")
    assert [sentence.text for sentence in analysis.body_sentences()] == [LONG]


def test_a_sentence_is_shown_without_the_asides_at_its_ends() -> None:
    text = f"OSLO (AP) - {LONG}[1][2]"
    analysis = read(text)
    shown = analysis.without_asides(Span(0, len(text)))
    assert text[shown.start : shown.end] == LONG
    assert analysis.aside_at(Span(0, 4)) == analysis.asides[0]
    assert analysis.aside_at(Span(12, 20)) is None
    assert not analysis.without_asides(Span(0, 10))


def test_a_sentence_is_shown_without_a_bracket_that_closes_nothing() -> None:
    text = f"] ]] {LONG} (Nobody spoke.)"
    analysis = read(text)
    shown = analysis.without_asides(Span(0, len(text)))
    assert text[shown.start : shown.end] == f"{LONG} (Nobody spoke.)"
    assert not analysis.without_asides(Span(0, 5))


def test_a_summary_leaves_the_dateline_out_and_the_digest_tells_it() -> None:
    found = digest(f"(CNN) -- {LONG} Nobody spoke.[1] It was late.", length="1")
    assert found.summary.sentences[0].text == LONG
    assert [(aside.kind, aside.text) for aside in found.asides] == [
        ("dateline", "(CNN) -- "),
        ("citation", "[1]"),
    ]
