"""German, where a noun has a capital as a name has: what is one, and where one ends."""

import pytest

from reader.actors.find import find_actors
from reader.actors.lists import german_words
from reader.actors.lists.gazetteers import gazetteers
from reader.document.from_plain import plain_document
from reader.language.analyse import analyse

P, O, L = "person", "organization", "place"  # noqa: E741


def names_in(text: str) -> dict[str, str]:
    _, actors = find_actors(analyse(plain_document(text), language="de"))
    return {actor.name: actor.kind for actor in actors}


def counts_in(text: str) -> dict[str, int]:
    _, actors = find_actors(analyse(plain_document(text), language="de"))
    return {actor.name: len(actor.mentions) for actor in actors}


NO_NAMES = [
    ("a preposition", "Von Kritikern kam Lob. In der Hütte war es warm."),
    ("an adverb that is a town in France", "Auch die Kinder lachten. Auch das half."),
    ("times", "Gegen Ende des Jahres und bis Mitte Mai schneite es, Anfang Juni nicht."),
    ("a first name that is a noun", "Am Rand Flugzeuge, überall Flugzeuge."),
    ("another with an article between", "Diese Art der Rinder hat wenig Durst."),
    ("towns that are nouns", "Auf Boden lag Eisen. Die guten Sitten bei Wetter."),
    ("a noun with an article elsewhere", "Das Baden ist schön. Beim Baden lachte er."),
    ("food", "Essen und Trinken sind erlaubt, gutes Essen auch."),
    ("points of the compass", "Von Nord nach Süd, zwischen West und Ost, gegen Norden."),
    ("companies that are nouns", "Der Ball rollt. Schönes Bild, sagte er, mit Ball und Block."),
    ("letters that are no body", "Mit dem PKW und 7 MW, gemäß BGB, auf CD und per SMS."),
    ("a title of another language", "Eine reine Mädchenschule lag auf 300 m Höhe."),
    ("numerals", "Kapitel III und Kapitel IV fehlen."),
]  # fmt: skip


@pytest.mark.parametrize("text", [case[1] for case in NO_NAMES], ids=[case[0] for case in NO_NAMES])
def test_a_noun_is_no_name(text: str) -> None:
    assert names_in(text) == {}


NAMES = [
    ("a place behind a preposition", "In der Schweiz schneit es.", {"Schweiz": L}),
    ("a town that is food", "Er wohnt in Essen. Später lachte Essen.", {"Essen": L}),
    ("a man of that name", "Dann lachte Herr Essen.", {"Essen": P}),
    ("a town by a word before", "Sie leitet die Stadt Essen.", {"Essen": L}),
    ("a town with a hyphen", "Sie kam nach Baden-Baden.", {"Baden-Baden": L}),
    ("a country of several words", "Es regnet in Costa Rica.", {"Costa Rica": L}),
    ("places that English calls otherwise", "Von Teheran ging es nach Bozen und Großbritannien.",
     {"Teheran": L, "Bozen": L, "Großbritannien": L}),
    ("a country with an article", "Im Iran und in der Ukraine schneit es.",
     {"Iran": L, "Ukraine": L}),
    ("a town that begins like a person", "Er wohnt in Benito Juarez.", {"Benito Juarez": L}),
    ("a man whom a town is named after", "Das sagte Benito Juarez.", {"Benito Juarez": P}),
    ("mountains", "Hinter den Rocky Mountains schneit es.", {"Rocky Mountains": L}),
    ("a publisher", "Gestern schwieg Hubert Burda Media.", {"Hubert Burda Media": O}),
    ("a band", "Gestern spielte Benny Petersen Orchestra.", {"Benny Petersen Orchestra": O}),
    ("a prize", "Sie bekam zwei Preise, darunter Brit Award Gold.", {}),
    ("a town whose name begins like a council", "Sie kam aus Boca Raton.", {"Boca Raton": L}),
    ("a man whose name begins like a council", "Da lachte Ralf Ratsmann.", {"Ralf Ratsmann": P}),
    ("a name that ends in a title of another language", "Sie sah King Kong und Lana Del Rey.",
     {"King Kong": P, "Lana Del Rey": P}),
    ("letters", "Gestern schwieg die FIFA.", {"FIFA": O}),
    ("van", "Gestern schrieb Ludwig van Beethoven.", {"Ludwig van Beethoven": P}),
    ("von der", "Gestern sprach Ursula von der Leyen.", {"Ursula von der Leyen": P}),
    ("von", "Gestern sprach Otto von Bismarck.", {"Otto von Bismarck": P}),
    ("zu", "Das sagte Karl-Theodor zu Guttenberg.", {"Karl-Theodor zu Guttenberg": P}),
    ("rank", "Das war Claus Graf von Stauffenberg.", {"Claus Graf von Stauffenberg": P}),
    ("da", "Das malte Leonardo da Vinci.", {"Leonardo da Vinci": P}),
    ("two surnames", "Das baute Juan Rodriguez de Fonseca.", {"Juan Rodriguez de Fonseca": P}),
    ("a town inside a name", "Das sagte Jose de San Martin.", {"Jose de San Martin": P}),
    ("a newspaper", "Das schrieb Washington Post gestern.", {"Washington Post": O}),
    ("an epithet", "Gestern starb Otto der Große.", {"Otto der Große": P}),
    ("an emperor's genitive", "Zur Zeit Kaiser Ottos I. war Krieg.", {"Ottos I": P}),
    ("an emperor", "Da starb Kaiser Otto III. im Zelt.", {"Otto III": P}),
    ("names that the lists have not", "Gerd Müller und Jürgen Petersen spielten.",
     {"Gerd Müller": P, "Jürgen Petersen": P}),
    ("a first name that is a word", "Gestern sang Wolf Biermann mit Will Smith.",
     {"Wolf Biermann": P, "Will Smith": P}),
    ("a first name that is a town", "Das Buch von Douglas Adams ist gut.", {"Douglas Adams": P}),
    ("a town before a name", "Gestern traf in Paris Emmanuel Petit ein.",
     {"Paris": L, "Emmanuel Petit": P}),
    ("a mayor of somewhere", "Da lachte der Husumer Bürgermeister Petersen.", {"Petersen": P}),
    ("a trainer", "Da lachte Bundestrainer Petersen.", {"Petersen": P}),
    ("brackets without a day of birth", "Bashir Ulmann (Bonn) lachte.", {"Bonn": L}),
    ("a thing with a day in brackets", "Der Gorilla Fatu (* 1970) lebt.", {}),
    ("a day of birth", "Bashir Ulmann (* 1970 in Bonn) lachte. Später ging Bashir Ulmann.",
     {"Bashir Ulmann": P, "Bonn": L}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "wanted"), [case[1:] for case in NAMES], ids=[case[0] for case in NAMES]
)
def test_a_name_is_one(text: str, wanted: dict[str, str]) -> None:
    assert names_in(text) == wanted


