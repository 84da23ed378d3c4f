"""Names in languages that the model has not learnt."""

import pytest

from reader.actors.find import find_actors
from reader.actors.multilingual import places as places_module
from reader.actors.multilingual.places import places
from reader.document.from_plain import plain_document
from reader.language.analyse import analyse

TEXTS = {
    "de": (
        (
            "Am Montag sprach Sabine Krüger mit Herrn Petersen über die Baustelle. Der Wagen "
            "fuhr nach Cuxhaven. Die Polizei zählte viele Menschen. Frau Krüger lachte, und "
            "die EU schwieg."
        ),
        {"Sabine Krüger": "person", "Petersen": "person", "Cuxhaven": "place"},
    ),
    "fr": (
        (
            "Selon Marie Lambert, la Banque centrale européenne a rencontré lundi à Marseille "
            "Jean Morel. Lambert enseigne à l'Université de Lyon."
        ),
        {
            "Marie Lambert": "person",
            "Jean Morel": "person",
            "Banque centrale européenne": "organization",
            "Université de Lyon": "organization",
            "Marseille": "place",
        },
    ),
    "es": (
        (
            "Según Juan García, rector de la Universidad de Salamanca, el plan llegó tarde a "
            "Madrid. García viajará a Barcelona."
        ),
        {
            "Juan García": "person",
            "Universidad de Salamanca": "organization",
            "Madrid": "place",
            "Barcelona": "place",
        },
    ),
    "it": (
        (
            "Il presidente ha incontrato lunedì Mario Bianchi. Per la Banca d'Italia il piano "
            "è buono. Bianchi andrà a Milano."
        ),
        {"Mario Bianchi": "person", "Banca d'Italia": "organization", "Milano": "place"},
    ),
    "nl": (
        ("Volgens Mark Jansen steunt de Nederlandsche Bank het plan. Jansen woont in Rotterdam."),
        {"Mark Jansen": "person", "Nederlandsche Bank": "organization", "Rotterdam": "place"},
    ),
    "pl": (
        ("Premier Donald Nowak spotkał się z Komisją. Nowak pojedzie do Krakowa, a potem wróci."),
        {"Donald Nowak": "person"},
    ),
    "ru": (
        ("Президент Владимир Орлов приехал в понедельник. Потом Орлов говорил с людьми."),
        {"Владимир Орлов": "person"},
    ),
}


@pytest.mark.parametrize("language", TEXTS)
def test_names_are_found_joined_and_typed(language: str) -> None:
    text, wanted = TEXTS[language]
    _, actors = find_actors(analyse(plain_document(text), language=language))
    found = {actor.name: actor.kind for actor in actors}
    assert {name: found.get(name) for name in wanted} == wanted


@pytest.mark.parametrize("language", ["fr", "es", "it", "nl", "ru"])
def test_a_surname_goes_to_the_full_name(language: str) -> None:
    text, _ = TEXTS[language]
    _, actors = find_actors(analyse(plain_document(text), language=language))
    assert max(len(actor.mentions) for actor in actors if actor.kind == "person") == 2


def test_german_nouns_are_no_names() -> None:
    text = (
        "Die Straßenbahn fährt wieder. Der Oberbürgermeister lobte die Bauarbeiter, und am Bahnhof "
        "standen sechstausend Menschen mit alten Fahrscheinen. Zwei Linien sind geplant."
    )
    mentions, _ = find_actors(analyse(plain_document(text), language="de"))
    assert mentions == ()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "国家主席星期一在北京会见了客人。"),
        ("ja", "市議会は月曜日に橋を残すことを決めた。"),
        ("ar", "قرر المجلس يوم الاثنين الإبقاء على الجسر."),
        ("th", "สภาเมืองตัดสินใจเมื่อวันจันทร์"),
    ],
)
def test_where_there_are_no_capitals_nothing_is_guessed(language: str, text: str) -> None:
    mentions, actors = find_actors(analyse(plain_document(text), language=language))
    assert mentions == ()
    assert actors == ()


JOINED = {
    "sv": ("Statsminister Ulf Karlsson träffade Anna Berg i Paris. Karlsson reser till Göteborg.",
           ("Ulf Karlsson", 2)),
    "da": ("Statsminister Mette Holm mødte Jens Friis i Paris. Holm rejser til Aarhus.",
           ("Mette Holm", 2)),
    "no": ("Statsminister Jonas Vik møtte Anna Berg i Paris. Ifølge planen reiser Vik til Bergen.",
           ("Jonas Vik", 2)),
    "fi": ("Pääministeri Petteri Orpo tapasi vieraita. Orpon mukaan Orpo matkustaa.",
           ("Petteri Orpo", 3)),
    "hu": ("Orbán Viktor miniszterelnök Budapesten beszélt. Később Orbán hazament.",
           ("Orbán Viktor", 2)),
    "ro": ("Premierul Marcel Ciobanu a vorbit la Paris. Ciobanu va merge la Cluj.",
           ("Marcel Ciobanu", 2)),
    "cs": ("Premiér Petr Svoboda mluvil v Praze. Svoboda pojede do Brna.", ("Petr Svoboda", 2)),
    "sk": ("Premiér Robert Kováč hovoril v Prahe. Kováč pôjde do Nitry.", ("Robert Kováč", 2)),
    "uk": ("Президент Володимир Бойко говорив у Києві. Потім Бойко поїхав до Львова.",
           ("Володимир Бойко", 2)),
    "el": ("Ο πρωθυπουργός Κυριάκος Μελάς μίλησε στο Παρίσι. Ο Μελάς θα πάει στη Βόλο.",
           ("Κυριάκος Μελάς", 2)),
    "pt": ("O presidente Luís Silva falou em Paris. Segundo Silva, o plano é bom.",
           ("Luís Silva", 2)),
    "tr": ("Cumhurbaşkanı Recep Yılmaz Paris'te konuştu. Sonra Yılmaz eve gitti.",
           ("Recep Yılmaz", 2)),
    "de": ("Kanzler Olaf Petersen sprach in Paris. Petersen reist nach Hamburg.",
           ("Olaf Petersen", 2)),
}  # fmt: skip


