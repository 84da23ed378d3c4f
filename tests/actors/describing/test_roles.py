"""What the text says that somebody is."""

import pytest

from tests.actors.conftest import Find

ROLES = [
    (
        "apposition",
        (
            "Nathan Freed Wessler, a deputy project director at the American Civil Liberties "
            "Union, said no."
        ),
        "Nathan Freed Wessler",
        "deputy project director at the American Civil Liberties Union",
    ),
    ("at the end", "“No,” said Ann Lee, the mayor of Oslo.", "Ann Lee", "mayor of Oslo"),
    ("being", "Ann Lee is the chief executive of Alder Bank.", "Ann Lee",
     "chief executive of Alder Bank"),
    ("title", "On Monday Foreign Minister Ann Lee left for Oslo.", "Ann Lee", "Foreign Minister"),
    ("nationality", "The French president Ann Lee left for Oslo.", "Ann Lee", "French president"),
    ("possessive", "On Monday Iran's president Ann Lee left.", "Ann Lee", "Iran's president"),
    ("before a comma", "The director of the museum, Ann Lee, left.", "Ann Lee",
     "director of the museum"),
    ("the fullest", "Mayor Ann Lee left. Later Lee, the mayor of Oslo, came back.", "Ann Lee",
     "mayor of Oslo"),
    ("two offices", "Ann Lee, the founder and director of Fight for the Future, left.", "Ann Lee",
     "founder and director of Fight for the Future"),
    ("cut short", "Ann Lee, the president of the, well, club, left.", "Ann Lee", "president"),
    ("a year is none of it", "Ann Lee became the mayor of Oslo in 2016.", "Ann Lee",
     "mayor of Oslo"),
    ("for something", "That day Minister for the Environment Ann Lee left.", "Ann Lee",
     "Minister for the Environment"),
    ("of one thing for another",
     "That day Secretary of State for the Home Department Ann Lee left.", "Ann Lee",
     "Secretary of State for the Home Department"),
    ("made one", "Ann Lee was appointed president of the Alder Bank.", "Ann Lee",
     "president of the Alder Bank"),
    ("appointed by somebody is none", "Ann Lee was appointed by the president.", "Ann Lee", ""),
    ("after an age", "Ann Lee, 51, a farmer from Kent, left.", "Ann Lee", "farmer from Kent"),
    ("being, after an age", "Ann Lee, 51, is a farmer from Kent.", "Ann Lee", "farmer from Kent"),
    ("who is one", "They asked Ann Lee, who was the mayor of Oslo, to stay.", "Ann Lee",
     "mayor of Oslo"),
    ("who did something is none", "They asked Ann Lee, who met the mayor of Oslo.", "Ann Lee", ""),
    ("two that open the sentence", "Actor and director Ann Lee left.", "Ann Lee",
     "Actor and director"),
    ("of two people the second", "The mayor and director Ann Lee left.", "Ann Lee", "director"),
    ("an office in one word", "On Monday UN Secretary-General Ann Lee left.", "Ann Lee",
     "UN Secretary-General"),
    ("a style is none", "They asked Mr Ann Lee about the bridge.", "Ann Lee", ""),
    ("what one did is none", "The actor, Ann Lee, thanked the mayor of Oslo.", "Ann Lee", "actor"),
    ("a list is none", "They met Ann Lee, John Roe and the mayor of Oslo.", "Ann Lee", ""),
    ("a place is none", "Ann Lee, from Oslo, left.", "Ann Lee", ""),
    ("an occupation by its ending", "It is by the hydrologist Ann Lee.", "Ann Lee", "hydrologist"),
    ("an old occupation", "That is from a talk by the archivist Ann Lee at a meeting.", "Ann Lee",
     "archivist"),
    ("after a preposition", "It was so, according to a hospital spokeswoman, Ann Lee.", "Ann Lee",
     "hospital spokeswoman"),
    ("an owner and a comma", "“Yes,” said Kettering's chief executive, Ann Lee.", "Ann Lee",
     "Kettering's chief executive"),
    ("an office of something", "On Monday US Secretary of State Ann Lee left.", "Ann Lee",
     "US Secretary of State"),
    ("a seat in a house", "The former member of the Scottish Parliament Ann Lee left.", "Ann Lee",
     "former member of the Scottish Parliament"),
    ("common words before it", "He left the current chief operating officer Ann Lee in charge.",
     "Ann Lee", "current chief operating officer"),
    ("a verb is none of it", "He got the ball past Dutch goalkeeper Ann Lee.", "Ann Lee",
     "Dutch goalkeeper"),
    ("a verb behind it", "Ann Lee, founder and director of Alder Bank died in May at 90.",
     "Ann Lee", "founder and director of Alder Bank"),
    ("a neighbour of nobody", "They asked their neighbour Ann Lee about it.", "Ann Lee", ""),
    ("a neighbour of somebody", "Then came Mary Roe's neighbour Ann Lee.", "Ann Lee",
     "Mary Roe's neighbour"),
    ("two offices told as two", "Ann Lee, both an actor and the mayor of Oslo, left.", "Ann Lee",
     "actor and the mayor of Oslo"),
    ("more than a role",
     ("Ann Lee, the owner of a big red house with three towers with small green doors with old "
      "iron locks, left."), "Ann Lee", ""),
    ("an office with hyphens", "The company's engineer-in-chief Ann Lee left.", "Ann Lee",
     "engineer-in-chief"),
    ("an occupation in two words", "That day the singer-songwriter Ann Lee left.", "Ann Lee",
     "singer-songwriter"),
    ("an organization", "He works for Alder Bank Ltd, a bank in Oslo, and left.", "Alder Bank Ltd",
     "bank in Oslo"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "name", "role"), [case[1:] for case in ROLES], ids=[case[0] for case in ROLES]
)
def test_a_role_is_the_piece_of_the_text_that_says_it(
    find: Find, text: str, name: str, role: str
) -> None:
    _, actors = find(text)
    assert [actor.role for actor in actors if actor.name == name] == [role]
    assert role in text


