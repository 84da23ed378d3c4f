"""Names beside words that are no part of them, and long names that were read in pieces."""

import pytest

from reader.actors.find import find_actors
from reader.document.from_plain import plain_document
from reader.language.analyse import analyse

CASES = [
    ("ru", "Мэр Казани Ильсур Метшин открыл новую школу.", ["Казани", "Ильсур Метшин"]),
    ("uk", "Мер Львова Андрій Садовий зустрівся з послами.", ["Львова", "Андрій Садовий"]),
    ("cs", "Primátor Brna Petr Vokřál navštívil nemocnici.", ["Brna", "Petr Vokřál"]),
    (
        "pl",
        "Prezydent Gdańska Aleksandra Dulkiewicz tu była.",
        ["Gdańska", "Aleksandra Dulkiewicz"],
    ),
    ("sr", "Gradonačelnik Niša Dragana Sotirovski je tu.", ["Niša", "Dragana Sotirovski"]),
    ("ru", "Президент Спартака Леонид Федун уехал.", ["Спартака", "Леонид Федун"]),
    ("uk", "Потім прийшов Ковальчук Андрій Петрович.", ["Ковальчук Андрій Петрович"]),
    ("fr", "Bonjour Sandrine, merci pour ton message.", ["Sandrine"]),
    ("pt", "Olá Beatriz, chego a Coimbra amanhã.", ["Beatriz", "Coimbra"]),
    ("it", "Caro Diario, il film di Nanni Moretti, uscì.", ["Caro Diario", "Nanni Moretti"]),
    ("en", "Hi Rebecca, the train from Cardiff is late.", ["Rebecca", "Cardiff"]),
    ("en", "He joined the Reform Party of Alberta.", ["Reform Party of Alberta"]),
    ("en", "She left the Pakistan People's Party in May.", ["Pakistan People's Party"]),
    ("en", "The Nova Scotia Liberal Party won the seat.", ["Nova Scotia Liberal Party"]),
    ("en", "Play helps (Mendel & Robertson, 2010).", ["Mendel", "Robertson"]),
    ("en", "Rolls & Royce, 1906, was the first.", ["Rolls & Royce"]),
]


@pytest.mark.parametrize(("language", "text", "names"), CASES, ids=[case[1] for case in CASES])
def test_names_end_where_they_end(language: str, text: str, names: list[str]) -> None:
    mentions, _ = find_actors(analyse(plain_document(text), language=language))
    assert [one.text for one in mentions if one.kind != "other"] == names


@pytest.mark.parametrize(
    ("language", "text", "body"),
    [
        ("ru", "Президент Спартака Леонид Федун уехал.", "Спартака"),
        ("ru", "Глава Роснефти Игорь Сечин заявил это.", "Роснефти"),
        ("sl", "Predsednik SDS Janez Janša je odstopil.", "SDS"),
    ],
)
def test_what_a_president_heads_is_no_place(language: str, text: str, body: str) -> None:
    mentions, _ = find_actors(analyse(plain_document(text), language=language))
    assert {one.text: one.kind for one in mentions}[body] == "organization"
