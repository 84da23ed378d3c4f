"""One spelling, two actors."""

import pytest

from tests.actors.conftest import Find

TWO = [
    (
        "Mr and Mrs",
        "Mr Lee sold the house. Mrs Lee wept. Mr Lee left.",
        {"Mr Lee": [3, 40], "Mrs Lee": [27]},
    ),
    (
        "in quotation marks",
        "Mr Lee sold the house. “Mrs Lee wept,” he said. Mr Lee left.",
        {"Mr Lee": [3, 51], "Mrs Lee": [28]},
    ),
    (
        "a man and a country",
        "Michael Jordan sold it. Jordan, 60, was proud. He was in Jordan.",
        {"Michael Jordan": [0, 24], "Jordan": [57]},
    ),
    (
        "a woman and a state",
        "Virginia Hale moved to Virginia. She slept in Virginia.",
        {"Virginia Hale": [0], "Virginia": [23, 46]},
    ),
    (
        "a company and its founder",
        "Lindqvist AB confirmed it. Sven Lindqvist said so. Lindqvist was glad.",
        {"Lindqvist AB": [0], "Sven Lindqvist": [27, 51]},
    ),
    (
        "a company and the mentions of its director",
        "Rolf Berger runs Berger GmbH. Berger said that Berger GmbH would pay.",
        {"Rolf Berger": [0, 30], "Berger GmbH": [17, 47]},
    ),
]
ONE = [
    ("a given name like a city", "Paris Hilton landed. Hilton waved.", {"Paris Hilton": [0, 21]}),
    ("a valley", "They met in Jordan Valley.", {"Jordan Valley": [12]}),
    ("one style", "Mr Lee sold the house. Mr Lee wept.", {"Lee": [3, 26]}),
    ("a country alone", "Jordan sold it. They met in Jordan.", {"Jordan": [0, 28]}),
    ("a surname", "Michael Jordan sold it. Jordan was proud.", {"Michael Jordan": [0, 24]}),
]


@pytest.mark.parametrize(
    ("text", "wanted"), [row[1:] for row in TWO + ONE], ids=[row[0] for row in TWO + ONE]
)
def test_what_is_spelt_alike(find: Find, text: str, wanted: dict[str, list[int]]) -> None:
    _, actors = find(text)
    found = {actor.name: [each.start for each in actor.mentions] for actor in actors}
    assert {name: found.get(name) for name in wanted} == wanted
    assert set(found) == set(wanted)