@pytest.mark.parametrize("language", JOINED)
def test_a_person_has_no_title_no_place_and_all_mentions(language: str) -> None:
    text, wanted = JOINED[language]
    mentions, actors = find_actors(analyse(plain_document(text), language=language))
    people = [(actor.name, len(actor.mentions)) for actor in actors if actor.kind == "person"]
    assert wanted in people
    assert all(text[one.start : one.end] == one.text for one in mentions)


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("sv", "Enligt Sveriges Riksbank är planen bra.", "Sveriges Riksbank"),
        ("fi", "Suomen Pankin mukaan suunnitelma on hyvä.", "Suomen Pankin"),
        ("hu", "Szerinte a Magyar Nemzeti Bank terve jó.", "Magyar Nemzeti Bank"),
        ("el", "Η Τράπεζα της Ελλάδος σιωπά.", "Τράπεζα της Ελλάδος"),
        ("ru", "Вчера Банк России промолчал.", "Банк России"),
        ("pl", "Według Narodowego Banku Polskiego plan jest dobry.", "Narodowego Banku Polskiego"),
    ],
)
def test_a_bank_is_an_organization(language: str, text: str, name: str) -> None:
    mentions, _ = find_actors(analyse(plain_document(text), language=language))
    assert [(one.text, one.kind) for one in mentions] == [(name, "organization")]


def test_days_and_peoples_are_no_names() -> None:
    for language, text in (
        ("el", "Τη Δευτέρα και την Τρίτη έβρεξε."),
        ("fr", "Pour les Français et les Allemands, tout va bien."),
    ):
        mentions, _ = find_actors(analyse(plain_document(text), language=language))
        assert mentions == ()


CASES = {
    "fi": ("Hän lensi Tampereelle Saksasta. Helsingissä satoi, ja Ranskan rajalla paistoi.",
           {"Tampere", "Saksa", "Helsingissä", "Ranska"}),
    "hu": ("Orbán Viktor Budapesten beszélt. Moszkvában esett, és Németországból hideg jött.",
           {"Budapest", "Moszkvában", "Németország"}),
    "cs": ("Premiér mluvil v Praze. Pojede do Německa.", {"Praze", "Německa"}),
    "pl": ("Premier pojedzie do Krakowa. W Polsce padało.", {"Krakowa", "Polsce"}),
    "sk": ("Premiér hovoril v Prahe. Pôjde do Nitry.", {"Prahe", "Nitry"}),
    "ru": ("Президент приехал в Москву. Потом он был в Польше.", {"Москву", "Польше"}),
    "uk": ("Президент говорив у Києві. У Німеччині падав сніг.", {"Києві", "Німеччині"}),
    "de": ("Am Montag schwieg Deutschland. Russland schwieg auch.", {"Deutschland", "Russland"}),
    "es": ("El plan gusta en los Estados Unidos y en Alemania.", {"Estados Unidos", "Alemania"}),
    "fr": ("La Russie se tait. On attend les États-Unis.", {"Russie", "États-Unis"}),
}  # fmt: skip


@pytest.mark.parametrize("language", CASES)
def test_a_place_is_known_by_its_own_name_and_in_its_cases(language: str) -> None:
    text, wanted = CASES[language]
    mentions, _ = find_actors(analyse(plain_document(text), language=language))
    assert {one.text for one in mentions if one.kind == "place"} == wanted
    assert all(text[one.start : one.end] == one.text for one in mentions)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("hu", "Budapesten Emmanuel Macronnal találkozott."),
        ("fi", "Kukat annettiin Emmanuel Macronille eilen."),
    ],
)
def test_a_full_name_leaves_its_ending(language: str, text: str) -> None:
    _, actors = find_actors(analyse(plain_document(text), language=language))
    assert "Emmanuel Macron" in {actor.name for actor in actors}


def test_a_surname_that_looks_like_a_case_stays_with_its_person() -> None:
    text = "Orbán Viktor Budapesten beszélt. Később Orbán hazament."
    _, actors = find_actors(analyse(plain_document(text), language="hu"))
    assert [(actor.name, len(actor.mentions)) for actor in actors] == [
        ("Orbán Viktor", 2),
        ("Budapest", 1),
    ]


def test_two_cases_of_a_place_are_one_actor() -> None:
    text = "Президент приехал в Москву. В Москве шёл снег."
    _, actors = find_actors(analyse(plain_document(text), language="ru"))
    assert [len(actor.mentions) for actor in actors if actor.kind == "place"] == [2]


def test_a_known_company_is_an_organization() -> None:
    text = "Gestern kaufte Goldman Sachs die Firma. Da schwieg Volkswagen."
    mentions, _ = find_actors(analyse(plain_document(text), language="de"))
    assert [(one.text, one.kind) for one in mentions] == [
        ("Goldman Sachs", "organization"),
        ("Volkswagen", "organization"),
    ]


def test_a_language_that_countries_have_no_names_in_keeps_its_people() -> None:
    assert places("la") == frozenset()
    mentions, _ = find_actors(analyse(plain_document("Heri Marcus Antonius venit."), language="la"))
    assert [(one.text, one.kind) for one in mentions] == [("Marcus Antonius", "person")]


def test_without_the_standard_s_names_our_own_are_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places_module, "find_spec", lambda _: None)
    found = places.__wrapped__("de")
    assert "Frankreich" not in found
    assert "Wien" in found
    assert found < places("de")
