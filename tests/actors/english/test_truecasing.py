"""Lines in capitals throughout and feeds in small letters."""

import pytest

from reader.actors.english.truecasing import with_usual_capitals
from reader.actors.find import find_actors
from reader.actors.mentions.passages import passages_of
from reader.document.from_plain import plain_document
from reader.language.analyse import analyse
from tests.actors.conftest import Find


def test_a_headline_in_capitals_names_whom_the_article_names(find: Find) -> None:
    text = (
        "MERKEL VISITS NORWAY AND MEETS THE PRESS\n\n"
        "Angela Merkel came to Oslo on Monday. Merkel spoke to the press for an hour.\n"
    )
    mentions, actors = find(text)
    assert [one.text for one in mentions][:2] == ["MERKEL", "NORWAY"]
    assert [(one.name, one.aliases) for one in actors if one.kind == "person"] == [
        ("Angela Merkel", ("MERKEL", "Merkel"))
    ]


def test_words_in_capitals_are_no_names_because_of_them(find: Find) -> None:
    mentions, _ = find("THE BRIDGE WAS CLOSED AND THE PEOPLE OF THE TOWN WENT HOME")
    assert mentions == ()


def test_a_long_clause_in_capitals_has_the_names_that_are_listed_or_used_elsewhere(
    find: Find,
) -> None:
    mentions, _ = find(
        "The harbour was let by Quillfeather to the town.\n\n"
        "IN NO EVENT SHALL QUILLFEATHER BE LIABLE FOR ANY INCIDENTAL OR EXEMPLARY DAMAGES, "
        "INTERRUPTION OR INDEMNIFICATION, HOWEVER CAUSED, IN GERMANY OR OUT OF IT, EVEN IF "
        "ADVISED OF THE POSSIBILITY OF SUCH DAMAGES."
    )
    assert {one.text for one in mentions} == {"Quillfeather", "QUILLFEATHER", "GERMANY"}


def test_a_long_sentence_in_capitals_has_its_people(find: Find) -> None:
    mentions, _ = find(
        "PRIME MINISTER TONY BLAIR AND HAROLD QUILLFEATHER MET PRESIDENT DONALD TRUMP AND TALKED "
        "ABOUT THE STEEL TARIFFS, THE WAR, AND A STATE VISIT THAT HAD BEEN OFFERED IN A LETTER."
    )
    people = {one.text for one in mentions if one.kind == "person"}
    assert people == {"TONY BLAIR", "HAROLD QUILLFEATHER", "DONALD TRUMP"}


def test_a_feed_in_small_letters_still_names_what_the_lists_know(find: Find) -> None:
    mentions, _ = find(
        "the minister flew to france on monday to meet people from microsoft. she went on to "
        "germany and came home after two days of talks about the price of grain and of oil."
    )
    assert {one.text for one in mentions} >= {"france", "germany", "microsoft"}
    assert {one.text for one in mentions} <= {"france", "germany", "microsoft"}


def test_usual_text_is_read_as_it_is() -> None:
    analysis = analyse(plain_document("He met Ann Lee. NASA said no."), language="en")
    passages = passages_of(analysis)
    assert with_usual_capitals(passages, "en") is passages


def test_an_acronym_in_a_line_of_capitals_stays_one(find: Find) -> None:
    text = (
        "A ROW AT NATO OVER X-RAY MACHINES IN SMITH-JONES HALL, OSLO\n\n"
        "The row went on for days. Nobody was asked. It is not over."
    )
    mentions, _ = find(text)
    assert "NATO" in [one.text for one in mentions]


def test_a_listed_first_name_in_small_letters_brings_its_surname(find: Find) -> None:
    mentions, _ = find(
        "yesterday angela kowalczyk went to france again and told the press all about the price of "
        "grain, and of oil, and of everything that people buy in the shops of this town."
    )
    assert "angela kowalczyk" in [one.text for one in mentions]


OTHER_LANGUAGES = [
    (
        "es",
        "EL GOBIERNO APRUEBA NUEVAS AYUDAS\n\nPedro Sánchez anunció ayer nuevas ayudas en Sevilla.",
        {"Pedro Sánchez", "Sevilla"},
    ),
    (
        "pt",
        "GOVERNO ANUNCIA CORTE DE IMPOSTOS\n\nO ministro Fernando Haddad anunciou o corte ontem.",
        {"Fernando Haddad"},
    ),
    (
        "it",
        "hanno parlato della sicurezza e delle case per due ore. poi tutti sono andati a pranzo.",
        set(),
    ),
]


@pytest.mark.parametrize(("language", "text", "names"), OTHER_LANGUAGES)
def test_english_lists_raise_no_words_of_other_languages(
    language: str, text: str, names: set[str]
) -> None:
    _, actors = find_actors(analyse(plain_document(text), language=language))
    assert {actor.name for actor in actors} == names


LINES_IN_CAPITALS = [
    ("es", "LA ONU Y LA OTAN ACUERDAN UN NUEVO PLAN PARA FRANCIA", {"ONU", "OTAN", "FRANCIA"}),
    ("fr", "L'ONU ET LA RUSSIE APPELLENT LES USA AU CALME", {"ONU", "RUSSIE", "USA"}),
    ("nl", "DE NAVO WIL MEER GELD VOOR POLEN EN DE SCHOLEN", {"NAVO"}),
    ("tr", "RECEP TAYYİP ERDOĞAN DÜN TÜRKİYE İÇİN KONUŞTU", {"RECEP TAYYİP ERDOĞAN", "TÜRKİYE"}),
]  # fmt: skip


@pytest.mark.parametrize(("language", "headline", "names"), LINES_IN_CAPITALS)
def test_a_line_in_capitals_keeps_abbreviations_and_turkish_letters(
    language: str, headline: str, names: set[str]
) -> None:
    _, actors = find_actors(analyse(plain_document(headline), language=language))
    assert {actor.name for actor in actors} >= names
