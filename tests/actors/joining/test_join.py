"""Names of one thing in other words, another spelling or another length."""

import pytest

from reader.actors.joining.canonical_key import canonical, sound_of, spelt_alike, without_place
from tests.actors.conftest import Find

ONE = [
    ("official form", "islamic republic of iran", "iran"),
    ("official form with the", "republic of the philippines", "philippines"),
    ("abbreviation", "uk", "united kingdom"),
    ("another word", "america", "united states"),
    ("letters of a state that is gone", "gdr", "german democratic republic"),
    ("another name of it", "east germany", "german democratic republic"),
    ("letters of a state", "drc", "democratic republic of the congo"),
    ("letters and an official form", "dprk", "democratic peoples republic of korea"),
    ("letters and the other one", "rok", "south korea"),
    ("letters of a republic", "prc", "peoples republic of china"),
    ("short form", "fed", "federal reserve"),
]


@pytest.mark.parametrize(("name", "key"), [case[1:] for case in ONE], ids=[c[0] for c in ONE])
def test_names_of_one_thing_have_one_key(name: str, key: str) -> None:
    assert canonical(tuple(name.split())) == canonical(tuple(key.split()))


def test_a_university_of_a_country_is_not_the_country() -> None:
    assert canonical(("university", "of", "iran")) == ("university", "of", "iran")


ALIKE = [
    ("gaddafi", "qadhafi", True),
    ("mohammed", "muhammad", True),
    ("vladimir", "wladimir", True),
    ("aleksandr", "alexander", True),
    ("putin", "patten", False),
    ("maria", "mario", False),
    ("boeing747", "boeing737", False),
]


@pytest.mark.parametrize(("one", "other", "alike"), ALIKE)
def test_transliterations_sound_alike(one: str, other: str, alike: bool) -> None:
    assert spelt_alike((one, "smith"), (other, "smith")) is alike


def test_the_sound_of_a_word_is_its_consonants() -> None:
    assert sound_of("gaddafi") == "kdf"
    assert sound_of("osama") == sound_of("usama")


def test_a_country_before_a_name_is_cut_off() -> None:
    assert without_place(("united", "states", "senate")) == ("senate",)
    assert without_place(("un", "security", "council")) == ("security", "council")
    assert without_place(("boston", "senate")) is None


