"""The place, day and agency before a story are told from its words, in many languages."""

import pytest

from reader.language.datelines import dateline_end, eastern_place

STORY = "The council said on Tuesday that it would keep the bridge after a vote of five hours."

DATELINES = [
    "LONDON, May 14 (Reuters) - ",
    "(CNN) -- ",
    "(CNN)",
    "Washington (CNN)",
    "HELSINKI, Finland (AP) — ",
    "MANILA: ",
    "Copenhagen — ",
    "NEW YORK, N.Y., Sept. 3, 2020 /PRNewswire/ -- ",
    "SAN FRANCISCO--(BUSINESS WIRE)--",
    "SEOUL, South Korea -- ",
    "BEIJING, March 5 (Xinhua) -- ",
    "Wien/Graz (APA) – ",
    "Frankfurt/Main (dpa/lhe) - ",
    "PARIS, 12 mai (Reuters) - ",
    "Madrid, 12 may (EFE).- ",
    "SÃO PAULO (Reuters) - ",
    "МОСКВА, 12 мая. /ТАСС/. ",
    "КИЇВ — ",
    "القاهرة (رويترز) - ",
    "北京（路透社）—— ",
    "【ロンドン＝共同】",
    "新华社北京5月12日电（记者李明）",
    "(서울=연합뉴스) 홍길동 기자 = ",
    "VISEU, 3 de março (Lusa) - ",
    "Santiago, 4 jun. (Aton). ",
    "LA PAZ (Unitel) — ",
    "(ANSA) - BARI, 07 GIU - ",
    "(AGI) - Lecce, 7 giu. - ",
    "央视网西安6月7日消息",
    "Torino, 3 mag. (askanews) – ",
    "ОМСК, 4 июня — РИА Новости. ",
    "Пермь. 4 июня. ИНТЕРФАКС - ",
    "Reims, le 4 juin 2024 – ",
    "Ulm, 4. Juni 2024 - ",
    "【釜山共同】",
    "Caracas, 9 de noviembre de 2023.- ",
    "Lindau (krs). ",
    "Bad Aibling. (mo) ",
    "Halle (tw/je) | ",
    "KÖLN taz | ",
    "BAD EMS dpa/lrs | ",
]

NO_DATELINES = [
    "World Health Organization (WHO) - ",
    "Abu Dujana, a top commander (LeT) of the group, ",
    "WARNING: ",
    "UPDATE — ",
    "He said — ",
    "Justice delayed — ",
    "SPORT heute | ",
    "Yes — ",
    "The BBC (which is British) - ",
    "The town clerk: ",
    "Angela Merkel (Christdemokraten). ",
    "Rostock, 1989: ",
    "Lazio-Napoli 2-1: ",
    "Porto – Benfica, 2-2: ",
    "Mein Bruder (er) kam spät. ",
    "Lindau (1970). ",
    "",
]


@pytest.mark.parametrize("dateline", DATELINES)
def test_a_dateline_ends_where_the_story_begins(dateline: str) -> None:
    text = dateline + STORY
    assert dateline_end(text, 0, len(text), first=True) == len(dateline)


@pytest.mark.parametrize("words", NO_DATELINES)
def test_other_words_before_a_dash_are_the_story_s(words: str) -> None:
    text = words + STORY
    assert dateline_end(text, 0, len(text), first=True) is None


def test_inside_a_text_a_dateline_names_its_agency() -> None:
    agency, place = f"OSLO (AP) - {STORY}", f"OSLO - {STORY}"
    assert dateline_end(agency, 0, len(agency), first=False) == len("OSLO (AP) - ")
    assert dateline_end(place, 0, len(place), first=False) is None
    initials = f"Lindau (krs). {STORY}"
    assert dateline_end(initials, 0, len(initials), first=False) is None


def test_a_heading_has_no_dateline() -> None:
    assert dateline_end("LONDON - A walk", 0, 15, first=True) is None


def test_marks_without_a_word_are_no_dateline() -> None:
    text = f", , — {STORY}"
    assert dateline_end(text, 0, len(text), first=True) is None


@pytest.mark.parametrize(
    ("dateline", "place"),
    [
        ("新华社广州6月4日电", "广州"),
        ("中新网西安6月4日电", "西安"),
        ("【釜山共同】", "釜山"),
        ("［大阪　４日　ロイター］ - ", "大阪"),
        ("(KYIV, Ukraine) -- ", None),
    ],
)
def test_the_place_of_an_eastern_dateline_is_beside_its_agency(
    dateline: str, place: str | None
) -> None:
    span = eastern_place(dateline)
    assert (dateline[slice(*span)] if span else None) == place
