"""Two given names before one surname."""

import pytest

from tests.actors.conftest import Find

COUPLES = [
    ("and", "Bill and Melinda Gates came. Mr Gates spoke.", {"Bill Gates", "Melinda Gates"}),
    (
        "a full name later",
        "Hassan and Leila Karimi bake. Hassan Karimi sells.",
        {"Hassan Karimi", "Leila Karimi"},
    ),
    (
        "a given name that no list has",
        "Quox and Leila Karimi bake. Then Quox Karimi came.",
        {"Quox Karimi", "Leila Karimi"},
    ),
    (
        "known by one name",
        "Madonna sang. Madonna and Guy Ritchie left.",
        {"Madonna", "Guy Ritchie"},
    ),
    (
        "one who is called by the surname alone",
        "Adele and Ed Sheeran lead the charts. Sheeran has sold more.",
        {"Adele", "Ed Sheeran"},
    ),
    (
        "the surname alone, of the first",
        "Bill and Melinda Gates came. Bill Gates sat down. Gates spoke.",
        {"Bill Gates", "Melinda Gates"},
    ),
    (
        "the first one again",
        "Bill and Melinda Gates came. Bill spoke.",
        {"Bill Gates", "Melinda Gates"},
    ),
    (
        "of another name",
        "Susan Roe spoke. Then Susan and Peter Hall left.",
        {"Susan Roe", "Peter Hall"},
    ),
    (
        "two of one given name",
        "John and Mary Smith moved. John Adams stayed. John Smith worked.",
        {"John Smith", "Mary Smith", "John Adams"},
    ),
    ("a country", "Jordan and Michael Smith agreed on it.", {"Michael Smith"}),
    ("a title", "They saw the Queen and Gordon Brown.", {"Gordon Brown"}),
    (
        "three in a row",
        "They met John Poe, Susan and Peter Hall.",
        {"John Poe", "Susan", "Peter Hall"},
    ),
]


@pytest.mark.parametrize(
    ("text", "people"), [row[1:] for row in COUPLES], ids=[row[0] for row in COUPLES]
)
def test_the_first_of_a_couple_has_the_surname(find: Find, text: str, people: set[str]) -> None:
    _, actors = find(text)
    assert {actor.name for actor in actors if actor.kind == "person"} == people


def test_a_style_finds_the_first_of_a_couple(find: Find) -> None:
    _, actors = find("Bill and Melinda Gates came. Mr Gates spoke. Mrs Gates did not.")
    mentions = {actor.name: [each.start for each in actor.mentions] for actor in actors}
    assert mentions == {"Bill Gates": [0, 32], "Melinda Gates": [9, 49]}
