"""Sentences end where a reader would end them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.language.sentences import sentence_spans

ENGLISH = [
    ("title", ["Dr. Smith met Mrs. Jones.", "They talked."]),
    ("initials of a name", ["President George W. Bush spoke.", "J. K. Rowling wrote."]),
    ("a letter that is no name", ["We lack vitamin C. The fruit helps."]),
    ("state organ", ["The U.S. Senate voted.", "It was close."]),
    ("abbreviation at the end", ["They met in the U.S. on Monday.", "It rained."]),
    ("time of day", ["He left at 5 p.m. on Friday.", "Nobody saw it."]),
    ("time of day at the end", ["It ended at 5 p.m.", "Then they left."]),
    ("company", ["Apple Inc. said so.", "She works at Apple Inc.", "The firm grew."]),
    ("number", ["It rose 3.5 percent.", "See fig. 3 and No. 10."]),
    ("section", ["The rules are described in Sec. 3 below.", "They are old."]),
    ("an ordinary word", ["He taught at a college of art.", "His father said no.", "He left."]),
    ("mark inside a name", ["Yahoo! said it would pay.", "It did."]),
    ("lower-case continuation", ["“Why now?” he asked.", "Nobody knew."]),
    ("closing quote", ["“It is done.”", "She sat down."]),
    ("brackets", ["They left. (Nobody saw them.)", "It was late."]),
    ("address", ["See https://example.org/a.b?c=d. now.", "Then close it."]),
    ("single quotes inside", ["She said: 'No.'", "He agreed."]),
    ("question and exclamation", ["Really?", "Yes!", "Good."]),
    ("quote left alone", ["“We will go.” ”", "She sat down."]),
    ("title before a name that opens sentences", ["They met Gen. He Weidong.", "He left."]),
    ("several quotes left alone", ["She left.", "“Yes! ” ” ”"]),
    ("title before a name in small letters", ["He met Prof. van Dyk.", "They talked."]),
    ("title before a number", ["He met Lt. 7 and left.", "They talked."]),
    ("dots", ["He waited… and waited.", "Nothing came."]),
]

OTHERS = [
    ("de", ["Er kam am 3. Oktober 1990.", "Das war im 20. Jahrhundert.", "Z. B. so."]),
    ("de", ["Dr. Vogt sagte »Nein«.", "Prof. Kurz schwieg."]),
    ("fr", ["M. Dupont est venu.", "Il a dit « non ».", "C'est tout."]),
    ("es", ["El Sr. García llegó.", "¿Quién es?", "Nadie lo sabe."]),
    ("es", ["El plan de EE. UU. es bueno.", "Según EE. UU., llega hoy.", "En RR. HH. callan."]),
    ("zh", ["他来了。", "她走了！", "为什么？"]),
    ("ja", ["彼は来た。", "「いいえ。」", "終わり。"]),
    ("ja", ["橋は残った（三度目だった。）。", "終わり。"]),
    ("zh", ["他说：“我走了。”", "她没有回答。"]),
    ("cs", ["Bydlí v ul. Dlouhá č. 7.", "Je doma."]),
    ("es", ["Vive en la av. Mayor.", "Está en casa."]),
    ("hi", ["वह आया।", "वह गई।"]),
    ("el", ["Ήρθε χθες.", "Έφυγε σήμερα."]),
]


KINDS = [
    # closing quotes
    ("de", ["„Bleibt die Brücke?“", "Der Rat schwieg.", "„Sie bleibt.“"]),
    ("de", ["»Wer zahlt?«, fragte sie.", "»Wir alle.«", "Dann ging sie."]),
    ("de", ["„Geh weg!“, rief er und lief zu „Onkel Emil“ hinüber.", "Niemand kam."]),
    ("cs", ["„Most zůstane.“", "Rada hlasovala."]),
    ("fr", ["« Le pont reste. »", "Personne n'a parlé."]),
    ("es", ["Dijo «no quiero.», y se fue.", "Nadie habló."]),
    ("ru", ["Он спросил: «Где мост?».", "Никто не ответил."]),
    ("ru", ["Он жил в г. Москве.", "Мост построили в 1990 г.", "Река узкая."]),
    ("en", ["He studied with Martin King Jr.", "His notes survived."]),
    ("de", ["Vom 2. bis 9. August ruht der Verkehr.", "Danach rollt er."]),
    ("fr", ["Voir l'art. 3 et la p. 12.", "Les deux sont courts."]),
    ("en", ["Yahoo! Inc. bought the mill.", "Nobody minded."]),
    ("sv", ["”Bron blir kvar”, sa hon.", "”Vi betalar.”", "Ingen talade."]),
    ("en", ["'It stays,' she said.", "'We pay.'", "Nobody spoke."]),
    # abbreviations at the end
    ("en", ["The ferry leaves at 9 p.m.", "Early guests wait in the hall."]),
    ("en", ["By 7 a.m. Mrs. Dow had left."]),
    ("en", ["It opens at 8 a.m. Pacific time.", "It is cheap."]),
    ("en", ["She works at Dow & Co.", "Farmers sold it their land."]),
    ("en", ["They brought bread, wine, etc.", "Children ran about."]),
    ("en", ["He joined the U.S. Navy.", "She left the U.S.", "Nobody knew."]),
    ("en", ["The house stands on Mill St.", "Visitors pass it daily."]),
    ("da", ["De købte brød, vin osv.", "Derefter gik de."]),
    ("pl", ["Most zbudowano w 1903 r.", "Miasto rosło."]),
    ("it", ["Comprò pane, vino, ecc.", "Nessuno parlò."]),
    # ellipses
    ("en", ["He looked up…", "Nobody stood there."]),
    ("en", ["It went on . . . and on . . . until dawn."]),
    ("de", ["Sie schwieg … und ging.", "Er wartete …", "Niemand kam."]),
    ("de", ["Er kaufte … Brot und Wein."]),
    # marks of notes
    (
        "en",
        ["The town grew.[3][4]", "It has a mill.¹", "The mill is old.12", "Nobody lives there."],
    ),
    # numbers
    ("en", ["See eqs. 3 and 4 in para. 7.", "Both hold.", "No. 5 is gone.", "No.", "Max stayed."]),
    ("en", ["Two steps remain: 1. Shut the gate.", "2. Drain the lock."]),
    ("de", ["Er wohnt in der Mühlenstr. 7 im 3. Stock.", "Sie steht auf Platz 2.", "Das genügt."]),
    ("de", ["Ludwig II. baute es im 19. Jahrhundert.", "Es steht auf S. 12, vgl. Abs. 3."]),
    ("hu", ["A híd 2011. 5. 3. óta zárva van.", "Senki sem szólt."]),
    # other scripts
    ("hy", ["Կամուրջը մնում է:", "Ոչ ոք չխոսեց։"]),
    ("my", ["တံတားကျန်သည်။", "ဘယ်သူမှမပြောပါ။"]),
    ("am", ["ድልድዩ ይቆያል።", "ማን ተናገረ፧", "ማንም።"]),
    ("km", ["ស្ពាននៅ។", "គ្មាននរណានិយាយ។"]),
    ("zh", ["他读了《快走！朋友》这本书。", "没人说话。"]),
    ("zh", ["“你来吗？”他问。", "她没回答。"]),
    ("km", ["តើអ្នកមកទេ?", "ទេ។"]),
    ("en", ["The ratio is 1:2.", "The rest is 3:4."]),
    ("en", ["No.", "I do not think so."]),
    ("de", ["Die Fa. Meier schließt.", "Schade."]),
    ("fr", ["Av. J.-C., tout changea.", "Puis rien."]),
    ("it", ["Nel sec. XIX tutto cambiò.", "Poi niente."]),
    ("ru", ["Купил яблоки, груши и т. д.", "Ушёл."]),
]

WHOLE = [
    ("en", "See 42 U.S.C. § 1983 and Fed. R. Civ. P. 12 on this."),
    ("en", "The file is called plan.Draft.txt and lies on www.example.Com now."),
    ("en", "Use Node.js or ASP.NET, said J.R.R. Tolkien's son at M.I.T. Press."),
    ("de", "Dr. med. Kern (geb. Lang) wohnt z. B. in St. Gallen, d. h. nahe bei Prof. Dr. Au."),
    ("pl", "Szkoła im. Jana Kota (niem. Katerschule) leży przy ul. Długiej."),
    ("tr", "II. Dünya Savaşı sırasında köprü yıkıldı."),
]

GLUED = [
    ("en", "The shop closed.Nobody came.They left.", 3),
    ("en", "It rose by 3.5%.Nobody sold in 2019.Then it fell.", 3),
    ("de", "Das Treffen war kurz.Danach gab es Suppe.Alle gingen.", 3),
    ("ru", "Мост остался.Никто не спорил.", 2),
    ("fr", "Il est parti.« Où ? » demanda-t-elle.", 2),
]


@pytest.mark.parametrize(("language", "sentences"), KINDS)
def test_each_kind_of_end_is_found(language: str, sentences: list[str]) -> None:
    space = "" if language in {"zh", "my", "am", "km"} else " "
    assert cut(space.join(sentences), language) == sentences


@pytest.mark.parametrize(("language", "text"), WHOLE)
def test_a_stop_inside_a_sentence_does_not_end_it(language: str, text: str) -> None:
    assert cut(text, language) == [text]


@pytest.mark.parametrize(("language", "text", "count"), GLUED)
def test_sentences_without_a_space_between_them_are_parted(
    language: str, text: str, count: int
) -> None:
    assert len(cut(text, language)) == count


def cut(text: str, language: str) -> list[str]:
    spans = sentence_spans(text, 0, len(text), language=language)
    return [text[start:end] for start, end in spans]


@pytest.mark.parametrize(
    "sentences", [case[1] for case in ENGLISH], ids=[case[0] for case in ENGLISH]
)
def test_english_is_cut_into_its_sentences(sentences: list[str]) -> None:
    joined = " ".join(sentences)
    wanted = {
        "a letter that is no name": ["We lack vitamin C.", "The fruit helps."],
        "brackets": ["They left.", "(Nobody saw them.)", "It was late."],
        "number": ["It rose 3.5 percent.", "See fig. 3 and No. 10."],
    }
    name = next(case[0] for case in ENGLISH if case[1] is sentences)
    assert cut(joined, "en") == wanted.get(name, sentences)


@pytest.mark.parametrize(("language", "sentences"), OTHERS)
def test_other_languages_are_cut_into_their_sentences(language: str, sentences: list[str]) -> None:
    space = "" if language in {"zh", "ja"} else " "
    assert cut(space.join(sentences), language) == sentences


@given(st.text(alphabet="aA. ?!\"'”)(\n1é。U.S", max_size=200))
def test_sentences_cover_every_character_that_is_no_space(text: str) -> None:
    spans = sentence_spans(text, 0, len(text), language="en")
    assert all(start < end for start, end in spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    covered = "".join(text[start:end] for start, end in spans)
    assert "".join(covered.split()) == "".join(text.split())


@pytest.mark.parametrize("unit", ["a. ", "A. ", "?", '"', "...", "x", "Mr. ", "1. ", ") "])
def test_hostile_repetition_is_cut_too(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    spans = sentence_spans(text, 0, len(text), language="en")
    covered = "".join(text[start:end] for start, end in spans)
    assert "".join(covered.split()) == "".join(text.split())


def test_a_space_near_the_beginning_ends_no_thai_sentence() -> None:
    text = f"{'ก' * 5} {'ข' * 80} {'ค' * 80}"
    assert cut(text, "th") == [f"{'ก' * 5} {'ข' * 80}", "ค" * 80]
