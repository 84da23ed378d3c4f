"""Nicknames inside a name, and what only stands in quotes or brackets between two names."""

import pytest

from reader import digest
from reader.actors.find import find_actors
from reader.actors.mentions.nicknames import with_nicknames
from reader.document.annotations import Actor
from reader.document.from_plain import plain_document
from reader.language.analyse import analyse
from tests.actors.conftest import Find


def people_in(text: str, language: str = "en", title: str = "") -> dict[str, int]:
    found = find_actors(analyse(plain_document(text), language=language), title=title)[1]
    return {actor.name: len(actor.mentions) for actor in found if actor.kind == "person"}


def actors_in(text: str, language: str, title: str) -> tuple[Actor, ...]:
    return find_actors(analyse(plain_document(text), language=language), title=title)[1]


ONE = [
    ("curly", "en", "They saw Edward “Ted” Kennedy. Ted Kennedy left, and Kennedy laughed.",
     {"Edward “Ted” Kennedy": 3}),
    ("straight", "en", 'They saw Edward "Ted" Kennedy. Ted Kennedy left, and Kennedy laughed.',
     {'Edward "Ted" Kennedy': 3}),
    ("single", "en", "They saw Edward ‘Ted’ Kennedy. Ted Kennedy left.",
     {"Edward ‘Ted’ Kennedy": 2}),
    ("single, of a first name that no list has", "en",
     "Then Brian met Earvin ‘Magic’ Johnson.", {"Brian": 1, "Earvin ‘Magic’ Johnson": 1}),
    ("brackets", "en", "They saw Edward (Ted) Kennedy. Ted Kennedy left, and Kennedy laughed.",
     {"Edward (Ted) Kennedy": 3}),
    ("two words", "en", 'The actor Dwayne "The Rock" Marlow spoke. They asked Marlow.',
     {'Dwayne "The Rock" Marlow': 2}),
    ("two first names", "en", "They saw William Jefferson “Bill” Marlow. Bill Marlow left.",
     {"William Jefferson “Bill” Marlow": 2}),
    ("German", "de", "Gestern sprach Edward „Ted“ Kennedy. Kennedy lachte, und Ted Kennedy ging.",
     {"Edward „Ted“ Kennedy": 3}),
    ("German, turned", "de", "Gestern sprach Edward »Ted« Kennedy. Dann lachte Kennedy.",
     {"Edward »Ted« Kennedy": 2}),
    ("French", "fr", "Hier parlait Edward « Ted » Kennedy. Kennedy rit.",
     {"Edward « Ted » Kennedy": 2}),
    ("Spanish", "es", "Ayer habló Ernesto «Che» Morales. Luego calló Morales.",
     {"Ernesto «Che» Morales": 2}),
    ("a first name that no list has", "de", "Gestern kam Zdislav „Zdis“ Petersen nach Bonn.",
     {"Zdislav „Zdis“ Petersen": 1}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text", "wanted"), [case[1:] for case in ONE], ids=[case[0] for case in ONE]
)
def test_a_name_with_a_nickname_is_one_person(
    language: str, text: str, wanted: dict[str, int]
) -> None:
    assert people_in(text, language) == wanted


TWO = [
    ("a party", "Yesterday Kennedy (Democrat) Smith said it."),
    ("a place", "In London (Ontario) Smith said it."),
    ("a club that is a first name", "He met Paul (Chelsea) Berg."),
    ("another first name", "He met Paul (Peter) Berg."),
    ("letters", "He met Edward (EK) Berg."),
    ("a long name behind", "They saw Anna “Ann” University of New South Wales yesterday."),
    ("a quotation", "The minister, Anna “we will win” Berg, spoke."),
    ("a long quotation", "The minister, Anna “We Will Win It All” Berg, spoke."),
    ("a film", "They saw London “Alien” Berg yesterday."),
    ("a quote that ends a sentence", "He wrote to Anna. “Ted” Kennedy came."),
]


@pytest.mark.parametrize("text", [case[1] for case in TWO], ids=[case[0] for case in TWO])
def test_what_is_no_nickname_joins_nothing(text: str) -> None:
    assert not any(mark in name for name in people_in(text) for mark in "(“")


KLOSE = (
    "Miroslav “Miro” Josef Klose (* 9. Juni 1978 in Opole) ist ein Trainer. Klose spielte in "
    "Bremen. Sein Vater Josef Klose war auch Spieler. Bald zog die Familie um. Dann kam der "
    "Sommer. Klose schoss ein Tor. Später lachte Klose. Am Abend schlief Klose."
)


@pytest.mark.parametrize("quotes", ["“”", '""', "„“", "«»"])
def test_a_father_with_the_middle_name_stays_apart(quotes: str) -> None:
    text = KLOSE.replace("“", quotes[0]).replace("”", quotes[1])
    found = actors_in(text, "de", "Miroslav Klose")
    counts = [(one.name, len(one.mentions)) for one in found if one.kind == "person"]
    whole = f"Miroslav {quotes[0]}Miro{quotes[1]} Josef Klose"
    assert counts == [(whole, 5), ("Josef Klose", 1)]


def test_the_title_tells_a_first_name_that_no_list_has() -> None:
    text = "Gestern kam Xandru „König“ Petersen. Anna Petersen blieb. Später kam Uwe Petersen."
    titled = actors_in(text, "de", "Xandru Petersen")
    assert "Xandru „König“ Petersen" not in {one.name for one in actors_in(text, "de", "")}
    assert {one.name for one in titled} >= {"Anna Petersen", "Uwe Petersen"}


def test_where_no_sentence_is_read_there_is_no_nickname() -> None:
    assert with_nicknames('They saw Edward "Ted" Kennedy.', (), (), ()) == []


def test_of_two_names_that_share_a_word_the_first_is_kept() -> None:
    text = "They saw Edward “Ted” Robert “Bob” Kennedy yesterday."
    mentions, _ = find_actors(analyse(plain_document(text), language="en"))
    assert [one.text for one in mentions] == ["Edward “Ted” Robert", "Kennedy"]
    ends = [one.end for one in mentions]
    assert all(one.start >= end for one, end in zip(mentions[1:], ends, strict=False))


def test_a_mention_is_the_text_that_it_spans() -> None:
    mentions, _ = find_actors(analyse(plain_document(KLOSE), language="de"))
    assert all(KLOSE[one.start : one.end] == one.text for one in mentions)
    assert [one.start for one in mentions] == sorted(one.start for one in mentions)


def test_a_given_name_and_a_rare_word_tell_a_name_around_quotes(find: Find) -> None:
    _, actors = find('Katherine "Kit" Sorley left the party. Sorley had led it for ten years.')
    assert [actor.name for actor in actors] == ['Katherine "Kit" Sorley']


def test_an_age_behind_a_surname_tells_a_person(find: Find) -> None:
    _, actors = find("Rafael “El Lobo” Medina was jailed on Monday. Medina, 51, ran a gang.")
    assert [(actor.kind, len(actor.mentions)) for actor in actors] == [("person", 2)]


def test_the_surname_behind_a_nickname_is_known_where_it_stands_alone() -> None:
    found = digest('Katherine "Kit" Sorley left the party. Sorley had led it for ten years.')
    (actor,) = found.actors
    assert [mention.text for mention in actor.mentions] == ['Katherine "Kit" Sorley', "Sorley"]