JOINED = [
    ("a branch", "The United States Senate met. The Senate voted.", "United States Senate", 2),
    ("a numeral", "Peter Bruce Tilney II left. Tilney was tired.", "Peter Bruce Tilney II", 2),
    ("a pope's numeral", "John Paul II left. Saint Paul was quoted by Tilney.", "John Paul II", 1),
    ("a numeral after a surname", "Henry Ford II left. Ford was tired.", "Henry Ford II", 2),
    (
        "brackets",
        "The International Fund for Horses (IFFH) met. Nobody at IFFH spoke.",
        "International Fund for Horses",
        3,
    ),
    (
        "brackets with letters from inside words",
        "The Harbour Protection Authority (HARPA) met. Nobody at HARPA spoke.",
        "Harbour Protection Authority",
        3,
    ),
    ("a middle name", "John Edward Roe spoke. Later John Roe left.", "John Edward Roe", 2),
    ("two spellings", "Mohammed Haddad spoke. Mohamed Haddad left.", "Mohammed Haddad", 2),
    ("a storm", "Hurricane Wilma came. Then Wilma went.", "Hurricane Wilma", 2),
    (
        "a name that grows",
        "Karim Haddad spoke. Aides of Karim Haddad Nasser left.",
        "Karim Haddad Nasser",
        2,
    ),
    ("a short given name", "Timothy D. Rowe spoke. Later Tim Rowe left.", "Timothy D. Rowe", 2),
    (
        "a given name in two languages",
        "John James Perrault spoke. Jean Perrault left. Then Jean Perrault slept.",
        "Jean Perrault",
        3,
    ),
    (
        "letters that changed places",
        "Pamela Brandvold spoke. Palema Brandvold left.",
        "Pamela Brandvold",
        2,
    ),
    (
        "a name that is told",
        "Ann Lee, also known as Bettina Crowe, left. Lee laughed.",
        "Ann Lee",
        3,
    ),
    ("a maiden name", "Paula Moreau, née Lindqvist, spoke. They asked Moreau.", "Paula Moreau", 3),
    (
        "a name that a pronoun has",
        'Jack Weil spoke. He was also known as "Papa Jack". Weil left.',
        "Jack Weil",
        3,
    ),
    (
        "a state by its letters",
        "California voted. He will be Governor of CA next year.",
        "California",
        2,
    ),
    (
        "half of a country",
        "North Korea and South Korea met. The North denied it.",
        "North Korea",
        2,
    ),
    (
        "a state by its letters alone",
        "The Democratic Republic of the Congo met its neighbours. The DRC was silent.",
        "Democratic Republic of the Congo",
        2,
    ),
    (
        "a republic of the people",
        "The People's Republic of China voted. The PRC was silent.",
        "People's Republic of China",
        2,
    ),
    (
        "an act",
        "They cited the Coast Lights Act of 1898. The judge said that the Act was clear.",
        "Coast Lights Act",
        2,
    ),
    (
        "a bill",
        "They read the Affordable Harbours Bill. Later the Bill was passed.",
        "Affordable Harbours Bill",
        2,
    ),
    (
        "a treaty",
        "They signed the Treaty of Lisbon. Nobody had read the Treaty before.",
        "Treaty of Lisbon",
        2,
    ),
    (
        "the last of two acts",
        (
            "They cited the Coast Lights Act. The judge said that the Act was clear. Others cited "
            "the Inland Waters Act. They said that the Act was new."
        ),
        "Inland Waters Act",
        2,
    ),
    (
        "a council of the nations",
        "The UN Security Council met. The Security Council voted.",
        "UN Security Council",
        2,
    ),
    (
        "a company before a longer word for it",
        "Hamas denied it. The Hamas Movement met. Hamas denied it again.",
        "Hamas Movement",
        3,
    ),
    (
        "a person told twice",
        "Ann Lee, also known as Bettina Crowe, left. Ann Lee, known as Bettina Crowe, laughed.",
        "Ann Lee",
        4,
    ),
    (
        "a doubtful name that sounds like a sure one",
        "Mohammed Haddad spoke. The town of Muhammed Haddad is small.",
        "Mohammed Haddad",
        2,
    ),
    (
        "a group by the first word of it",
        "Hamas Brigades met. Hamas denied it.",
        "Hamas Brigades",
        2,
    ),
    ("a government", "North Korea tested it. Pyongyang denied it.", "North Korea", 2),
]


@pytest.mark.parametrize(
    ("text", "name", "count"), [case[1:] for case in JOINED], ids=[case[0] for case in JOINED]
)
def test_a_shorter_or_other_form_is_joined(find: Find, text: str, name: str, count: int) -> None:
    _, actors = find(text)
    assert [len(actor.mentions) for actor in actors if actor.name == name] == [count]


def test_a_capital_in_which_something_is_stays_a_place(find: Find) -> None:
    _, actors = find("North Korea tested it. They met in Pyongyang.")
    assert {actor.name for actor in actors} == {"North Korea", "Pyongyang"}