ENDS = [
    ("an article", "Gestern sang Stevie Petersen den Song Faith.", ["Stevie Petersen"]),
    ("where somebody works", "Thomas Petersen vom FC und Anna Berg von der Polizei kamen.",
     ["Anna Berg", "Thomas Petersen"]),
    ("a genitive", "In Roland Petersens Film weint er.", ["Roland Petersen"]),
    ("a genitive with von", "Unter Johann von Goethes Leitung half es.", ["Johann von Goethe"]),
    ("a noun by its ending", "Da kam Konstantin Petersens Lobpreisung.", ["Konstantin Petersen"]),
    ("a school", "Da steht Heinrich Petersen Schule.", ["Heinrich Petersen"]),
    ("a time", "Gestern kam Edgar Petersen Anfang Mai.", ["Edgar Petersen"]),
    ("a country", "Da verlor Napoleon Petersen Spanien.", ["Napoleon Petersen"]),
    ("a word behind von and a place", "Da war Christian von Oldenburg König geworden.",
     ["Christian von Oldenburg"]),
    ("von and a town of two words", "Da lachte Friedrich von Bad Homburg.",
     ["Friedrich von Bad Homburg"]),
    ("a surname in s", "Das sagte Norah Jones. Jones lachte.", ["Norah Jones"]),
    ("three names", "Das sagte Johann Sebastian Bach.", ["Johann Sebastian Bach"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "names"), [case[1:] for case in ENDS], ids=[case[0] for case in ENDS]
)
def test_a_name_ends_where_the_person_does(text: str, names: list[str]) -> None:
    found = names_in(text)
    assert sorted(name for name, kind in found.items() if kind == P) == names


JOINED = [
    ("a surname", "Otto von Bismarck kam. Bismarck lachte.", {"Otto von Bismarck": 2}),
    ("where somebody is from", "Heinrich von Husum kam nach Husum. In Husum schlief er.",
     {"Heinrich von Husum": 1, "Husum": 2}),
    ("where somebody is from, of no English name",
     "Heinrich von Bozen lachte. Bozen ist schön, sagt man in Bozen.",
     {"Heinrich von Bozen": 1, "Bozen": 2}),
    ("a relative pronoun before a town",
     "Die Bahn, die Innsbruck quert, ist neu. Um Innsbruck ist Wald.", {"Innsbruck": 2}),
    ("a month", "Da kam Paul Friedrich August. Im August und ab August schlief er.",
     {"Paul Friedrich August": 1}),
    ("cases of an epithet", "Da kam Karl der Kühne. Man sah Karl den Kühnen.",
     {"Karl der Kühne": 2}),
    ("a genitive", "Da kam Stanislaw Petrow. Die Ansicht Stanislaw Petrows ist alt.",
     {"Stanislaw Petrow": 2}),
    ("nouns behind a name", "Da sah Peter Petersens Lobpreisung. Diese Lobpreisung ist alt.",
     {"Peter Petersen": 1}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "wanted"), [case[1:] for case in JOINED], ids=[case[0] for case in JOINED]
)
def test_mentions_go_to_whom_they_mean(text: str, wanted: dict[str, int]) -> None:
    assert counts_in(text) == wanted


def test_what_the_word_lists_take_back_is_in_the_lists() -> None:
    lists = gazetteers()
    places = {name.lower() for name in lists.city | lists.country}
    assert places >= german_words.NO_PLACES | german_words.DOUBTFUL_PLACES
    assert {name.lower() for name in lists.first} >= german_words.NO_GIVEN
    assert {name.lower() for name in lists.company} >= german_words.NO_COMPANIES


def test_the_word_lists_add_only_what_is_new_and_never_say_two_things() -> None:
    assert german_words.GIVEN.isdisjoint(gazetteers().first)
    assert german_words.NO_PLACES.isdisjoint(german_words.DOUBTFUL_PLACES)
    assert german_words.NO_GIVEN.isdisjoint(name.lower() for name in german_words.GIVEN)
