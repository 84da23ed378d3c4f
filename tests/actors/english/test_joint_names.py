"""Names that were read as one and are two."""

from dataclasses import replace

import pytest

from reader.actors.english.joint_names import parted
from reader.actors.mentions.name import Name
from reader.actors.mentions.naming import name_at
from reader.actors.mentions.passages import Passage
from reader.actors.mentions.tokens import tokens_of

CASES = [
    ("two listed firms", "[Twitter and Spotify] sued.", ["Twitter", "Spotify"]),
    (
        "an article inside",
        "It is in the [Boston Globe and The New York Times] today.",
        ["Boston Globe", "New York Times"],
    ),
    (
        "two whole parties",
        "The [Ulster Unionist Party and Green Alliance] lost.",
        ["Ulster Unionist Party", "Green Alliance"],
    ),
    (
        "one half elsewhere",
        "[Zorvex] lost. [Zorvex and Union] sued.",
        ["Zorvex", "Zorvex", "Union"],
    ),
    ("two countries", "They met [Russia and Canada] there.", ["Russia", "Canada"]),
    ("a people", "They met [Hamas and Palestinian] leaders.", ["Hamas"]),
    ("an owner", "They met [India's Shashi Tharoor] there.", ["India", "Shashi Tharoor"]),
    ("a saint's church", "They saw [St Mary's Church] there.", ["St Mary's Church"]),
    ("a firm", "So [Tilney and Sons] sued. Tilney lost.", ["Tilney and Sons"]),
    ("one agency", "The [Food and Drug Administration] agreed.", ["Food and Drug Administration"]),
    (
        "of two things",
        "The [Centers for Disease Control and Prevention] agreed.",
        ["Centers for Disease Control and Prevention"],
    ),
    (
        "a party of two creeds",
        "The [Conservative and Unionist Party] won.",
        ["Conservative and Unionist Party"],
    ),
    ("common words", "The [Arts and Sciences] met.", ["Arts and Sciences"]),
    ("a listed pair", "They bought [Procter and Gamble] soap.", ["Procter and Gamble"]),
    (
        "a pair that comes back",
        "[Zorvex and Quillor] sued. So [Zorvex and Quillor] won.",
        ["Zorvex and Quillor", "Zorvex and Quillor"],
    ),
    ("an army of a lord", "The [Lord's Resistance Army] left.", ["Lord's Resistance Army"]),
]


def _marked(marked: str) -> tuple[str, list[Passage], list[Name]]:
    """Read a text whose names stand in square brackets."""
    text = marked.replace("[", "").replace("]", "")
    passages = [Passage(tuple(tokens_of(text, 0, len(text))), 0, False)]
    names = []
    begin = taken = 0
    for place, letter in enumerate(marked):
        if letter == "[":
            begin = place - taken
        elif letter == "]":
            end = place - taken
            inside = [
                number
                for number, token in enumerate(passages[0].tokens)
                if begin <= token.start < end
            ]
            span = inside[0], inside[-1] + 1
            names.append(name_at(text, passages, 0, span, (("organization", 1.0),)))
        taken += letter in "[]"
    return text, passages, names


@pytest.mark.parametrize(
    ("marked", "wanted"), [row[1:] for row in CASES], ids=[row[0] for row in CASES]
)
def test_joint_names_are_parted(marked: str, wanted: list[str]) -> None:
    text, passages, names = _marked(marked)
    assert [name.text for name in parted(text, passages, names)] == wanted


@pytest.mark.parametrize(
    ("person", "marked", "wanted"),
    [
        ("Irène Jacob", "[Irène Jacob] rose up [Jacob's Ladder] then.", "Jacob's Ladder"),
        ("Ann Greenwald", "[Ann Greenwald] saw [Greenwald's Sophie] there.", "Greenwald"),
    ],
)
def test_a_surname_owns_what_follows_it_unless_it_is_a_given_name(
    person: str, marked: str, wanted: str
) -> None:
    text, passages, (first, second) = _marked(marked)
    first = replace(first, votes=(("person", 1.0),))
    assert first.text == person
    assert [name.text for name in parted(text, passages, [first, second])][1] == wanted