def test_a_place_has_no_role(find: Find) -> None:
    _, actors = find("They met in Oslo, the seat of the government.")
    assert [actor.role for actor in actors] == [""]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("But Kettering's manager, Ann Lee, left.", "Kettering's manager"),
        ("They told the company's chairman, Ann Lee, to go.", "company's chairman"),
        ("Ann Lee, the mayor of Oslo and one of five, left.", "mayor of Oslo"),
        ("He said, Ann Lee, is gone.", ""),
        ("He met the people of the town, Ann Lee, left.", ""),
        ("Last Monday's captain Ann Lee left.", "captain"),
        ("The very old but German captain Ann Lee left.", "German captain"),
        ("In 1990 captain Ann Lee left.", "captain"),
        ("A Danish opera singer Ann Lee left.", "Danish opera singer"),
        ("On Monday German chess captain Ann Lee left.", "German chess captain"),
        ("Then old brave strong quiet tired hungry captain Ann Lee left.", "captain"),
        ("Monday's Secretary of State Ann Lee left.", "Secretary of State"),
        ("The tower of London Ann Lee saw was old.", ""),
        ("It was in the hall of the old house on the hill by the sea of glass, Ann Lee, left.", ""),
        ("Former Secretary of the Treasury Ann Lee left.", "Former Secretary of the Treasury"),
        ("Wednesday president Ann Lee left.", "president"),
        ("Ann Lee (the mayor of Oslo) left.", "mayor of Oslo"),
        ("Ann Lee – an actor – left.", "actor"),
        ("A 19-year-old striker, Ann Lee, scored.", "19-year-old striker"),
    ],
)
def test_a_role_ends_where_it_ends(text: str, role: str, find: Find) -> None:
    _, actors = find(text)
    assert next(one.role for one in actors if one.name == "Ann Lee") == role
