"""What stands in a dateline: a place, and an agency that is not an actor."""

import pytest

from tests.actors.conftest import Find

STORY = "The council said on Tuesday that it would raise the fares next year, after a long vote."
LINES = [
    ("an agency", "NAIROBI (Reuters) - ", {"Nairobi": "place"}),
    ("a country", "HELSINKI, Finland (AP) — ", {"Helsinki": "place", "Finland": "place"}),
    ("a day", "LIMA, May 14 (Reuters) - ", {"Lima": "place"}),
    ("a place alone", "Copenhagen — ", {"Copenhagen": "place"}),
    ("an agency alone", "(Reuters) - ", {}),
]


@pytest.mark.parametrize(("line", "wanted"), [c[1:] for c in LINES], ids=[c[0] for c in LINES])
def test_a_dateline_names_a_place_and_no_agency(
    find: Find, line: str, wanted: dict[str, str]
) -> None:
    mentions, actors = find(line + STORY)
    assert {actor.name: actor.kind for actor in actors} == wanted
    assert all((line + STORY)[one.start : one.end] == one.text for one in mentions)


def test_a_capital_in_a_dateline_does_not_stand_for_its_country(find: Find) -> None:
    text = f"KYIV, Ukraine (AP) — {STORY} Kyiv denied it."
    _, actors = find(text)
    assert {actor.name for actor in actors} >= {"Kyiv", "Ukraine"}
