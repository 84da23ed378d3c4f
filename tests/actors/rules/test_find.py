"""Names in languages without weights."""

import pytest

from reader.actors.find import find_actors
from reader.actors.forms import places as places_module
from reader.actors.forms.places import places
from reader.document.from_plain import plain_document
from reader.language.analyse import analyse


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "قرر المجلس يوم الاثنين الإبقاء على الجسر."),
        ("th", "สภาเมืองตัดสินใจเมื่อวันจันทร์"),
    ],
)
def test_where_there_are_no_capitals_nothing_is_guessed(language: str, text: str) -> None:
    mentions, actors = find_actors(analyse(plain_document(text), language=language))
    assert mentions == ()
    assert actors == ()


JOINED = {
    "cs": ("Premiér Petr Svoboda mluvil v Praze. Svoboda pojede do Brna.", ("Petr Svoboda", 2)),
    "uk": ("Президент Володимир Бойко говорив у Києві. Потім Бойко поїхав до Львова.",
           ("Володимир Бойко", 2)),
    "el": ("Ο πρωθυπουργός Κυριάκος Μελάς μίλησε στο Παρίσι. Ο Μελάς θα πάει στη Βόλο.",
           ("Κυριάκος Μελάς", 2)),
}  # fmt: skip


@pytest.mark.parametrize("language", JOINED)
def test_a_person_has_no_title_no_place_and_all_mentions(language: str) -> None:
    text, wanted = JOINED[language]
    mentions, actors = find_actors(analyse(plain_document(text), language=language))
    people = [(actor.name, len(actor.mentions)) for actor in actors if actor.kind == "person"]
    assert wanted in people
    assert all(text[one.start : one.end] == one.text for one in mentions)


FOUND = [
    ("ca", "El president, Pere Aragonès, va visitar Girona. Segons Gemma Ubasart, plou.",
     {"Pere Aragonès": "person", "Gemma Ubasart": "person", "Girona": "place"}),
    ("ca", "Segons la Unió Europea i l'Institut d'Estudis Catalans, plou.",
     {"Unió Europea": "organization", "Institut d'Estudis Catalans": "organization"}),
    ("bg", "Според Бойко Борисов в София и във Варна вали. Президентът Румен Радев мълчи.",
     {"Бойко Борисов": "person", "Румен Радев": "person", "София": "place", "Варна": "place"}),
    ("uk", "За словами Дмитра Кулеби, МЗС України мовчить. Однак Юлія Тимошенко говорить.",
     {"Дмитра Кулеби": "person", "МЗС України": "organization", "Юлія Тимошенко": "person"}),
    ("cs", "Podle Jana Lipavského prší. Také Univerzita Karlova mlčí.",
     {"Jana Lipavského": "person", "Univerzita Karlova": "organization"}),
    ("sl", "Po besedah Janeza Janše v Ljubljani dežuje. Banka Slovenije molči.",
     {"Janeza Janše": "person", "Ljubljani": "place", "Banka Slovenije": "organization"}),
    ("el", "Σύμφωνα με τον Αλέξη Τσίπρα, ο ΣΥΡΙΖΑ σιωπά στο Παρίσι.",
     {"Αλέξη Τσίπρα": "person", "ΣΥΡΙΖΑ": "organization", "Παρίσι": "place"}),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "wanted"), FOUND)
def test_names_are_found_without_the_words_that_open_a_sentence(
    language: str, text: str, wanted: dict[str, str]
) -> None:
    mentions, _ = find_actors(analyse(plain_document(text), language=language))
    assert {one.text: one.kind for one in mentions} == wanted


def test_a_bank_is_an_organization() -> None:
    text = "Η Τράπεζα της Ελλάδος σιωπά."
    mentions, _ = find_actors(analyse(plain_document(text), language="el"))
    assert [(one.text, one.kind) for one in mentions] == [("Τράπεζα της Ελλάδος", "organization")]


def test_days_and_peoples_are_no_names() -> None:
    for language, text in (
        ("el", "Τη Δευτέρα και την Τρίτη έβρεξε."),
        ("el", "Οι Έλληνες και οι Τούρκοι μίλησαν."),
    ):
        mentions, _ = find_actors(analyse(plain_document(text), language=language))
        assert mentions == ()


CASES = {
    "cs": ("Premiér mluvil v Praze. Pojede do Německa.", {"Praze", "Německa"}),
    "uk": ("Президент говорив у Києві. У Німеччині падав сніг.", {"Києві", "Німеччині"}),
}  # fmt: skip


@pytest.mark.parametrize("language", CASES)
def test_a_place_is_known_by_its_own_name_and_in_its_cases(language: str) -> None:
    text, wanted = CASES[language]
    mentions, _ = find_actors(analyse(plain_document(text), language=language))
    assert {one.text for one in mentions if one.kind == "place"} == wanted
    assert all(text[one.start : one.end] == one.text for one in mentions)


def test_a_language_that_countries_have_no_names_in_keeps_its_people() -> None:
    assert places("la") == frozenset()
    mentions, _ = find_actors(analyse(plain_document("Heri Marcus Antonius venit."), language="la"))
    assert [(one.text, one.kind) for one in mentions] == [("Marcus Antonius", "person")]


def test_without_the_standard_s_names_our_own_are_left(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = places("de")
    monkeypatch.setattr(places_module, "find_spec", lambda _: None)
    found = places.__wrapped__("de")
    assert "Frankreich" not in found
    assert "Wien" in found
    assert found < whole