APART = [
    ("an act of any kind", "They cited the Coast Lights Act. He said that any Act would do.", 2),
    ("an act before any is named", "Then the Act failed. Later the Coast Lights Act passed.", 2),
    ("a father and his son", "George H. W. Bush and George W. Bush came.", 2),
    ("brothers", "Peter Marlow spoke. Later Paul Marlow left.", 2),
    ("a league whose name begins like a title", "The Champions League and the Premier League.", 2),
    ("a saint's city and a man", "Jean Louis came. He had never been in St. Louis.", 2),
    ("three of one name", "John Marlow, Jean Marlow and Ann Marlow came.", 3),
    ("a country and its capital", "Mexico City was cold. Mexico lost.", 2),
    (
        "an airline and a word for much",
        "American Airlines met. Shares of American fell. American denied it.",
        2,
    ),
    (
        "an institute and its press",
        "Scholars of Alder Institute met. Alder Institute Press left. They met in Alder Institute.",
        2,
    ),
    (
        "an institution and the city that it is in",
        "They went to Kettering. Kettering Borough Council met in Kettering.",
        2,
    ),
    ("two teams", "Fans of Arsenal Ladies met Arsenal Young Ladies.", 2),
    ("a town and its council", "Kettering was cold. The Kettering Council met.", 2),
    ("two banks", "Alder Bank met. Alder Savings Bank met.", 2),
    ("a group and the one that is named after it", "Hamas denied it. Hamas Brigades met.", 2),
    ("a man and a ship", "The USS Lincoln sailed. Then Mr Lincoln spoke to Mr Roe.", 3),
    (
        "a man and a ship that is named less often",
        "The USS Lincoln sailed. He asked Mr Lincoln. Mr Lincoln said that Mr Lincoln was tired.",
        2,
    ),
    ("a man and an operation", "It was called Operation Lincoln. Then Mr Lincoln laughed.", 2),
    ("a man and a town that sounds like him", "He lives in Peshawar. Then Mr Peshavar left.", 2),
    (
        "a capital in an adjective's place",
        "The people of Indonesia mourn. He was seen by Jakarta police.",
        2,
    ),
]


@pytest.mark.parametrize(
    ("text", "count"), [case[1:] for case in APART], ids=[case[0] for case in APART]
)
def test_what_is_two_stays_apart(find: Find, text: str, count: int) -> None:
    _, actors = find(text)
    assert len(actors) == count


FAMILY = "Ann Bob Carl Dora Eric Fred Greta Hans Ivan".split()


def test_a_surname_of_too_many_stands_for_none_of_them(find: Find) -> None:
    for count, alone in ((8, False), (9, True)):
        people = ", ".join(f"{name} Marlow" for name in FAMILY[: count - 1])
        text = f"{people} and {FAMILY[count - 1]} Marlow met. Later Marlow spoke."
        _, actors = find(text)
        assert ("Marlow" in {actor.name for actor in actors}) is alone


WHOM = [
    ("whom the text names most",
     ("John Marlow came. John Marlow sang. Mary Marlow came. It rained for a week. It snowed for "
      "a week. Nobody came. Then Marlow left."), "John Marlow"),
    ("who comes next, where nobody was named before",
     ("It was cold. It was dark. Marlow left first. Later Mary Marlow slept and John Marlow sang, "
      "and John Marlow laughed."), "Mary Marlow"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "name"), [case[1:] for case in WHOM], ids=[case[0] for case in WHOM]
)
def test_a_surname_of_two_means(find: Find, text: str, name: str) -> None:
    _, actors = find(text)
    start = next(
        place
        for place in range(len(text))
        if text.startswith("Marlow", place) and text[place - 5 : place] in {"Then ", "ark. "}
    )
    assert [a.name for a in actors if start in {one.start for one in a.mentions}] == [name]


def test_a_surname_goes_on_to_mean_whom_it_meant_first(find: Find) -> None:
    text = (
        "Ilse Marlow died on Monday at her home. Few readers knew the rules that Marlow had "
        "written over so many long years in an office by the sea, where nobody ever saw her. "
        "There she met Aldo Marlow, a compositor, who complained at dinner about a machine. "
        "They were married within a year and had a daughter, who later left for the south and "
        "became a painter of ships, of ports and of the people who work in them by day and night. "
        "Marlow, who owned none of the rights, laughed."
    )
    _, actors = find(text)
    assert {actor.name: len(actor.mentions) for actor in actors} == {
        "Ilse Marlow": 3,
        "Aldo Marlow": 1,
    }
