"""Which actors of several articles are one."""

import pytest

from reader.actors.cross_document.apart import is_apart
from reader.actors.cross_document.names import NamedActor, NameGraph, NameId, library_key
from reader.actors.cross_document.resolve import Resolution
from reader.actors.cross_document.shown_name import shown_name
from reader.document.annotations import Kind

KINDS: dict[str, Kind] = {
    "p": "person", "o": "organization", "l": "place", "x": "other"
}  # fmt: skip
Library = list[str]
"""Articles: actors parted by ";", each a letter for its kind, its name and other forms by ","."""


def graph_of(library: Library, countries: tuple[str, ...] = ()) -> NameGraph:
    graph = NameGraph()
    for number, article in enumerate(library):
        topic = countries[number] if countries else ""
        graph.add(number, [named(actor.strip()) for actor in article.split(";")], topic=topic)
    return graph


def named(text: str) -> NamedActor:
    kind = KINDS[text[0]]
    forms, _, role = text[2:].partition(" as ")
    keys = [NameId(library_key(form.strip(), kind), kind) for form in forms.split(",")]
    return NamedActor(keys[0], tuple(keys), role)


def rows(library: Library, name: str, countries: tuple[str, ...] = ()) -> int:
    """How many actors the articles have under the heads that end in a word."""
    graph = graph_of(library, countries)
    resolution = Resolution(graph)
    return len(
        {
            resolution.actor_of(article, head)
            for article, says in graph.articles.items()
            for head in says.company
            if head.key[-1] == name
        }
    )


ONE = (
    ("a surname that few have", ["p Barack Obama, Obama"] * 5 + ["p Obama"], "obama"),
    ("a surname in the company of its full name",
     ["p Ann Walker, Walker; o Tidewatch; l Skerry", "p Walker; o Tidewatch; l Skerry",
      "p Bo Day; l Elm", "p Cy Ray; l Oak"], "walker"),
    ("a middle name", ["p George W. Bush", "p George Bush"], "bush"),
    ("a title taken into the name", ["p Coroner Gary Hargrove", "p Gary Hargrove"], "hargrove"),
    ("a short given name in one company",
     ["p Mike Pence; l Indiana; o Tidewatch", "p Michael Pence; l Indiana; o Tidewatch"], "pence"),
    ("a spelling of one sound in one company",
     ["p Muhammadu Buhari; l Nigeria; o Boko", "p Muhammedu Buhari; l Nigeria; o Boko"], "buhari"),
    ("a mistaken kind", ["o Facebook"] * 3 + ["x Facebook"], "facebook"),
    ("a mistaken kind of several words", ["o Highway Patrol", "l Highway Patrol"], "patrol"),
    ("a country before the name", ["o U.S. Air Show", "o United States Air Show"], "show"),
    ("a title that is no title", ["o General Motors", "o General Motors"], "motors"),
    ("a person of one word with a style",
     ["p Charles as Prince; l Elm", "p Charles as Britain's Prince; l Oak"], "charles"),
    ("an institution of one country", ["o Supreme Court; l Peru", "o Supreme Court; l Peru"],
     "court"),
)  # fmt: skip


@pytest.mark.parametrize(("library", "name"), [case[1:] for case in ONE], ids=[c[0] for c in ONE])
def test_forms_of_one_actor_are_one_row(library: Library, name: str) -> None:
    assert rows(library, name, ("peru", "peru") if name == "court" else ()) == 1


TWO = (
    ("two presidents", ["p George W. Bush", "p George H. W. Bush"], "bush"),
    ("a given name alone", ["p Harry; l Elm", "p Harry; l Oak"], "harry"),
    ("a common surname alone", ["p Ann Walker, Walker; l Elm", "p Walker; l Oak"], "walker"),
    ("styles that differ", ["p Harry as Prince; l Elm", "p Harry; l Elm"] * 2, "harry"),
    ("a club and a place of one name", ["o Chelsea"] * 2 + ["l Chelsea"] * 2, "chelsea"),
    ("a group and what calls itself a state", ["l Iraq", "o Islamic State of Iraq"], "iraq"),
    ("Kerry Washington and the city", ["l Washington"] * 8 + ["p Washington"], "washington"),
    ("a title in the name of a thing", ["o WHO", "x Doctor Who"], "who"),
    ("a grandfather",
     ["p Isaac Herzog; l Israel; o Labor", "p Yitzhak HaLevi Herzog; l Israel; o Labor"], "herzog"),
    ("two brothers in one article",
     ["p Michael Pence; l Indiana; o Tidewatch", "p Mike Pence; l Indiana; o Tidewatch",
      "p Mike Pence; p Michael Pence; l Indiana; o Tidewatch"], "pence"),
)  # fmt: skip


@pytest.mark.parametrize(("library", "name"), [case[1:] for case in TWO], ids=[c[0] for c in TWO])
def test_two_actors_are_two_rows(library: Library, name: str) -> None:
    assert rows(library, name) >= 2


