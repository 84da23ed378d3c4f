"""Where one name ends and the next begins in other languages."""

import pytest

from reader.actors.find import find_actors
from reader.document.from_plain import plain_document
from reader.language.analyse import analyse

TWO = [
    ("es", "Ayer Juan García y la Unión Europea callaron.", ["Juan García", "Unión Europea"]),
    ("es", "Ayer Donald Trump y la OTAN callaron.", ["Donald Trump", "OTAN"]),
    ("es", "Ayer España y la Argentina jugaron.", ["España", "Argentina"]),
    ("es", "Ayer el FMI y la OMS callaron.", ["FMI", "OMS"]),
    ("es", "Ayer Pedro Sánchez y Emmanuel Macron callaron.", ["Pedro Sánchez", "Emmanuel Macron"]),
    ("it", "Ieri Mario Bianchi e la Russia tacquero.", ["Mario Bianchi", "Russia"]),
    ("it", "Ieri la Francia e la Germania tacquero.", ["Francia", "Germania"]),
    ("it", "Ieri l'Onu e l'Unione europea tacquero.", ["Onu", "Unione europea"]),
    ("it", "Ieri la Banca d'Italia e la Consob tacquero.", ["Banca d'Italia", "Consob"]),
    ("pt", "Ontem João Silva e a União Europeia calaram.", ["João Silva", "União Europeia"]),
    ("fr", "Hier Emmanuel Macron et la Commission européenne ont parlé.",
     ["Emmanuel Macron", "Commission européenne"]),
    ("de", "Gestern schwiegen Angela Merkel und die Europäische Union.",
     ["Angela Merkel", "Europäische Union"]),
    ("nl", "Gisteren zwegen Mark Jansen en de Europese Unie.", ["Mark Jansen", "Europese Unie"]),
    ("sv", "Igår teg Anna Berg och Europeiska unionen.", ["Anna Berg", "Europeiska unionen"]),
    ("pl", "Wczoraj Donald Nowak i Unia Europejska milczeli.",
     ["Donald Nowak", "Unia Europejska"]),
    ("es", "Ayer el Banco de España y el Ministerio de Hacienda callaron.",
     ["Banco de España", "Ministerio de Hacienda"]),
    ("es", "Ayer el Ministerio de Hacienda y la Junta callaron.",
     ["Ministerio de Hacienda", "Junta"]),
    ("it", "Ieri il Ministero della Salute e l'Istat tacquero.",
     ["Ministero della Salute", "Istat"]),
    ("fr", "Hier le ministère de l'Économie et Bruno Lambert se taisaient.",
     ["ministère de l'Économie", "Bruno Lambert"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "names"), TWO, ids=[f"{c[0]} {c[2][0]}" for c in TWO])
def test_a_conjunction_parts_two_names(language: str, text: str, names: list[str]) -> None:
    mentions, _ = find_actors(analyse(plain_document(text), language=language))
    assert [one.text for one in mentions] == names


ONE = [
    ("es", "Ayer calló el Ministerio de Economía y Hacienda.",
     "Ministerio de Economía y Hacienda", "organization"),
    ("it", "Ieri tacque il Ministero dell'Economia e delle Finanze.",
     "Ministero dell'Economia e delle Finanze", "organization"),
    ("it", "Ieri tacque il Ministero dell'Istruzione e del Merito.",
     "Ministero dell'Istruzione e del Merito", "organization"),
    ("pt", "Ontem calou o Ministério da Economia e do Mar.",
     "Ministério da Economia e do Mar", "organization"),
    ("fr", "Hier le ministère de l'Économie et des Finances se taisait.",
     "ministère de l'Économie et des Finances", "organization"),
    ("fr", "Hier le Conseil national se taisait.", "Conseil national", "organization"),
    ("nl", "Gisteren zweeg het Ministerie van Economische Zaken en Klimaat.",
     "Ministerie van Economische Zaken en Klimaat", "organization"),
    ("pl", "Wczoraj milczało Ministerstwo Nauki i Szkolnictwa Wyższego.",
     "Ministerstwo Nauki i Szkolnictwa Wyższego", "organization"),
    ("es", "Ayer ganó otra vez Castilla y León.", "Castilla y León", "place"),
    ("pt", "Ontem votou São Tomé e Príncipe.", "São Tomé e Príncipe", "place"),
    ("es", "Ayer lo escribió Ortega y Gasset.", "Ortega y Gasset", "person"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "name", "kind"), ONE, ids=[c[2] for c in ONE])
def test_a_conjunction_inside_a_name_stays_there(
    language: str, text: str, name: str, kind: str
) -> None:
    mentions, _ = find_actors(analyse(plain_document(text), language=language))
    assert [(one.text, one.kind) for one in mentions] == [(name, kind)]


def test_a_minister_is_no_ministry() -> None:
    text = "Hier le ministre de l'Économie se taisait."
    mentions, _ = find_actors(analyse(plain_document(text), language="fr"))
    assert [one.text for one in mentions] == ["Économie"]


NOUNS = [
    ("a capital", "Er fuhr in die Hauptstadt Belgrad.", [("Belgrad", "place")]),
    ("a service", "Das sagte der Geheimdienst GCHQ gestern.", [("GCHQ", "organization")]),
    ("behind von", "Er fuhr in den Süden von London.", [("London", "place")]),
    ("an office behind", "Gestern wurde Olaf Petersen Kanzler.", [("Olaf Petersen", "person")]),
    ("another noun", "Er trug die Jacke Paris gern.", []),
    ("an opener", "Auch die Stadt schwieg.", []),
]


@pytest.mark.parametrize(("text", "wanted"), [c[1:] for c in NOUNS], ids=[c[0] for c in NOUNS])
def test_a_german_noun_says_what_the_name_behind_it_is(
    text: str, wanted: list[tuple[str, str]]
) -> None:
    mentions, _ = find_actors(analyse(plain_document(text), language="de"))
    assert [(one.text, one.kind) for one in mentions] == wanted


def test_letters_open_a_sentence_as_a_name_and_a_loud_word_does_not() -> None:
    text = "NRK melder om regn. DER regner det. Hun bor der."
    mentions, _ = find_actors(analyse(plain_document(text), language="no"))
    assert [(one.text, one.kind) for one in mentions] == [("NRK", "organization")]


def test_initials_of_any_script_belong_to_a_name() -> None:
    for language, text, name in (
        ("sk", "Potom prišiel P. J. Šafárik domov.", "P. J. Šafárik"),
        ("ru", "Потом приехал А. С. Пушкин домой.", "А. С. Пушкин"),
    ):
        mentions, _ = find_actors(analyse(plain_document(text), language=language))
        assert [one.text for one in mentions] == [name]
