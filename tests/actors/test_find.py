"""Names are found, typed, joined and ranked."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.actors.find import find_actors
from reader.dates.expressions import read_dates
from reader.document.from_plain import plain_document
from reader.document.span import Span
from reader.language.analyse import analyse
from tests.actors.conftest import Find

NO_NAMES = [
    ("weekday", "The talks began on Tuesday and ended in May.", ["Tuesday", "May"]),
    ("nationality", "He said that the French minister spoke German.", ["French", "German"]),
    ("peoples", "It hurt Black and Brown communities most.", ["Black", "Brown"]),
    ("handle", "Write to us at @TechnicalATG today.", ["TechnicalATG", "@TechnicalATG"]),
    ("sentence start", "Protesters left. Critics stayed.", ["Protesters", "Critics"]),
    ("address", "It is at https://example.org/Barack_Obama now.", ["Barack_Obama", "Barack"]),
]


@pytest.mark.parametrize(
    ("text", "words"), [case[1:] for case in NO_NAMES], ids=[case[0] for case in NO_NAMES]
)
def test_a_capital_alone_makes_no_name(find: Find, text: str, words: list[str]) -> None:
    mentions, _ = find(text)
    assert not {mention.text for mention in mentions} & set(words)


KINDS = [
    ("Reporters met Angela Merkel in Berlin.", "Angela Merkel", "person"),
    ("Reporters met Angela Merkel in Berlin.", "Berlin", "place"),
    ("He wrote to Microsoft about the delay.", "Microsoft", "organization"),
    ("A study by the University of Oslo was printed.", "University of Oslo", "organization"),
    ("They sailed on Lake Victoria for a week.", "Lake Victoria", "place"),
    ("She asked Mr Brown about the letter.", "Brown", "person"),
    ("The U.S. and Canada signed it.", "U.S.", "place"),
    ("The GDR and the DRC signed it.", "GDR", "place"),
    ("The GDR and the DRC signed it.", "DRC", "place"),
    ("Nobody knew it in the U.S.S.R. then.", "U.S.S.R.", "place"),
    ("They flew to Denmark and to Uganda.", "Denmark", "place"),
]


@pytest.mark.parametrize(("text", "name", "kind"), KINDS)
def test_a_name_has_its_kind(find: Find, text: str, name: str, kind: str) -> None:
    mentions, _ = find(text)
    assert [mention.kind for mention in mentions if mention.text == name] == [kind]


JOINED = [
    ("surname", "Angela Merkel spoke. Later Merkel left.", "Angela Merkel", ["Merkel"]),
    (
        "acronym",
        "He called the World Health Organization. The WHO said no.",
        "World Health Organization",
        ["WHO"],
    ),
    (
        "spelling of a country",
        "Ships left the U.S. today and the United States knew. Then the US denied it.",
        "United States",
        ["U.S.", "US"],
    ),
    ("company suffix", "He sued Apple Inc. and Apple lost.", "Apple Inc.", ["Apple"]),
    ("title", "They met President Barack Obama. Mr Obama left.", "Barack Obama", ["Obama"]),
]


@pytest.mark.parametrize(
    ("text", "name", "aliases"), [case[1:] for case in JOINED], ids=[case[0] for case in JOINED]
)
def test_variants_of_a_name_are_one_actor(
    find: Find, text: str, name: str, aliases: list[str]
) -> None:
    _, actors = find(text)
    assert [list(actor.aliases) for actor in actors if actor.name == name] == [aliases]
    assert not [actor for actor in actors if actor.name in aliases]


def test_two_people_of_one_surname_stay_apart_and_take_the_mentions_that_follow_them(
    find: Find,
) -> None:
    text = (
        "They met John Smith at the door. Later Smith spoke to the court. "
        "They also met Mary Smith there. Then Smith wept in the hall."
    )
    _, actors = find(text)
    places = {actor.name: [mention.start for mention in actor.mentions] for actor in actors}
    first, second, third, fourth = (
        index for index in range(len(text)) if text.startswith("Smith", index)
    )
    assert places["John Smith"] == [first - len("John "), second]
    assert places["Mary Smith"] == [third - len("Mary "), fourth]


def test_the_possessive_and_the_article_are_outside_the_name(find: Find) -> None:
    mentions, _ = find("He praised the Pentagon's answer and the Senate.")
    assert [mention.text for mention in mentions] == ["Pentagon", "Senate"]


def test_the_article_that_opens_a_sentence_is_outside_a_party_s_name(find: Find) -> None:
    mentions, actors = find("The Labour Party lost. The Green Party met in Oslo.")
    assert [mention.text for mention in mentions] == ["Labour Party", "Green Party", "Oslo"]
    assert {actor.name for actor in actors} == {"Labour Party", "Green Party", "Oslo"}


def test_a_date_is_no_name_but_may_be_part_of_one() -> None:
    text = "Theresa May spoke to the press on May Day in London."
    analysis = analyse(plain_document(text), language="en")
    inside, day = text.index("May"), text.index("May Day")
    dates = (Span(inside, inside + 3), Span(day, day + 7))
    mentions, _ = find_actors(analysis, dates=dates)
    assert [mention.text for mention in mentions] == ["Theresa May", "London"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("They marched on Independence Day in Washington.", ["Washington"]),
        ("She left on Christmas Day from Christmas Island.", ["Christmas Island"]),
    ],
)
def test_a_feast_is_a_date_and_no_name(text: str, names: list[str]) -> None:
    analysis = analyse(plain_document(text), language="en")
    _, dates = read_dates(analysis, published=None)
    mentions, _ = find_actors(analysis, dates=dates)
    assert [mention.text for mention in mentions] == names


def test_who_is_in_the_headline_and_named_most_comes_first(find: Find) -> None:
    text = (
        "Officials met Angela Merkel in Oslo.\n\nThe meeting in Oslo was short.\n\n"
        "Then Merkel left and Merkel did not say why."
    )
    _, actors = find(text, title="Merkel visits Norway")
    assert actors[0].name == "Angela Merkel"
    assert [a.salience for a in actors] == sorted((a.salience for a in actors), reverse=True)


WORDS = st.sampled_from(
    ["Obama", "Barack", "the", "of", "U.S.", "Inc.", "’s", "\n\n", "IBM", "said", ".", "-", "\x1b",
     "\u202e", "May", "al-Asad", "WHO", "World", "Health", "Organization", "and", "“", "É", "Mr"]
)  # fmt: skip


@settings(max_examples=80, deadline=None)
@given(st.lists(WORDS, max_size=40), st.text(max_size=20))
def test_mentions_are_in_order_apart_and_each_belongs_to_one_actor(
    find: Find, words: list[str], title: str
) -> None:
    text = " ".join(words)
    mentions, actors = find(text, title=title)
    for mention in mentions:
        assert text[mention.start : mention.end] == mention.text
    for before, after in pairwise(mentions):
        assert before.end <= after.start
    held = [mention for actor in actors for mention in actor.mentions]
    assert sorted(held, key=lambda one: one.start) == list(mentions)
    for actor in actors:
        assert 0 <= actor.salience <= 1
        assert {actor.name, *actor.aliases} == {mention.text for mention in actor.mentions}


HOSTILE = [
    "Aa Bb Cc ",
    "Word ",
    "A. B. ",
    "(AB) ",
    "A & B ",
    "Bank of ",
    "A-B-",
    "A.",
    "Mr ",
    "John Xa ",
]


@pytest.mark.parametrize("unit", HOSTILE)
def test_hostile_repetition_ends_in_mentions_that_are_in_the_text(unit: str) -> None:
    text = unit * (30_000 // len(unit))
    mentions, actors = find_actors(analyse(plain_document(text), language="en"))
    assert all(text[mention.start : mention.end] == mention.text for mention in mentions)
    assert sum(len(actor.mentions) for actor in actors) == len(mentions)


def test_a_company_is_called_by_its_first_word_and_a_city_is_not_its_hospital(find: Find) -> None:
    _, actors = find(
        "Kettering Brewing Co. will buy a bottler. Kettering sold less. Shares of Kettering fell."
    )
    assert [(actor.name, actor.kind) for actor in actors] == [
        ("Kettering Brewing Co.", "organization")
    ]
    _, actors = find("They live in Skarholm. Some were taken to Skarholm Hospital in Skarholm.")
    assert {actor.name for actor in actors} == {"Skarholm", "Skarholm Hospital"}


def test_the_month_in_a_name_is_no_month(find: Find) -> None:
    mentions, _ = find("Theresa May met reporters in London. It rained in May.")
    assert [mention.text for mention in mentions] == ["Theresa May", "London"]


def test_what_an_ampersand_joins_is_one_organization(find: Find) -> None:
    mentions, _ = find("The deal made Alder & Finch richer, and Raymond Alder too.")
    assert [(one.text, one.kind) for one in mentions] == [
        ("Alder & Finch", "organization"),
        ("Raymond Alder", "person"),
    ]


def test_a_group_is_named_after_the_word_group(find: Find) -> None:
    mentions, _ = find("He spoke for the activist group Fight for the Future on Monday.")
    assert [(one.text, one.kind) for one in mentions] == [("Fight for the Future", "organization")]


def test_a_place_alone_in_its_sentence_is_a_place(find: Find) -> None:
    mentions, _ = find("The officer arrested a man, George Floyd. Minnesota.")
    assert [(one.text, one.kind) for one in mentions] == [
        ("George Floyd", "person"),
        ("Minnesota", "place"),
    ]


def test_a_company_is_known_by_what_it_ends_in(find: Find) -> None:
    _, actors = find("Seacrown Estates bought the tower. Seacrown mended the roof, it says.")
    assert [(one.name, one.kind, len(one.mentions)) for one in actors] == [
        ("Seacrown Estates", "organization", 2)
    ]