def test_letters_are_not_what_one_article_of_many_spells_out() -> None:
    graph = graph_of(["o ABC"] * 20 + ["o Avon Broadcasting Corporation, ABC"])
    letters = NameId(("abc",), "organization")
    assert Resolution(graph).root(letters) == letters


def test_letters_that_an_article_spells_out_are_known_in_the_others() -> None:
    graph = graph_of(["o Skerry Harbour Trust, SHT", "o SHT"])
    letters = NameId(("sht",), "organization")
    assert Resolution(graph).root(letters).key == ("skerry", "harbour", "trust")


def test_letters_of_another_story_are_not_what_one_article_spells_out() -> None:
    graph = graph_of(
        ["x Re-education Through Labor, RTL; l China", "o RTL; l Alps", "o RTL; l Elm"]
    )
    letters = NameId(("rtl",), "organization")
    assert Resolution(graph).root(letters) == letters


def test_letters_that_one_article_of_a_story_spells_out_are_known_in_the_others() -> None:
    story = "o Tidewatch; l Skerry; p Ann Walker; p Bo Day"
    graph = graph_of([f"o Anvil Micro Docks, AMD; {story}"] + [f"o AMD; {story}"] * 4)
    letters = NameId(("amd",), "organization")
    assert Resolution(graph).root(letters).key == ("anvil", "micro", "docks")


def test_a_part_that_one_article_uses_is_no_short_form_in_another() -> None:
    graph = graph_of(["o Apple Watch, Apple", "o Apple", "o Apple"])
    assert Resolution(graph).root(NameId(("apple",), "organization")).key == ("apple",)


def test_an_institution_is_another_in_another_country() -> None:
    library = ["o Supreme Court; l Peru", "o Supreme Court; l India"]
    assert rows(library, "court", ("peru", "india")) == 2


def test_a_short_name_is_whom_the_article_has_the_company_of() -> None:
    """George Bush among the people of the father is the father, and of the son the son."""
    son = "p George W. Bush; p Dick Cheney; l Iraq; p Colin Powell"
    father = "p George H. W. Bush; p Dan Quayle; l Kuwait; p James Baker"
    graph = graph_of(
        [son, son, father, father, "p George Bush; p Dan Quayle; l Kuwait; p James Baker"]
        + ["p Bo Day; l Elm"] * 5
    )
    found = Resolution(graph).actor_of(4, NameId(("george", "bush"), "person"))
    assert found.name.key == ("george", "h", "w", "bush")


@pytest.mark.parametrize(
    ("form", "head", "apart"),
    [
        ("Boeing", "Boeing 767", True),
        ("FBI", "FBI's Joint Task Force", True),
        ("Kabul", "Afghanistan", True),
        ("Supreme Court", "Supreme Court of Missouri", False),
        ("Colts", "Indianapolis Colts", False),
        ("WHO", "World Health Organization", False),
        ("Dubai", "Dubai International Airport", True),
        ("St. Louis", "St. Louis County Police", True),
        ("Oklahoma", "Oklahoma City", True),
        ("Jerusalem", "East Jerusalem", True),
        ("House", "White House", True),
        ("African Union", "African Union Mission to Somalia", True),
        ("People", "People and Time Inc", True),
    ],
)
def test_a_name_of_its_own_is_moved_out_of_a_longer_one(form: str, head: str, apart: bool) -> None:
    graph = graph_of([f"o {form}"] * (1 if form == "Colts" else 4) + [f"o {head}, {form}"])
    pair = [NameId(library_key(text, "organization"), "organization") for text in (form, head)]
    assert is_apart(graph, *pair) is apart


@pytest.mark.parametrize(
    ("uses", "kind", "name"),
    [
        ({"Obama": 30, "Barack Obama": 9, "Barack Hussein Obama": 1}, "person", "Barack Obama"),
        ({"Airbus": 48, "Airbus Industrie": 2}, "organization", "Airbus"),
        ({"Colts": 6, "Indianapolis Colts": 5}, "organization", "Indianapolis Colts"),
        ({"Cheeks": 2}, "person", "Cheeks"),
        ({"WHO": 2, "World Health Organization": 2}, "organization", "World Health Organization"),
    ],
)
def test_the_name_shown_is_the_full_one_that_is_used_most(
    uses: dict[str, int], kind: Kind, name: str
) -> None:
    assert shown_name(uses, kind) == name


@pytest.mark.parametrize("kinds", ["plo", "pol", "olp"])
def test_a_mistaken_kind_is_the_most_frequent_one_in_any_order(kinds: str) -> None:
    often = {"p": 1, "o": 6, "l": 9}
    resolution = Resolution(
        graph_of([f"{kind} Brega" for kind in kinds for _ in range(often[kind])])
    )
    name = NameId(library_key("Brega", "person"), "person")
    assert resolution.root(name).kind == "place"
