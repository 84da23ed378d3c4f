"""Kinds and names that the words around tell."""

import pytest

from reader.actors.english.kind_rules import introduced, is_apposed_group
from reader.actors.mentions.tokens import tokens_of
from tests.actors.conftest import Find

TOLD = [
    ("a project", "A project known as Gender Tones found it.", "Gender Tones", "other"),
    ("a ship", "They saw a ship called Karin Holm.", "Karin Holm", "other"),
    ("a village", "They live in a village called Karin Holm.", "Karin Holm", "place"),
    ("a reef", "The ferry struck the Tangen reef at six.", "Tangen", "place"),
    ("what a valley is of", "It rained in the valley of the Upper Marl.", "Upper Marl", "place"),
    ("a body in French", "The Fondation Merle paid for it.", "Fondation Merle", "organization"),
    ("a gallery", "They met at the Michael Werner Gallery.", "Michael Werner Gallery",
     "organization"),
    ("an agency with its own s", "Moody's put the debt under review.", "Moody's", "organization"),
    ("a founder's firm", "He left Tilney and Sons in anger.", "Tilney and Sons", "organization"),
    ("a licence", "It comes under the Zorvex License.", "Zorvex License", "other"),
    ("a group by apposition", "Fight for the Future, an activist group, left.",
     "Fight for the Future", "organization"),
    ("a leader of a group", "Ann Lee, a group leader, left.", "Ann Lee", "person"),
    ("a governor's people", "He left the Houston administration.", "Houston", "person"),
    ("a country's people", "The Canada administration said no.", "Canada", "place"),
    ("a judge of a court", "The United States Supreme Court Justice left.",
     "United States Supreme Court", "organization"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "name", "kind"), [case[1:] for case in TOLD], ids=[case[0] for case in TOLD]
)
def test_the_words_around_a_name_tell_its_kind(find: Find, text: str, name: str, kind: str) -> None:
    mentions, _ = find(text)
    assert (name, kind) in [(mention.text, mention.kind) for mention in mentions]


@pytest.mark.parametrize(
    ("style", "kind"),
    [("Dr", "person"), ("Dr.", "person"), ("Mr.", "person"), ("Sr.", None), ("Madam.", None)],
)
def test_a_style_makes_what_is_behind_it_a_person(style: str, kind: str | None) -> None:
    text = f"so {style} Hale came"
    tokens = tokens_of(text, 0, len(text))
    place = next(i for i, token in enumerate(tokens) if token.text == "Hale")
    assert introduced(tokens, place) == kind


APPOSED = [
    ("a group", ", an activist group, left", True),
    ("a group of several words", ", a small non-profit group, left", True),
    ("a leader of one", ", a group leader, left", False),
    ("what belongs to a group", ", the voice of the group, left", False),
    ("who met a group", ", a friend, met the group", False),
    ("a group too far off", ", a very big old stone bridge group, left", False),
    ("nothing", "", False),
    ("a list", ", Oslo and the group", False),
]


@pytest.mark.parametrize(
    ("text", "group"), [case[1:] for case in APPOSED], ids=[case[0] for case in APPOSED]
)
def test_the_text_after_a_name_says_that_it_is_a_group(text: str, group: bool) -> None:
    assert is_apposed_group(tokens_of(text, 0, len(text)), 0) is group


MATCH = (
    "The striker scored two goals in the final. Its coach said that the team had won the title, "
    "and the players left."
)


def test_in_the_report_of_a_match_a_country_is_its_team(find: Find) -> None:
    said = "Norway met Denmark on Friday."
    for text, kind in ((said, "place"), (f"{said} {MATCH}", "organization")):
        mentions, _ = find(text)
        assert [(one.text, one.kind) for one in mentions] == [("Norway", kind), ("Denmark", kind)]


def test_a_byline_without_a_name_is_none(find: Find) -> None:
    mentions, _ = find("By Our Staff Reporter\n\nThe rain stopped on Monday.")
    assert mentions == ()


def test_members_of_a_house_are_no_body(find: Find) -> None:
    mentions, _ = find("On Monday two Members of Parliament laughed.")
    assert "Members of Parliament" not in [mention.text for mention in mentions]


def test_the_senate_is_not_its_committee(find: Find) -> None:
    _, actors = find("The U.S. Senate Finance Committee met. Later the Senate voted against it.")
    assert len(actors) == 2


def test_a_name_with_and_without_a_hyphen_is_one(find: Find) -> None:
    _, actors = find("He works for Al-Manar. Nobody from Al Manar came.")
    assert [len(actor.mentions) for actor in actors] == [2]
