"""What is no date, or no hour, in six languages."""

import pytest

from tests.dates.conftest import Find

NONE = [
    ("de", "Frau Mai und Herr Sommer wohnen in der Montagstraße."), ("de", "Guten Morgen, sagte sie am Fenster."),
    ("de", "Um 2000 Menschen kamen, in 1900 Häusern brannte Licht."), ("de", "Das Verhältnis 1:10 stimmt, der Maßstab 1:25 auch."),
    ("de", "Er lief 2000 m und las Psalm 23:10."), ("de", "Der Paragraph 1984 und die Nummer 0761/20120 gelten."),
    ("fr", "Le trajet prend 8 heures 15 minutes et 7 h 35 min 39 s."), ("fr", "La planète Mars tourne."),
    ("fr", "Il vit rue du 1900 logements."), ("fr", "Il a gagné 3 à 2."), ("fr", "Jeux olympiques d'hiver 2018"),
    ("fr", "La commande a été passée par la mairie."), ("fr", "Les comptes n'avaient jamais été passés au crible."),
    ("es", "Plácido Domingo cantó con Julio."), ("es", "Una finca de 1200 hectáreas se vendió."), ("es", "Trabaja cada mañana y toda la mañana."),
    ("it", "Il Mezzogiorno cresce poco."), ("it", "È la speranza di un fulgido domani."), ("it", "La sua città natale è bella."),
    ("it", "Costa 2000 euro."), ("pt", "A sua cidade natal é bonita."), ("pt", "A segunda parte e a quinta do Sol."),
    ("pt", "O número 2012 da rua."), ("nl", "Het dorp telt 1300 zielen en 1400 koeien."), ("nl", "Het kost 0.00 euro."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), NONE)
def test_other_words_and_numbers_are_no_dates(find: Find, language: str, text: str) -> None:
    assert find(text, language=language) == []


STEPPED = [
    ("fr", "Le 17 octobre dernier, il est venu.", "2020-10-17"), ("fr", "Il viendra le 17 février prochain.", "2022-02-17"),
    ("es", "Se emitirá el próximo 21 de diciembre.", "2021-12-21"), ("it", "Il prossimo 20 aprile verrà.", "2022-04-20"),
    ("fr", "Il a l'été dernier vu Lyon.", "2020-SU"), ("fr", "Le musée ouvrira l'été prochain.", "2021-SU"),
    ("es", "Vino el pasado mes de enero.", "2021-01"), ("pt", "Será no próximo dia 5 de março.", "2022-03-05"),
    ("it", "Il 25 di gennaio venne.", "2021-01-25"), ("pt", "Nos anos 20 havia paz.", "192"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "value"), STEPPED)
def test_last_and_next_beside_a_date_give_its_year(
    find: Find, language: str, text: str, value: str
) -> None:
    assert [value for _, _, value in find(text, language=language)] == [value]
