"""Names that were read as two and are one firm."""

import pytest

from tests.actors.conftest import Find

FIRMS = [
    ("listed", "Shoppers left Marks and Spencer in tears.", "Marks and Spencer"),
    ("listed with an ampersand", "They asked Procter and Gamble for it.", "Procter and Gamble"),
    (
        "one thing by its verb",
        "Barnes and Noble has opened a shop. They praised Barnes and Noble for it.",
        "Barnes and Noble",
    ),
]
PAIRS = [
    ("a plural", "Obama and Putin have met. They say Obama and Putin agreed.", "Obama"),
    ("two given names", "Romeo and Juliet is about love, and Juliet dies.", "Juliet"),
    ("a country", "Israel and Hamas is what it is about. Israel and Hamas agreed.", "Israel"),
    ("two clubs", "Arsenal and Chelsea was dull. He saw Arsenal and Chelsea.", "Arsenal"),
    ("two clauses", "Mr Smith met Brown and Jones was there, too.", "Brown"),
]

PLACES = ["Bosnia and Herzegovina", "Trinidad and Tobago", "Newfoundland and Labrador"]


@pytest.mark.parametrize("place", PLACES)
def test_a_place_with_an_and_is_not_a_firm(find: Find, place: str) -> None:
    mentions, _ = find(f"They flew to {place} in winter. {place} has a president.")
    assert [(each.text, each.kind) for each in mentions] == [(place, "place")] * 2


@pytest.mark.parametrize(
    ("text", "firm"), [row[1:] for row in FIRMS], ids=[row[0] for row in FIRMS]
)
def test_a_firm_of_two_surnames_is_one_organization(find: Find, text: str, firm: str) -> None:
    mentions, _ = find(text)
    assert len(mentions) == text.count(firm)
    assert {(each.text, each.kind) for each in mentions} == {(firm, "organization")}


@pytest.mark.parametrize(("text", "one"), [row[1:] for row in PAIRS], ids=[row[0] for row in PAIRS])
def test_two_people_stay_two(find: Find, text: str, one: str) -> None:
    mentions, _ = find(text)
    assert one in {each.text for each in mentions}
    assert all(" and " not in each.text for each in mentions)
