"""Calendar dates and weekdays in six more languages, read against Tuesday 18 May 2021."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.dates.foreign.grammar import LEXICONS
from tests.dates.conftest import Find

TEXTS = [
    ("de", "Er kam am Dienstag, dem 3. März 2020.", "Dienstag, dem 3. März 2020", "2020-03-03"),
    ("de", "Er kam am Montag.", "Montag", "2021-05-17"),
    ("de", "Er wird am Freitag kommen.", "Freitag", "2021-05-21"),
    ("de", "Er kam letzte Woche.", "letzte Woche", "2021-W19"),
    ("de", "Er kommt nächsten Montag.", "nächsten Montag", "2021-05-24"),
    ("de", "Er kam in den 1990er Jahren.", "den 1990er Jahren", "199"),
    ("de", "Er kam im Juni.", "Juni", "2020-06"),
    ("de", "Er fährt ab Dezember.", "Dezember", "2021-12"),
    ("de", "Er kam vom 3.-5. Mai 2021.", "3.-5. Mai 2021", "2021-05-03"),
    ("fr", "Il est venu mardi 3 mars 2020.", "mardi 3 mars 2020", "2020-03-03"),
    ("fr", "Il est venu la semaine dernière.", "semaine dernière", "2021-W19"),
    ("fr", "Il est venu lundi dernier.", "lundi dernier", "2021-05-17"),
    ("fr", "Il viendra l'année prochaine.", "l'année prochaine", "2022"),
    ("fr", "C'était le 1er mai.", "1er mai", "2021-05-01"),
    ("fr", "Il est venu hier.", "hier", "2021-05-17"),
    ("fr", "Les années 1990 sont loin.", "Les années 1990", "199"),
    ("es", "Llegó el martes 3 de marzo de 2020.", "martes 3 de marzo de 2020", "2020-03-03"),
    ("es", "Llegó la semana pasada.", "semana pasada", "2021-W19"),
    ("es", "Llegó en 2012.", "2012", "2012"),
    ("es", "Llega el próximo año.", "próximo año", "2022"),
    ("it", "È arrivato martedì 3 marzo 2020.", "martedì 3 marzo 2020", "2020-03-03"),
    ("it", "È arrivato la settimana scorsa.", "settimana scorsa", "2021-W19"),
    ("it", "È arrivato il 1° maggio.", "1° maggio", "2021-05-01"),
    ("it", "Erano gli anni '90.", "gli anni '90", "199"),
    ("pt", "Chegou na terça-feira, 3 de março de 2020.", "terça-feira, 3 de março de 2020", "2020-03-03"),
    ("pt", "Chegou na semana passada.", "semana passada", "2021-W19"),
    ("pt", "Chegou em 2012.", "2012", "2012"),
    ("nl", "Hij kwam dinsdag 3 maart 2020.", "dinsdag 3 maart 2020", "2020-03-03"),
    ("nl", "Hij kwam vorige week.", "vorige week", "2021-W19"),
    ("nl", "Hij komt volgend jaar.", "volgend jaar", "2022"),
    ("sv", "Det var 2020-03-03.", "2020-03-03", "2020-03-03"),
]  # fmt: skip

TRAPS = [
    ("de", "Guten Morgen, sagte er. So. Das kostet 2000 Euro."),
    ("fr", "Il a payé 2000 euros."),
    ("es", "Cuesta 2000 euros."),
    ("pt", "Na segunda parte do jogo marcou."),
    ("nl", "Het kost 2000 euro."),
    ("ja", "これは2020です。"),
]


@pytest.mark.parametrize(("language", "text", "piece", "value"), TEXTS)
def test_a_date_is_found_and_resolved(
    find: Find, language: str, text: str, piece: str, value: str
) -> None:
    assert find(text, language=language) == [(piece, "DATE", value)]


@pytest.mark.parametrize(("language", "text"), TRAPS)
def test_other_words_are_no_dates(find: Find, language: str, text: str) -> None:
    assert find(text, language=language) == []


AGAIN = [
    ("de", "Er kam jeden Samstag.", "jeden Samstag"),
    ("fr", "Il venait tous les samedis.", "tous les samedis"),
    ("es", "Llega cada sábado.", "cada sábado"),
    ("it", "Arriva ogni sabato.", "ogni sabato"),
    ("pt", "Chega todos os sábados.", "todos os sábados"),
    ("nl", "Hij komt elke zaterdag.", "elke zaterdag"),
]


@pytest.mark.parametrize(("language", "text", "piece"), AGAIN)
def test_a_weekday_that_comes_again_is_a_set(
    find: Find, language: str, text: str, piece: str
) -> None:
    assert find(text, language=language) == [(piece, "SET", "XXXX-WXX-6")]


OPEN = [
    ("de", "Er kam am Montag.", "Montag", None),
    ("de", "Er kam letzten Montag.", "letzten Montag", None),
    ("de", "Er kam diese Woche.", "diese Woche", None),
    ("de", "Er kam gestern.", "gestern", None),
    ("de", "Er kam am 3. März.", "3. März", "XXXX-03-03"),
    ("fr", "Il est venu la semaine dernière.", "semaine dernière", None),
]


@pytest.mark.parametrize(("language", "text", "piece", "value"), OPEN)
def test_a_date_stays_open_without_a_day_of_publication(
    find: Find, language: str, text: str, piece: str, value: str | None
) -> None:
    assert find(text, language=language, published=None) == [(piece, "DATE", value)]


def test_this_week_is_that_of_publication(find: Find) -> None:
    assert find("Er kam diese Woche.", language="de") == [("diese Woche", "DATE", "2021-W20")]


def test_tomorrow_is_open_on_the_last_day_of_the_calendar(find: Find) -> None:
    found = find("Er kommt morgen.", language="de", published=date.max)
    assert found == [("morgen", "DATE", None)]


def test_a_day_that_no_month_has_is_none(find: Find) -> None:
    assert ("31. Juni", "DATE", "2021-06-31") not in find("Er kam am 31. Juni.", language="de")


@pytest.mark.parametrize("language", LEXICONS)
def test_every_language_has_twelve_months_and_seven_days(language: str) -> None:
    lexicon = LEXICONS[language]
    assert len(lexicon.months) == 12
    assert len(lexicon.weekdays) == 7


@given(st.sampled_from(sorted(LEXICONS)), st.dates(date(1900, 1, 1), date(2099, 12, 31)))
@settings(max_examples=100, deadline=None)
def test_what_was_written_is_read_back(find: Find, language: str, day: date) -> None:
    lexicon = LEXICONS[language]
    month = lexicon.months[day.month - 1].split("|")[0]
    link = {"de": ". ", "es": " de ", "pt": " de "}.get(language, " ")
    of = " de " if language in {"es", "pt"} else " "
    written = f"{day.day}{link}{month}{of}{day.year}"
    assert find(f"X {written}.", language=language) == [(written, "DATE", day.isoformat())]


MORE = [
    ("cs", "V roce 1920 se narodil.", "1920"), ("cs", "Stalo se to 3. března 2020.", "2020-03-03"),
    ("pl", "Urodził się 3 marca 2020 roku.", "2020-03-03"), ("pl", "W 1920 roku zmarł.", "1920"),
    ("ru", "Он родился 3 марта 2020 года.", "2020-03-03"), ("ru", "В 1920 году он умер.", "1920"),
    ("uk", "Він народився 3 березня 2020 року.", "2020-03-03"), ("sv", "Det var den 3 mars 2020.", "2020-03-03"),
    ("sv", "År 1920 dog han.", "1920"), ("da", "Det var den 3. marts 2020.", "2020-03-03"),
    ("no", "Det var 3. mars 2020.", "2020-03-03"), ("fi", "Vuonna 1920 hän kuoli.", "1920"),
    ("tr", "3 Mart 2020 günü geldi.", "2020-03-03"), ("ro", "A murit în martie 2020.", "2020-03"),
    ("ca", "Va ser el 3 de març de 2020.", "2020-03-03"), ("sk", "V máji 2020 prišiel.", "2020-05"),
    ("sv", "Det kostar 2000 kronor.", None),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "value"), MORE)
def test_full_dates_and_years_are_read_in_more_languages(
    find: Find, language: str, text: str, value: str | None
) -> None:
    assert [value for _, _, value in find(text, language=language)] == ([value] if value else [])
